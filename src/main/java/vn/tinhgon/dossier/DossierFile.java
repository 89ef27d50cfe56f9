package vn.tinhgon.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.exchange.SheetFile;
import vn.tinhgon.platform.exchange.SheetGrid;
import vn.tinhgon.platform.exchange.SheetText;
import vn.tinhgon.platform.files.UploadedFile;

/** A file of dossier counts as it was sent: read once, and kept as it is when it is taken in. Gone once it is closed. */
public final class DossierFile implements AutoCloseable {

    private final UploadedFile sent;
    private final List<SheetGrid> grids;

    private DossierFile(UploadedFile sent, List<SheetGrid> grids) {
        this.sent = sent;
        this.grids = grids;
    }

    /**
     * Takes a file in and reads its tables.
     *
     * @throws Refused when it is no XLSX or CSV, damaged, too large, carries macros or links to other workbooks, or has
     *     no table
     * @throws IOException when the sender breaks off
     */
    public static DossierFile receive(String name, InputStream from) throws IOException {
        var sent = UploadedFile.receiveTable(name, from);
        try (var content = sent.open()) {
            return new DossierFile(sent, SheetFile.grids(content));
        } catch (IOException | RuntimeException refused) {
            sent.close();
            throw refused;
        }
    }

    public String name() {
        return sent.name();
    }

    /** What stands above the columns of all its tables, each once, in the file's own words. */
    public List<String> heads() {
        var seen = new HashSet<String>();
        return grids.stream()
                .flatMap(grid -> grid.heads().stream())
                .filter(head -> !head.isEmpty() && seen.add(SheetText.plain(head)))
                .toList();
    }

    List<SheetGrid> grids() {
        return grids;
    }

    UploadedFile sent() {
        return sent;
    }

    @Override
    public void close() throws IOException {
        sent.close();
    }
}

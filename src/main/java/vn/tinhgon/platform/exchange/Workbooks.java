package vn.tinhgon.platform.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.files.ActiveContent;

/**
 * Looks through a workbook before it is opened: a small file may unfold to a huge one, or name a cell so far to the
 * right that the place before it fills the memory.
 */
final class Workbooks {

    /** Bytes of all parts together, unfolded; 20,000 rows of twenty columns are some 40 million. */
    private static final int MOST_UNFOLDED = 64 * 1024 * 1024;

    /** «A1» to «ZZ9999999». */
    private static final Pattern NEAR = Pattern.compile("[A-Z]{1,2}[0-9]{1,7}");

    private static final XMLInputFactory XML = XMLInputFactory.newFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private Workbooks() {}

    /** @throws Refused when it is no workbook, carries what no file may, or unfolds to more than anybody's table */
    static void check(byte[] bytes) {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            var parts = Collections.list(zip.getEntries());
            ActiveContent.refuse(parts.stream().map(ZipArchiveEntry::getName).toList());
            var left = new Left();
            for (var entry : parts) {
                try (var part = left.counted(zip.getInputStream(entry))) {
                    nearCells(part);
                    part.transferTo(OutputStream.nullOutputStream());
                }
            }
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Refused refused) {
                throw refused;
            }
            throw SheetFile.notSheet();
        }
    }

    /** Parts that are no XML, as pictures, have no cells; nor has what stands after an error. */
    private static void nearCells(InputStream part) throws IOException {
        try {
            var xml = XML.createXMLStreamReader(part);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("c")) {
                    var place = xml.getAttributeValue(null, "r");
                    if (place != null && !NEAR.matcher(place).matches()) {
                        throw new Refused("sheet.refused.tooWide", place);
                    }
                }
            }
        } catch (XMLStreamException noXml) {
            if (noXml.getNestedException() instanceof IOException broken) {
                throw broken;
            }
        }
    }

    /** Counts down over all parts. */
    private static final class Left {

        private long left = MOST_UNFOLDED;

        InputStream counted(InputStream part) {
            return new FilterInputStream(part) {
                @Override
                public int read() throws IOException {
                    var one = super.read();
                    spend(one < 0 ? 0 : 1);
                    return one;
                }

                @Override
                public int read(byte[] into, int from, int length) throws IOException {
                    var some = super.read(into, from, length);
                    spend(Math.max(some, 0));
                    return some;
                }
            };
        }

        private void spend(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw new Refused("sheet.refused.bomb");
            }
        }
    }
}

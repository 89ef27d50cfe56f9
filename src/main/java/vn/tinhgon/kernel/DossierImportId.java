package vn.tinhgon.kernel;

import java.util.Optional;

/** Names the taking in of a file of dossier counts. */
public record DossierImportId(long value) implements Id {

    public static DossierImportId next() {
        return new DossierImportId(Tsids.next());
    }

    /** Empty where {@code text} is no id. */
    public static Optional<DossierImportId> parse(String text) {
        return Tsids.parse(text, DossierImportId::new);
    }
}

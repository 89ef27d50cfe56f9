package vn.tinhgon.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.exchange.ImportPreview.Reason;
import vn.tinhgon.platform.exchange.SheetRow;

/** What a row of a file says of a succession. */
record SheetSuccession(int row, Unit predecessor, Unit successor, LocalDate on, Share share, Basis basis) {

    private static final Pattern PERCENT = Pattern.compile("[0-9]{1,3}([.,][0-9]{1,4})?");

    static Optional<SheetSuccession> of(SheetRow row, Structure structure, Consumer<List<Reason>> bad) {
        var cells = new SheetCells(row);
        var predecessor = cells.read(() -> unit(row, UnitSheet.PREDECESSOR, structure));
        var successor = cells.read(() -> unit(row, UnitSheet.SUCCESSOR, structure));
        var on = cells.aDay(UnitSheet.ON);
        var share = cells.read(() -> share(row.text(UnitSheet.SHARE)));
        var basis = cells.read(() -> new Basis(row.text(UnitSheet.BASIS)));
        if (!cells.reasons().isEmpty()) {
            bad.accept(cells.reasons());
            return Optional.empty();
        }
        return Optional.of(new SheetSuccession(
                row.number(),
                predecessor.orElseThrow(),
                successor.orElseThrow(),
                on.orElseThrow(),
                share.orElseThrow(),
                basis.orElseThrow()));
    }

    private static Unit unit(SheetRow row, String column, Structure structure) {
        try {
            return structure
                    .coded(new UnitCode(row.text(column)))
                    .orElseThrow(() -> Refused.field(column, "unit.import.refused.noUnit", row.text(column)));
        } catch (Refused noCode) {
            throw noCode.field().filter(column::equals).isPresent() ? noCode : Refused.field(column, noCode.key());
        }
    }

    private static Share share(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "full" -> new Share.Whole();
            case "partial" -> new Share.SomePart();
            case String percent when PERCENT.matcher(percent).matches() -> Share.Percent.of(percent);
            default -> throw Refused.field(UnitSheet.SHARE, "unit.import.refused.share", word);
        };
    }

    /** As the province has it from now on; without a basis in the row, what is known of it stays. */
    Succession succession(Optional<Succession> known) {
        return new Succession(
                predecessor.id(),
                successor.id(),
                on,
                share,
                basis.text().isEmpty() ? known.map(Succession::basis).orElse(basis) : basis);
    }

    /** How the preview calls it. */
    static String about(SheetRow row) {
        return row.text(UnitSheet.PREDECESSOR) + " → " + row.text(UnitSheet.SUCCESSOR);
    }
}

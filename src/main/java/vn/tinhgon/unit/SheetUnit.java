package vn.tinhgon.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.exchange.ImportPreview.Reason;
import vn.tinhgon.platform.exchange.SheetRow;
import vn.tinhgon.platform.ui.Formats;

/**
 * What a row of a file says of a unit. Where an optional cell is empty it says nothing, and what the province knows stays.
 *
 * @param begins the unit's first day
 * @param until the first day on which it is no longer there
 * @param from since when a name or place holds that differs from the present one
 */
record SheetUnit(
        int row,
        UnitCode code,
        UnitName name,
        UnitKind kind,
        Optional<UnitCode> parent,
        LocalDate begins,
        Optional<LocalDate> until,
        Optional<LocalDate> from,
        Contact contact,
        Basis basis) {

    /** Empty where something is wrong in the row itself; {@code bad} is then told what. */
    static Optional<SheetUnit> of(SheetRow row, Consumer<List<Reason>> bad) {
        var cells = new SheetCells(row);
        var code = cells.read(() -> new UnitCode(row.text(UnitSheet.CODE)));
        var name = cells.read(() -> new UnitName(row.text(UnitSheet.NAME), row.text(UnitSheet.SHORT_NAME)));
        var kind = cells.read(() -> kind(row.text(UnitSheet.KIND)));
        var parent = cells.read(() -> parent(row.text(UnitSheet.PARENT)));
        var begins = cells.aDay(UnitSheet.BEGINS);
        var until = cells.day(UnitSheet.UNTIL);
        var from = cells.day(UnitSheet.FROM);
        var contact = cells.read(
                () -> new Contact(row.text(UnitSheet.PHONE), row.text(UnitSheet.EMAIL), row.text(UnitSheet.ADDRESS))
                        .reachable());
        var basis = cells.read(() -> new Basis(row.text(UnitSheet.BASIS)));
        cells.read(() -> endsLater(begins, until));
        if (!cells.reasons().isEmpty()) {
            bad.accept(cells.reasons());
            return Optional.empty();
        }
        return Optional.of(new SheetUnit(
                row.number(),
                code.orElseThrow(),
                name.orElseThrow(),
                kind.orElseThrow(),
                parent.orElseThrow(),
                begins.orElseThrow(),
                until,
                from,
                contact.orElseThrow(),
                basis.orElseThrow()));
    }

    private static UnitKind kind(String word) {
        return Stream.of(UnitKind.values())
                .filter(kind -> kind.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Refused.field(UnitSheet.KIND, "unit.import.refused.kindUnknown", word));
    }

    private static Optional<UnitCode> parent(String word) {
        try {
            return word.isEmpty() ? Optional.empty() : Optional.of(new UnitCode(word));
        } catch (Refused noCode) {
            throw Refused.field(UnitSheet.PARENT, noCode.key());
        }
    }

    private static boolean endsLater(Optional<LocalDate> begins, Optional<LocalDate> until) {
        if (begins.isPresent()
                && until.filter(end -> !end.isAfter(begins.get())).isPresent()) {
            throw Refused.field(UnitSheet.UNTIL, "unit.import.refused.endsBeforeItBegins");
        }
        return true;
    }

    /**
     * The unit as the province has it from now on. Where it is older than its parent, nobody has said under what it stood
     * before; it then stands under none until the parent begins.
     */
    Unit begun(UnitId id, Optional<UnitId> under, LocalDate parentBegins) {
        if (from.filter(day -> !day.equals(begins)).isPresent()) {
            throw Refused.field(UnitSheet.FROM, "unit.import.refused.fromOfNew", Formats.date(begins));
        }
        var older = begins.isBefore(parentBegins)
                && until.filter(end -> !end.isAfter(parentBegins)).isEmpty();
        var first =
                Unit.begun(id, new NewUnit(code, kind, name, older ? Optional.empty() : under, begins, basis, contact));
        var unit = older ? first.changed(parentBegins, name, under, basis) : first;
        return until.map(day -> unit.endedOn(day, Basis.UNWRITTEN)).orElse(unit);
    }

    /** The unit that the province has, with what the row changes of it; the same where it changes nothing. */
    Unit appliedTo(Unit unit, Optional<UnitId> under) {
        if (unit.kind() != kind) {
            throw Refused.field(UnitSheet.KIND, "unit.import.refused.otherKind");
        }
        if (!unit.validity().from().equals(begins)) {
            throw Refused.field(
                    UnitSheet.BEGINS,
                    "unit.import.refused.otherBegin",
                    Formats.date(unit.validity().from()));
        }
        return ended(changed(unit, under).reachedBy(known(unit.contact())));
    }

    private Unit changed(Unit unit, Optional<UnitId> under) {
        var present = unit.latest();
        var wanted = new UnitName(
                name.full(), name.brief().isEmpty() ? present.name().brief() : name.brief());
        if (wanted.equals(present.name()) && under.equals(present.parent())) {
            return unit;
        }
        var day = from.orElseThrow(() -> Refused.field(UnitSheet.FROM, "unit.import.refused.noFrom"));
        return unit.changed(day, wanted, under, basis.present());
    }

    private Contact known(Contact present) {
        return new Contact(
                or(contact.phone(), present.phone()),
                or(contact.email(), present.email()),
                or(contact.address(), present.address()));
    }

    private static String or(String said, String known) {
        return said.isEmpty() ? known : said;
    }

    private Unit ended(Unit unit) {
        var end = unit.validity().until();
        if (end.equals(until)) {
            return unit;
        }
        end.ifPresent(day -> {
            throw Refused.field(UnitSheet.UNTIL, "unit.import.refused.otherEnd", Formats.date(day));
        });
        return unit.endedOn(until.orElseThrow(), basis.present());
    }

    /** How the preview calls it. */
    static String about(SheetRow row) {
        var name = row.text(UnitSheet.NAME);
        return name.isEmpty() ? row.text(UnitSheet.CODE) : name;
    }
}

package vn.tinhgon.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.ui.Formats;

/**
 * A body of the province with all its names and places. What it may become is for itself to say; where it may stand
 * among the others says {@link Structure}.
 *
 * @param version raised by each change; 0 for one that is not saved yet
 * @param versions one after the other without a gap, from its first day to its last
 */
public record Unit(
        UnitId id,
        long version,
        UnitCode code,
        UnitKind kind,
        Validity validity,
        Contact contact,
        Basis endBasis,
        List<UnitVersion> versions) {

    public Unit {
        versions = List.copyOf(versions);
    }

    static Unit begun(UnitId id, NewUnit wanted) {
        var since = Validity.since(wanted.from());
        return new Unit(
                id,
                0,
                wanted.code(),
                wanted.kind(),
                since,
                wanted.contact(),
                Basis.UNWRITTEN,
                List.of(new UnitVersion(Id.ofRow(), wanted.name(), wanted.parent(), since, wanted.basis())));
    }

    /** The last it is, or was, called. */
    public UnitVersion latest() {
        return versions.getLast();
    }

    /** What it is called on {@code day}; before it began its first name, after its end its last. */
    public UnitVersion on(LocalDate day) {
        return versions.stream()
                .filter(each -> each.validity().contains(day))
                .findFirst()
                .orElseGet(() -> day.isBefore(validity.from()) ? versions.getFirst() : latest());
    }

    /** @throws Changed when it has another version by now */
    Unit at(long expected) {
        if (version != expected) {
            throw new Changed("unit");
        }
        return this;
    }

    /**
     * Called and placed otherwise from {@code day} on. From the day on which its present name began, the present one is
     * corrected.
     *
     * @throws Refused at {@code from}, when it has ended by then or has a later name; at {@code name}, when nothing would
     *     change
     */
    Unit changed(LocalDate day, UnitName name, Optional<UnitId> parent, Basis basis) {
        if (!validity.contains(day)) {
            throw validity.until()
                    .filter(end -> !end.isAfter(day))
                    .map(end -> Refused.field("from", "unit.refused.ended", Formats.date(end)))
                    .orElseGet(() -> Refused.field("from", "unit.refused.notBegun", Formats.date(validity.from())));
        }
        var last = latest();
        if (day.isBefore(last.validity().from())) {
            throw Refused.field(
                    "from",
                    "unit.refused.laterVersion",
                    Formats.date(last.validity().from()));
        }
        if (last.name().equals(name) && last.parent().equals(parent)) {
            throw Refused.field("name", "unit.refused.same");
        }
        var next = new ArrayList<>(versions.subList(0, versions.size() - 1));
        if (day.equals(last.validity().from())) {
            // The name that began on that day keeps its basis beside the new one; a corrected name has the new one.
            var both = last.name().equals(name) ? last.basis().and(basis) : basis;
            next.add(new UnitVersion(last.id(), name, parent, last.validity(), both));
        } else {
            next.add(closed(last, day));
            next.add(new UnitVersion(
                    Id.ofRow(), name, parent, new Validity(day, last.validity().until()), basis));
        }
        return with(validity, endBasis, next);
    }

    /**
     * No longer there from {@code day} on.
     *
     * @throws Refused at {@code until}, when it has an end already or its present name begins no earlier
     */
    Unit endedOn(LocalDate day, Basis basis) {
        validity.until().ifPresent(end -> {
            throw Refused.field("until", "unit.refused.endsAlready", Formats.date(end));
        });
        if (!day.isAfter(latest().validity().from())) {
            throw Refused.field(
                    "until",
                    "unit.refused.endBeforeName",
                    Formats.date(latest().validity().from()));
        }
        var next = new ArrayList<>(versions.subList(0, versions.size() - 1));
        next.add(closed(latest(), day));
        return with(validity.endingOn(day), basis, next);
    }

    /**
     * There on after all, since the decision to end it was withdrawn: its last name rests on that decision too.
     *
     * @param today a day that its end must still lie after
     * @throws Refused at {@code basis}, when it has no end, or that has come
     */
    Unit goingOn(LocalDate today, Basis withdrawal) {
        var end = validity.until().orElseThrow(() -> Refused.field("basis", "unit.refused.endsNever"));
        if (!end.isAfter(today)) {
            throw Refused.field("basis", "unit.refused.endHasCome", Formats.date(end));
        }
        var last = latest();
        var next = new ArrayList<>(versions.subList(0, versions.size() - 1));
        next.add(new UnitVersion(
                last.id(),
                last.name(),
                last.parent(),
                Validity.since(last.validity().from()),
                last.basis().and(withdrawal)));
        return with(Validity.since(validity.from()), Basis.UNWRITTEN, next);
    }

    Unit reachedBy(Contact other) {
        return new Unit(id, version, code, kind, validity, other, endBasis, versions);
    }

    private Unit with(Validity span, Basis end, List<UnitVersion> all) {
        return new Unit(id, version, code, kind, span, contact, end, all);
    }

    private static UnitVersion closed(UnitVersion version, LocalDate day) {
        return new UnitVersion(
                version.id(),
                version.name(),
                version.parent(),
                version.validity().endingOn(day),
                version.basis());
    }
}

package vn.tinhgon.unit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.ui.Formats;

/**
 * All units of the province as they were, are and will be, and what must hold among them on every day: each stands under
 * one that is there, and none under itself. Units are put in first and checked then, so that it does not matter in which
 * order a file names them.
 */
final class Structure {

    private static final int NAMED_CHILDREN = 3;

    private final Map<UnitId, Unit> units = new LinkedHashMap<>();
    private final Map<UnitCode, UnitId> codes = new HashMap<>();
    private final Map<UnitId, Set<UnitId>> onceUnder = new HashMap<>();
    private final TreeSet<LocalDate> turningDays = new TreeSet<>();

    Structure(Collection<Unit> units) {
        units.forEach(this::put);
    }

    /** @throws NotFound where the province has no such unit */
    Unit get(UnitId id) {
        return find(id).orElseThrow(() -> new NotFound("unit"));
    }

    Optional<Unit> find(UnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    Optional<Unit> coded(UnitCode code) {
        return Optional.ofNullable(codes.get(code)).map(units::get);
    }

    Collection<Unit> all() {
        return units.values();
    }

    /** In the place of what was known of it. */
    void put(Unit unit) {
        units.put(unit.id(), unit);
        codes.put(unit.code(), unit.id());
        for (var version : unit.versions()) {
            turningDays.add(version.validity().from());
            version.parent()
                    .ifPresent(parent -> onceUnder
                            .computeIfAbsent(parent, none -> new LinkedHashSet<>())
                            .add(unit.id()));
        }
    }

    /** @throws Refused at {@code code}, where another unit has or had it */
    void free(UnitCode code) {
        coded(code).ifPresent(other -> {
            throw Refused.field(
                    "code", "unit.refused.codeTaken", other.latest().name().full());
        });
    }

    /**
     * Whether {@code unit} stands well.
     *
     * @throws Refused at {@code parent}, when that is missing on one of the days or stands under the unit itself; at
     *     {@code until}, when units go on under it
     */
    void check(Unit unit) {
        for (var version : unit.versions()) {
            version.parent().ifPresent(parent -> standsUnder(parent, version.validity()));
        }
        turningDays.stream().filter(unit.validity()::contains).forEach(day -> noCycle(unit, day));
        nothingGoesOnUnder(unit);
    }

    private void standsUnder(UnitId id, Validity time) {
        var parent = find(id).orElseThrow(() -> Refused.field("parent", "unit.refused.noParent"));
        if (!parent.validity().contains(time)) {
            throw parent.validity()
                    .until()
                    .filter(end -> parent.validity().contains(time.from()) || !end.isAfter(time.from()))
                    .map(end -> Refused.field(
                            "parent",
                            "unit.refused.parentEnds",
                            parent.latest().name().full(),
                            Formats.date(end)))
                    .orElseGet(() -> Refused.field(
                            "parent",
                            "unit.refused.parentNotBegun",
                            parent.latest().name().full(),
                            Formats.date(parent.validity().from())));
        }
    }

    private void noCycle(Unit unit, LocalDate day) {
        var passed = new LinkedHashSet<UnitId>();
        for (var above = parent(unit, day);
                above.isPresent() && passed.add(above.get().id()); ) {
            if (above.get().id().equals(unit.id())) {
                throw Refused.field("parent", "unit.refused.cycle", Formats.date(day), path(passed));
            }
            above = parent(above.get(), day);
        }
    }

    private Optional<Unit> parent(Unit unit, LocalDate day) {
        return unit.on(day).parent().flatMap(this::find);
    }

    private String path(Set<UnitId> ids) {
        return ids.stream().map(id -> get(id).latest().name().full()).collect(Collectors.joining(" → "));
    }

    private void nothingGoesOnUnder(Unit unit) {
        var going = onceUnder.getOrDefault(unit.id(), Set.of()).stream()
                .map(this::get)
                .filter(child -> child.versions().stream()
                        .anyMatch(version ->
                                version.parent().filter(unit.id()::equals).isPresent()
                                        && !unit.validity().contains(version.validity())))
                .map(child -> child.latest().name().full())
                .toList();
        if (!going.isEmpty()) {
            throw Refused.field("until", "unit.refused.children", going.size(), some(going));
        }
    }

    private static String some(List<String> names) {
        return names.stream().limit(NAMED_CHILDREN).collect(Collectors.joining(", "))
                + (names.size() > NAMED_CHILDREN ? "…" : "");
    }
}

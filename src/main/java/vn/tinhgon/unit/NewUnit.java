package vn.tinhgon.unit;

import java.time.LocalDate;
import java.util.Optional;
import vn.tinhgon.kernel.UnitId;

/**
 * A unit that is to begin.
 *
 * @param parent the unit it stands under; none for the root of the tree
 * @param from its first day
 * @param basis the decision that founds it
 */
public record NewUnit(
        UnitCode code,
        UnitKind kind,
        UnitName name,
        Optional<UnitId> parent,
        LocalDate from,
        Basis basis,
        Contact contact) {}

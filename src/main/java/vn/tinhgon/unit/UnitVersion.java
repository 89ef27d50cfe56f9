package vn.tinhgon.unit;

import java.util.Optional;
import vn.tinhgon.kernel.UnitId;

/**
 * What a unit is called and under which other it stands, for a time.
 *
 * @param id of its row
 * @param parent none for the root of the tree
 */
public record UnitVersion(long id, UnitName name, Optional<UnitId> parent, Validity validity, Basis basis) {}

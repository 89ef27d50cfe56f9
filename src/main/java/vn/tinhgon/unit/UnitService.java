package vn.tinhgon.unit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;

/** The bodies of the province, as of a day: they begin, end and change their names. */
@Service
public class UnitService {

    private final UnitStore units;

    UnitService(UnitStore units) {
        this.units = units;
    }

    /** Units that exist on {@code day}, by kind, then by name in Vietnamese order. */
    @May(Right.SEE_WORK)
    @Transactional(readOnly = true)
    public List<UnitRow> on(LocalDate day) {
        return units.on(day);
    }

    /** Units that exist on {@code day} and have {@code text} in their name; diacritics need not be typed. */
    @May(Right.SEE_WORK)
    @Transactional(readOnly = true)
    public List<UnitRow> named(LocalDate day, String text) {
        return units.named(day, text.strip());
    }

    /** Those of {@code ids} that ever were units of the province, under their last name; ids of nothing are left out. */
    @May(Right.SEE_WORK)
    @Transactional(readOnly = true)
    public List<UnitRow> known(Collection<UnitId> ids) {
        return units.known(ids);
    }
}

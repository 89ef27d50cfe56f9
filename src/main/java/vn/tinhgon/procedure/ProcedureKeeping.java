package vn.tinhgon.procedure;

import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Guard;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Scope;

/** Who keeps whose procedures: a unit its own; whoever reads the province, all. The right to keep any is asked elsewhere. */
@Component
public class ProcedureKeeping {

    private final Me me;

    ProcedureKeeping(Me me) {
        this.me = me;
    }

    /** Whether whoever acts keeps the procedures of {@code unit}. */
    public boolean isOf(UnitId unit) {
        return Guard.named("procedures.own-unit")
                .allows(me.get().scope() instanceof Scope.Submitted
                        || me.get().unit().equals(unit));
    }

    /** @throws NotFound as if it were not there, where whoever acts does not keep the procedures of {@code unit} */
    public void mustBeOf(UnitId unit) {
        if (!isOf(unit)) {
            throw new NotFound("procedure");
        }
    }
}

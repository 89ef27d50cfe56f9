package vn.tinhgon.procedure;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.trueCondition;
import static vn.tinhgon.schema.Tables.ADMIN_PROCEDURE;

import java.time.LocalDate;
import org.jooq.Condition;
import vn.tinhgon.platform.access.Scope;

/** Which rows of {@code ADMIN_PROCEDURE} a list shows, in this room and in those that stand beside the catalogue. */
public final class SeenProcedures {

    private SeenProcedures() {}

    /** Those that {@code scope} sees: of its unit, of the units below it, or of the province. */
    public static Condition isSeenIn(Scope scope) {
        return switch (scope) {
            case Scope.Unit own -> ADMIN_PROCEDURE.UNIT_ID.eq(own.unit());
            case Scope.UnitAndBelow some ->
                ADMIN_PROCEDURE.UNIT_ID.eq(some.unit()).or(ADMIN_PROCEDURE.UNIT_ID.in(some.below()));
            case Scope.Submitted all -> trueCondition();
            case Scope.Everything all -> trueCondition();
        };
    }

    /** Those that are not abolished on {@code day}. */
    public static Condition isInForceOn(LocalDate day) {
        return ADMIN_PROCEDURE.ABOLISHED_ON.isNull().or(ADMIN_PROCEDURE.ABOLISHED_ON.gt(day));
    }

    /**
     * Those that have {@code typed} in their name or one of their codes; all where it is blank. The columns' collation
     * compares without diacritics: «tham dinh» finds «Thẩm định».
     */
    public static Condition isCalled(String typed) {
        var text = typed.strip();
        return text.isEmpty()
                ? noCondition()
                : ADMIN_PROCEDURE
                        .NAME
                        .contains(text)
                        .or(ADMIN_PROCEDURE.CODE.containsIgnoreCase(text))
                        .or(ADMIN_PROCEDURE.NATIONAL_CODE.contains(text));
    }
}

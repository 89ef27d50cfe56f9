package vn.tinhgon.formality;

import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.ProcedureId;

/** What a question is about. */
public sealed interface Subject {

    /** Of the plan or the figure. */
    Id id();

    /** A plan of a year for a procedure of that code and name. */
    record OfPlan(PlanId id, ProcedureId procedure, int year, String code, String name) implements Subject {}

    /** A figure for a target, in the period of that number. */
    record OfFigure(EntryId id, PeriodId period, int number, String target) implements Subject {}
}

package vn.tinhgon.report;

import static java.util.Objects.requireNonNull;
import static vn.tinhgon.schema.Tables.ASSIGNMENT;

import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.progress.DecisionService;

/**
 * Three units and three months, as in «The arithmetic of a year»: A a flow of at least 50%, B a stock of at least 80%, C a flow of
 * exactly 100%. Everything is approved, but what is not reported.
 */
public final class AQuarter {

    public final TestProvince province;
    public final TestPerson admin;
    public final UnitId x;
    public final UnitId y;
    public final UnitId z;
    public final TargetId a;
    public final TargetId b;
    public final TargetId c;
    public final PeriodId[] months;

    private final DecisionService decisions;
    private final Map<UnitId, TestPerson> editors = new HashMap<>();
    private final Map<String, AssignmentId> assignments = new HashMap<>();

    public AQuarter(TestProvince province, DecisionService decisions, DSLContext db) {
        this.province = province;
        this.decisions = decisions;
        admin = province.admin();
        x = department("Sở X");
        y = department("Sở Y");
        z = department("Sở Z");
        a = province.target(1, Accumulation.FLOW, Comparison.AT_LEAST, "50");
        b = province.target(2, Accumulation.STOCK, Comparison.AT_LEAST, "80");
        c = province.target(3, Accumulation.FLOW, Comparison.EXACTLY, "100");
        months = new PeriodId[] {province.month(1), province.month(2), province.month(3)};
        for (var unit : new UnitId[] {x, y, z}) {
            given(a, unit, "50");
            given(b, unit, "80");
            given(c, unit, "100");
        }
        figures();
        province.in(() -> db.update(ASSIGNMENT)
                .set(ASSIGNMENT.NOT_APPLICABLE_REASON, "Không có thủ tục")
                .where(ASSIGNMENT.ID.eq(assignment(b, y)))
                .execute());
    }

    private void figures() {
        approved(a, x, 1, 30, 100);
        approved(a, x, 2, 60, 100);
        approved(a, x, 3, 90, 100);
        approved(b, x, 3, 40, 50);
        approved(c, x, 1, 99, 100);
        approved(c, x, 2, 100, 100);
        approved(c, x, 3, 100, 100);
        approved(a, y, 1, 1, 2);
        approved(a, y, 2, 0, 0);
        approved(a, y, 3, 200, 500);
        approved(c, y, 1, 100, 100);
        approved(c, y, 2, 100, 100);
        approved(a, z, 3, 0, 0);
        approved(b, z, 3, 80, 100);
        approved(c, z, 3, 50, 50);
    }

    private UnitId department(String name) {
        var unit = province.department(name);
        editors.put(unit, province.editorOf(unit));
        return unit;
    }

    public TestPerson editorOf(UnitId unit) {
        return requireNonNull(editors.get(unit));
    }

    public AssignmentId given(TargetId target, UnitId unit, String goal) {
        var given = province.assignment(target, unit, goal);
        assignments.put(target.text() + unit.text(), given);
        return given;
    }

    public AssignmentId assignment(TargetId target, UnitId unit) {
        return requireNonNull(assignments.get(target.text() + unit.text()));
    }

    public EntryId submitted(TargetId target, UnitId unit, int month, long numerator, long denominator) {
        return province.submitted(assignment(target, unit), months[month - 1], numerator, denominator, editorOf(unit));
    }

    public EntryId approved(TargetId target, UnitId unit, int month, long numerator, long denominator) {
        var entry = submitted(target, unit, month, numerator, denominator);
        admin.doing(() -> decisions.approve(entry, 1));
        return entry;
    }
}

package vn.tinhgon.simplification.ui;

import java.util.List;
import java.util.function.Predicate;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.simplification.PlanRow;
import vn.tinhgon.simplification.PlanRow.Planned;

/**
 * What printed rows come to: what is saved by approved plans, as everywhere, and apart from that what the others would save.
 *
 * @param before đồng a year, of all rows: what has no plan costs the same afterwards
 */
record PortfolioSums(int rows, Dong before, Dong approved, Dong others) {

    static PortfolioSums of(List<PlanRow> rows) {
        return new PortfolioSums(
                rows.size(),
                ByUnit.sum(rows.stream().flatMap(row -> row.before().stream()).toList()),
                saving(rows, plan -> plan.state().isOfficial()),
                saving(rows, plan -> !plan.state().isOfficial()));
    }

    private static Dong saving(List<PlanRow> rows, Predicate<Planned> which) {
        return ByUnit.sum(rows.stream()
                .flatMap(row -> row.plan().stream())
                .filter(which)
                .map(plan -> plan.saving().amount())
                .toList());
    }

    Dong after() {
        return before.minus(approved);
    }

    boolean hasOthers() {
        return !others.equals(Dong.ZERO);
    }
}

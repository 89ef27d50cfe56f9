package vn.tinhgon.bench;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import vn.tinhgon.fixture.FullPortfolio;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.simplification.PlanFilter;
import vn.tinhgon.simplification.PlanOrder;
import vn.tinhgon.simplification.PlanService;
import vn.tinhgon.simplification.ReductionService;
import vn.tinhgon.simplification.ui.PortfolioWorkbook;

/** A province with 5,000 procedures of 12 steps each and as many plans: its page beside plain SQL, its workbook beside fastexcel. */
final class PortfolioBench {

    private static final Slice PAGE = new Slice(0, 50);
    private static final Slice ALL = new Slice(0, FullPortfolio.PROCEDURES);

    private static final String SUMS = "select s.state, count(*), sum(b.before_dong),"
            + " sum(least(s.before_dong - s.after_dong, b.before_dong)), sum(b.days),"
            + " sum(least(s.before_days - s.after_days, b.days))"
            + " from portal.baseline_line b join portal.admin_procedure a on a.id = b.procedure_id"
            + " left join portal.simplification_plan s on s.procedure_id = a.id and s.in_year = 2024 and s.live"
            + " and s.state <> 'DRAFT' where b.reduction_id = %d group by s.state";
    private static final String ROWS = "select a.id, a.unit_id, coalesce(v.name, u.code), a.code, a.name, a.hours,"
            + " a.other_dong, a.times_a_year, a.subjects_a_year, b.before_dong, s.id, s.state, s.doings, s.before_dong,"
            + " s.after_dong, s.before_days, s.after_days, s.decision_number, s.decided_on"
            + " from portal.admin_procedure a join portal.unit u on u.id = a.unit_id"
            + " left join portal.unit_version v on v.unit_id = u.id and v.valid_from <= '2024-06-15'"
            + " and (v.valid_until is null or v.valid_until > '2024-06-15')"
            + " left join portal.simplification_plan s on s.procedure_id = a.id and s.in_year = 2024 and s.live"
            + " and s.state <> 'DRAFT' left join portal.baseline_line b on b.procedure_id = a.id and b.reduction_id = %d"
            + " where a.scope = 'INTERNAL' and (b.id is not null or s.id is not null)"
            + " order by s.before_dong - s.after_dong desc, a.code limit 50";

    private PortfolioBench() {}

    static List<String> compare(ApplicationContext portal) throws Exception {
        var province = portal.getBean(Provinces.class).fresh();
        var filled = new FullPortfolio(province);
        var plans = portal.getBean(PlanService.class);
        province.admin().signIn();
        var list = portal.getBean(ReductionService.class).all().getFirst();
        var sums = SUMS.formatted(filled.reduction().value());
        var rows = ROWS.formatted(filled.reduction().value());
        var all = plans.procedures(list, PlanFilter.EVERYTHING, PlanOrder.MOST_SAVING, ALL);
        var workbook = new PortfolioWorkbook(plans.standing(list, Optional.empty()), all);
        try (var bare = Bench.bound(province)) {
            return List.of(
                    new Pair(10, 30)
                            .compare(
                                    "a page of the portfolio with its sums ÷ its plain SQL",
                                    () -> {
                                        plans.standing(list, Optional.empty());
                                        plans.procedures(list, PlanFilter.EVERYTHING, PlanOrder.MOST_SAVING, PAGE);
                                    },
                                    () -> {
                                        Bench.read(bare, sums);
                                        Bench.read(bare, rows);
                                    }),
                    new Pair(5, 15)
                            .compare(
                                    "bare fastexcel ÷ the workbook of " + all.size() + " procedures",
                                    workbook::bare,
                                    workbook::ours));
        }
    }
}

package vn.tinhgon.simplification;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.procedure.ProcedureScope;
import vn.tinhgon.simplification.HourlyIncomeStore.Plans;

/**
 * What an hour is worth by year, entered by the province with its source (Circular 02/2017/TT-VPCP); what moves is shown
 * before it is changed.
 */
@Service
public class HourlyIncomeService {

    private final HourlyIncomeStore incomes;
    private final ReductionStore reductions;

    HourlyIncomeService(HourlyIncomeStore incomes, ReductionStore reductions) {
        this.incomes = incomes;
        this.reductions = reductions;
    }

    /** The latest year first. */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public List<HourlyIncome.Kept> all() {
        return incomes.all();
    }

    /** What entering it would move; writes nothing. */
    @May(Right.SET_UP_REDUCTIONS)
    @Transactional(readOnly = true)
    public IncomeEffect effect(HourlyIncome entered) {
        return incomes.effect(costedBy(entered.year()), entered.income());
    }

    /**
     * Enters what an hour is worth, and costs anew whatever follows it.
     *
     * @param version of what is kept for that year; 0 where nothing is
     * @param seen what {@link #effect} said
     * @throws Refused at {@code year} for which somebody has entered it already
     * @throws Changed when somebody changed it after {@code version}, or it now moves something else than was seen
     */
    @May(Right.SET_UP_REDUCTIONS)
    @Transactional
    public void enter(long version, HourlyIncome entered, IncomeEffect seen) {
        var plans = costedBy(entered.year());
        if (!incomes.effect(plans, entered.income()).equals(seen)) {
            throw new Changed("income");
        }
        if (version == 0) {
            incomes.insert(entered);
        } else {
            incomes.update(version, entered);
        }
        incomes.recost(plans, entered.income());
    }

    /**
     * Plans that follow the hourly income of a year: those of reductions whose baseline is of that year and not frozen, and
     * those made in that year where no reduction is set.
     */
    private List<Plans> costedBy(int year) {
        var all = reductions.all();
        var following = all.stream()
                .filter(each -> each.freezing().isEmpty() && each.baselineOn().getYear() == year)
                .map(each -> new Plans(each.scope(), each.year()));
        var unset = Stream.of(ProcedureScope.values())
                .map(scope -> new Plans(scope, year))
                .filter(plans ->
                        all.stream().noneMatch(each -> each.scope() == plans.scope() && each.year() == plans.year()));
        return Stream.concat(following, unset).toList();
    }
}

package vn.tinhgon.progress.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinhgon.platform.access.Acting;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.platform.ui.Destination;
import vn.tinhgon.platform.ui.Glyph;

/** Where figures stand in the navigation: a unit has its sheet, the province all units' figures. */
@Configuration(proxyBeanMethods = false)
class ProgressPlaces {

    @Bean
    Destination sheetPlace() {
        return new Destination(
                "nav.group.targets",
                "nav.progress",
                Glyph.REPORT,
                20,
                ProgressView.class,
                acting -> acting.scope() instanceof Scope.Unit);
    }

    @Bean
    Destination besidePlace() {
        return new Destination(
                "nav.group.targets",
                "nav.beside",
                Glyph.REPORT,
                21,
                BesideView.class,
                acting -> acting.may(Right.STAND_BY_PROGRESS));
    }

    @Bean
    Destination approvalPlace() {
        return new Destination(
                "nav.group.targets",
                "nav.figures.approve",
                Glyph.APPROVE,
                21,
                FiguresView.class,
                acting -> readsAllUnits(acting) && decides(acting));
    }

    @Bean
    Destination figuresPlace() {
        return new Destination(
                "nav.group.targets",
                "nav.figures",
                Glyph.REPORT,
                22,
                FiguresView.class,
                acting -> readsAllUnits(acting) && !decides(acting));
    }

    @Bean
    Destination periodsPlace() {
        return new Destination(
                "nav.group.targets",
                "nav.periods",
                Glyph.CALENDAR,
                23,
                PeriodsView.class,
                ProgressPlaces::readsAllUnits);
    }

    private static boolean decides(Acting acting) {
        return acting.may(Right.APPROVE_PROGRESS) || acting.may(Right.CHECK_PROGRESS);
    }

    @Bean
    Destination rollUpPlace() {
        return new Destination(
                "nav.group.targets", "nav.rollUp", Glyph.REPORT, 23, RollUpView.class, ProgressPlaces::readsAllUnits);
    }

    private static boolean readsAllUnits(Acting acting) {
        return !(acting.scope() instanceof Scope.Unit);
    }
}

package vn.tinhgon.simplification.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.Destination;
import vn.tinhgon.platform.ui.Glyph;

/** Where plans stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class PlanPlaces {

    @Bean
    Destination plansPlace() {
        return new Destination("nav.group.procedures", "nav.plans", Glyph.PLAN, 30, PlansView.class);
    }

    @Bean
    Destination reductionsPlace() {
        return new Destination(
                "nav.group.procedures",
                "nav.reductions",
                Glyph.TARGET,
                32,
                ReductionsView.class,
                acting -> acting.may(Right.SET_UP_REDUCTIONS));
    }

    /** For who draws up lists, decides on them or is asked about them. */
    @Bean
    Destination planListsPlace() {
        return new Destination(
                "nav.group.procedures",
                "planLists.title",
                Glyph.DOCUMENT,
                35,
                PlanListsView.class,
                acting -> acting.may(Right.COMMENT_PLANS));
    }

    /** For who asks a higher authority, and for who sends that on. */
    @Bean
    Destination recommendationsPlace() {
        return new Destination(
                "nav.group.procedures",
                "recommendations",
                Glyph.DOCUMENT,
                36,
                RecommendationsView.class,
                acting -> acting.may(Right.RECORD_PLANS) || acting.may(Right.APPROVE_PLANS));
    }
}

package vn.tinhgon.province.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinhgon.platform.ui.Destination;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.ProvinceChoice;

/** Where provinces are chosen, run and remembered. */
@Configuration(proxyBeanMethods = false)
class ProvincePlaces {

    @Bean
    ProvinceChoice provinceChoice() {
        return () -> ProvinceChoiceView.class;
    }

    @Bean
    Destination platformPlace() {
        return new Destination("nav.group.platform", "nav.platform", Glyph.TARGET, 70, PlatformView.class);
    }

    @Bean
    Destination calendarPlace() {
        return new Destination("nav.group.platform", "nav.calendar", Glyph.CALENDAR, 71, CalendarView.class);
    }

    @Bean
    Destination branchesPlace() {
        return new Destination("nav.group.province", "nav.branches", Glyph.AUDIT, 64, BranchesView.class);
    }
}

package vn.tinhgon.dashboard.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinhgon.platform.ui.Destination;
import vn.tinhgon.platform.ui.Glyph;

/** Where the dashboard stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class DashboardPlace {

    @Bean
    Destination dashboardDestination() {
        return new Destination("nav.group.compare", "nav.dashboard", Glyph.CHART, 39, DashboardView.class);
    }
}

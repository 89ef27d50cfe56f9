package vn.tinhgon.target.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinhgon.platform.ui.Destination;
import vn.tinhgon.platform.ui.Glyph;

/** Where the targets stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class TargetPlaces {

    @Bean
    Destination targetsPlace() {
        return new Destination("nav.group.targets", "nav.targets", Glyph.TARGET, 10, TargetsView.class);
    }
}

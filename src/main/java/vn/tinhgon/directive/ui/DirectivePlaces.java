package vn.tinhgon.directive.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinhgon.platform.ui.Destination;
import vn.tinhgon.platform.ui.Glyph;

/** Where the signed documents stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class DirectivePlaces {

    @Bean
    Destination directivesPlace() {
        return new Destination("nav.group.targets", "nav.directives", Glyph.DOCUMENT, 12, DirectivesView.class);
    }
}

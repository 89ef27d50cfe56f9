package vn.tinhgon.inspection.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinhgon.platform.ui.Destination;
import vn.tinhgon.platform.ui.Glyph;

/** Where the audit trail stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class TrailPlace {

    @Bean
    Destination trailDestination() {
        return new Destination("nav.group.watch", "nav.audit", Glyph.AUDIT, 50, TrailView.class);
    }
}

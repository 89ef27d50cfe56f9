package vn.tinhgon.unit.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.platform.ui.Destination;
import vn.tinhgon.platform.ui.Glyph;

/** Where units stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class UnitPlaces {

    @Bean
    Destination unitsDestination() {
        return new Destination(
                "nav.group.province",
                "nav.units",
                Glyph.TREE,
                60,
                UnitsView.class,
                acting -> acting.role() != Role.PLATFORM_OPERATOR);
    }
}

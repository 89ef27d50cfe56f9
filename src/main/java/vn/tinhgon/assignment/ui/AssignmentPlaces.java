package vn.tinhgon.assignment.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.platform.ui.Destination;
import vn.tinhgon.platform.ui.Glyph;

/** Where a unit finds what it was given. */
@Configuration(proxyBeanMethods = false)
class AssignmentPlaces {

    @Bean
    Destination givenTargetsPlace() {
        return new Destination(
                "nav.group.targets",
                "nav.given",
                Glyph.TARGET,
                15,
                GivenTargetsView.class,
                acting -> acting.scope() instanceof Scope.Unit);
    }
}

package vn.tinhgon.idea.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinhgon.platform.ui.Destination;
import vn.tinhgon.platform.ui.Glyph;

/** Where ideas stand in the navigation: after the plans that come of them. */
@Configuration(proxyBeanMethods = false)
class IdeaPlace {

    @Bean
    Destination ideasPlace() {
        return new Destination("nav.group.procedures", "nav.ideas", Glyph.PLUS, 31, IdeasView.class);
    }
}

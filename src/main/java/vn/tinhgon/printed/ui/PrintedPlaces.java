package vn.tinhgon.printed.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinhgon.platform.ui.Destination;
import vn.tinhgon.platform.ui.Glyph;

/** Where the figures of printed reports stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class PrintedPlaces {

    @Bean
    Destination printedFiguresPlace() {
        return new Destination("nav.group.targets", "nav.printed", Glyph.DOCUMENT, 24, PrintedFiguresView.class);
    }
}

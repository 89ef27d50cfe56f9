package vn.tinhgon.procedure.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinhgon.platform.ui.Destination;
import vn.tinhgon.platform.ui.Glyph;

/** Where the catalogue stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class ProcedurePlaces {

    @Bean
    Destination cataloguePlace() {
        return new Destination("nav.group.procedures", "nav.procedures", Glyph.DOCUMENT, 28, CatalogueView.class);
    }
}

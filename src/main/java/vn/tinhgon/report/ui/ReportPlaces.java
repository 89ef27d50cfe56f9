package vn.tinhgon.report.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinhgon.platform.ui.Destination;
import vn.tinhgon.platform.ui.Glyph;

/** Where reports stand in the navigation: after the figures that they are made of. */
@Configuration(proxyBeanMethods = false)
class ReportPlaces {

    @Bean
    Destination reportsPlace() {
        return new Destination("nav.group.targets", "nav.reports", Glyph.REPORT, 26, ReportsView.class);
    }

    /** Documents are of all units, and for who reads all. */
    @Bean
    Destination documentsPlace() {
        return new Destination(
                "nav.group.targets",
                "nav.documents",
                Glyph.DOCUMENT,
                27,
                DocumentsView.class,
                acting -> acting.scope().isOfAllUnits());
    }
}

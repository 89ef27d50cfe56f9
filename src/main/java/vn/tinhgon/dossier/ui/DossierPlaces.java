package vn.tinhgon.dossier.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinhgon.platform.access.Acting;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.platform.ui.Destination;
import vn.tinhgon.platform.ui.Glyph;

/** Where dossiers stand in the navigation: a unit has its own counts, the province those of all. */
@Configuration(proxyBeanMethods = false)
class DossierPlaces {

    @Bean
    Destination dossiersPlace() {
        return new Destination(
                "nav.group.targets", "nav.dossiers", Glyph.DOCUMENT, 24, DossiersView.class, DossierPlaces::readsMany);
    }

    @Bean
    Destination ownDossiersPlace() {
        return new Destination(
                "nav.group.targets",
                "nav.dossiers",
                Glyph.DOCUMENT,
                25,
                UnitDossiersView.class,
                acting -> !readsMany(acting));
    }

    @Bean
    Destination overduePlace() {
        return new Destination("nav.group.targets", "nav.overdue", Glyph.ALARM, 26, OverdueView.class);
    }

    private static boolean readsMany(Acting acting) {
        return !(acting.scope() instanceof Scope.Unit);
    }
}

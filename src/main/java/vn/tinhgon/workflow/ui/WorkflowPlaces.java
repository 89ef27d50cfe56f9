package vn.tinhgon.workflow.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinhgon.platform.ui.Destination;
import vn.tinhgon.platform.ui.Glyph;

/** Where workflows stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class WorkflowPlaces {

    @Bean
    Destination workflowsPlace() {
        return new Destination("nav.group.procedures", "nav.workflows", Glyph.TREE, 29, WorkflowsView.class);
    }
}

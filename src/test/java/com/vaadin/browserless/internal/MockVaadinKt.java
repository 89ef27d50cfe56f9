package com.vaadin.browserless.internal;

import com.vaadin.flow.server.ServiceDestroyEvent;
import com.vaadin.flow.server.SessionInitEvent;
import com.vaadin.flow.server.VaadinService;
import org.jspecify.annotations.NullUnmarked;

/**
 * Stands in for browserless-test's class of that name, which looks for lists of listeners that Vaadin 25.3 keeps on its
 * event bus. To be removed with the version of browserless-test that knows.
 */
@NullUnmarked
public final class MockVaadinKt {

    private MockVaadinKt() {}

    public static void fireSessionInitListeners(VaadinService service, SessionInitEvent event) {
        service.getEventBus().fireEvent(event);
    }

    public static void fireServiceDestroyListeners(VaadinService service, ServiceDestroyEvent event) {
        service.getEventBus().fireEvent(event);
    }
}

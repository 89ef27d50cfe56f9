package vn.tinhgon.assignment.ui;

import com.vaadin.flow.component.Component;
import vn.tinhgon.assignment.NotApplicableRequest;
import vn.tinhgon.platform.ui.Formats;

/** What a unit asked and what was decided, in words. */
final class RequestWords {

    private RequestWords() {}

    static String asked(Component on, NotApplicableRequest request) {
        return on.getTranslation("request.asked", request.by(), Formats.moment(request.at()), request.reason());
    }

    static String decided(Component on, NotApplicableRequest request) {
        return request.decision()
                .map(decision -> on.getTranslation(
                        decision.granted() ? "request.granted" : "request.refused",
                        decision.by(),
                        Formats.moment(decision.at()),
                        decision.reason()))
                .orElseGet(() -> on.getTranslation("request.awaited"));
    }
}

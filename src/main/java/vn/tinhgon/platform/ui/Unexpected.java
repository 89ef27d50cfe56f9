package vn.tinhgon.platform.ui;

import com.github.f4b6a3.tsid.TsidCreator;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What nobody foresaw: a sentence with a number on screen, the same number with the stack in the log only. */
@ParentLayout(Shell.class)
class Unexpected extends Page implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Unexpected.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        title(say("error.unexpected.title"));
        work(new Paragraph(say("error.unexpected.text", logged(parameter.getException()))));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    /** Writes the failure to the log; returns the number under which it stands there. */
    static String logged(Throwable failure) {
        var number = TsidCreator.getTsid().toString();
        LOG.error("unexpected failure {}", number, failure);
        return number;
    }

    /** For failures inside an open page, where the page and what was typed stay. */
    static class InPage implements ErrorHandler {
        private static final long serialVersionUID = 1L;

        @Override
        public void error(ErrorEvent event) {
            var ui = UI.getCurrent();
            var number = logged(event.getThrowable());
            if (ui != null) {
                Attempt.notice(ui, ui.getTranslation("error.unexpected.text", number));
            }
        }
    }
}

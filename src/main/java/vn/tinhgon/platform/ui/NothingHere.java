package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;
import vn.tinhgon.kernel.NotFound;

/** The answer to an address that leads nowhere, or to something that is not one's own: the two look the same. */
final class NothingHere {

    private NothingHere() {}

    @ParentLayout(Shell.class)
    static class WrongAddress extends Answer implements HasErrorParameter<NotFoundException> {
        private static final long serialVersionUID = 1L;

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
            return answer();
        }
    }

    @ParentLayout(Shell.class)
    static class NoSuchRow extends Answer implements HasErrorParameter<NotFound> {
        private static final long serialVersionUID = 1L;

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
            return answer();
        }
    }

    @ParentLayout(Shell.class)
    static class NotForThisRole extends Answer implements HasErrorParameter<AccessDeniedException> {
        private static final long serialVersionUID = 1L;

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
            return answer();
        }
    }

    abstract static class Answer extends Page {
        private static final long serialVersionUID = 1L;

        int answer() {
            title(say("error.notFound.title"));
            work(new Paragraph(say("error.notFound.text")));
            return HttpServletResponse.SC_NOT_FOUND;
        }
    }
}

package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;

/** Links beside each other, of which one leads to what is shown: each is an address of its own, where tabs have none. */
public class Ways extends Nav {

    private static final long serialVersionUID = 1L;

    /**
     * @param label what they are ways to, for who does not see them
     * @param className how they look
     */
    public Ways(String label, String className) {
        setAriaLabel(label);
        addClassName(className);
    }

    /** @param here whether it leads to what is shown */
    public void add(RouterLink way, boolean here) {
        if (here) {
            way.getElement().setAttribute("aria-current", "page");
        }
        add(way);
    }
}

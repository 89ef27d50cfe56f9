package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.icon.SvgIcon;

/** The line icons of the portal, SVG files of our own; none stands without a word beside it. */
public enum Glyph {
    TODO,
    TREE,
    TARGET,
    REPORT,
    APPROVE,
    PLAN,
    RANK,
    AUDIT,
    CALENDAR,
    CHECK,
    CROSS,
    PENCIL,
    HOURGLASS,
    RETURN,
    QUESTION,
    RING,
    DASH,
    LOCK,
    EYE,
    PLUS,
    INFO,
    MENU,
    CLOSE,
    ALARM,
    PEOPLE,
    KEY,
    DOCUMENT,
    CHART;

    /** A new icon, hidden from screen readers: the word beside it says it. */
    public SvgIcon icon() {
        var icon = new SvgIcon("icons/" + name().toLowerCase(java.util.Locale.ROOT) + ".svg");
        icon.getElement().setAttribute("aria-hidden", "true");
        icon.addClassName("glyph");
        return icon;
    }
}

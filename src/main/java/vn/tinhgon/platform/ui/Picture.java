package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A picture drawn from a table. The table is behind it: for a screen reader, for who presses T, and as CSV; the picture
 * itself leaves as PNG and SVG. Tab goes from picture to picture, the arrows from mark to mark, Enter opens what explains
 * one. What draws is loaded by the first picture of a session's pages.
 */
@Tag("tg-picture")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./tg-picture.js")
@CssImport("./pictures.css")
public class Picture extends Component {

    private static final long serialVersionUID = 1L;

    /** What is drawn. */
    public enum Kind {
        /** Bars against goals. */
        BULLETS,
        HEAT_MAP,
        LINES,
        BARS
    }

    /** What a look or a part of the picture means; pictures with one line need none. */
    public record Key(String look, String says) {}

    private transient PictureTable shown;

    /** @param fileName without ending */
    public Picture(Kind kind, String heading, String fileName, PictureTable table) {
        shown = table;
        getElement().setProperty("kind", kind.name());
        getElement().setProperty("heading", heading);
        getElement().setProperty("beside", "");
        getElement().setProperty("name", fileName);
        getElement().setPropertyBean("table", table);
        getElement().setPropertyList("legend", List.of());
        getElement()
                .setPropertyMap(
                        "words",
                        Map.of(
                                "table", getTranslation("picture.table"),
                                "take", getTranslation("picture.take"),
                                "picture", getTranslation("picture.picture"),
                                "keys", getTranslation("picture.keys"),
                                "changed", getTranslation("picture.changed")));
        getElement().getClassList().add("picture-of-" + kind.name().toLowerCase(Locale.ROOT));
    }

    /** Words beside the heading: of which days and sums it is. */
    public Picture beside(String words) {
        getElement().setProperty("beside", words);
        return this;
    }

    /** What its looks and parts mean. */
    public Picture keyed(Key... keys) {
        getElement().setPropertyList("legend", List.of(keys));
        return this;
    }

    /** What it is drawn from. */
    public PictureTable table() {
        return shown;
    }

    /**
     * Draws it anew, with what is different marked until the next time.
     *
     * @return what has changed, in words
     */
    public List<String> show(PictureTable now) {
        return show(now, shown);
    }

    /** Marks what is different from the picture that stood in its place; the same as {@link #show}. */
    public List<String> instead(Picture before) {
        return show(shown, before.shown);
    }

    private List<String> show(PictureTable now, PictureTable before) {
        shown = now.against(before);
        getElement().setPropertyBean("table", shown);
        return shown.changes(before);
    }
}

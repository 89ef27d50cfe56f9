package vn.tinhgon.target.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Map;

/** Somebody else saved the target meanwhile: what they have otherwise, beside what is typed below. */
class TargetConflict extends Section {

    private static final long serialVersionUID = 1L;

    /**
     * @param theirs what stands in the fields where they differ, by the fields' labels
     * @param mine what saves what is typed over theirs
     * @param takeTheirs what shows theirs instead of what is typed
     */
    TargetConflict(Map<String, String> theirs, Runnable mine, Runnable takeTheirs) {
        addClassNames("card", "conflict");
        getElement().setAttribute("role", "alert");
        var list = new DescriptionList();
        theirs.forEach(
                (label, value) -> list.add(new DescriptionList.Term(label), new DescriptionList.Description(value)));
        var buttons = new Div(
                new Button(getTranslation("target.conflict.mine"), click -> mine.run()),
                new Button(getTranslation("target.conflict.theirs"), click -> takeTheirs.run()));
        buttons.addClassName("filters");
        add(
                new H2(getTranslation("target.conflict.title")),
                new Paragraph(getTranslation("target.conflict.text")),
                list,
                buttons);
    }
}

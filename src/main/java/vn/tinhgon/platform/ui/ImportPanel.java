package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.html.Div;

/** Takes in a table: template, file, preview, apply. */
public class ImportPanel extends Div {

    private static final long serialVersionUID = 1L;

    /** @param importing what is taken in */
    public ImportPanel(Importing importing) {
        addClassName("import");
    }
}

package vn.tinhgon.report.ui;

import com.vaadin.flow.component.html.DescriptionList;

/**
 * A line of a report in full, a figure below the other: for a screen too narrow for its columns, and for words that a column
 * cuts. Opens under the line one chooses.
 */
class WholeLine extends DescriptionList {

    private static final long serialVersionUID = 1L;

    WholeLine() {
        addClassName("whole-line");
    }

    /** Adds what stands under {@code head}; nothing where it is empty. */
    WholeLine with(String head, String cell) {
        if (!cell.isBlank()) {
            add(new Term(head), new Description(cell));
        }
        return this;
    }
}

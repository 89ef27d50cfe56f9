package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import vn.tinhgon.platform.exchange.Export;
import vn.tinhgon.platform.exchange.ExportColumn;

/** The first step: an empty table to fill in, and what stands in each of its columns. */
class ImportTemplate extends Section {

    private static final long serialVersionUID = 1L;

    ImportTemplate(Importing importing) {
        addClassNames("card", "import-step");
        var columns = importing.columns();
        var table = new Export<Void>(
                getTranslation("import.template.sheet"),
                columns.stream()
                        .map(column -> ExportColumn.<Void>text(getTranslation(column.key()), column.width(), row -> ""))
                        .toList());
        var described = new DescriptionList();
        for (var column : columns) {
            described.add(
                    new DescriptionList.Term(getTranslation(
                            column.required() ? "import.column.required" : "import.column.optional",
                            getTranslation(column.key()))),
                    new DescriptionList.Description(getTranslation(column.key() + ".hint")));
        }
        add(
                new H2(getTranslation("import.template")),
                new Paragraph(getTranslation("import.template.text")),
                new DownloadLink(
                        getTranslation("import.template.download"),
                        importing.template() + ".xlsx",
                        () -> table::template),
                new Details(getTranslation("import.columns"), described));
    }
}

package vn.tinhgon.people.ui;

import com.vaadin.flow.component.Component;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.people.Grant;
import vn.tinhgon.platform.exchange.Export;
import vn.tinhgon.platform.exchange.ExportColumn;

/** «Ai được làm gì» as a file. */
final class RightsExport {

    private final Export<Grant> export;

    /** @param on whose language it is written in */
    RightsExport(Component on) {
        export = new Export<>(
                on.getTranslation("whoMayWhat.title"),
                List.of(
                        ExportColumn.text(on.getTranslation("grant.unit"), 40, Grant::unitName),
                        ExportColumn.text(
                                on.getTranslation("grant.role"),
                                24,
                                grant -> on.getTranslation("role." + grant.role())),
                        ExportColumn.text(on.getTranslation("person.fullName"), 28, Grant::personName),
                        ExportColumn.text(
                                on.getTranslation("whoMayWhat.may"),
                                50,
                                grant -> on.getTranslation("role." + grant.role() + ".may")),
                        ExportColumn.day(
                                on.getTranslation("grant.from"),
                                14,
                                grant -> Optional.of(RightWords.day(grant.from()))),
                        ExportColumn.day(
                                on.getTranslation("grant.to"),
                                14,
                                grant -> grant.until().map(RightWords::lastDay)),
                        ExportColumn.text(
                                on.getTranslation("grant.standsInFor"),
                                24,
                                grant -> grant.standsInFor().orElse("")),
                        ExportColumn.text(on.getTranslation("grant.basis"), 40, Grant::basis),
                        ExportColumn.text(
                                on.getTranslation("grant.givenBy"),
                                24,
                                grant -> grant.givenBy().orElse(""))));
    }

    void xlsx(List<Grant> rows, OutputStream to) throws IOException {
        export.xlsx(rows.stream(), to);
    }
}

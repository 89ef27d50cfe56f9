package vn.tinhgon.procedure.ui;

import com.vaadin.flow.component.Component;
import vn.tinhgon.procedure.Act;

/** What lines of {@link DecidedTable} are called. */
final class DecidedWords {

    private final Component on;

    DecidedWords(Component on) {
        this.on = on;
    }

    /** «Thủ tục hành chính nội bộ», «Cộng: thủ tục hành chính nội bộ» or «Tổng cộng». */
    String kind(DecidedLine line) {
        return line.scope()
                .map(scope -> on.getTranslation("procedure.scope." + scope))
                .map(scope -> line.field().isPresent() ? scope : on.getTranslation("procedures.decided.sum", scope))
                .orElse(on.getTranslation("procedures.decided.total"));
    }

    /** «Sửa đổi · Thủ tục hành chính · Hộ tịch». */
    String about(DecidedLine line, Act act) {
        return String.join(
                " · ",
                line.field()
                        .map(field -> new String[] {said(act), kind(line), field})
                        .orElse(new String[] {said(act), kind(line)}));
    }

    private String said(Act act) {
        return on.getTranslation("procedures.decided." + act);
    }
}

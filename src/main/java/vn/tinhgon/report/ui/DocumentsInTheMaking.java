package vn.tinhgon.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Optional;
import vn.tinhgon.platform.access.LongWork.Progress;
import vn.tinhgon.platform.ui.Formats;

/** How far the documents are that are being made, and «Dừng»; nothing where none is. */
@CssImport("./papers.css")
class DocumentsInTheMaking extends Div {

    private static final long serialVersionUID = 1L;

    private final Span words = new Span();
    private final ProgressBar bar = new ProgressBar();
    private final Button stop;

    /** @param stopping what «Dừng» does */
    DocumentsInTheMaking(Runnable stopping) {
        addClassName("documents-making");
        stop = new Button(getTranslation("document.stop"), click -> {
            stopping.run();
            stopped();
        });
        words.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", getTranslation("document.making"));
        add(words, bar, stop);
        setVisible(false);
    }

    void show(Optional<Progress> underWay) {
        var began = !isVisible();
        setVisible(underWay.isPresent());
        underWay.ifPresent(progress -> {
            if (began) {
                stop.setEnabled(true);
            }
            if (stop.isEnabled()) {
                words.setText(words(progress));
            }
            bar.setIndeterminate(progress.all() == 0);
            bar.setMax(Math.max(1, progress.all()));
            bar.setValue(progress.done());
        });
    }

    private String words(Progress progress) {
        return progress.all() == 0
                ? getTranslation("document.making")
                : getTranslation(
                        "document.making.of", Formats.count(progress.done() + 1), Formats.count(progress.all()));
    }

    private void stopped() {
        stop.setEnabled(false);
        words.setText(getTranslation("document.stopping"));
    }
}

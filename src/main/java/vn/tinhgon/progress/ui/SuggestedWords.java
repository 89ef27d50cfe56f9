package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.Component;
import vn.tinhgon.kernel.Percent;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.progress.SuggestedFigure;

/** How a suggested figure is put into words. */
public final class SuggestedWords {

    private SuggestedWords() {}

    /**
     * «742/968 = 76,65% (Trực tuyến ÷ Tiếp nhận); nguồn: ho-so.csv, SHA-256 …, nhận lúc 08:15 15/6/2024».
     *
     * @param on the component whose language the words are in
     */
    public static String of(Component on, SuggestedFigure figure) {
        var rate = figure.rate();
        return on.getTranslation(
                "dossier.suggested.figure",
                Formats.ratio(rate.numerator(), rate.denominator()),
                rate.percent(1).map(Percent::printed).map(Formats::percent).orElse(Formats.NONE),
                on.getTranslation("dossier.count." + figure.made().numerator()),
                on.getTranslation("dossier.count." + figure.made().denominator()),
                figure.reference(),
                Formats.moment(figure.takenAt()));
    }
}

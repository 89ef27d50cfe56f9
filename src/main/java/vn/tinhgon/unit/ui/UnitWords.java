package vn.tinhgon.unit.ui;

import com.vaadin.flow.component.Component;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.unit.Share;
import vn.tinhgon.unit.Succession;
import vn.tinhgon.unit.Tier;
import vn.tinhgon.unit.UnitKind;
import vn.tinhgon.unit.Validity;

/** How units are spoken of. */
final class UnitWords {

    private final Component on;

    UnitWords(Component on) {
        this.on = on;
    }

    String say(String key, Object... arguments) {
        return on.getTranslation(key, arguments);
    }

    String kind(UnitKind kind) {
        return say("unit.kind." + kind);
    }

    String tier(UnitKind kind) {
        return Tier.of(kind).map(tier -> say("leaderboard.tier." + tier)).orElse(Formats.NONE);
    }

    /** «từ 1/1/1997», «1/1/1997–28/2/2025»: the last day is the one before the end. */
    String validity(Validity validity) {
        return validity.until()
                .map(end -> Formats.date(validity.from()) + "–" + Formats.date(end.minusDays(1)))
                .orElseGet(() -> say("unit.since", Formats.date(validity.from())));
    }

    String lastDay(Validity validity) {
        return validity.until().map(end -> Formats.date(end.minusDays(1))).orElse(Formats.NONE);
    }

    String share(Share share) {
        return switch (share) {
            case Share.Whole all -> say("succession.share.whole");
            case Share.SomePart part -> say("succession.share.some");
            case Share.Percent(var percent) -> say("succession.share.percent", Formats.plain(percent));
        };
    }

    /** «từ 1/3/2025, toàn bộ». */
    String since(Succession succession) {
        return say("succession.since", Formats.date(succession.on()), share(succession.share()));
    }

    /** What was decided without that anybody wrote down on what. */
    String basis(String text) {
        return text.isEmpty() ? say("unit.basis.unwritten") : text;
    }
}

package vn.tinhgon.dossier.ui;

import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tinhgon.dossier.Cause;
import vn.tinhgon.kernel.DossierCount;
import vn.tinhgon.platform.ui.Formats;

/** How counts of dossiers are put into words. */
final class DossierWords {

    private final Component on;

    DossierWords(Component on) {
        this.on = on;
    }

    String say(String key, Object... arguments) {
        return on.getTranslation(key, arguments);
    }

    String count(DossierCount count) {
        return say("dossier.count." + count);
    }

    /** «—» where nobody gave it: that is not 0. */
    static String number(Optional<Long> number) {
        return number.map(Formats::count).orElse(Formats.NONE);
    }

    /** «Tiếp nhận 1.384 · Trực tuyến 968». */
    String sums(Map<DossierCount, Long> sums) {
        return DossierCount.takenIn().stream()
                .filter(sums::containsKey)
                .map(count -> count(count) + " " + number(Optional.ofNullable(sums.get(count))))
                .collect(Collectors.joining(" · "));
    }

    String cause(Cause cause) {
        var words = cause.words().isEmpty() || cause.words().equals(cause.code())
                ? cause.code()
                : say("dossier.cause.coded", cause.code(), cause.words());
        return say(
                "dossier.cause.counted",
                words.isEmpty() ? say("dossier.cause.none") : words,
                Formats.count(cause.dossiers()));
    }
}

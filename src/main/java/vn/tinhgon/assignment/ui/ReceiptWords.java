package vn.tinhgon.assignment.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import vn.tinhgon.assignment.Receipt;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;

/** What a unit said to a target, in words. */
final class ReceiptWords {

    private ReceiptWords() {}

    static Badge badge(Component on, Optional<Receipt> said) {
        return said.map(receipt -> receipt.isReceived()
                        ? new Badge(Glyph.CHECK, Badge.Look.GOOD, on.getTranslation("receipt.RECEIVED"))
                        : new Badge(Glyph.QUESTION, Badge.Look.ATTENTION, on.getTranslation("receipt.OBJECTED")))
                .orElseGet(() -> new Badge(Glyph.RING, Badge.Look.EMPTY, on.getTranslation("receipt.none")));
    }

    /** Who, when, and of an objection why. */
    static String details(Component on, Receipt said) {
        return said.isReceived()
                ? on.getTranslation("receipt.by", said.by(), Formats.moment(said.at()))
                : on.getTranslation("receipt.because", said.by(), Formats.moment(said.at()), said.reason());
    }

    static String reply(Component on, Receipt.Reply reply) {
        return on.getTranslation("receipt.reply", reply.by(), Formats.moment(reply.at()), reply.text());
    }
}

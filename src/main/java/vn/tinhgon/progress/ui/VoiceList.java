package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.progress.JointLead;
import vn.tinhgon.progress.Said;
import vn.tinhgon.progress.Voice;
import vn.tinhgon.progress.VoiceKind;

/** What other units say of a figure: each joint lead with its verdict, then the comments; nothing where there is none. */
class VoiceList {

    private final FigureWords words;

    VoiceList(FigureWords words) {
        this.words = words;
    }

    List<Component> of(Said said) {
        var shown = new ArrayList<Component>();
        if (!said.leads().isEmpty()) {
            var leads = new UnorderedList();
            said.leads().forEach(lead -> leads.add(lead(lead)));
            shown.add(new H3(words.say("beside.leads")));
            shown.add(leads);
        }
        if (!said.voices().isEmpty()) {
            var voices = new UnorderedList();
            said.voices().forEach(voice -> voices.add(voice(voice)));
            shown.add(new H3(words.say("beside.voices")));
            shown.add(voices);
        }
        return shown;
    }

    private ListItem lead(JointLead lead) {
        var item = new ListItem(new Span(lead.unitName() + " "));
        item.add(lead.verdict().map(Voice::kind).map(this::badge).orElseGet(this::unconfirmed));
        lead.verdict().ifPresent(verdict -> {
            item.add(new Span(" " + words.say("beside.by", verdict.by(), Formats.moment(verdict.at()))));
            text(item, verdict);
        });
        return item;
    }

    private ListItem voice(Voice voice) {
        var item = new ListItem(new Span(
                words.say("beside.voice", voice.unitName(), voice.by(), Formats.moment(voice.at()), voice.version())));
        if (voice.kind() != VoiceKind.COMMENTED) {
            item.add(new Span(" "), badge(voice.kind()));
        }
        text(item, voice);
        return item;
    }

    private static void text(ListItem item, Voice voice) {
        if (!voice.text().isEmpty()) {
            item.add(new Paragraph(voice.text()));
        }
    }

    /** What a unit said of a figure. */
    Badge badge(VoiceKind kind) {
        var said = words.say("beside.said." + kind);
        return switch (kind) {
            case CONFIRMED -> new Badge(Glyph.CHECK, Badge.Look.GOOD, said);
            case DISPUTED -> new Badge(Glyph.CROSS, Badge.Look.WRONG, said);
            case COMMENTED -> new Badge(Glyph.INFO, Badge.Look.GREY, said);
        };
    }

    private Badge unconfirmed() {
        return new Badge(Glyph.HOURGLASS, Badge.Look.ATTENTION, words.say("beside.unconfirmed"));
    }
}

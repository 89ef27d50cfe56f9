package vn.tinhgon.platform.ui;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tinhgon.platform.kept.KeptInput;
import vn.tinhgon.platform.kept.TypedText;

/** Stands between the fields that one window of the browser shows and what the portal keeps of them. */
final class Keeper {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    /** A form of which something is or was shown in this window. */
    private static final class Form {

        /** How often it has been forgotten: what was on its way meanwhile is of no use any more. */
        private int round;

        /** Whether anything of it is kept, as far as this window knows: as long as it has not looked, it may be. */
        private boolean kept = true;
    }

    private final UI ui;
    private final Component shell;
    private final KeptInput input;
    private final Map<String, Form> forms = new HashMap<>();
    private final Map<Kept, List<WatchedField>> arriving = new LinkedHashMap<>();

    private Keeper(UI ui, Component shell, KeptInput input) {
        this.ui = ui;
        this.shell = shell;
        this.input = input;
    }

    /** From now on what is typed in {@code ui} is kept; the browser sends it to {@code shell}. */
    static Keeper begin(UI ui, Component shell, KeptInput input) {
        var keeper = new Keeper(ui, shell, input);
        ComponentUtil.setData(ui, Keeper.class, keeper);
        return keeper;
    }

    static Optional<Keeper> in(UI ui) {
        return Optional.ofNullable(ComponentUtil.getData(ui, Keeper.class));
    }

    /** All fields that come into the page together are looked up together. */
    void watch(Kept kept, WatchedField field) {
        if (arriving.isEmpty()) {
            // Not at once, but after the grids: they make the fields of their rows only then.
            ui.beforeClientResponse(ui, grids -> ui.beforeClientResponse(ui, fields -> arrived()));
        }
        forms.computeIfAbsent(kept.form(), name -> new Form());
        arriving.computeIfAbsent(kept, each -> new ArrayList<>()).add(field);
    }

    private void arrived() {
        var fields = new LinkedHashMap<>(arriving);
        arriving.clear();
        var typed = input.of(fields.keySet().stream().map(Kept::form).collect(toSet())).stream()
                .collect(groupingBy(TypedText::form));
        fields.keySet().forEach(kept -> form(kept).kept = typed.containsKey(kept.form()));
        fields.forEach((kept, watched) -> kept.restore(watched, typed.getOrDefault(kept.form(), List.of()), this));
        fields.forEach((kept, watched) ->
                watched.stream().filter(WatchedField::isTyped).forEach(field -> watchInBrowser(kept, field)));
    }

    /** Whatever of it this tab has not yet got rid of is newer than what the portal kept, and is put in its place. */
    private void watchInBrowser(Kept kept, WatchedField field) {
        var element = field.field().getElement();
        element.setProperty("keptForm", kept.form());
        element.setProperty("keptName", field.name());
        element.executeJs(
                        "return String(window.tinhgonKept.watch(this, $0, $1, $2))",
                        shell.getElement(),
                        (double) kept.version(),
                        form(kept).round)
                .then(String.class, over -> {
                    if (!over.isEmpty()) {
                        kept.isTypedOver(Long.parseLong(over));
                        element.executeJs("window.tinhgonKept.restore(this)");
                    }
                });
    }

    /**
     * Keeps what the browser says stands in its fields.
     *
     * @return whether the browser need not hold it any longer
     */
    boolean keep(List<Shell.Typed> typed) {
        return kept(typed.stream()
                .filter(each -> Optional.ofNullable(forms.get(each.form()))
                        .filter(form -> form.round == each.round())
                        .isPresent())
                .map(each -> new TypedText(each.form(), each.field(), each.version(), each.text()))
                .toList());
    }

    void keep(TypedText typed) {
        kept(List.of(typed));
    }

    void isStillKept(TypedText typed) {
        if (!form(typed.form()).kept) {
            keep(typed);
        }
    }

    private boolean kept(List<TypedText> typed) {
        typed.forEach(each -> form(each.form()).kept = true);
        try {
            return typed.isEmpty() || input.keep(typed);
        } catch (RuntimeException notNow) {
            // Nobody is to be stopped in the middle of a word; what goes wrong is said when they save.
            LOG.warn("What is typed cannot be kept at the moment.", notNow);
            return false;
        }
    }

    void forget(Kept kept) {
        var form = forms.get(kept.form());
        if (form == null) {
            return;
        }
        form.round++;
        if (form.kept) {
            form.kept = false;
            input.forget(kept.form());
        }
        ui.getPage()
                .executeJs("window.tinhgonKept.forget($0, $1, $2)", kept.form(), (double) kept.version(), form.round);
    }

    private Form form(Kept kept) {
        return form(kept.form());
    }

    private Form form(String name) {
        return forms.computeIfAbsent(name, each -> new Form());
    }
}

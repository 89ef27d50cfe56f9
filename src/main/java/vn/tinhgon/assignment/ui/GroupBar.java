package vn.tinhgon.assignment.ui;

import static java.util.stream.Collectors.toSet;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.tinhgon.assignment.UnitGroup;
import vn.tinhgon.assignment.UnitGroupService;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.unit.UnitRow;

/** The groups of units the province keeps: one is looked at, made of the units chosen, renamed, withdrawn. */
class GroupBar extends Div {

    private static final long serialVersionUID = 1L;

    private final transient UnitGroupService groups;
    private final transient Kept kept;
    private final transient Supplier<Set<UnitRow>> chosen;
    private final ComboBox<UnitGroup> group = new ComboBox<>();
    private final Button save = new Button();
    private final Button rename = new Button();
    private final Button withdraw = new Button();
    private final Checkbox peers = new Checkbox();

    /** @param chosen the units that a new group is made of */
    GroupBar(UnitGroupService groups, Kept kept, Supplier<Set<UnitRow>> chosen, Runnable changed) {
        this.groups = groups;
        this.kept = kept;
        this.chosen = chosen;
        addClassName("filters");
        group.setLabel(getTranslation("unitGroup"));
        group.setPlaceholder(getTranslation("unitGroup.none"));
        group.setItemLabelGenerator(
                each -> getTranslation("unitGroup.of", each.name(), each.units().size()));
        group.setClearButtonVisible(true);
        group.addValueChangeListener(looked -> {
            sayButtons();
            changed.run();
        });
        peers.setLabel(getTranslation("unitGroup.peers"));
        peers.addValueChangeListener(said -> {
            if (said.isFromClient()) {
                group.getOptionalValue().ifPresent(present -> rankAsPeers(present, said.getValue()));
            }
        });
        save.setText(getTranslation("unitGroup.save"));
        save.addClickListener(click -> save());
        rename.setText(getTranslation("unitGroup.rename"));
        rename.addClickListener(click -> group.getOptionalValue().ifPresent(this::rename));
        withdraw.setText(getTranslation("unitGroup.withdraw"));
        withdraw.addClickListener(click -> group.getOptionalValue().ifPresent(this::withdraw));
        add(group, save, rename, withdraw, peers);
        read();
    }

    /** The units of the group looked at; none where none is. */
    Optional<Set<UnitId>> units() {
        return group.getOptionalValue().map(UnitGroup::units);
    }

    /** A group is made of units that are chosen. */
    void sayButtons() {
        save.setEnabled(!chosen.get().isEmpty());
        rename.setVisible(!group.isEmpty());
        withdraw.setVisible(!group.isEmpty());
        peers.setVisible(!group.isEmpty());
        peers.setValue(group.getOptionalValue().filter(UnitGroup::peers).isPresent());
    }

    private void read() {
        group.setItems(groups.list());
        sayButtons();
    }

    private void rankAsPeers(UnitGroup present, boolean asPeers) {
        if (new Attempt(this).run(() -> groups.rankAsPeers(present.id(), present.version(), asPeers))) {
            Attempt.done(getTranslation(asPeers ? "unitGroup.peers.on" : "unitGroup.peers.off", present.name()));
        }
        read();
        group.getListDataView()
                .getItems()
                .filter(each -> each.id().equals(present.id()))
                .findFirst()
                .ifPresent(group::setValue);
    }

    private void save() {
        var units = chosen.get().stream().map(UnitRow::id).collect(toSet());
        new GroupDialog(
                        getTranslation("unitGroup.save.title", units.size()),
                        getTranslation("unitGroup.save.do"),
                        "",
                        kept,
                        name -> groups.create(name, units),
                        this::read)
                .open();
    }

    private void rename(UnitGroup present) {
        new GroupDialog(
                        getTranslation("unitGroup.rename"),
                        getTranslation("unitGroup.rename.do"),
                        present.name(),
                        kept,
                        name -> groups.rename(present.id(), present.version(), name),
                        this::read)
                .open();
    }

    private void withdraw(UnitGroup present) {
        if (new Attempt(this).run(() -> groups.withdraw(present.id(), present.version()))) {
            Attempt.done(getTranslation("unitGroup.withdrawn", present.name()));
        }
        read();
    }
}

package vn.tinhgon.province.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.util.List;
import vn.tinhgon.kernel.ProvinceAlias;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.ConfirmDialog;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.PasswordDialog;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.province.MergerService;
import vn.tinhgon.province.PlatformService;
import vn.tinhgon.province.Tenant;

/** The provinces of the platform for those who run it: create, suspend, merge; nothing of what is in them (UC-011). */
@Route(value = "platform", layout = Shell.class)
@May(Right.RUN_PLATFORM)
@CssImport("./platform.css")
class PlatformView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient PlatformService platform;
    private final transient MergerService mergers;
    private final transient Me me;
    private transient List<Tenant> provinces = List.of();
    private final Grid<Tenant> grid = new Grid<>();

    PlatformView(PlatformService platform, MergerService mergers, PlatformHealth health, Me me) {
        this.platform = platform;
        this.mergers = mergers;
        this.me = me;
        title(say("platform.title"));
        facts(new Span(say("platform.facts")), healthOf(health));
        var create = new Button(say("platform.create"), Glyph.PLUS.icon(), click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        actions(create);
        columns();
        work(grid);
        read();
    }

    private void read() {
        provinces = platform.provinces();
        grid.setItems(provinces);
        status(say("platform.status", provinces.size()));
    }

    private Component healthOf(PlatformHealth health) {
        var parts = new Div();
        parts.addClassName("platform-health");
        health.parts()
                .forEach((part, up) -> parts.add(
                        up
                                ? new Badge(Glyph.CHECK, Badge.Look.GOOD, say("platform.health." + part))
                                : new Badge(Glyph.CROSS, Badge.Look.WRONG, say("platform.health." + part))));
        return parts;
    }

    private void columns() {
        grid.setAriaLabel(say("platform.title"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText(say("platform.empty"));
        grid.addColumn(Tenant::name)
                .setHeader(say("platform.name"))
                .setFrozen(true)
                .setWidth("190px")
                .setFlexGrow(2);
        grid.addColumn(tenant -> tenant.alias().text())
                .setHeader(say("platform.alias"))
                .setWidth("130px")
                .setFlexGrow(0);
        grid.addColumn(Tenant::code)
                .setHeader(say("platform.code"))
                .setWidth("70px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::state)
                .setHeader(say("platform.state"))
                .setWidth("260px")
                .setFlexGrow(2);
        grid.addComponentColumn(this::actionsFor)
                .setHeader(say("platform.actions"))
                .setWidth("300px")
                .setFlexGrow(1);
    }

    private Component state(Tenant tenant) {
        if (tenant.merger().isPresent()) {
            var merger = tenant.merger().get();
            var into = new Span(say("platform.merged", nameOf(merger.into()), Formats.date(merger.lastDay())));
            var badge = merger.confirmedAt().isPresent()
                    ? new Badge(Glyph.LOCK, Badge.Look.GREY, say("platform.merged.confirmed"))
                    : new Badge(Glyph.HOURGLASS, Badge.Look.ATTENTION, say("platform.merged.open"));
            return new Div(badge, new Div(into));
        }
        if (tenant.suspendedAt().isPresent()) {
            return new Badge(
                    Glyph.LOCK,
                    Badge.Look.ATTENTION,
                    say(
                            "platform.suspended",
                            Formats.moment(tenant.suspendedAt().get())));
        }
        return tenant.admin()
                ? new Badge(Glyph.CHECK, Badge.Look.GOOD, say("platform.working"))
                : new Badge(Glyph.RING, Badge.Look.EMPTY, say("platform.noAdmin"));
    }

    private String nameOf(ProvinceAlias alias) {
        return provinces.stream()
                .filter(tenant -> tenant.alias().equals(alias))
                .map(Tenant::name)
                .findFirst()
                .orElse(alias.text());
    }

    private Component actionsFor(Tenant tenant) {
        var buttons = new Div();
        buttons.addClassName("filters");
        if (tenant.merger().isPresent()) {
            if (tenant.merger().get().confirmedAt().isEmpty()) {
                buttons.add(
                        small("merger.confirm", tenant, () -> confirm(tenant)),
                        small("merger.undo", tenant, () -> attempt(() -> mergers.undo(tenant.alias()))));
            }
        } else if (tenant.suspendedAt().isPresent()) {
            buttons.add(small("platform.resume", tenant, () -> attempt(() -> platform.resume(tenant.alias()))));
        } else {
            if (!tenant.admin()) {
                buttons.add(small("platform.begin", tenant, () -> begin(tenant)));
            }
            if (tenant.admin() && !tenant.entered()) {
                buttons.add(small("person.password", tenant, () -> password(tenant)));
            }
            buttons.add(
                    small("platform.suspend", tenant, () -> suspend(tenant)),
                    small("merger.merge", tenant, () -> merge(tenant)));
        }
        return buttons;
    }

    private Button small(String key, Tenant tenant, Runnable action) {
        var button = new Button(say(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(say(key) + ": " + tenant.name());
        return button;
    }

    private void create() {
        new CreateProvinceDialog(platform, me.get().person(), this::read).open();
    }

    private void begin(Tenant tenant) {
        new CreateProvinceDialog(platform, tenant, me.get().person(), this::read).open();
    }

    private void password(Tenant tenant) {
        new Attempt(this).run(() -> {
            var given = platform.firstPassword(tenant.alias());
            new PasswordDialog(given.fullName(), given.username(), given.password()).open();
        });
    }

    private void merge(Tenant tenant) {
        new MergeDialog(mergers, tenant, platform.provinces(), me.get().person(), this::read).open();
    }

    private void suspend(Tenant tenant) {
        new ConfirmDialog(
                        say("platform.suspend.title", tenant.name()),
                        say("platform.suspend.text"),
                        say("platform.suspend"),
                        () -> attempt(() -> platform.suspend(tenant.alias())))
                .open();
    }

    private void confirm(Tenant tenant) {
        new ConfirmDialog(
                        say("merger.confirm.title", tenant.name()),
                        say("merger.confirm.text"),
                        say("merger.confirm"),
                        () -> attempt(() -> mergers.confirm(tenant.alias())))
                .open();
    }

    private void attempt(Runnable request) {
        new Attempt(this).run(request);
        read();
    }
}

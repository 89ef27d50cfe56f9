package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.calendar.PortalClock;

/**
 * The day chosen in a tab of the browser: {@code ?day=2026-03-15} in an address chooses it. A tab keeps its day, so that
 * what it reads later is of the day it says; a new tab, or one loaded again, begins with the day chosen last.
 */
@Component
class ChosenDay implements AsOf.Choice, VaadinServiceInitListener {

    /** What an address calls the day. */
    static final String DAY = "day";

    private static final long serialVersionUID = 1L;

    private record Chosen(LocalDate day) implements Serializable {}

    private final transient PortalClock clock;

    ChosenDay(PortalClock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<LocalDate> day() {
        return Optional.ofNullable(UI.getCurrent()).flatMap(ChosenDay::of);
    }

    /** Shows the page one is on as of {@code day}, made anew; whatever is typed there may first ask what to do with it. */
    static void look(UI ui, LocalDate day) {
        ui.getInternals()
                .getRouter()
                .navigate(ui, with(ui.getActiveViewLocation(), day), NavigationTrigger.UI_NAVIGATE, null, true, false);
    }

    /** {@code address} with the day that is looked at, where that is not today. */
    static Location in(UI ui, Location address) {
        return of(ui).map(day -> with(address, day)).orElse(address);
    }

    /** Has the browser show the address of the page with the day that is looked at, or without one. */
    static void showInAddress(UI ui) {
        // After what the page itself has said of its address, which Vaadin does with a timeout too.
        ui.getPage().executeJs("""
                setTimeout(() => {
                  const here = new URL(window.location);
                  here.searchParams.delete($0);
                  if ($1) { here.searchParams.set($0, $1); }
                  window.history.replaceState(window.history.state, '', here);
                })""", DAY, of(ui).map(LocalDate::toString).orElse(""));
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            var ui = init.getUI();
            ComponentUtil.setData(ui, Chosen.class, ui.getSession().getAttribute(Chosen.class));
            ui.addBeforeEnterListener(entering -> entering.getLocation()
                    .getQueryParameters()
                    .getSingleParameter(DAY)
                    .flatMap(ChosenDay::day)
                    .ifPresent(day -> choose(ui, day)));
        });
    }

    private void choose(UI ui, LocalDate day) {
        var chosen = day.equals(clock.today()) ? null : new Chosen(day);
        ComponentUtil.setData(ui, Chosen.class, chosen);
        ui.getSession().setAttribute(Chosen.class, chosen);
    }

    private static Optional<LocalDate> of(UI ui) {
        @Nullable Chosen chosen = ComponentUtil.getData(ui, Chosen.class);
        return Optional.ofNullable(chosen).map(Chosen::day);
    }

    private static Location with(Location address, LocalDate day) {
        return new Location(address.getPath(), address.getQueryParameters().merging(DAY, day.toString()));
    }

    /** What is no day chooses none. */
    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}

package vn.tinhgon.people.ui;

import com.vaadin.flow.component.Component;
import vn.tinhgon.people.Person;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.Glyph;

/** Whether somebody's account is there, or Keycloak is still to make it. */
final class AccountBadge {

    private AccountBadge() {}

    static Badge of(Component on, Person person) {
        return switch (person.account()) {
            case THERE -> new Badge(Glyph.CHECK, Badge.Look.PLAIN, on.getTranslation("person.account.there"));
            case BEING_MADE ->
                new Badge(Glyph.HOURGLASS, Badge.Look.ACCENT, on.getTranslation("person.account.waiting"));
            case NONE -> new Badge(Glyph.DASH, Badge.Look.PLAIN, on.getTranslation("person.account.none"));
        };
    }
}

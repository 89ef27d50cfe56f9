package vn.tinhgon.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PersonId;

/** Ways to people: {@code people}, {@code people/…}. */
public final class PeopleLinks {

    static final String PERSON = "person";

    private PeopleLinks() {}

    /** A link to {@code person} that reads {@code words}. */
    public static RouterLink to(PersonId person, String words) {
        return new RouterLink(words, PersonView.class, named(person));
    }

    /** Goes to {@code person}. */
    static void open(PersonId person) {
        UI.getCurrent().navigate(PersonView.class, named(person));
    }

    /**
     * The person that the address names.
     *
     * @throws NotFound where it names none
     */
    static PersonId person(BeforeEnterEvent event) {
        return event.getRouteParameters()
                .get(PERSON)
                .flatMap(PersonId::parse)
                .orElseThrow(() -> new NotFound("person"));
    }

    private static RouteParameters named(PersonId person) {
        return new RouteParameters(PERSON, person.text());
    }
}

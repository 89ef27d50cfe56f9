package vn.tinhgon.people.ui;

import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.people.Person;
import vn.tinhgon.people.RightsService;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.DecisionDialog;
import vn.tinhgon.platform.ui.Kept;

/** Gives somebody another right. */
class GiveDialog extends DecisionDialog {

    private static final long serialVersionUID = 1L;

    GiveDialog(RightsService rights, Person person, GrantFields grant, PersonId me, Runnable done) {
        setHeaderTitle(getTranslation("grant.give.title", person.fullName()));
        var kept = new Kept(me, person.id());
        grant.keptIn(kept);
        add(grant);
        decides(
                getTranslation("grant.give.do"),
                () -> grant.at(new Attempt(this)).run(() -> rights.give(person.id(), grant.grant())),
                kept,
                done,
                grant.first());
    }
}

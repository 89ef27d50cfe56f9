package vn.tinhgon.target;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;

/**
 * What the directive prints of a target, word for word.
 *
 * @param basis the legal basis printed for this target; empty where none is
 */
public record Printed(String goal, String lead, String coordinating, Optional<String> basis) {

    private static final Pattern BARE_NUMBER = Pattern.compile("[0-9]+([.,][0-9]+)?\\s*%?");
    private static final int LONGEST_GOAL = 100;
    private static final int LONGEST_PARTY = 1000;
    private static final int LONGEST_BASIS = 2000;

    /** @throws Refused at the field of that name: goal and lead have to be there, none is too long */
    public Printed {
        goal = Texts.present("printedGoal", goal, LONGEST_GOAL);
        lead = Texts.present("printedLead", lead, LONGEST_PARTY);
        coordinating = Texts.within("printedCoordinating", coordinating, LONGEST_PARTY);
        basis = basis.map(text -> Texts.within("printedBasis", text, LONGEST_BASIS))
                .filter(text -> !text.isEmpty());
    }

    /** Whether the directive prints a bare number, so that «exactly» or «at least» is the portal's reading. */
    public boolean leavesTheComparisonOpen() {
        return BARE_NUMBER.matcher(goal).matches();
    }
}

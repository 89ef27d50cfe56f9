package vn.tinhgon.announcement;

import java.time.LocalDate;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;

/**
 * A draft on which a ministry asks the province.
 *
 * @param title up to 1000 characters
 * @param ministry up to 200 characters
 * @param dueOn the last day on which a unit answers in time
 */
public record Draft(String title, String ministry, LocalDate receivedOn, LocalDate dueOn) {

    private static final int LONGEST_TITLE = 1000;
    private static final int LONGEST_MINISTRY = 200;

    /** @throws Refused at a text that is blank or too long, at {@code dueOn} before the draft was received */
    public Draft {
        title = Texts.present("title", title, LONGEST_TITLE);
        ministry = Texts.present("ministry", ministry, LONGEST_MINISTRY);
        if (dueOn.isBefore(receivedOn)) {
            throw Refused.field("dueOn", "draft.refused.due");
        }
    }
}

package vn.tinhgon.report;

import java.util.EnumSet;
import java.util.Set;
import vn.tinhgon.kernel.Frequency;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.Texts;

/**
 * What a report is of.
 *
 * @param frequency of its periods, and so of the targets that may be in it
 * @param targets empty for all of that frequency
 * @param columns in the order of {@link ReportColumn}
 */
public record ReportTerms(
        String title,
        Whose whose,
        Set<TargetId> targets,
        Frequency frequency,
        Stretch stretch,
        Set<ReportColumn> columns) {

    static final int LONGEST_TITLE = 200;
    static final int MOST_TARGETS = 200;

    /** @throws Refused at {@code title}, {@code targets} or {@code columns} that are missing, too long or too many */
    public ReportTerms {
        title = Texts.present("title", title, LONGEST_TITLE);
        targets = Set.copyOf(targets);
        if (targets.size() > MOST_TARGETS) {
            throw Refused.field("targets", "report.refused.tooManyTargets", MOST_TARGETS);
        }
        if (columns.isEmpty()) {
            throw Refused.field("columns", "report.refused.noColumn");
        }
        columns = Set.copyOf(columns);
    }

    /** Everything about all units and targets in one period. */
    public static ReportTerms everything(String title, Frequency frequency) {
        return new ReportTerms(
                title, new Whose.All(), Set.of(), frequency, Stretch.PERIOD, EnumSet.allOf(ReportColumn.class));
    }

    /** How a file with it is called, without its ending: «giao-ban-thang-2024-03-14». */
    public String fileName(Period last) {
        var name = Texts.dashed(title);
        return (name.isEmpty() ? "bao-cao" : name) + "-" + last.lastDay();
    }

    public boolean has(ReportColumn column) {
        return columns.contains(column);
    }
}

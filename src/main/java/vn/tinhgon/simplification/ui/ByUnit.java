package vn.tinhgon.simplification.ui;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.Percent;
import vn.tinhgon.platform.documents.DocumentTable.Column;
import vn.tinhgon.platform.documents.DocumentTable.Group;
import vn.tinhgon.platform.documents.DocumentTable.Line;
import vn.tinhgon.platform.documents.DocumentTable.Row;
import vn.tinhgon.platform.documents.OfficialDocument;
import vn.tinhgon.platform.ui.Formats;

/** Rows of a printed table, unit by unit and numbered through, and what they come to. */
final class ByUnit {

    private ByUnit() {}

    /** @param line of its number, from 1, and of what it is about */
    static <T> List<Row> rows(Collection<T> things, Function<T, String> unit, BiFunction<Integer, T, Line> line) {
        var sorted = new ArrayList<>(things);
        sorted.sort(Comparator.comparing(unit, Collator.getInstance(OfficialDocument.LANGUAGE)));
        var rows = new ArrayList<Row>();
        for (var number = 1; number <= sorted.size(); number++) {
            var thing = sorted.get(number - 1);
            if (number == 1 || !unit.apply(thing).equals(unit.apply(sorted.get(number - 2)))) {
                rows.add(new Group(unit.apply(thing)));
            }
            rows.add(line.apply(number, thing));
        }
        return rows;
    }

    /** Number, code, procedure, what is done; {@code between}; before, after, saving and its percent. */
    static List<Column> columns(PlanWords words, Column... between) {
        var columns = new ArrayList<>(List.of(
                Column.text(words.say("plans.paper.number"), 7),
                Column.text(words.say("plans.head.code"), 17),
                Column.text(words.say("plans.head.procedure"), 32),
                Column.text(words.say("plans.head.action"), 18)));
        columns.addAll(List.of(between));
        columns.addAll(List.of(
                Column.figures(words.say("plans.head.before"), 15),
                Column.figures(words.say("plans.paper.after"), 15),
                Column.figures(words.say("plans.head.saving"), 15),
                Column.figures(words.say("plans.head.percent"), 9)));
        return columns;
    }

    /** Before, after, saving, and Σ saving ÷ Σ before. */
    static List<String> sums(Dong before, Dong saving) {
        return List.of(
                Formats.count(before.amount()),
                Formats.count(before.minus(saving).amount()),
                Formats.count(saving.amount()),
                before.amount() == 0
                        ? Formats.NONE
                        : Formats.percent(
                                Percent.of(saving.amount(), before.amount()).printed()));
    }

    static Dong sum(Collection<Dong> amounts) {
        return amounts.stream().reduce(Dong.ZERO, Dong::plus);
    }
}

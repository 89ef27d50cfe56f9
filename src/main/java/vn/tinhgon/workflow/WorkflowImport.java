package vn.tinhgon.workflow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.kernel.Typed;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.exchange.ImportPreview;
import vn.tinhgon.platform.exchange.ImportPreview.Detail;
import vn.tinhgon.platform.exchange.ImportPreview.Line;
import vn.tinhgon.platform.exchange.ImportPreview.Outcome;
import vn.tinhgon.platform.exchange.ImportPreview.Reason;
import vn.tinhgon.platform.exchange.SheetRow;
import vn.tinhgon.platform.exchange.SheetTable;
import vn.tinhgon.platform.ui.Formats;

/**
 * Works out what a file of workflows comes to that one decision approved: which procedures get their first, of which the
 * one before is replaced, of which the file says nothing new.
 */
final class WorkflowImport {

    /** What the rules name that stands in a column; the rest is about the whole row. */
    private static final Set<String> COLUMNS = Set.of(
            WorkflowSheet.CODE,
            WorkflowSheet.NAME,
            WorkflowSheet.STEP,
            WorkflowSheet.DOER,
            WorkflowSheet.WORK,
            WorkflowSheet.HOURS);

    private static final int LONGEST_CODE = 60;

    private final Map<String, HandledProcedure> byCode = new HashMap<>();
    private final Predicate<UnitId> keeps;
    private final ApprovingDecision decision;
    private final LocalDate today;
    private final Map<String, Integer> firstRows = new HashMap<>();
    private final Map<Integer, Line> lines = new LinkedHashMap<>();
    private final List<WorkflowStore.Approved> approved = new ArrayList<>();

    /**
     * @param procedures of the province
     * @param keeps whether whoever imports keeps procedures of a unit
     * @param decision that approved all of the file
     */
    WorkflowImport(
            List<HandledProcedure> procedures,
            Predicate<UnitId> keeps,
            ApprovingDecision decision,
            LocalDate today,
            SheetTable table) {
        procedures.forEach(each -> byCode.put(each.code(), each));
        this.keeps = keeps;
        this.decision = decision;
        this.today = today;
        grouped(table).forEach(this::judge);
    }

    /** Rows that follow one another are steps of one workflow, until another code or name stands in one. */
    private List<List<SheetRow>> grouped(SheetTable table) {
        var groups = new ArrayList<List<SheetRow>>();
        for (var row : table.rows()) {
            if (!groups.isEmpty() && continues(groups.getLast().getFirst(), row)) {
                groups.getLast().add(row);
            } else {
                groups.add(new ArrayList<>(List.of(row)));
            }
        }
        return groups;
    }

    private static boolean continues(SheetRow first, SheetRow row) {
        return says(row, WorkflowSheet.CODE, first) && says(row, WorkflowSheet.NAME, first);
    }

    private static boolean says(SheetRow row, String column, SheetRow first) {
        return row.text(column).isEmpty() || row.text(column).equals(first.text(column));
    }

    private void judge(List<SheetRow> rows) {
        var first = rows.getFirst();
        var steps = new ArrayList<HandlingStep>();
        var good = true;
        for (var row : rows) {
            good &= attempt(row, first, () -> steps.add(step(row, steps.size() + 1)));
        }
        if (good) {
            attempt(first, first, () -> judge(first, new Handling(first.text(WorkflowSheet.NAME), steps)));
        }
    }

    private boolean attempt(SheetRow row, SheetRow first, Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (Refused refused) {
            lines.put(row.number(), Line.bad(row.number(), about(first), List.of(reason(refused))));
            return false;
        }
    }

    private static String about(SheetRow first) {
        return first.text(WorkflowSheet.NAME).isEmpty()
                ? first.text(WorkflowSheet.CODE)
                : first.text(WorkflowSheet.NAME);
    }

    private static Reason reason(Refused refused) {
        return new Reason(refused.field().filter(COLUMNS::contains), refused.key(), refused.arguments());
    }

    /** A number that is given is the one of its place: a step that was left out, or a workflow twice, shows by it. */
    private static HandlingStep step(SheetRow row, int place) {
        var number = row.text(WorkflowSheet.STEP);
        if (!number.isEmpty() && Typed.count(WorkflowSheet.STEP, number) != place) {
            throw Refused.field(WorkflowSheet.STEP, "workflow.import.refused.step", place);
        }
        return new HandlingStep(
                row.text(WorkflowSheet.DOER),
                row.text(WorkflowSheet.WORK),
                Typed.hours(WorkflowSheet.HOURS, row.text(WorkflowSheet.HOURS)));
    }

    private void judge(SheetRow first, Handling handling) {
        var code = Texts.present(WorkflowSheet.CODE, first.text(WorkflowSheet.CODE), LONGEST_CODE);
        var earlier = firstRows.putIfAbsent(code, first.number());
        if (earlier != null) {
            throw Refused.field(WorkflowSheet.CODE, "procedure.import.refused.twice", earlier);
        }
        // Whose a code is that one does not keep, is not said
        var procedure = Optional.ofNullable(byCode.get(code))
                .filter(each -> keeps.test(each.unit()))
                .orElseThrow(() -> Refused.field(WorkflowSheet.CODE, "workflow.import.refused.unknown", code));
        var before = procedure.latest();
        if (before.filter(each -> each.decision().equals(decision))
                .filter(each -> each.handling().equals(handling))
                .isPresent()) {
            line(first, Outcome.SAME, handling, List.of());
            return;
        }
        procedure.mayBeHandledBy(decision, today);
        approved.add(new WorkflowStore.Approved(procedure.id(), handling));
        line(
                first,
                before.isPresent() ? Outcome.CHANGE : Outcome.ADD,
                handling,
                details(before.map(Workflow::handling), handling));
    }

    private void line(SheetRow first, Outcome outcome, Handling handling, List<Detail> details) {
        lines.put(
                first.number(),
                Line.of(first.number(), outcome, first.text(WorkflowSheet.CODE) + " · " + handling.name(), details));
    }

    private static List<Detail> details(Optional<Handling> before, Handling after) {
        var details = new ArrayList<Detail>();
        detail(details, WorkflowSheet.NAME, before, after, Handling::name);
        detail(
                details,
                WorkflowSheet.STEP,
                before,
                after,
                each -> Formats.count(each.steps().size()));
        detail(details, WorkflowSheet.HOURS, before, after, each -> Formats.plain(each.hours()));
        return details;
    }

    private static void detail(
            List<Detail> details,
            String column,
            Optional<Handling> before,
            Handling after,
            Function<Handling, String> value) {
        var was = before.map(value).orElse("");
        if (!was.equals(value.apply(after))) {
            details.add(new Detail(column, was, value.apply(after)));
        }
    }

    /** By row, in the order of the file. */
    ImportPreview preview() {
        return new ImportPreview(lines.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList());
    }

    /** What is to be written, once nothing is bad. */
    List<WorkflowStore.Approved> approved() {
        return approved;
    }
}

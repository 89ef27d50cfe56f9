package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.procedure.CatalogueRow;
import vn.tinhgon.simplification.Before;
import vn.tinhgon.simplification.Carried;
import vn.tinhgon.simplification.Compared;
import vn.tinhgon.simplification.Plan;
import vn.tinhgon.simplification.PlanService;
import vn.tinhgon.simplification.Sheet;

/** A plan being written: the form, and the table that answers with the saving as one types. */
class PlanEditor extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PlanService plans;
    private final transient PlanPanel panel;
    private final transient ProposalForm form;
    private final transient Before before;
    private final transient Optional<Dong> income;
    private final PartsTable table;
    private final CostPicture picture;
    private final transient ProcedureId procedure;
    private final transient Optional<PlanId> saved;
    private final transient Optional<Carried> carried;
    private final boolean typedBefore;
    private final transient Kept kept;

    /** Made beforehand, so that a form sent twice makes one plan. */
    private transient PlanId id;

    private long version;

    /** @param typed what was typed on the same page before the procedure was amended; it stands here again */
    PlanEditor(
            Sheet sheet,
            Optional<PlanEditor> typed,
            PlanService plans,
            List<CatalogueRow> others,
            PlanPanel panel,
            Optional<PlanTalk> talk,
            PersonId who,
            PlanWords words) {
        this.plans = plans;
        this.panel = panel;
        procedure = sheet.procedure().id();
        saved = sheet.plan().map(Plan::id);
        id = typed.map(earlier -> earlier.id).or(() -> saved).orElseGet(PlanId::next);
        version = typed.map(PlanEditor::version)
                .or(() -> sheet.plan().map(Plan::version))
                .orElse(0L);
        income = sheet.reduction().income();
        var present = sheet.carried().map(Carried::before).orElse(sheet.before());
        typedBefore = typed.isPresent();
        carried = typed.map(earlier -> Carried.over(earlier.form.proposal(), earlier.before, present))
                .or(sheet::carried);
        before = present;
        form = new ProposalForm(
                before, carried.map(Carried::proposal).or(() -> sheet.plan().map(Plan::proposal)), others, words);
        table = new PartsTable(
                before, income, sheet.cost(), words, part -> PlanTalk.beside(talk, part, form.cells(part)));
        picture = new CostPicture(words);
        addClassName("plan-work");
        carried.ifPresent(over -> add(new CarriedNotice(over, words)));
        add(form.head(), table, picture);
        form.onEffort(this::answer);
        kept = new Kept(who, procedure).of(version, over -> version = over);
        form.keptIn(kept);
        answer();
    }

    ProcedureId procedure() {
        return procedure;
    }

    /** The plan as it is saved; empty where nothing is yet. */
    Optional<PlanId> saved() {
        return saved;
    }

    long version() {
        return version;
    }

    boolean isDirty() {
        return form.isDirty() || typedBefore;
    }

    /** Whether it is written against what {@code sheet} has in force. */
    boolean isAgainst(Sheet sheet) {
        return sheet.carried().map(Carried::before).orElse(sheet.before()).version() == before.version();
    }

    /** Whether there is anything to be saved before it can be submitted. */
    boolean needsSaving() {
        return saved.isEmpty() || form.isDirty() || carried.isPresent();
    }

    /** What is typed is meant to stand over what somebody else has saved. */
    void over(Plan theirs) {
        id = theirs.id();
        version = theirs.version();
    }

    /** What is typed is thrown away on purpose. */
    void discard() {
        kept.forget(this);
    }

    /**
     * Saves what is typed; otherwise says at the field what is wrong.
     *
     * @param changed what to do where somebody else was faster
     */
    boolean save(Runnable changed) {
        return form.attempt().whenChanged(changed).run(() -> {
            var proposal = form.proposal();
            if (version == 0) {
                plans.record(id, procedure, proposal);
            } else {
                plans.save(id, version, proposal);
            }
            form.isSaved();
            kept.forget(this);
        });
    }

    /** Says what is typed comes to, as far as it says anything yet. */
    private void answer() {
        table.show(Optional.empty(), Optional.empty());
        panel.show(Optional.empty());
        var same = before.parts().stream().map(Compared::same).toList();
        income.ifPresent(hour -> picture.show(same, hour));
        if (form.wantsTarget()) {
            panel.asksFor(getTranslation("plan.saving.noTarget"));
        }
        if (!form.saysSomething()) {
            form.attempt().withoutFocus().run(form::changes);
            return;
        }
        form.attempt().withoutFocus().run(() -> {
            var proposal = form.soFar();
            var compared = proposal.compared(before);
            table.show(Optional.of(compared), Optional.empty());
            income.ifPresent(hour -> picture.show(compared, hour));
            var saving = plans.tried(procedure, proposal);
            table.show(Optional.of(compared), Optional.of(saving));
            panel.show(Optional.of(saving));
        });
    }
}

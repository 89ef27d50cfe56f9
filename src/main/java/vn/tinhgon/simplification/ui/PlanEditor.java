package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.simplification.Plan;
import vn.tinhgon.simplification.PlanService;
import vn.tinhgon.simplification.Sheet;

/** A plan being written: the form, and the table that answers with the saving as one types. */
class PlanEditor extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PlanService plans;
    private final transient PlanPanel panel;
    private final transient ProposalForm form;
    private final BeforeAfter table;
    private final transient ProcedureId procedure;
    private final transient Optional<PlanId> saved;
    private final transient Kept kept;

    /** Made beforehand, so that a form sent twice makes one plan. */
    private transient PlanId id;

    private long version;

    PlanEditor(Sheet sheet, PlanService plans, PlanPanel panel, PersonId who, PlanWords words) {
        this.plans = plans;
        this.panel = panel;
        procedure = sheet.procedure().id();
        saved = sheet.plan().map(Plan::id);
        id = saved.orElseGet(PlanId::next);
        version = sheet.plan().map(Plan::version).orElse(0L);
        form = new ProposalForm(
                sheet.plan().map(Plan::proposal), sheet.procedure().effort().days(), words);
        table = new BeforeAfter(
                sheet,
                words,
                new StepsCompared(sheet.procedure().steps(), sheet.procedure().steps()).before(),
                form.steps,
                form.hours,
                form.other);
        addClassName("plan-work");
        add(form.head(), table);
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
        return form.isDirty();
    }

    /** Whether there is anything to be saved before it can be submitted. */
    boolean needsSaving() {
        return saved.isEmpty() || form.isDirty();
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

    private void answer() {
        table.show(Optional.empty(), Optional.empty());
        panel.show(Optional.empty());
        if (!form.hasEffort()) {
            return;
        }
        form.attempt().withoutFocus().run(() -> {
            var effort = form.effort();
            table.show(Optional.of(effort), Optional.empty());
            var saving = plans.tried(procedure, effort);
            table.show(Optional.of(effort), Optional.of(saving));
            panel.show(Optional.of(saving));
        });
    }
}

package vn.tinhgon.workflow;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static vn.tinhgon.procedure.SeenProcedures.isCalled;
import static vn.tinhgon.procedure.SeenProcedures.isInForceOn;
import static vn.tinhgon.procedure.SeenProcedures.isSeenIn;
import static vn.tinhgon.schema.Tables.ADMIN_PROCEDURE;
import static vn.tinhgon.schema.Tables.UNIT;
import static vn.tinhgon.schema.Tables.UNIT_VERSION;
import static vn.tinhgon.schema.Tables.WORKFLOW;
import static vn.tinhgon.schema.Tables.WORKFLOW_DECISION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.procedure.ProcedureCodes;
import vn.tinhgon.unit.UnitNames;

/** Procedures in force, with the workflow of a day or without any. */
@Component
class CoverageStore {
    private static final Field<String> WORKFLOW_NAME = WORKFLOW.NAME.as("workflow_name");

    private final DSLContext db;

    CoverageStore(DSLContext db) {
        this.db = db;
    }

    /** By code. However far down the list, only the rows of the page are looked at beside the index. */
    List<WorkflowRow> list(Scope scope, WorkflowFilter filter, Slice slice, LocalDate day) {
        var page = db.select(ADMIN_PROCEDURE.ID)
                .from(ADMIN_PROCEDURE)
                .where(isListed(scope, filter, day))
                .orderBy(ADMIN_PROCEDURE.CODE)
                .limit(slice.limit())
                .offset(slice.offset())
                .fetch(ADMIN_PROCEDURE.ID);
        return rows(ADMIN_PROCEDURE.ID.in(page), day);
    }

    /** How many {@link #list} has. */
    int count(Scope scope, WorkflowFilter filter, LocalDate day) {
        return db.fetchCount(ADMIN_PROCEDURE, isListed(scope, filter, day));
    }

    /** All that {@link #list} pages. */
    List<WorkflowRow> all(Scope scope, WorkflowFilter filter, LocalDate day) {
        return rows(isListed(scope, filter, day), day);
    }

    private List<WorkflowRow> rows(Condition which, LocalDate day) {
        var later = WORKFLOW.as("later");
        return db.select(
                        ADMIN_PROCEDURE.asterisk(),
                        UnitNames.NAME,
                        WORKFLOW_NAME,
                        WORKFLOW.HOURS,
                        WORKFLOW.IN_FORCE_FROM)
                .select(WORKFLOW_DECISION.ID, WORKFLOW_DECISION.NUMBER)
                .from(ADMIN_PROCEDURE)
                .join(UNIT)
                .on(UNIT.ID.eq(ADMIN_PROCEDURE.UNIT_ID))
                .leftJoin(UNIT_VERSION)
                .on(UnitNames.on(day))
                .leftJoin(WORKFLOW)
                .on(WORKFLOW.PROCEDURE_ID.eq(ADMIN_PROCEDURE.ID))
                .and(WORKFLOW.IN_FORCE_FROM.eq(select(max(later.IN_FORCE_FROM))
                        .from(later)
                        .where(later.PROCEDURE_ID.eq(ADMIN_PROCEDURE.ID), later.IN_FORCE_FROM.le(day))))
                .leftJoin(WORKFLOW_DECISION)
                .on(WORKFLOW_DECISION.ID.eq(WORKFLOW.DECISION_ID))
                .where(which)
                .orderBy(ADMIN_PROCEDURE.CODE)
                .fetch(CoverageStore::row);
    }

    /** How many are in force, and handled, of each unit and field: units by name, then fields. */
    List<Coverage> coverage(Scope scope, LocalDate day) {
        var procedures = DSL.count();
        var handled = DSL.count().filterWhere(exists(workflow(day)));
        return db.select(ADMIN_PROCEDURE.UNIT_ID, UnitNames.NAME, ADMIN_PROCEDURE.FIELD, procedures, handled)
                .from(ADMIN_PROCEDURE)
                .join(UNIT)
                .on(UNIT.ID.eq(ADMIN_PROCEDURE.UNIT_ID))
                .leftJoin(UNIT_VERSION)
                .on(UnitNames.on(day))
                .where(isSeenIn(scope), isInForce(day))
                .groupBy(ADMIN_PROCEDURE.UNIT_ID, UnitNames.NAME, ADMIN_PROCEDURE.FIELD)
                .orderBy(UnitNames.NAME, ADMIN_PROCEDURE.UNIT_ID, ADMIN_PROCEDURE.FIELD)
                .fetch(Records.mapping(Coverage::new));
    }

    private static Condition isListed(Scope scope, WorkflowFilter filter, LocalDate day) {
        var which = switch (filter.which()) {
            case ALL -> noCondition();
            case WITH -> exists(workflow(day));
            case WITHOUT -> notExists(workflow(day));
        };
        return isSeenIn(scope)
                .and(isInForce(day))
                .and(isCalled(filter.text()))
                .and(filter.field().map(ADMIN_PROCEDURE.FIELD::eq).orElse(noCondition()))
                .and(filter.unit().map(ADMIN_PROCEDURE.UNIT_ID::eq).orElse(noCondition()))
                .and(which);
    }

    private static Condition isInForce(LocalDate day) {
        return ADMIN_PROCEDURE.PUBLISHED_ON.le(day).and(isInForceOn(day));
    }

    private static Select<?> workflow(LocalDate day) {
        return selectOne()
                .from(WORKFLOW)
                .where(WORKFLOW.PROCEDURE_ID.eq(ADMIN_PROCEDURE.ID), WORKFLOW.IN_FORCE_FROM.le(day));
    }

    private static WorkflowRow row(Record row) {
        return new WorkflowRow(
                row.get(ADMIN_PROCEDURE.ID),
                new ProcedureCodes(
                        row.get(ADMIN_PROCEDURE.CODE), Optional.ofNullable(row.get(ADMIN_PROCEDURE.NATIONAL_CODE))),
                row.get(ADMIN_PROCEDURE.NAME),
                row.get(ADMIN_PROCEDURE.FIELD),
                row.get(UnitNames.NAME),
                row.get(ADMIN_PROCEDURE.HOURS),
                Optional.ofNullable(row.get(WORKFLOW_NAME))
                        .map(name -> new WorkflowRow.InForce(
                                name,
                                row.get(WORKFLOW.HOURS),
                                row.get(WORKFLOW_DECISION.ID),
                                row.get(WORKFLOW_DECISION.NUMBER),
                                row.get(WORKFLOW.IN_FORCE_FROM))));
    }
}

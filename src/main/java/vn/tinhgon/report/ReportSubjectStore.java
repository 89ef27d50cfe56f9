package vn.tinhgon.report;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static vn.tinhgon.schema.Tables.ASSIGNMENT;
import static vn.tinhgon.schema.Tables.DIRECTIVE;
import static vn.tinhgon.schema.Tables.PROGRAMME_DIRECTIVE;
import static vn.tinhgon.schema.Tables.TARGET;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.platform.access.Scope;

/** What reports may be of, and what they are made under. */
@Component
class ReportSubjectStore {

    private final DSLContext db;

    ReportSubjectStore(DSLContext db) {
        this.db = db;
    }

    List<ReportBasis> bases(ProgrammeId programme) {
        return db.select(DIRECTIVE.NUMBER, DIRECTIVE.SIGNED_ON, DIRECTIVE.ISSUER, DIRECTIVE.TITLE)
                .from(PROGRAMME_DIRECTIVE)
                .join(DIRECTIVE)
                .on(DIRECTIVE.ID.eq(PROGRAMME_DIRECTIVE.DIRECTIVE_ID))
                .where(PROGRAMME_DIRECTIVE.PROGRAMME_ID.eq(programme), PROGRAMME_DIRECTIVE.WITHDRAWN.isFalse())
                .orderBy(PROGRAMME_DIRECTIVE.ID)
                .fetch(row -> new ReportBasis(
                        Optional.ofNullable(row.value1()),
                        Optional.ofNullable(row.value2()),
                        row.value3(),
                        row.value4()));
    }

    List<ChoosableTarget> targets(Scope scope, ProgrammeId programme) {
        return db.select(TARGET.ID, TARGET.NUMBER, TARGET.SHORT_NAME, TARGET.FREQUENCY)
                .from(TARGET)
                .where(TARGET.PROGRAMME_ID.eq(programme))
                .and(isSeenBy(scope))
                .orderBy(TARGET.NUMBER, TARGET.ID)
                .fetch(Records.mapping(ChoosableTarget::new));
    }

    private static Condition isSeenBy(Scope scope) {
        return switch (scope) {
            case Scope.Unit own -> isGivenTo(ASSIGNMENT.UNIT_ID.eq(own.unit()));
            case Scope.UnitAndBelow some -> isGivenTo(ASSIGNMENT.UNIT_ID.in(some.below()));
            case Scope.Submitted all -> noCondition();
            case Scope.Everything all -> noCondition();
        };
    }

    private static Condition isGivenTo(Condition whom) {
        return exists(selectOne()
                .from(ASSIGNMENT)
                .where(ASSIGNMENT.TARGET_ID.eq(TARGET.ID))
                .and(whom));
    }
}

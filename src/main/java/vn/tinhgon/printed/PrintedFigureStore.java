package vn.tinhgon.printed;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.when;
import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.PRINTED_FIGURE;
import static vn.tinhgon.schema.Tables.PROGRAMME;
import static vn.tinhgon.schema.Tables.PROVINCE;
import static vn.tinhgon.schema.Tables.TARGET;
import static vn.tinhgon.schema.Tables.UNIT;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SelectOnConditionStep;
import org.jooq.SelectSelectStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.PrintedFigureId;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.database.Writes;
import vn.tinhgon.printed.PrintedFigure.Beside;
import vn.tinhgon.printed.PrintedFigure.Withdrawal;
import vn.tinhgon.schema.tables.Target;
import vn.tinhgon.schema.tables.records.PrintedFigureRecord;

@Component
class PrintedFigureStore {

    /** The target that was chosen, in whatever year. */
    private static final Target CHOSEN = TARGET.as("chosen");

    private static final Field<String> SCOPE_CODE = when(
                    PRINTED_FIGURE.SCOPE.eq(PrintedScope.PROVINCE.name()), PROVINCE.ALIAS)
            .otherwise(coalesce(UNIT.CODE, inline("")))
            .as("scope_code");

    private static final List<SelectFieldOrAsterisk> COLUMNS =
            List.of(PRINTED_FIGURE.asterisk(), SCOPE_CODE, CHOSEN.NUMBER, CHOSEN.SHORT_NAME, PERSON.FULL_NAME);

    private final DSLContext db;

    PrintedFigureStore(DSLContext db) {
        this.db = db;
    }

    /** In the order in which they were taken over, as the report has them. */
    List<PrintedFigure> list(PrintedFilter filter, Slice slice) {
        return figures()
                .where(matches(filter))
                .orderBy(PRINTED_FIGURE.ID)
                .limit(slice.limit())
                .offset(slice.offset())
                .fetch(PrintedFigureStore::figure);
    }

    int count(PrintedFilter filter) {
        return db.fetchCount(PRINTED_FIGURE, matches(filter));
    }

    Optional<PrintedFigure> find(PrintedFigureId id) {
        return figures().where(PRINTED_FIGURE.ID.eq(id)).fetchOptional(PrintedFigureStore::figure);
    }

    /** By the target of {@code programme} beside which they stand: the one chosen, or that of the same code. */
    Map<TargetId, List<PrintedFigure>> beside(ProgrammeId programme) {
        return beside(TARGET.PROGRAMME_ID.eq(programme));
    }

    /** The same for one target. */
    List<PrintedFigure> beside(TargetId target) {
        return beside(TARGET.ID.eq(target)).getOrDefault(target, List.of());
    }

    private Map<TargetId, List<PrintedFigure>> beside(Condition targets) {
        return joined(db.select(COLUMNS).select(TARGET.ID))
                .join(TARGET)
                .on(TARGET.CODE.eq(CHOSEN.CODE))
                .where(targets, PRINTED_FIGURE.WITHDRAWN_AT.isNull())
                .orderBy(PRINTED_FIGURE.ID)
                .fetchGroups(row -> row.get(TARGET.ID), PrintedFigureStore::figure);
    }

    /** Whoever takes over waits for whoever does so now: two at once would each miss the other's row. */
    void oneAfterTheOther() {
        db.select(PROGRAMME.ID).from(PROGRAMME).forUpdate().fetch();
    }

    /** What the province is called in files. */
    String alias() {
        return db.select(PROVINCE.ALIAS).from(PROVINCE).fetchSingle(PROVINCE.ALIAS);
    }

    /** All units that ever were, by their codes: a report may be of one that has ended. */
    Map<String, UnitId> unitCodes() {
        return db.select(UNIT.CODE, UNIT.ID).from(UNIT).fetchMap(UNIT.CODE, UNIT.ID);
    }

    boolean hasTarget(TargetId target) {
        return db.fetchExists(TARGET, TARGET.ID.eq(target));
    }

    void add(PrintedFigureId id, PrintedFigureData data, Optional<TargetId> beside) {
        var row = db.newRecord(PRINTED_FIGURE);
        fill(row, data);
        row.setId(id);
        row.setTargetId(beside.orElse(null));
        row.insert();
    }

    /** @throws Changed when it is no longer at {@code version} */
    void correct(PrintedFigureId id, long version, PrintedFigureData data, Optional<TargetId> beside) {
        var row = db.newRecord(PRINTED_FIGURE);
        fill(row, data);
        row.setTargetId(beside.orElse(null));
        change(id, version, row);
    }

    /** @throws Changed when it is no longer at {@code version} */
    void withdraw(PrintedFigureId id, long version, PersonId by, Instant at, String reason) {
        var row = db.newRecord(PRINTED_FIGURE);
        row.setWithdrawnAt(at);
        row.setWithdrawnBy(by);
        row.setWithdrawnReason(reason);
        change(id, version, row);
    }

    private void change(PrintedFigureId id, long version, PrintedFigureRecord row) {
        row.setVersion(version + 1);
        Writes.foundOrChanged(
                "printed",
                db.update(PRINTED_FIGURE)
                        .set(row)
                        .where(PRINTED_FIGURE.ID.eq(id), PRINTED_FIGURE.VERSION.eq(version))
                        .and(PRINTED_FIGURE.WITHDRAWN_AT.isNull()));
    }

    private static void fill(PrintedFigureRecord row, PrintedFigureData data) {
        row.setScope(data.scope().name());
        row.setUnitId(data.unit().orElse(null));
        row.setScopeName(data.scopeName());
        row.setIndicator(data.indicator());
        row.setNumerator(data.counts().map(Rate::numerator).orElse(null));
        row.setDenominator(data.counts().map(Rate::denominator).orElse(null));
        row.setPrintedValue(data.value().orElse(null));
        row.setPrintedDecimals(data.value().map(value -> (short) value.scale()).orElse(null));
        row.setMeasureUnit(data.measureUnit());
        row.set(PRINTED_FIGURE.QUALIFIER, data.qualifier().map(Qualifier::name).orElse(null));
        row.setAsOf(data.asOf().orElse(null));
        row.setPeriod(data.period());
        row.setPrintedText(data.text());
        row.setSource(data.source());
    }

    private SelectOnConditionStep<Record> figures() {
        return joined(db.select(COLUMNS));
    }

    private static SelectOnConditionStep<Record> joined(SelectSelectStep<Record> columns) {
        return columns.from(PRINTED_FIGURE)
                .crossJoin(PROVINCE)
                .leftJoin(UNIT)
                .on(UNIT.ID.eq(PRINTED_FIGURE.UNIT_ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(PRINTED_FIGURE.WITHDRAWN_BY))
                .leftJoin(CHOSEN)
                .on(CHOSEN.ID.eq(PRINTED_FIGURE.TARGET_ID));
    }

    private static Condition matches(PrintedFilter filter) {
        var text = filter.text().strip();
        var which = switch (filter.which()) {
            case ALL -> PRINTED_FIGURE.WITHDRAWN_AT.isNull();
            case OWN -> PRINTED_FIGURE.WITHDRAWN_AT.isNull().and(isOwn());
            case REFERENCE -> PRINTED_FIGURE.WITHDRAWN_AT.isNull().andNot(isOwn());
            case WITHDRAWN -> PRINTED_FIGURE.WITHDRAWN_AT.isNotNull();
        };
        // The columns' collation finds «so hoa» in «số hóa».
        return which.and(
                text.isEmpty()
                        ? noCondition()
                        : PRINTED_FIGURE
                                .INDICATOR
                                .contains(text)
                                .or(PRINTED_FIGURE.SCOPE_NAME.contains(text))
                                .or(PRINTED_FIGURE.PRINTED_TEXT.contains(text))
                                .or(PRINTED_FIGURE.SOURCE.contains(text)));
    }

    private static Condition isOwn() {
        return PRINTED_FIGURE.SCOPE.in(PrintedScope.PROVINCE.name(), PrintedScope.UNIT.name());
    }

    private static PrintedFigure figure(Record row) {
        var scope = PrintedScope.valueOf(row.get(PRINTED_FIGURE.SCOPE));
        return new PrintedFigure(
                row.get(PRINTED_FIGURE.ID),
                row.get(PRINTED_FIGURE.VERSION),
                new PrintedFigureData(
                        scope,
                        Optional.ofNullable(row.get(PRINTED_FIGURE.UNIT_ID)),
                        row.get(PRINTED_FIGURE.SCOPE_NAME),
                        row.get(PRINTED_FIGURE.INDICATOR),
                        Optional.ofNullable(row.get(PRINTED_FIGURE.NUMERATOR))
                                .map(numerator -> new Rate(numerator, row.get(PRINTED_FIGURE.DENOMINATOR))),
                        value(row.get(PRINTED_FIGURE.PRINTED_VALUE), row.get(PRINTED_FIGURE.PRINTED_DECIMALS)),
                        row.get(PRINTED_FIGURE.MEASURE_UNIT),
                        Optional.ofNullable(row.get(PRINTED_FIGURE.QUALIFIER)).map(Qualifier::valueOf),
                        Optional.ofNullable(row.get(PRINTED_FIGURE.AS_OF)),
                        row.get(PRINTED_FIGURE.PERIOD),
                        row.get(PRINTED_FIGURE.PRINTED_TEXT),
                        row.get(PRINTED_FIGURE.SOURCE)),
                scope.isOwn() ? row.get(SCOPE_CODE) : scope.code(),
                Optional.ofNullable(row.get(PRINTED_FIGURE.TARGET_ID))
                        .map(target -> new Beside(target, row.get(CHOSEN.NUMBER), row.get(CHOSEN.SHORT_NAME))),
                Optional.ofNullable(row.get(PRINTED_FIGURE.WITHDRAWN_AT))
                        .map(at -> new Withdrawal(
                                at, row.get(PERSON.FULL_NAME), row.get(PRINTED_FIGURE.WITHDRAWN_REASON))));
    }

    private static Optional<BigDecimal> value(@Nullable BigDecimal stored, @Nullable Short decimals) {
        return stored == null || decimals == null ? Optional.empty() : Optional.of(stored.setScale(decimals));
    }
}

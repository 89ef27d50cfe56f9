package vn.tinhgon.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.unit.UnitService;

/**
 * The catalogue of procedures: read by whoever reads plans, kept by a unit for itself and by the province for all. What
 * decisions have made of a procedure stays as it is.
 */
@Service
public class CatalogueService {

    private final CatalogueStore catalogue;
    private final DecidedStore decided;
    private final UnitService units;
    private final ProcedureKeeping keeping;
    private final Me me;
    private final PortalClock clock;
    private final AsOf asOf;

    CatalogueService(
            CatalogueStore catalogue,
            DecidedStore decided,
            UnitService units,
            ProcedureKeeping keeping,
            Me me,
            PortalClock clock,
            AsOf asOf) {
        this.catalogue = catalogue;
        this.decided = decided;
        this.units = units;
        this.keeping = keeping;
        this.me = me;
        this.clock = clock;
        this.asOf = asOf;
    }

    /** One page by code: of one's own unit, or of all units as far as one reads. */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public List<CatalogueRow> list(CatalogueFilter filter, Slice slice) {
        return catalogue.list(me.get().scope(), filter, slice, asOf.day());
    }

    /** How many {@link #list} has. */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public int count(CatalogueFilter filter) {
        return catalogue.count(me.get().scope(), filter, asOf.day());
    }

    /** Fields that procedures are grouped by so far. */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public List<String> fields() {
        return catalogue.fields(me.get().scope());
    }

    /** Units in charge of procedures of that field that are in force on the day looked at. */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public Set<UnitId> inCharge(String field) {
        return catalogue.inCharge(me.get().scope(), field, asOf.day());
    }

    /**
     * A procedure with all its versions.
     *
     * @throws NotFound when this province has none of that id, or another unit's is asked for
     */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public CataloguedProcedure procedure(ProcedureId id) {
        return catalogue
                .find(id, asOf.day())
                .orElseThrow(() -> new NotFound("procedure"))
                .readableBy(me.get());
    }

    /**
     * How many procedures decisions signed from {@code from} until before {@code until} have issued, amended and abolished,
     * public ones first, then by field.
     */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public List<DecidedCount> decided(LocalDate from, LocalDate until) {
        return decided.decided(me.get().scope(), from, until);
    }

    /** One page of what {@link #decided} counts: the first signed first, then by code. */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public List<DecidedRow> listDecided(DecidedFilter filter, Slice slice) {
        return decided.list(me.get().scope(), filter, slice);
    }

    /** How many {@link #listDecided} has. */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public int countDecided(DecidedFilter filter) {
        return decided.count(me.get().scope(), filter);
    }

    /**
     * Puts a procedure into the catalogue that a decision has issued.
     *
     * @throws NotFound when one keeps procedures of one's own unit alone, and it is another's
     * @throws Refused at {@code code}, {@code nationalCode} or {@code name} that another procedure has; at {@code unit} that
     *     is not there today; at {@code decisionNumber} where the decision has none; at {@code figuresOn} after today; at
     *     {@code subjects} where a year of it comes to more than anybody counts
     */
    @May(Right.RECORD_PROCEDURES)
    @Transactional
    public ProcedureId issue(ProcedureCodes codes, ProcedureScope scope, Content content, SignedDecision by) {
        keeping.mustBeOf(content.unit());
        isThere(content.unit());
        var issued = Decided.issued(codes, scope, content, by, clock.today());
        isFree(issued);
        catalogue.issue(List.of(issued), me.get().person());
        return issued.id();
    }

    /**
     * Records that a decision has amended a procedure.
     *
     * @throws NotFound when this province has none of that id, or one keeps procedures of one's own unit alone and it is or
     *     would be another's
     * @throws Refused as {@link #issue}; when it is abolished, when nothing is different, or at {@code inForceFrom} that is
     *     not after the day of what it was before
     * @throws Changed when somebody recorded a decision on it after {@code version}
     */
    @May(Right.RECORD_PROCEDURES)
    @Transactional
    public void amend(ProcedureId id, long version, ProcedureCodes codes, Content content, SignedDecision by) {
        var present = kept(id, version);
        keeping.mustBeOf(content.unit());
        isThere(content.unit());
        if (present.says(codes, content)) {
            throw new Refused("procedure.refused.same");
        }
        var amended = Decided.amended(present, codes, content, by, clock.today());
        isFree(amended);
        catalogue.decide(List.of(amended), me.get().person());
    }

    /**
     * Records that a decision has abolished a procedure: from its day on it is no longer in force, and it stays so.
     *
     * @throws NotFound as {@link #amend}
     * @throws Refused when it is abolished already, or at {@code inForceFrom} that is not after the day of what it was before
     * @throws Changed when somebody recorded a decision on it after {@code version}
     */
    @May(Right.RECORD_PROCEDURES)
    @Transactional
    public void abolish(ProcedureId id, long version, SignedDecision by) {
        var present = kept(id, version);
        catalogue.decide(List.of(Decided.abolished(present, by)), me.get().person());
    }

    private CataloguedProcedure kept(ProcedureId id, long version) {
        var present = catalogue
                .find(id, clock.today())
                .orElseThrow(() -> new NotFound("procedure"))
                .readableBy(me.get());
        keeping.mustBeOf(present.unit());
        if (present.version() != version) {
            throw new Changed("procedure");
        }
        return present;
    }

    private void isThere(UnitId unit) {
        if (units.on(clock.today()).stream().noneMatch(each -> each.id().equals(unit))) {
            throw Refused.field("unit", "procedure.refused.unit");
        }
    }

    private void isFree(Decided written) {
        new TakenCodes(catalogue.coded(written.codes())).mayBeOf(written.id(), written.codes());
        var content = written.content();
        catalogue.named(written.id(), written.scope(), content.unit(), content.name()).stream()
                .findFirst()
                .ifPresent(other -> {
                    throw Refused.field("name", "procedure.refused.nameTaken", other.code());
                });
    }
}

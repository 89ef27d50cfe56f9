package vn.tinhgon.announcement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.announcement.MinistryDraft.DraftEntry;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.DraftId;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.unit.UnitRow;
import vn.tinhgon.unit.UnitService;

/**
 * Ministries' drafts: the province asks its units for their opinions, each answers for itself, and the province sends its own
 * answer. A unit reads what it is asked about and its own opinion alone.
 */
@Service
public class DraftService {

    private static final int LONGEST_REASON = 1000;

    private final DraftStore drafts;
    private final UnitService units;
    private final PortalClock clock;
    private final AsOf asOf;
    private final Me me;

    DraftService(DraftStore drafts, UnitService units, PortalClock clock, AsOf asOf, Me me) {
        this.drafts = drafts;
        this.units = units;
        this.clock = clock;
        this.asOf = asOf;
        this.me = me;
    }

    /** One page: what the province has not answered first, the nearest last day on top. */
    @May(Right.READ_ANNOUNCEMENTS)
    @Transactional(readOnly = true)
    public List<DraftRow> list(DraftFilter filter, Slice slice) {
        return drafts.list(me.get().scope(), filter, slice, clock.today());
    }

    /** How many {@link #list} has. */
    @May(Right.READ_ANNOUNCEMENTS)
    @Transactional(readOnly = true)
    public int count(DraftFilter filter) {
        return drafts.count(me.get().scope(), filter, clock.today());
    }

    /**
     * A draft with all that was entered of it.
     *
     * @throws NotFound when this province has none of that id, or one's own unit is not asked about it
     */
    @May(Right.READ_ANNOUNCEMENTS)
    @Transactional(readOnly = true)
    public MinistryDraft draft(DraftId id) {
        return drafts.find(me.get().scope(), id, clock.today(), asOf.day()).orElseThrow(() -> new NotFound("draft"));
    }

    /** How many opinions one's own unit owes, with the first of their last days; empty where none. */
    @May(Right.GIVE_OPINIONS)
    @Transactional(readOnly = true)
    public Optional<WaitingOpinions> waiting() {
        return drafts.owed(me.get().unit()).map(owed -> new WaitingOpinions(owed.count(), owed.due()));
    }

    /** How many drafts all asked units answered and the province has not, with the first of their last days; empty where none. */
    @May(Right.ASK_OPINIONS)
    @Transactional(readOnly = true)
    public Optional<WaitingOpinions> toBeSent() {
        return drafts.toBeSent().map(owed -> new WaitingOpinions(owed.count(), owed.due()));
    }

    /**
     * Records a draft and asks {@code asked} for their opinions.
     *
     * @throws Refused at {@code receivedOn} later than today; at {@code units} of which there is none, or that are not there
     *     today
     */
    @May(Right.ASK_OPINIONS)
    @Transactional
    public DraftId record(Draft draft, Set<UnitId> asked) {
        isPast("receivedOn", draft.receivedOn());
        areThere(asked);
        var id = DraftId.next();
        drafts.record(id, draft, me.get().person());
        drafts.ask(id, asked, me.get().person());
        return id;
    }

    /**
     * Asks more units; those asked already stay so.
     *
     * @throws NotFound when this province has none of that id
     * @throws Refused as {@link #record}; when the province has answered already
     */
    @May(Right.ASK_OPINIONS)
    @Transactional
    public void ask(DraftId id, Set<UnitId> more) {
        var present = open(draft(id));
        areThere(more);
        var already = present.asked().stream().map(AskedUnit::unit).collect(Collectors.toSet());
        drafts.ask(
                id,
                more.stream().filter(unit -> !already.contains(unit)).toList(),
                me.get().person());
    }

    /**
     * Corrects what was recorded, or moves the last day.
     *
     * @param reason up to 1000 characters
     * @throws NotFound when this province has none of that id
     * @throws Refused as {@link #record}; at {@code receivedOn} after an answer to it; at {@code reason} that is blank or too
     *     long, or when nothing is different
     * @throws Changed when somebody entered something after {@code version}
     */
    @May(Right.ASK_OPINIONS)
    @Transactional
    public void correct(DraftId id, long version, Draft draft, String reason) {
        var why = Texts.present("reason", reason, LONGEST_REASON);
        var present = at(version, draft(id));
        if (draft.equals(present.draft())) {
            throw new Refused("announcement.refused.same");
        }
        isPast("receivedOn", draft.receivedOn());
        if (firstAnswer(present).filter(draft.receivedOn()::isAfter).isPresent()) {
            throw Refused.field("receivedOn", "draft.refused.answered");
        }
        drafts.change(
                id,
                version,
                new DraftEntry(draft, present.sent()),
                why,
                me.get().person());
    }

    /**
     * Records the province's own answer, or corrects it: then with a reason.
     *
     * @param reason of a correction, up to 1000 characters; not asked for the first time
     * @throws NotFound when this province has none of that id
     * @throws Refused at {@code sentOn} before the draft was received or later than today; at {@code reason} that a correction
     *     lacks; when nothing is different
     * @throws Changed when somebody entered something after {@code version}
     */
    @May(Right.ASK_OPINIONS)
    @Transactional
    public void send(DraftId id, long version, SentAnswer answer, String reason) {
        var present = at(version, draft(id));
        if (present.sent().filter(answer::equals).isPresent()) {
            throw new Refused("announcement.refused.same");
        }
        var why = present.sent().isPresent() ? Texts.present("reason", reason, LONGEST_REASON) : "";
        isSince(present, "sentOn", answer.sentOn());
        drafts.change(
                id,
                version,
                new DraftEntry(present.draft(), Optional.of(answer)),
                why,
                me.get().person());
    }

    /**
     * Gives the opinion of one's own unit, or corrects it: then with a reason.
     *
     * @param seen how many times the unit's opinion had been entered when one began to type
     * @param reason of a correction, up to 1000 characters; not asked for the first time
     * @throws NotFound when this province has none of that id, or one's own unit is not asked about it
     * @throws Refused at {@code givenOn} before the draft was received or later than today; at {@code reason} that a correction
     *     lacks; when nothing is different, or the province has answered already
     * @throws Changed when somebody of the unit entered it meanwhile
     */
    @May(Right.GIVE_OPINIONS)
    @Transactional
    public void give(DraftId id, int seen, Opinion opinion, String reason) {
        var present = open(draft(id));
        var own = present.asked().stream()
                .filter(asked -> asked.unit().equals(me.get().unit()))
                .findFirst()
                .orElseThrow(() -> new NotFound("draft"));
        if (own.given().size() != seen) {
            throw new Changed("draft");
        }
        if (seen > 0 && own.given().getLast().said().equals(opinion)) {
            throw new Refused("announcement.refused.same");
        }
        var why = seen > 0 ? Texts.present("reason", reason, LONGEST_REASON) : "";
        isSince(present, "givenOn", opinion.givenOn());
        drafts.give(id, own.unit(), seen + 1, opinion, why, me.get().person());
    }

    private static Optional<LocalDate> firstAnswer(MinistryDraft present) {
        return Stream.concat(
                        present.sent().map(SentAnswer::sentOn).stream(),
                        present.asked().stream()
                                .flatMap(asked -> asked.given().stream())
                                .map(given -> given.said().givenOn()))
                .min(LocalDate::compareTo);
    }

    private static MinistryDraft at(long version, MinistryDraft present) {
        if (present.version() != version) {
            throw new Changed("draft");
        }
        return present;
    }

    private static MinistryDraft open(MinistryDraft present) {
        if (present.sent().isPresent()) {
            throw new Refused("draft.refused.sent");
        }
        return present;
    }

    private void isSince(MinistryDraft present, String field, LocalDate day) {
        if (day.isBefore(present.draft().receivedOn())) {
            throw Refused.field(
                    field, "draft.refused.before", Formats.date(present.draft().receivedOn()));
        }
        isPast(field, day);
    }

    private void isPast(String field, LocalDate day) {
        if (day.isAfter(clock.today())) {
            throw Refused.field(field, "announcement.refused.future");
        }
    }

    private void areThere(Set<UnitId> asked) {
        var there = units.on(clock.today()).stream().map(UnitRow::id).collect(Collectors.toSet());
        if (asked.isEmpty()) {
            throw Refused.field("units", "draft.refused.nobody");
        }
        if (!there.containsAll(asked)) {
            throw Refused.field("units", "announcement.refused.unit");
        }
    }
}

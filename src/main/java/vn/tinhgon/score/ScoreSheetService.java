package vn.tinhgon.score;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.ScoreSheetId;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.unit.Tier;

/** What the units of a tier are compared by: read by everybody, set up by the province, version by version. */
@Service
public class ScoreSheetService {

    private static final int LONGEST_BASIS = 500;

    private final ScoreSheetStore sheets;
    private final Me me;
    private final AsOf asOf;
    private final Clock moments;

    ScoreSheetService(ScoreSheetStore sheets, Me me, AsOf asOf, Clock moments) {
        this.sheets = sheets;
        this.me = me;
        this.asOf = asOf;
        this.moments = moments;
    }

    /** The version of a tier that is in force on the day looked at; empty where units are compared by the programme's targets. */
    @May(Right.READ_LEADERBOARD)
    @Transactional(readOnly = true)
    public Optional<ScoreSheet> inForce(Tier tier) {
        return sheets.inForce(tier, asOf.day());
    }

    /** The versions of a tier, the latest first. */
    @May(Right.READ_LEADERBOARD)
    @Transactional(readOnly = true)
    public List<SheetVersion> versions(Tier tier) {
        return sheets.versions(tier);
    }

    /** @throws NotFound when this province has no such sheet, or it is a draft and not for this reader */
    @May(Right.READ_LEADERBOARD)
    @Transactional(readOnly = true)
    public ScoreSheet sheet(ScoreSheetId id) {
        var sheet = sheets.get(id);
        if (sheet.inForce().isEmpty() && !me.get().may(Right.READ_TARGETS)) {
            throw new NotFound("scoreSheet");
        }
        return sheet;
    }

    /** What was changed last for a tier: a draft, or the version in force where nothing was changed since. */
    @May(Right.READ_TARGETS)
    @Transactional(readOnly = true)
    public Optional<ScoreSheet> latest(Tier tier) {
        return sheets.latest(tier);
    }

    /**
     * Writes down a draft; it follows what was changed last and counts for nothing until it is in force.
     *
     * @param id made by the caller beforehand, so that a request sent twice writes one
     * @param seen what was changed last, as far as the caller knows
     * @throws Changed when somebody has changed it after {@code seen}
     */
    @May(Right.SET_UP_SCORES)
    @Transactional
    public void save(ScoreSheetId id, Tier tier, Optional<ScoreSheetId> seen, SheetContent content) {
        if (!sheets.latestId(tier).equals(seen)) {
            throw new Changed("scoreSheet");
        }
        sheets.insert(id, tier, seen, content, me.get().person(), moments.instant());
    }

    /**
     * Drops what a draft changes: another draft says what the last version says that was put in force.
     *
     * @param id made by the caller beforehand, so that a request sent twice writes one
     * @param seen the draft, as far as the caller knows
     * @throws NotFound when nothing was put in force yet
     * @throws Changed when somebody has changed it, or put it in force
     */
    @May(Right.SET_UP_SCORES)
    @Transactional
    public void dropChanges(ScoreSheetId id, ScoreSheetId seen) {
        var draft = sheets.get(seen);
        if (draft.inForce().isPresent()) {
            throw new Changed("scoreSheet");
        }
        var last = sheets.versions(draft.tier()).stream().findFirst().orElseThrow(() -> new NotFound("scoreSheet"));
        save(id, draft.tier(), Optional.of(seen), sheets.get(last.id()).content());
    }

    /**
     * Puts the latest draft of its tier in force: it stays as it is then.
     *
     * @param basis the paper that says so
     * @throws NotFound when this province has no such sheet
     * @throws Refused at {@code from} that is not after the version before it; at {@code basis} that is blank or too long; where nothing
     *     is on the sheet, or the criteria of a group do not come to its points
     * @throws Changed when somebody has changed or put in force a later one
     */
    @May(Right.SET_UP_SCORES)
    @Transactional
    public void putInForce(ScoreSheetId id, LocalDate from, String basis) {
        var sheet = sheets.get(id);
        if (sheet.inForce().isPresent() || !sheets.latestId(sheet.tier()).equals(Optional.of(id))) {
            throw new Changed("scoreSheet");
        }
        sheet.content().complete();
        var said = Texts.present("basis", basis, LONGEST_BASIS);
        var last = sheets.versions(sheet.tier()).stream()
                .map(SheetVersion::inForce)
                .findFirst();
        last.map(ScoreSheet.InForce::from)
                .filter(before -> !from.isAfter(before))
                .ifPresent(before -> {
                    throw Refused.field("from", "scoreSheet.refused.from", before);
                });
        var number = last.map(ScoreSheet.InForce::number).orElse(0) + 1;
        var by = me.get().person();
        sheets.putInForce(id, new ScoreSheet.InForce(number, from, said, "", moments.instant()), by);
    }
}

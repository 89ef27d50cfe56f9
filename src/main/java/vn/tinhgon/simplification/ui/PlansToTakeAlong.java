package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.documents.OfficialDocument;
import vn.tinhgon.platform.ui.Download;
import vn.tinhgon.platform.ui.DownloadLink;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Letterheads;
import vn.tinhgon.platform.ui.PaperLinks;
import vn.tinhgon.simplification.PlanFilter;
import vn.tinhgon.simplification.PlanOrder;
import vn.tinhgon.simplification.PlanRow;
import vn.tinhgon.simplification.PlanService;
import vn.tinhgon.simplification.Reduction;

/** The list of procedures with their plans as it is filtered: on paper, and as a workbook. */
class PlansToTakeAlong {

    /** A document is laid out as a whole, some milliseconds for each row. */
    static final int MOST_ON_PAPER = 2_000;

    /** A province has a few thousand. */
    private static final int MOST_ROWS = 50_000;

    private static final PlanOrder BY_CODE = new PlanOrder(PlanOrder.By.CODE, false);

    /**
     * Which list.
     *
     * @param unit by name; empty for the whole province
     */
    record Asked(Reduction list, PlanFilter filter, Optional<String> unit) {}

    private final PlanService plans;
    private final Letterheads letterheads;
    private final PlanWords words;
    private Optional<PaperLinks> paper = Optional.empty();

    PlansToTakeAlong(PlanService plans, Letterheads letterheads, PlanWords words) {
        this.plans = plans;
        this.letterheads = letterheads;
        this.words = words;
    }

    /** @param asked with the filters as they are when a link is followed */
    Component[] links(LocalDate day, Supplier<Asked> asked) {
        var name = "don-gian-hoa-tthc-" + day;
        var links = new PaperLinks(words.say("plans.paper"), name, () -> document(asked.get(), day));
        paper = Optional.of(links);
        return new Component[] {
            links, new DownloadLink(words.say("plans.paper.xlsx"), name + ".xlsx", () -> workbook(asked.get(), day))
        };
    }

    /** Offers paper for as many rows as a document takes. */
    void offer(int rows) {
        paper.ifPresent(links -> links.offer(
                rows > MOST_ON_PAPER ? words.say("plans.paper.tooLong", Formats.count(MOST_ON_PAPER)) : ""));
    }

    private OfficialDocument document(Asked asked, LocalDate day) {
        var onPaper = words.onPaper();
        return new PortfolioPaper(onPaper)
                .of(
                        letterheads.of("", Optional.of(day)),
                        asked.unit().orElseGet(() -> onPaper.say("plans.wholeProvince")),
                        letterheads.remark(),
                        plans.standing(asked.list(), asked.filter().unit()),
                        rows(asked, MOST_ON_PAPER));
    }

    private Download workbook(Asked asked, LocalDate day) {
        var standing = plans.standing(asked.list(), asked.filter().unit());
        var rows = rows(asked, MOST_ROWS);
        return to -> new PortfolioExport(words).xlsx(standing, rows, day, to);
    }

    /** In one statement: rows of two would be those of two moments. */
    private List<PlanRow> rows(Asked asked, int most) {
        return plans.procedures(asked.list(), asked.filter(), BY_CODE, new Slice(0, most));
    }
}

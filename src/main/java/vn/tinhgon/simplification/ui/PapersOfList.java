package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import vn.tinhgon.kernel.PlanListId;
import vn.tinhgon.platform.documents.OfficialDocument;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Letterheads;
import vn.tinhgon.platform.ui.PaperLinks;
import vn.tinhgon.simplification.ListedPlans;
import vn.tinhgon.simplification.PlanListRow;
import vn.tinhgon.simplification.PlanListService;
import vn.tinhgon.simplification.PlanListTerms;
import vn.tinhgon.simplification.Reduction;
import vn.tinhgon.simplification.ReductionService;
import vn.tinhgon.simplification.SignedPaper;

/** A list's papers to take along: by whoever reads it, the submission by the office that draws it up. */
class PapersOfList extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PlanListService lists;
    private final transient ReductionService reductions;
    private final transient Letterheads letterheads;
    private final PlanListId list;
    private final transient PlanWords words;

    /** @param drawsUp whether the reader's office draws up lists, so that its name stands above its papers */
    PapersOfList(
            PlanListService lists,
            ReductionService reductions,
            Letterheads letterheads,
            PlanListRow row,
            boolean drawsUp,
            PlanWords words) {
        this.lists = lists;
        this.reductions = reductions;
        this.letterheads = letterheads;
        list = row.list().id();
        this.words = words;
        addClassName("papers");
        var name = "-" + list.text();
        add(new PaperLinks(
                words.say("planList.papers.list"),
                "danh-muc-phuong-an" + name,
                () -> papers().forComment(
                                drawsUp ? Optional.of(letterheads.of("", Optional.empty())) : Optional.empty())));
        if (drawsUp) {
            add(new PaperLinks(words.say("planList.papers.submission"), "to-trinh" + name, this::submission));
        }
        add(new PaperLinks(words.say("planList.papers.annex"), "phu-luc" + name, () -> papers().annex()));
        var problem = row.plans() > PlansToTakeAlong.MOST_ON_PAPER
                ? words.say("plans.paper.tooLong", Formats.count(PlansToTakeAlong.MOST_ON_PAPER))
                : "";
        getChildren().forEach(links -> ((PaperLinks) links).offer(problem));
    }

    private OfficialDocument submission() {
        var whole = lists.whole(list);
        var said = whole.list().list().submission();
        var letterhead = letterheads.of(
                said.map(paper -> words.onPaper().say("planList.papers.number", paper.number()))
                        .orElseGet(() -> words.onPaper().say("planList.papers.number.open")),
                said.map(SignedPaper::signedOn));
        return papers(whole)
                .submission(
                        letterhead,
                        words.onPaper().say("planList.papers.chairman", letterhead.superior()),
                        basis(whole.list().list().terms()),
                        lists.effect(list));
    }

    /** Number and date of the directive that the list serves; empty where the province has set no goals for it. */
    private String basis(PlanListTerms terms) {
        return reductions.all().stream()
                .filter(each -> each.scope() == terms.scope() && each.year() == terms.year())
                .map(Reduction::basis)
                .findFirst()
                .orElse("");
    }

    private PlanListPapers papers() {
        return papers(lists.whole(list));
    }

    private PlanListPapers papers(ListedPlans whole) {
        return new PlanListPapers(words.onPaper(), whole);
    }
}

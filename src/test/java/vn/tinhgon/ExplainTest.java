package vn.tinhgon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.announcement.Announced;
import vn.tinhgon.announcement.AnnouncementFilter;
import vn.tinhgon.announcement.AnnouncementFilter.Which;
import vn.tinhgon.announcement.Draft;
import vn.tinhgon.announcement.DraftFilter;
import vn.tinhgon.announcement.Duty;
import vn.tinhgon.announcement.Opinion;
import vn.tinhgon.announcement.Published;
import vn.tinhgon.announcement.SentAnswer;
import vn.tinhgon.announcement.Stance;
import vn.tinhgon.assignment.AssignmentVersion;
import vn.tinhgon.assignment.GivingService;
import vn.tinhgon.assignment.Handout;
import vn.tinhgon.contest.Cause;
import vn.tinhgon.contest.ContestFilter;
import vn.tinhgon.contest.NewContest;
import vn.tinhgon.contest.Outcome;
import vn.tinhgon.directive.DirectiveData;
import vn.tinhgon.directive.DirectiveService;
import vn.tinhgon.dossier.DossierColumn;
import vn.tinhgon.dossier.DossierFile;
import vn.tinhgon.dossier.DossierImportService;
import vn.tinhgon.dossier.DossierService;
import vn.tinhgon.dossier.OverdueFilter;
import vn.tinhgon.fixture.AFigure;
import vn.tinhgon.fixture.AProcedure;
import vn.tinhgon.fixture.AProposal;
import vn.tinhgon.fixture.BusyProvinces;
import vn.tinhgon.fixture.BusyProvinces.Busy;
import vn.tinhgon.fixture.DatabaseForTests;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.StatementCounter;
import vn.tinhgon.fixture.StatementCounter.Statement;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.formality.FormalityService;
import vn.tinhgon.formality.Question;
import vn.tinhgon.formality.QuestionFilter;
import vn.tinhgon.idea.IdeaFilter;
import vn.tinhgon.idea.IdeaService;
import vn.tinhgon.idea.IdeaState;
import vn.tinhgon.idea.NewIdea;
import vn.tinhgon.idea.Origin;
import vn.tinhgon.inspection.TrailFilter;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.DirectiveId;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.FileId;
import vn.tinhgon.kernel.Frequency;
import vn.tinhgon.kernel.IdeaId;
import vn.tinhgon.kernel.Measure;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.PlanCommentId;
import vn.tinhgon.kernel.PointsId;
import vn.tinhgon.kernel.PrintedFigureId;
import vn.tinhgon.kernel.ProvinceAlias;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.ReopeningId;
import vn.tinhgon.kernel.RequestId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitGroupId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.leaderboard.OpenData;
import vn.tinhgon.leaderboard.OpenLeaderboards;
import vn.tinhgon.leaderboard.Publication;
import vn.tinhgon.leaderboard.SummaryCheck;
import vn.tinhgon.people.NewGrant;
import vn.tinhgon.people.PeopleFilter;
import vn.tinhgon.people.PersonData;
import vn.tinhgon.people.ProvinceSettings;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.platform.audit.AuditChain;
import vn.tinhgon.platform.calendar.DayKind;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.exchange.SheetRow;
import vn.tinhgon.platform.exchange.SheetTable;
import vn.tinhgon.platform.files.UploadedFile;
import vn.tinhgon.printed.PrintedFigureService;
import vn.tinhgon.printed.PrintedFilter;
import vn.tinhgon.procedure.Act;
import vn.tinhgon.procedure.CatalogueFilter;
import vn.tinhgon.procedure.DecidedFilter;
import vn.tinhgon.procedure.ProcedureCodes;
import vn.tinhgon.procedure.ProcedureScope;
import vn.tinhgon.procedure.SignedDecision;
import vn.tinhgon.progress.EntryState;
import vn.tinhgon.progress.FigureFilter;
import vn.tinhgon.progress.Reach;
import vn.tinhgon.progress.Recording;
import vn.tinhgon.progress.ReportingRule;
import vn.tinhgon.progress.ReturnReason;
import vn.tinhgon.progress.Seen;
import vn.tinhgon.province.CalendarDay;
import vn.tinhgon.province.NewProvince;
import vn.tinhgon.report.LineReader;
import vn.tinhgon.report.ReportColumn;
import vn.tinhgon.report.ReportTerms;
import vn.tinhgon.report.Stretch;
import vn.tinhgon.report.WaitingDocument;
import vn.tinhgon.report.Whose;
import vn.tinhgon.score.Criterion;
import vn.tinhgon.score.CriterionGroup;
import vn.tinhgon.score.NewPoints;
import vn.tinhgon.score.ScoreClass;
import vn.tinhgon.score.SheetContent;
import vn.tinhgon.simplification.CostPart;
import vn.tinhgon.simplification.Decision;
import vn.tinhgon.simplification.Doing;
import vn.tinhgon.simplification.Effort;
import vn.tinhgon.simplification.Enforcement;
import vn.tinhgon.simplification.FrozenList;
import vn.tinhgon.simplification.Goal;
import vn.tinhgon.simplification.HourlyIncome;
import vn.tinhgon.simplification.IncomeEffect;
import vn.tinhgon.simplification.PlanChain;
import vn.tinhgon.simplification.PlanFilter;
import vn.tinhgon.simplification.PlanListTerms;
import vn.tinhgon.simplification.PlanOrder;
import vn.tinhgon.simplification.Recommendation;
import vn.tinhgon.simplification.Reduction;
import vn.tinhgon.simplification.ReductionService;
import vn.tinhgon.simplification.ReductionTerms;
import vn.tinhgon.simplification.SignedPaper;
import vn.tinhgon.target.Copied;
import vn.tinhgon.target.Indicator;
import vn.tinhgon.target.Judging;
import vn.tinhgon.target.Parties;
import vn.tinhgon.target.Party;
import vn.tinhgon.target.Printed;
import vn.tinhgon.target.ProgrammeData;
import vn.tinhgon.target.TargetData;
import vn.tinhgon.unit.Basis;
import vn.tinhgon.unit.Contact;
import vn.tinhgon.unit.Heir;
import vn.tinhgon.unit.NewUnit;
import vn.tinhgon.unit.Share;
import vn.tinhgon.unit.Succession;
import vn.tinhgon.unit.Tier;
import vn.tinhgon.unit.UnitCode;
import vn.tinhgon.unit.UnitFilter;
import vn.tinhgon.unit.UnitImportService;
import vn.tinhgon.unit.UnitKind;
import vn.tinhgon.unit.UnitName;
import vn.tinhgon.workflow.ApprovingDecision;
import vn.tinhgon.workflow.Handling;
import vn.tinhgon.workflow.HandlingStep;
import vn.tinhgon.workflow.WorkflowFilter;

/**
 * Nothing that the portal asks reads the tables of all provinces from end to end. Every service is found and asked
 * everything it answers, in a province among many, and the database explains how it would go about each statement.
 */
@PortalTest
class ExplainTest {

    private static final Period YEAR_2031 = new Period(LocalDate.of(2031, 1, 1), LocalDate.of(2032, 1, 1));

    private static final int DEPARTMENTS = 45;
    private static final int NEIGHBOURS = 15;

    /** A page of a list is read with so many statements at most. */
    private static final int MOST_OF_A_LIST = 6;

    /** A table this small is read at one go, whatever the index. */
    private static final long HANDFUL = 40;

    /** A row that founds a unit. */
    private static final SheetTable SHEET = new SheetTable(List.of(new SheetRow(
            2,
            Map.of(
                    "code",
                    "so-trong-tep",
                    "name_vi",
                    "Sở trong tệp",
                    "kind",
                    "department",
                    "valid_from",
                    "2024-01-01"))));

    private static final Map<String, DossierColumn> DOSSIER_HEADS =
            Map.of("don vi", DossierColumn.UNIT, "tiep nhan", DossierColumn.RECEIVED);

    @Autowired
    ApplicationContext portal;

    @Autowired
    Provinces provinces;

    @Autowired
    BusyProvinces busyProvinces;

    @Autowired
    StatementCounter statements;

    @Autowired
    Me me;

    @Autowired
    GivingService giving;

    Busy busy;

    final List<String> neighbours = new ArrayList<>();

    /** Whether to ask about one unit, or about all of the province. */
    boolean oneUnit;

    @BeforeEach
    void a_busy_province_among_many() throws SQLException {
        busy = busyProvinces.with(DEPARTMENTS);
        for (var number = 0; number < NEIGHBOURS; number++) {
            var neighbour = provinces.fresh().alias().text();
            copied(neighbour);
            neighbours.add(neighbour);
        }
        analyzed();
    }

    private static void analyzed() throws SQLException {
        try (var owner = DatabaseForTests.owner();
                var statement = owner.createStatement()) {
            statement.execute("analyze table " + String.join(", ", tables()));
        }
    }

    @Test
    void no_statement_reads_the_rows_of_all_provinces() throws SQLException {
        var sent = new LinkedHashSet<Statement>();
        var lists = new TreeMap<String, Integer>();
        for (var method : methods()) {
            for (var person : busy.people().values()) {
                for (var one : List.of(true, false)) {
                    oneUnit = one;
                    var asking = statements.sent(() -> asked(method, person));
                    sent.addAll(asking);
                    if (isList(method.method())) {
                        // Asked again, so that who asks is known
                        var again = statements.sent(() -> asked(method, person)).size();
                        lists.merge(method.method().toString(), again, Math::max);
                    }
                }
            }
        }
        sent.addAll(statements.sent(this::checked));
        assertThat(sent).hasSizeGreaterThan(50);
        assertThat(lists)
                .hasSizeGreaterThan(8)
                .allSatisfy((list, most) -> assertThat(most).isLessThanOrEqualTo(MOST_OF_A_LIST));
        trailsOfAll();

        var scans = new LinkedHashSet<String>();
        for (var statement : sent) {
            scans.addAll(scans(statement));
        }
        assertThat(scans).isEmpty();
    }

    /** What no screen asks: who somebody is, and whether the trail and the sums are right. */
    private void checked() {
        var person = busy.person(Role.INSPECTOR);
        me.forget(busy.province().alias(), person.subject());
        person.doing(() -> {
            me.get();
            portal.getBean(AuditChain.class).state();
            portal.getBean(SummaryCheck.class).differences();
            assertThat(portal.getBean(OpenLeaderboards.class)
                            .of(busy.province().alias().text()))
                    .isPresent();
        });
    }

    private void asked(Asked asked, TestPerson person) {
        try {
            person.does(() -> asked.method().invoke(asked.service(), arguments(asked.method())));
        } catch (IllegalStateException failed) {
            if (!(failed.getCause() instanceof InvocationTargetException refused && isAnswer(refused.getCause()))) {
                throw failed;
            }
        }
    }

    /** A refusal by the rules comes after the reads that it is made from. */
    private static boolean isAnswer(@Nullable Throwable thrown) {
        return thrown instanceof AccessDeniedException
                || thrown instanceof Refused
                || thrown instanceof NotFound
                || thrown instanceof Changed;
    }

    private record Asked(Object service, Method method) {}

    /** Reads first, so that they find everything as it was made. */
    private List<Asked> methods() {
        return portal.getBeansWithAnnotation(Service.class).values().stream()
                .flatMap(service -> Arrays.stream(
                                AopUtils.getTargetClass(service).getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .map(method -> new Asked(service, method)))
                .sorted(Comparator.comparingInt((Asked asked) -> isRead(asked.method()) ? 0 : 1)
                        .thenComparing(asked -> asked.method().toString()))
                .toList();
    }

    /** Whether it reads a page of a list. */
    private static boolean isList(Method method) {
        return Arrays.asList(method.getParameterTypes()).contains(Slice.class);
    }

    private static boolean isRead(Method method) {
        var transaction = AnnotationUtils.findAnnotation(method, Transactional.class);
        return transaction != null && transaction.readOnly();
    }

    private Object[] arguments(Method method) {
        return Stream.of(method.getGenericParameterTypes())
                .map(type -> argument(type.getTypeName()))
                .toArray();
    }

    /** One that is not frozen, then one that is. */
    private List<Reduction> reductions() {
        return busy.person(Role.PROVINCIAL_ADMIN)
                .does(() -> portal.getBean(ReductionService.class).all());
    }

    private Map<TargetId, Map<UnitId, String>> block() {
        return Map.of(busy.target(), Map.of(busy.unit(), "60"));
    }

    /** Something sensible of each type. A new one is given its value here. */
    private Object argument(String type) {
        return switch (type.replaceAll("[a-z]+\\.", "")) {
            case "UnitId" -> busy.unit();
            case "Optional<UnitId>" -> oneUnit ? Optional.of(busy.unit()) : Optional.empty();
            case "Collection<UnitId>" -> List.of(busy.unit());
            case "List<UnitId>" ->
                List.of(busy.unit(), busy.person(Role.INSPECTOR).unit());
            case "Map<UnitId, String>" -> Map.of(busy.unit(), "60");
            case "Map<TargetId, Map<UnitId, String>>" -> block();
            case "UploadedFile" -> uploaded();
            case "OutputStream" -> OutputStream.nullOutputStream();
            case "DirectiveId" -> directive();
            case "Collection<DirectiveId>" -> List.of(directive());
            case "DirectiveData" -> directiveData();
            case "ProgrammeData" -> new ProgrammeData("Năm 2031", YEAR_2031, List.of(directive()));
            case "TargetData" -> targetData();
            case "List<Copied>" -> List.of(new Copied(busy.target(), "80"));
            case "PrintedFigureId" -> printedFigure();
            case "PrintedFigureData" -> TestProvince.printedData("Số khác");
            case "PrintedFilter" ->
                new PrintedFilter(oneUnit ? "so" : "", oneUnit ? PrintedFilter.Which.OWN : PrintedFilter.Which.ALL);
            case "Optional<TargetId>" -> oneUnit ? Optional.of(busy.target()) : Optional.empty();
            case "PersonId" -> busy.person(Role.DEPARTMENT_EDITOR).id();
            case "TargetId" -> busy.target();
            case "ProgrammeId" -> busy.province().programme();
            case "PeriodId" -> busy.period();
            case "Collection<AssignmentId>" -> List.of(busy.assignment());
            case "AssignmentId" -> busy.assignment();
            case "EntryId" -> busy.waiting().getFirst();
            case "ProcedureId" -> busy.procedures().getFirst();
            case "ProcedureCodes" -> new ProcedureCodes("NB-" + UnitId.next().text(), Optional.empty());
            case "ProcedureScope" -> ProcedureScope.INTERNAL;
            case "Content" ->
                AProcedure.of(busy.unit())
                        .called("Thủ tục " + UnitId.next().text())
                        .step("Ký", "1")
                        .paper("Tờ trình", 1, 0, "0.5", 2_000)
                        .figuresOn(LocalDate.of(2023, 12, 31))
                        .says();
            case "SignedDecision" ->
                new SignedDecision("9/QĐ-UBND", LocalDate.of(2024, 6, 1), LocalDate.of(2024, 6, 15));
            case "WorkflowFilter" ->
                oneUnit
                        ? new WorkflowFilter(
                                "nb", Optional.of("so"), Optional.of(busy.unit()), WorkflowFilter.Which.WITHOUT)
                        : WorkflowFilter.ALL;
            case "WorkflowDecisionId" -> busy.workflowDecision();
            case "ApprovingDecision" ->
                new ApprovingDecision(
                        new SignedDecision("9/QĐ-UBND", LocalDate.of(2024, 6, 1), LocalDate.of(2024, 6, 15)),
                        "UBND tỉnh");
            case "Handling" ->
                new Handling("Quy trình", List.of(new HandlingStep("Văn thư", "Tiếp nhận", BigDecimal.ONE)));
            case "DecidedFilter" ->
                new DecidedFilter(
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2024, 7, 1),
                        oneUnit ? Optional.of(ProcedureScope.INTERNAL) : Optional.empty(),
                        oneUnit ? Optional.of("so") : Optional.empty(),
                        oneUnit ? Optional.of(Act.ISSUED) : Optional.empty());
            case "CatalogueFilter" ->
                oneUnit
                        ? new CatalogueFilter(
                                "nb",
                                Optional.of(ProcedureScope.INTERNAL),
                                Optional.of("Hộ tịch"),
                                Optional.of(busy.unit()),
                                CatalogueFilter.Which.ALL)
                        : CatalogueFilter.IN_FORCE;
            case "AnnouncementId" -> busy.province().announcementOf(busy.unit());
            case "Announced" ->
                new Announced(
                        UnitId.next().text(),
                        LocalDate.of(2024, 6, 3),
                        "Bộ Tư pháp",
                        "Hộ tịch",
                        "Thủ tục",
                        busy.unit());
            case "Duty" -> Duty.PROCEDURES;
            case "Published" -> new Published("77/QĐ-UBND", LocalDate.of(2024, 6, 10), "");
            case "AnnouncementFilter" ->
                oneUnit
                        ? new AnnouncementFilter(
                                "thủ tục", Optional.of("Hộ tịch"), Optional.of(busy.unit()), Which.LATE)
                        : AnnouncementFilter.WAITING;
            case "DraftId" -> busy.province().draftOf(busy.unit());
            case "Draft" ->
                new Draft(UnitId.next().text(), "Bộ Tư pháp", LocalDate.of(2024, 6, 3), LocalDate.of(2024, 6, 20));
            case "SentAnswer" -> new SentAnswer("9/UBND", LocalDate.of(2024, 6, 14));
            case "Opinion" -> new Opinion(Stance.AGREES, "", LocalDate.of(2024, 6, 14));
            case "DraftFilter" -> oneUnit ? new DraftFilter("dự thảo", DraftFilter.Which.LATE) : DraftFilter.OPEN;
            case "CalendarDay" -> new CalendarDay(LocalDate.of(2031, 1, 1), DayKind.OFF, "Tết", "test");
            case "ReopeningId" -> ReopeningId.next();
            case "FileId" -> FileId.next();
            case "PlanId" -> busy.plans().getFirst();
            case "Set<PlanId>" -> Set.of(busy.plans().getFirst());
            case "SnapshotId" -> busy.snapshot();
            case "ContestId" -> busy.contest();
            case "NewContest" -> new NewContest(busy.assignment(), Optional.empty(), Cause.OTHER, "Thiếu hồ sơ");
            case "ContestFilter" ->
                oneUnit
                        ? new ContestFilter(ContestFilter.Which.WAITING, Optional.of(busy.unit()))
                        : new ContestFilter(ContestFilter.Which.ALL, Optional.empty());
            case "ReportId" -> busy.report();
            case "ReportDocumentId" -> busy.document();
            case "ReportTerms" -> reportTerms();
            case "WaitingDocument" -> new WaitingDocument(busy.document(), busy.period(), 1, reportTerms());
            case "LineReader" -> (LineReader) lines -> assertThat(lines).isNotNull();
            case "List<UploadedFile>" -> List.of(uploaded());
            case "Optional<Set<UnitId>>" -> oneUnit ? Optional.of(Set.of(busy.unit())) : Optional.empty();
            case "Outcome" -> Outcome.REJECTED;
            case "OpenData" -> new OpenData(0, true);
            case "Publication" -> new Publication("9/TB", LocalDate.of(2024, 6, 15), "Đính chính");
            case "PlanListId" -> busy.list();
            case "RecommendationId" -> busy.recommendation();
            case "Recommendation$Asked" -> new Recommendation.Asked("Bộ Tư pháp", Recommendation.Asks.AMEND, "Điều 5");
            case "Recommendation$Answer" ->
                new Recommendation.Answer(
                        Recommendation.Outcome.ACCEPTED, new SignedPaper("1/BTP", LocalDate.of(2024, 6, 14)), "");
            case "Optional<Recommendation$State>" ->
                oneUnit ? Optional.empty() : Optional.of(Recommendation.State.WAITING);
            case "PlanListTerms" -> new PlanListTerms("Đợt 2", ProcedureScope.INTERNAL, 2024);
            case "SignedPaper" -> new SignedPaper("12/TTr-VP", LocalDate.of(2024, 6, 14));
            case "PlanChain" -> new PlanChain(0, true, 10, PlanChain.Recorder.LEADER);
            case "PlanCommentId" -> PlanCommentId.next();
            case "CostPart$Key", "Key" -> new CostPart.Key(CostPart.Kind.STEP, 1);
            case "boolean" -> true;
            case "Handout" ->
                new Handout(
                        busy.province().programme(), List.of(), List.of(new AssignmentVersion(busy.assignment(), 1)));
            case "Collection<AssignmentVersion>" -> List.of(new AssignmentVersion(busy.assignment(), 1));
            case "Set<UnitId>" -> Set.of(busy.unit());
            case "UnitGroupId" -> UnitGroupId.next();
            case "Optional<UnitGroupId>" -> Optional.empty();
            case "RequestId" -> RequestId.next();
            case "BlockPreview" ->
                busy.person(Role.PROVINCIAL_ADMIN)
                        .does(() -> giving.preview(busy.province().programme(), block()));
            case "Proposal" -> AProposal.whole("1", 0);
            case "Reduction" -> oneUnit ? reductions().getFirst() : reductions().getLast();
            case "ReductionId" -> reductions().getFirst().id().orElseThrow();
            case "ReductionTerms" ->
                new ReductionTerms(
                        ProcedureScope.PUBLIC,
                        2024,
                        LocalDate.of(2024, 5, 31),
                        Optional.empty(),
                        "Công văn",
                        List.of(new Goal(vn.tinhgon.simplification.Measure.COUNT, BigDecimal.TEN)));
            case "HourlyIncome" -> new HourlyIncome(2023, new Dong(50_000), "Niên giám thống kê");
            case "IncomeEffect" -> new IncomeEffect(0, Dong.ZERO, Dong.ZERO, Dong.ZERO, Dong.ZERO);
            case "Enforcement" -> new Enforcement("15/QĐ", LocalDate.of(2024, 6, 15), "Sổ theo dõi", Effort.NONE);
            case "FrozenList" -> new FrozenList(1, Dong.ZERO, 0, 1);
            case "Decision" -> new Decision("1307/QĐ-UBND", LocalDate.of(2024, 6, 14));
            case "Rate" -> new Rate(1, 2);
            case "Tier" -> Tier.PROVINCIAL;
            case "Optional<Tier>" -> Optional.of(Tier.DISTRICT);
            case "UnitFilter" ->
                new UnitFilter(
                        LocalDate.of(2024, 6, 15),
                        oneUnit ? "so" : "",
                        oneUnit ? Optional.empty() : Optional.of(UnitKind.DEPARTMENT));
            case "NewUnit" ->
                new NewUnit(
                        new UnitCode("so-moi-" + UnitId.next().value()),
                        UnitKind.DEPARTMENT,
                        new UnitName("Sở mới", ""),
                        Optional.empty(),
                        LocalDate.of(2024, 6, 15),
                        new Basis("Nghị quyết"),
                        Contact.UNKNOWN);
            case "UnitName" -> new UnitName("Sở đổi tên " + UnitId.next().value(), "");
            case "Basis" -> new Basis("Nghị quyết");
            case "Contact" -> Contact.UNKNOWN;
            case "List<Heir>" -> List.of(new Heir(busy.unit(), new Share.SomePart()));
            case "Succession" ->
                new Succession(
                        busy.person(Role.INSPECTOR).unit(),
                        busy.unit(),
                        LocalDate.of(2024, 6, 15),
                        new Share.SomePart(),
                        new Basis("Nghị quyết"));
            case "SheetTable" -> SHEET;
            case "ImportPreview" ->
                busy.person(Role.PROVINCIAL_ADMIN)
                        .does(() -> portal.getBean(UnitImportService.class).previewUnits(SHEET));
            case "DossierFile" -> dossiers();
            case "Map<String, DossierColumn>" -> DOSSIER_HEADS;
            case "DossierPreview" ->
                busy.person(Role.PROVINCIAL_ADMIN)
                        .does(() -> portal.getBean(DossierImportService.class)
                                .preview(busy.period(), dossiers(), DOSSIER_HEADS));
            case "OverdueFilter" ->
                new OverdueFilter(busy.period(), oneUnit ? Optional.of("NN01") : Optional.empty(), oneUnit ? "so" : "");
            case "DossierImportId" ->
                busy.person(Role.PROVINCIAL_ADMIN)
                        .does(() -> portal.getBean(DossierService.class).files(new Slice(0, 1)))
                        .getFirst()
                        .id();
            case "Slice" -> new Slice(0, 50);
            case "IdeaFilter" ->
                oneUnit ? new IdeaFilter(Optional.of(IdeaState.OPEN), Optional.of(busy.unit()), true) : IdeaFilter.ALL;
            case "IdeaId" -> idea();
            case "NewIdea" ->
                new NewIdea(
                        "Thay bản sao",
                        new Origin(Origin.Source.OWN, "", ""),
                        busy.unit(),
                        Optional.of(busy.procedures().getFirst()),
                        LocalDate.of(2024, 6, 3));
            case "QuestionFilter" ->
                oneUnit
                        ? new QuestionFilter(Optional.empty(), Optional.of(busy.unit()), QuestionFilter.Which.ANSWERED)
                        : QuestionFilter.OPEN;
            case "Question" -> question();
            case "TrailFilter" -> TrailFilter.ALL;
            case "FigureFilter" ->
                new FigureFilter(
                        oneUnit ? Optional.empty() : Optional.of(EntryState.SUBMITTED),
                        oneUnit ? "so" : "",
                        Optional.empty());
            case "List<Seen>" -> List.of(new Seen(busy.waiting().getFirst(), 1));
            case "List<Recording>" ->
                List.of(new Recording(busy.assignment(), 0, AFigure.of(1, 2).typed()));
            case "Figure" -> AFigure.of(1, 2).typed();
            case "ReturnReason" -> ReturnReason.OTHER;
            case "ReportingRule" -> new ReportingRule(0, 10, 3, false);
            case "Reach" -> oneUnit ? Reach.PERIOD : Reach.YEAR_TO_DATE;
            case "PlanFilter" ->
                oneUnit
                        ? new PlanFilter(
                                Optional.of(busy.unit()), "nb", PlanFilter.Plans.ALL, Optional.of(Doing.SHORTEN))
                        : new PlanFilter(Optional.empty(), "", PlanFilter.Plans.SUBMITTED, Optional.empty());
            case "RoleGrantId" ->
                busy.person(Role.DEPARTMENT_EDITOR).does(() -> me.get()).grant();
            case "PeopleFilter" -> new PeopleFilter(oneUnit ? "so" : "", Optional.of(Role.DEPARTMENT_EDITOR));
            case "PersonData" -> new PersonData("hanh.nguyen", "Nguyễn Thị Hạnh", "hanh@hungyen.example");
            case "NewGrant" ->
                new NewGrant(
                        Role.DEPARTMENT_EDITOR,
                        busy.unit(),
                        LocalDate.now(PortalClock.VIETNAM),
                        Optional.empty(),
                        "Quyết định 12",
                        Optional.empty());
            case "ProvinceSettings" -> new ProvinceSettings(0, true, "Phòng Kiểm soát TTHC");
            case "Optional<LocalDate>" -> Optional.empty();
            // One that is not there: what is asked about is found out, and nothing becomes of the busy one.
            case "ProvinceAlias" -> new ProvinceAlias("khong-co");
            case "NewProvince" ->
                new NewProvince(
                        busy.province().alias().text(),
                        "1",
                        "Tỉnh có rồi",
                        "Văn phòng",
                        LocalDate.of(1997, 1, 1),
                        firstAdmin());
            case "NewProvince$FirstAdmin" -> firstAdmin();
            case "ScoreSheetId" -> busy.sheet();
            case "Optional<ScoreSheetId>" -> Optional.of(busy.sheet());
            case "PointsId" -> busy.points();
            case "List<PointsId>" -> List.of(busy.points());
            case "List<NewPoints>" -> List.of(new NewPoints(PointsId.next(), busy.unit(), BigDecimal.ONE));
            case "SheetContent" ->
                new SheetContent(
                        "Bảng điểm",
                        List.of(new CriterionGroup(
                                "Nhóm",
                                BigDecimal.ONE,
                                List.of(Criterion.ofTarget("1", "Tiêu chí", BigDecimal.ONE, busy.target())))),
                        List.of(new ScoreClass("Tốt", BigDecimal.TEN)));
            case "BigDecimal" -> BigDecimal.ONE;
            case "PlanOrder" -> PlanOrder.MOST_SAVING;
            case "LocalDate" -> LocalDate.of(2024, 6, 15);
            case "String" -> "so";
            case "long" -> 1L;
            case "int" -> 1;
            default -> throw new IllegalStateException("no test knows what to ask with: " + type);
        };
    }

    private ReportTerms reportTerms() {
        return new ReportTerms(
                "Báo cáo",
                oneUnit ? new Whose.OfKind(UnitKind.DEPARTMENT) : new Whose.All(),
                oneUnit ? Set.of(busy.target()) : Set.of(),
                Frequency.MONTH,
                oneUnit ? Stretch.PERIOD : Stretch.SINCE_START,
                Set.of(ReportColumn.FIGURE));
    }

    private static UploadedFile uploaded() {
        try {
            return UploadedFile.receive(
                    "a.pdf", new ByteArrayInputStream("%PDF-1.4 %%EOF".getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts of the second of the departments, and of the first. */
    private static DossierFile dossiers() {
        try {
            return DossierFile.receive(
                    "a.csv",
                    new ByteArrayInputStream(
                            "Đơn vị;Tiếp nhận\nSở số 2;7\nSở số 1;8\n".getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DirectiveId directive() {
        return busy.person(Role.PROVINCIAL_ADMIN)
                .does(() -> portal.getBean(DirectiveService.class).list("", new Slice(0, 1)))
                .getFirst()
                .id();
    }

    private IdeaId idea() {
        return busy.person(Role.DEPARTMENT_HEAD)
                .does(() -> portal.getBean(IdeaService.class).list(IdeaFilter.ALL, new Slice(0, 1)))
                .getFirst()
                .id();
    }

    private Question question() {
        return busy.person(Role.PROVINCIAL_ADMIN)
                .does(() -> portal.getBean(FormalityService.class).list(QuestionFilter.OPEN, new Slice(0, 1)))
                .getFirst();
    }

    private PrintedFigureId printedFigure() {
        return busy.person(Role.PROVINCIAL_ADMIN)
                .does(() -> portal.getBean(PrintedFigureService.class).list(PrintedFilter.ALL, new Slice(0, 1)))
                .getFirst()
                .id();
    }

    private static DirectiveData directiveData() {
        return new DirectiveData(Optional.of("1"), Optional.empty(), "UBND tỉnh", "Kế hoạch", "");
    }

    private static TargetData targetData() {
        return new TargetData(
                77,
                new Indicator("CT-77", "Tỷ lệ", "Tỷ lệ", "", "", "", Optional.empty(), Optional.empty()),
                new Judging(
                        Measure.PERCENT,
                        Comparison.AT_LEAST,
                        BigDecimal.TEN,
                        Accumulation.FLOW,
                        Frequency.QUARTER,
                        BigDecimal.ONE,
                        1,
                        false),
                new Printed("10", "Các Sở", "", Optional.empty()),
                new Parties(false, List.of(new Party.OfKind(UnitKind.DEPARTMENT)), List.of()));
    }

    private static NewProvince.FirstAdmin firstAdmin() {
        return new NewProvince.FirstAdmin("minh", "Trần Minh", "minh@tinh.example", "Quyết định 1");
    }

    // --- What the database says of a statement
    // --------------------------------------------------------------------------

    /** As the owner, who may have it explained, bound like whoever sent it. */
    private Set<String> scans(Statement statement) throws SQLException {
        var scans = new LinkedHashSet<String>();
        if (statement.sql().contains("call ")
                || statement.sql().contains("from `tenant`")
                || statement.sql().contains("from `calendar_day`")) {
            // No province's own: the list of provinces for those who run the platform, and some twenty days a year.
            return scans;
        }
        try (var owner = DatabaseForTests.owner()) {
            owner.setCatalog("portal");
            bind(owner, busy.province().alias().text());
            try (var explain = owner.prepareStatement("explain " + statement.sql())) {
                statement.fillIn(explain);
                var plan = explain.executeQuery();
                while (plan.next()) {
                    var table = plan.getString("table");
                    if (table != null
                            && !table.startsWith("<")
                            && List.of("ALL", "index").contains(String.valueOf(plan.getString("type")))
                            && plan.getLong("rows") > HANDFUL) {
                        scans.add(table + " (" + plan.getString("type") + ", " + plan.getLong("rows") + " rows) in "
                                + statement.sql());
                    }
                }
            }
        }
        return scans;
    }

    private static void bind(Connection owner, String alias) throws SQLException {
        try (var set = owner.prepareStatement(
                "set @tenant_id = (select id from base.province where alias = ?), @transaction_id = uuid_short()")) {
            set.setString(1, alias);
            set.execute();
        }
    }

    /** The same rows again in another province, past the order in which people would have made them. */
    private void copied(String alias) throws SQLException {
        try (var owner = DatabaseForTests.owner();
                var from = DatabaseForTests.owner()) {
            bind(from, busy.province().alias().text());
            bind(owner, alias);
            owner.createStatement().execute("set foreign_key_checks = 0");
            owner.setAutoCommit(false);
            for (var table : tables()) {
                if (!table.startsWith("audit_")) {
                    copied(table, from, owner);
                }
            }
            owner.commit();
        }
    }

    /** Every trail is as long as that of the busy one, in which so much has been refused by now. */
    private void trailsOfAll() throws SQLException {
        for (var neighbour : neighbours) {
            try (var owner = DatabaseForTests.owner();
                    var from = DatabaseForTests.owner()) {
                bind(from, busy.province().alias().text());
                bind(owner, neighbour);
                owner.createStatement().execute("delete from base.audit_link where tenant_id = @tenant_id");
                copied("audit_link", from, owner);
            }
        }
        analyzed();
    }

    private static void copied(String table, Connection from, Connection to) throws SQLException {
        var columns = columns(table);
        try (var rows = from.createStatement()
                        .executeQuery("select " + String.join(", ", columns) + " from " + table
                                + " where tenant_id = @tenant_id");
                var insert = to.prepareStatement("insert into " + table + " (" + String.join(", ", columns)
                        + ") values (?" + ", ?".repeat(columns.size() - 1) + ")")) {
            while (rows.next()) {
                for (var column = 1; column <= columns.size(); column++) {
                    // A copy begins where anything may begin: nothing is born approved.
                    var value = rows.getObject(column);
                    insert.setObject(
                            column, "APPROVED".equals(value) && !table.endsWith("_step") ? "SUBMITTED" : value);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /**
     * Steps and versions before the figures and plans they belong to, and lines before the list or sheet that is frozen, which would
     * refuse more once they are approved or frozen.
     */
    private static List<String> tables() throws SQLException {
        return texts(
                "select table_name from information_schema.tables where table_schema = 'base'"
                        + " and table_comment like '[tenant]%' order by table_name in ('reduction', 'score_sheet'), table_name desc");
    }

    private static List<String> columns(String table) throws SQLException {
        return texts("select concat('`', column_name, '`') from information_schema.columns where table_schema = 'base'"
                + " and column_name <> 'tenant_id' and is_generated = 'NEVER' and table_name = '" + table + "'");
    }

    private static List<String> texts(String sql) throws SQLException {
        try (var owner = DatabaseForTests.owner();
                var rows = owner.createStatement().executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}

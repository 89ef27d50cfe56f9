package vn.tinhgon.leaderboard;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.fixture.ACriterion.byHand;
import static vn.tinhgon.fixture.ACriterion.step;
import static vn.tinhgon.kernel.Accumulation.FLOW;
import static vn.tinhgon.kernel.Comparison.AT_LEAST;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.assignment.GivingService;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.PointsId;
import vn.tinhgon.kernel.ScoreSheetId;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.progress.DecisionService;
import vn.tinhgon.progress.PeriodService;
import vn.tinhgon.score.Award;
import vn.tinhgon.score.Criterion;
import vn.tinhgon.score.CriterionGroup;
import vn.tinhgon.score.EnteredPointsService;
import vn.tinhgon.score.NewPoints;
import vn.tinhgon.score.PointRule;
import vn.tinhgon.score.ScoreSheetService;
import vn.tinhgon.score.SheetContent;
import vn.tinhgon.score.Source;
import vn.tinhgon.score.Step;
import vn.tinhgon.unit.Tier;

/** UC-037: what is published by a score sheet can be computed again from the file, whatever its criteria are scored by. */
@PortalTest
class UC037PublishBySheetTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 15);

    @Autowired
    Provinces provinces;

    @Autowired
    SnapshotService snapshots;

    @Autowired
    ScoreSheetService sheets;

    @Autowired
    EnteredPointsService points;

    @Autowired
    DecisionService decisions;

    @Autowired
    PeriodService periods;

    @Autowired
    GivingService giving;

    TestProvince province;
    TestPerson admin;
    TestPerson other;
    UnitId x;
    UnitId y;
    PeriodId january;
    TargetId[] targets;

    /** X misses all goals, Y one of them; a fourth target comes once January is closed. */
    @BeforeEach
    void two_districts_by_a_sheet_of_all_rules() {
        province = provinces.fresh();
        admin = province.admin();
        other = province.person("Lê Thị Hai", Role.PROVINCIAL_ADMIN, province.department("Văn phòng"));
        x = province.unit("DISTRICT", "Huyện X");
        y = province.unit("DISTRICT", "Huyện Y");
        january = province.month(1);
        targets = new TargetId[] {
            province.target(1, FLOW, AT_LEAST, "80"),
            province.target(2, FLOW, AT_LEAST, "80"),
            province.target(3, FLOW, AT_LEAST, "80"),
            province.target(4, FLOW, AT_LEAST, "80")
        };
        for (var place = 0; place < 3; place++) {
            reported(targets[place], x, 37 + place);
            reported(targets[place], y, place == 0 ? 61 : 97);
        }
        inForce(new SheetContent(
                "Năm 2024",
                List.of(new CriterionGroup(
                        "Kết quả",
                        new BigDecimal("20"),
                        List.of(
                                ofTarget("1", "5", PointRule.PROPORTIONAL, List.of(), targets[0]),
                                ofTarget(
                                        "2",
                                        "4",
                                        PointRule.STEPS,
                                        List.of(step("35", "25.5"), step("60", "50"), step("80", "100")),
                                        targets[1]),
                                ofTarget("3", "3", PointRule.ALL_OR_NOTHING, List.of(), targets[2]),
                                ofTarget("4", "2", PointRule.PROPORTIONAL, List.of(), targets[3]),
                                inTime("5", "2"),
                                byHand("6", "4", Award.NORMAL),
                                byHand("C", "2", Award.BONUS),
                                byHand("T", "3", Award.MINUS)))),
                List.of()));
        entered("6", x, "3.25");
        entered("6", y, "1");
        entered("C", y, "1.5");
        entered("T", x, "0.5");
        admin.doing(() -> periods.close(january, 1));
        admin.doing(() -> giving.assign(giving.preview(province.programme(), Map.of(targets[3], Map.of(x, "80"))), ""));
    }

    @Test
    void points_percentages_and_ranks_are_computed_again_from_the_file_alone() {
        var file = published();
        var criteria = StreamSupport.stream(file.get("rule").get("criteria").spliterator(), false)
                .collect(toMap(each -> text(each, "code"), each -> each));
        assertThat(criteria.keySet()).containsExactlyInAnyOrder("1", "2", "3", "5", "6", "C", "T");
        assertThat(criteria.values().stream()
                        .filter(each -> text(each, "award").equals("NORMAL"))
                        .map(each -> new BigDecimal(text(each, "maximum")))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .as("what counts is the whole sheet")
                .isEqualByComparingTo(text(file.get("rule"), "maximum"));
        assertThat(file.get("units")).hasSize(2);
        for (var unit : file.get("units")) {
            var sum = BigFraction.ZERO;
            for (var result : unit.get("results")) {
                var criterion = requireNonNull(criteria.get(text(result, "code")));
                assertThat(fraction(text(result, "points")))
                        .as(text(unit, "name") + " " + text(result, "code"))
                        .isEqualTo(again(criterion, result));
                sum = sum.add(fraction(text(result, "points")));
            }
            assertThat(fraction(text(unit, "points"))).isEqualTo(sum);
            assertThat(fraction(text(unit, "percent")))
                    .isEqualTo(sum.multiply(100).divide(fraction(text(unit, "applicable"))));
        }
        // X: 5 × 37/80 + 4 × 25.5% + 0 + 2 + 3.25 − 0.5; Y: 5 × 61/80 + 4 + 3 + 2 + 1 + 1.5
        assertThat(text(file.get("units").get(0), "name")).isEqualTo("Huyện Y");
        assertThat(text(file.get("units").get(0), "points")).isEqualTo("245/16");
        assertThat(text(file.get("units").get(1), "points")).isEqualTo("3233/400");
    }

    /** As whoever has the file would: by what stands in it and nothing else. */
    private static BigFraction again(JsonNode criterion, JsonNode result) {
        if (text(criterion, "source").equals("ENTERED")) {
            assertThat(result.get("goal").isNull()).isTrue();
            assertThat(result.get("figure").isNull()).isTrue();
            return fraction(text(result, "points"));
        }
        var counts = text(result, "figure").split("/");
        var reached = BigFraction.of(new BigInteger(counts[0]), new BigInteger(counts[1]))
                .multiply(100)
                .divide(decimal(result.get("goal"), "required"));
        var percent = BigFraction.of(new BigInteger(counts[0]), new BigInteger(counts[1]))
                .multiply(100);
        var share = switch (text(criterion, "rule")) {
            case "PROPORTIONAL" -> reached.compareTo(BigFraction.ONE) > 0 ? BigFraction.ONE : reached;
            case "ALL_OR_NOTHING" -> reached.compareTo(BigFraction.ONE) >= 0 ? BigFraction.ONE : BigFraction.ZERO;
            default -> shareOfStep(criterion, percent);
        };
        var due = result.get("due").asInt();
        var reported = due == 0
                ? BigFraction.ONE
                : BigFraction.of(result.get("reported").asInt(), due);
        return decimal(criterion, "maximum").multiply(share).multiply(reported);
    }

    private static BigFraction shareOfStep(JsonNode criterion, BigFraction percent) {
        var share = BigFraction.ZERO;
        for (var step : criterion.get("steps")) {
            if (percent.compareTo(decimal(step, "reached")) >= 0) {
                share = decimal(step, "share").divide(100);
            }
        }
        return share;
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).asString();
    }

    private static BigFraction fraction(String exact) {
        var parts = exact.split("/");
        return BigFraction.of(new BigInteger(parts[0]), new BigInteger(parts[1]));
    }

    private static BigFraction decimal(JsonNode node, String name) {
        var decimal = new BigDecimal(text(node, name));
        return BigFraction.of(decimal.movePointRight(4).toBigIntegerExact(), BigInteger.valueOf(10_000));
    }

    private JsonNode published() {
        var id = admin.does(() ->
                snapshots.publish(Tier.DISTRICT, 0, new Publication("12/QĐ-UBND", LocalDate.of(2024, 6, 10), "")));
        var file = new ByteArrayOutputStream();
        admin.doing(() -> snapshots.write(id, file));
        return JsonMapper.shared().readTree(file.toByteArray());
    }

    private void reported(TargetId target, UnitId unit, long percent) {
        var entry = province.submitted(
                province.assignment(target, unit, "80"), january, percent, 100, province.editorOf(unit));
        admin.doing(() -> decisions.approve(entry, 1));
    }

    private void inForce(SheetContent content) {
        var id = ScoreSheetId.next();
        admin.doing(() -> sheets.save(id, Tier.DISTRICT, Optional.empty(), content));
        admin.doing(() -> sheets.putInForce(id, TODAY, "15/QĐ-UBND"));
    }

    private void entered(String code, UnitId unit, String entered) {
        var id = PointsId.next();
        admin.doing(() ->
                points.enter(code, List.of(new NewPoints(id, unit, new BigDecimal(entered))), "Biên bản chấm điểm"));
        other.doing(() -> points.approve(List.of(id)));
    }

    private static Criterion ofTarget(String code, String maximum, PointRule rule, List<Step> steps, TargetId target) {
        return new Criterion(
                code,
                "Chỉ tiêu " + code,
                new BigDecimal(maximum),
                Award.NORMAL,
                Source.TARGET,
                Optional.of(target),
                Optional.empty(),
                rule,
                steps,
                "");
    }

    private static Criterion inTime(String code, String maximum) {
        return new Criterion(
                code,
                "Báo cáo đúng hạn",
                new BigDecimal(maximum),
                Award.NORMAL,
                Source.REPORTS_IN_TIME,
                Optional.empty(),
                Optional.of(Criterion.rate(AT_LEAST, new BigDecimal("95"))),
                PointRule.PROPORTIONAL,
                List.of(),
                "");
    }
}

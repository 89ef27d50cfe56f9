package vn.tinhgon;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import vn.tinhgon.dossier.DossierService;
import vn.tinhgon.dossier.OverdueFilter;
import vn.tinhgon.fixture.DatabaseForTests;
import vn.tinhgon.fixture.FullYear;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.StatementCounter;
import vn.tinhgon.fixture.StatementCounter.Statement;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.inspection.TrailFilter;
import vn.tinhgon.inspection.TrailService;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.progress.FigureFilter;
import vn.tinhgon.progress.FigureService;

/**
 * However long a list and however far down one is, only a few times the rows that are shown are looked at. The database
 * counts what it looked at, table by table; what it passed by in an index that has all it needs is no look.
 */
@PortalTest
class LongListsTest {

    private static final int SHOWN = 50;

    /** A figure is shown with what stands in ten tables; of each at most so many rows for one that is shown. */
    private static final int FEW = 4;

    /** Units name what is listed and bring it into order: of the few hundred there are all are looked at. */
    private static final Set<String> OF_UNITS = Set.of("unit", "unit_version", "dossier_count");

    @Autowired
    Provinces provinces;

    @Autowired
    FigureService figures;

    @Autowired
    DossierService dossiers;

    @Autowired
    TrailService trail;

    @Autowired
    StatementCounter statements;

    FullYear year;
    TestPerson admin;
    TestPerson inspector;

    @BeforeEach
    void a_province_of_200_units_in_the_middle_of_its_year() throws SQLException {
        var province = provinces.fresh();
        admin = province.admin();
        inspector = province.inspector();
        year = new FullYear(province);
    }

    @Test
    void a_page_far_down_looks_at_a_few_times_the_rows_it_shows() throws SQLException {
        var all = FullYear.UNITS * FullYear.TARGETS;
        var overdue = new OverdueFilter(year.month(), Optional.empty(), "");
        assertThat(admin.does(() -> figures.count(year.month(), FigureFilter.ALL)))
                .isEqualTo(all);
        assertThat(admin.does(() -> dossiers.countOverdue(overdue)))
                .isGreaterThanOrEqualTo(FullYear.UNITS * FullYear.OVERDUE_OF_UNIT);
        assertThat(inspector.does(() -> trail.count(TrailFilter.ALL))).isGreaterThan(50_000 + SHOWN);

        for (var offset : List.of(0, all - SHOWN)) {
            few("figures", admin, () -> figures.figures(year.month(), FigureFilter.ALL, new Slice(offset, SHOWN)));
            few("overdue dossiers", admin, () -> dossiers.overdue(overdue, new Slice(offset, SHOWN)));
        }
        for (var offset : List.of(0, 50_000)) {
            few("trail", inspector, () -> trail.rows(TrailFilter.ALL, new Slice(offset, SHOWN)));
        }
    }

    private void few(String list, TestPerson person, Supplier<List<?>> page) throws SQLException {
        var shown = new AtomicReference<@Nullable List<?>>();
        // Asked twice, so that who asks is known
        person.doing(() -> shown.set(page.get()));
        var sent = statements.sent(() -> person.doing(() -> shown.set(page.get())));
        assertThat(shown.get()).as(list).hasSize(SHOWN);
        assertThat(sent).as(list).hasSizeLessThanOrEqualTo(6);
        var looked = new TreeMap<String, Double>();
        for (var statement : sent) {
            analyzed(statement, looked);
        }
        assertThat(looked)
                .as(list)
                .allSatisfy((table, rows) -> assertThat(rows)
                        .isLessThanOrEqualTo(OF_UNITS.contains(table) ? 2.0 * FullYear.UNITS : (double) FEW * SHOWN));
    }

    private void analyzed(Statement statement, Map<String, Double> looked) throws SQLException {
        try (var owner = DatabaseForTests.owner()) {
            owner.setCatalog("portal");
            year.bind(owner);
            try (var analyze = owner.prepareStatement("analyze format=json " + statement.sql())) {
                statement.fillIn(analyze);
                var plan = analyze.executeQuery();
                plan.next();
                look(new ObjectMapper().readTree(plan.getString(1)), looked);
            }
        }
    }

    private static void look(JsonNode plan, Map<String, Double> looked) {
        if (plan.has("table_name") && !plan.path("using_index").asBoolean(false)) {
            var name = plan.get("table_name").asString();
            var rows = plan.path("r_loops").asDouble(0) * plan.path("r_rows").asDouble(0);
            if (!name.startsWith("<")) {
                looked.merge(name, rows, Double::sum);
            }
        }
        plan.forEach(part -> look(part, looked));
    }
}

package vn.tinhgon.inspection;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.Environment;
import vn.tinhgon.kernel.ProvinceAlias;
import vn.tinhgon.leaderboard.SummaryCheck;
import vn.tinhgon.leaderboard.SummaryCheck.Difference;
import vn.tinhgon.platform.audit.AuditChain;
import vn.tinhgon.platform.tenancy.Binding;
import vn.tinhgon.platform.tenancy.DatabaseUser;
import vn.tinhgon.platform.tenancy.Tenancy;

/**
 * {@code java -jar tinhgon.jar verify [province …]}: for each province, whether its audit chain is whole and the sums
 * that leaderboards are made from are what the entries come to. Starts no web server and changes nothing. Note the
 * last link's hash elsewhere: it is what shows an end that was cut off.
 */
public final class Verify {

    /** Where there is something to verify: a province, or what is now an ended branch of {@code successor}. */
    private record Place(ProvinceAlias province, Optional<ProvinceAlias> successor) {

        Binding binding() {
            return successor
                    .map(whole ->
                            Binding.system(whole, DatabaseUser.PORTAL_INSPECT).in(province))
                    .orElseGet(() -> Binding.system(province, DatabaseUser.PORTAL_INSPECT));
        }
    }

    /** What stands in a province. */
    record Finding(ProvinceAlias province, AuditChain.State chain, List<Difference> differences) {

        boolean good() {
            return chain.whole() && differences.isEmpty();
        }
    }

    /** Only what the two checks need; lazily, so that nothing of the portal's screens and sign-in is made. */
    @ComponentScan(
            basePackages = {
                "vn.tinhgon.platform.tenancy",
                "vn.tinhgon.platform.database",
                "vn.tinhgon.platform.audit",
                "vn.tinhgon.leaderboard"
            },
            lazyInit = true)
    @ImportAutoConfiguration({JooqAutoConfiguration.class, TransactionAutoConfiguration.class})
    static class Narrow {}

    private final Tenancy tenancy;
    private final AuditChain chain;
    private final SummaryCheck sums;

    private Verify(ApplicationContext context) {
        this.tenancy = context.getBean(Tenancy.class);
        this.chain = context.getBean(AuditChain.class);
        this.sums = context.getBean(SummaryCheck.class);
    }

    /**
     * Checks and says what it found.
     *
     * @param arguments aliases of provinces, none for all; those that begin with two dashes are settings
     * @return what the process should end with: 0 where all is well
     */
    public static int run(PrintStream out, String... arguments) {
        var settings = Stream.of(arguments).filter(argument -> argument.startsWith("--"));
        var named = Stream.of(arguments)
                .filter(argument -> !argument.startsWith("--"))
                .map(ProvinceAlias::new)
                .toList();
        try (var context = new SpringApplicationBuilder(Narrow.class)
                .web(WebApplicationType.NONE)
                .bannerMode(org.springframework.boot.Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("logging.level.root=ERROR")
                .run(settings.toArray(String[]::new))) {
            var verify = new Verify(context);
            var findings = places(context.getEnvironment()).stream()
                    .filter(place -> named.isEmpty() || named.contains(place.province()))
                    .map(verify::finding)
                    .toList();
            findings.forEach(finding -> print(out, finding));
            return findings.stream().allMatch(Finding::good) ? 0 : 1;
        }
    }

    private Finding finding(Place place) {
        return tenancy.as(place.binding(), () -> new Finding(place.province(), chain.state(), sums.differences()));
    }

    /**
     * Asked of the database as the user who migrates: the portal's own users see one province at a time. Left out is one
     * that is suspended: nobody can be bound to it, the one who verifies included.
     */
    private static List<Place> places(Environment environment) {
        try (var owner = DSL.using(
                environment.getRequiredProperty("spring.flyway.url"),
                environment.getRequiredProperty("spring.flyway.user"),
                environment.getRequiredProperty("spring.flyway.password"))) {
            var province = table(name("base", "province"));
            var into = province.as("successor");
            var alias = field(name("province", "alias"), String.class);
            var successor = field(name("successor", "alias"), String.class);
            return owner.select(alias, successor)
                    .from(province)
                    .leftJoin(into)
                    .on(field(name("successor", "id")).eq(field(name("province", "merged_into"))))
                    .where(field(name("province", "suspended_at")).isNull())
                    .orderBy(alias)
                    .fetch(row -> new Place(
                            new ProvinceAlias(row.value1()),
                            Optional.ofNullable(row.value2()).map(ProvinceAlias::new)));
        }
    }

    private static void print(PrintStream out, Finding finding) {
        var chain = finding.chain();
        out.println(finding.province().text());
        out.println(
                "  audit chain: " + (chain.whole() ? "whole" : chain.faults().size() + " faults") + ", "
                        + chain.links() + " links"
                        + (chain.last().isEmpty() ? "" : ", last " + chain.last()));
        chain.faults().forEach(fault -> out.println("    " + fault.kind() + " at " + fault.place()));
        out.println("  sums of approved figures: "
                + (finding.differences().isEmpty()
                        ? "equal to a recompute"
                        : finding.differences().size() + " differ"));
        finding.differences()
                .forEach(difference -> out.println("    " + difference.of() + ": kept " + difference.kept()
                        + ", recomputed " + difference.recomputed()));
    }
}

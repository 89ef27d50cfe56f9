package vn.tinhgon.walls;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tinhgon.platform.tenancy.DatabaseUser;
import vn.tinhgon.walls.Catalogue.Trigger;

/** Guards that stand in the database: each view's filter and check option, each trigger, each right that is not given. */
final class DatabaseMutants {

    private static final String WALL = "vn.tinhgon.platform.tenancy.WallTest";
    private static final Claim MARKED = new Claim(WALL + "#every_table_is_marked_and_walled");
    private static final Claim GRANTS = new Claim("vn.tinhgon.walls.GrantsTest");
    private static final Pattern FILTER = Pattern.compile(
            "(`\\w+`\\.)*`\\w+` = `base`\\.`current_tenant`\\(\\)|`base`\\.`current_tenant`\\(\\) is null|`base`\\.`is_platform`\\(\\)");
    private static final Pattern MESSAGE = Pattern.compile("message_text = '([^']+)'", Pattern.CASE_INSENSITIVE);

    private final Owner owner;
    private final Catalogue catalogue;

    DatabaseMutants(Owner owner) {
        this.owner = owner;
        this.catalogue = new Catalogue(owner);
    }

    List<Mutant> all() {
        var mutants = new ArrayList<Mutant>();
        catalogue.views().forEach(view -> views(view, mutants));
        catalogue
                .triggers()
                .forEach(trigger -> mutants.add(new Mutant(
                        "trigger " + trigger.name(),
                        claims(trigger),
                        work -> during(catalogue.without(trigger), work))));
        for (var user : DatabaseUser.values()) {
            grants(user.databaseName(), mutants);
        }
        return mutants;
    }

    private void views(String view, List<Mutant> mutants) {
        var made = owner.rows("show create view portal.`" + view + "`", row -> row.getString(2))
                .getFirst();
        var open = FILTER.matcher(made).replaceAll("true");
        mutants.add(new Mutant(
                "filter of view " + view,
                List.of(
                        new Claim(WALL + "#the_neighbours_rows_are_neither_seen_nor_moved"),
                        new Claim(WALL + "#a_connection_sees_its_own_province_and_no_other_tenant"),
                        new Claim(WALL + "#the_list_of_provinces_is_for_those_who_run_the_platform_on_the_platform"),
                        new Claim(WALL + "#a_neighbours_ended_branches_are_not_ones_own"),
                        new Claim(
                                "vn.tinhgon.people.account.AccountTasksTest#the_clock_of_all_provinces_learns_where_something_is_due_and_a_province_does_not"),
                        new Claim(
                                "vn.tinhgon.platform.audit.AuditTrailTest#what_is_wrong_at_a_neighbours_is_not_told")),
                work -> during(made, open, work)));
        if (made.toUpperCase(Locale.ROOT).contains(CHECK)) {
            mutants.add(new Mutant(
                    "check option of view " + view,
                    List.of(MARKED),
                    work -> during(made, made.replaceAll("(?i)" + CHECK, ""), work)));
        }
    }

    private static final String CHECK = " WITH CASCADED CHECK OPTION";

    private void during(String made, String changed, Runnable work) {
        if (changed.equals(made)) {
            throw new IllegalStateException("nothing to take away in " + made);
        }
        owner.run(replacing(changed));
        during(() -> owner.run(replacing(made)), work);
    }

    private static String replacing(String create) {
        return create.replaceFirst("(?i)^create ", "create or replace ");
    }

    private static void during(Runnable back, Runnable work) {
        try {
            work.run();
        } finally {
            back.run();
        }
    }

    /** Those that every table has are looked for in every table; what another refuses is said by its test in its words. */
    private List<Claim> claims(Trigger trigger) {
        if (catalogue.tenantTables().contains(trigger.table())
                && trigger.name().matches(".*_(bound|audit)_(insert|update|delete)")) {
            return List.of(MARKED);
        }
        var words = Stream.concat(
                MESSAGE.matcher(catalogue.withWhatItCalls(trigger)).results().map(found -> found.group(1)),
                Stream.of(trigger.name()));
        var claims =
                words.flatMap(word -> Claim.naming(word).stream()).distinct().toList();
        return claims.isEmpty() ? Claim.naming(trigger.table().toUpperCase(Locale.ROOT)) : claims;
    }

    private void grants(String user, List<Mutant> mutants) {
        for (var view : catalogue.views()) {
            var given = owner.texts("select lower(privilege_type) from information_schema.table_privileges"
                    + " where table_schema = 'portal' and table_name = '" + view + "' and grantee like '''" + user
                    + "''%'");
            Stream.of("select", "insert", "update", "delete")
                    .filter(right -> !given.contains(right))
                    .forEach(right -> mutants.add(granted(right, "portal.`" + view + "`", user)));
        }
        for (var right : List.of("select", "insert", "update", "delete", "execute", "trigger", "alter", "drop")) {
            mutants.add(granted(right, "base.*", user));
        }
        for (var right : List.of("delete", "trigger", "alter", "drop", "create view")) {
            mutants.add(granted(right, "portal.*", user));
        }
    }

    private Mutant granted(String right, String on, String user) {
        return new Mutant("no " + right + " on " + on.replace("`", "") + " for " + user, List.of(GRANTS), work -> {
            owner.run("grant " + right + " on " + on + " to " + user);
            during(() -> owner.run("revoke " + right + " on " + on + " from " + user), work);
        });
    }
}

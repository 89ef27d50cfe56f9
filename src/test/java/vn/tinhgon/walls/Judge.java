package vn.tinhgon.walls;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tinhgon.platform.access.Acting;
import vn.tinhgon.platform.access.Scope;

/** Says whether somebody was shown what is behind a wall. */
final class Judge {

    private enum State {
        DRAFT,
        HANDED_IN,
        APPROVED
    }

    private final World world;
    private final Owner owner;
    private final List<String> tables;
    private final Set<Integer> approved = new HashSet<>();

    Judge(World world, Owner owner) {
        this.world = world;
        this.owner = owner;
        this.tables = new Catalogue(owner).tenantTables();
    }

    /**
     * What leaked, if anything did.
     *
     * @param tenant the province of who asks; 0 for nobody and for those who run the platform
     * @param acting in which capacity; none where they hold no role
     * @param sent what was said by who asks: an echo of it is no leak
     */
    Optional<String> leak(int tenant, Optional<Acting> acting, Seen sent, Seen seen) {
        return leak(tenant, acting, sent, seen, List.of());
    }

    /** The same for an account without a role, which is told of its province its name, and whom to ask. */
    Optional<String> leakToStranger(int tenant, Seen sent, Seen seen) {
        var told = owner.texts("select name from base.province where id = " + tenant
                + " union all select help_contact from base.province_setting where help_contact <> '' and tenant_id = "
                + tenant);
        return leak(0, Optional.empty(), sent, seen, told);
    }

    private Optional<String> leak(int inside, Optional<Acting> acting, Seen sent, Seen seen, List<String> told) {
        return seen.canariesBut(told).stream()
                .filter(canary -> canary.province() != inside || !mayRead(canary, acting))
                .findFirst()
                .map(canary -> "%s sees %s %s".formatted(words(inside, acting), canary, where(canary)))
                .or(() -> foreignId(inside, sent, seen)
                        .map(id -> "%s is told the id %d of another province".formatted(words(inside, acting), id)));
    }

    private Optional<Long> foreignId(int inside, Seen sent, Seen seen) {
        return seen.numbers().stream()
                .filter(number -> !sent.numbers().contains(number))
                .filter(number -> world.provinceOf().getOrDefault(number, inside) != inside)
                .filter(number -> !isOwn(inside, number))
                .findFirst();
    }

    /**
     * The id of something new comes with the request, and counts within a province only: one of another province,
     * guessed and used again, is then one's own.
     */
    private boolean isOwn(int province, long id) {
        return owner.rows(
                        tables.stream()
                                .map(table -> "exists (select 1 from base.`" + table + "` where tenant_id = " + province
                                        + " and id = " + id + ")")
                                .collect(Collectors.joining(" or ", "select ", "")),
                        row -> row.getBoolean(1))
                .getFirst();
    }

    /** As domain.md has it: a draft is its unit's own, what is handed in is the province's too, what counts is explained. */
    private boolean mayRead(Canary canary, Optional<Acting> acting) {
        var holding = world.holdings().get(canary.holding());
        if (holding == null || acting.isEmpty()) {
            return acting.isPresent();
        }
        var me = acting.get();
        if (me.unit().equals(holding.unit()) || me.scope() instanceof Scope.Everything) {
            return true;
        }
        return switch (state(canary, holding)) {
            case DRAFT -> false;
            case HANDED_IN ->
                switch (me.scope()) {
                    case Scope.Unit own -> standsBeside(holding, canary, me);
                    case Scope.UnitAndBelow some ->
                        some.below().contains(holding.unit()) || standsBeside(holding, canary, me);
                    case Scope.Submitted all -> true;
                    case Scope.Everything all -> true;
                };
            case APPROVED -> true;
        };
    }

    private boolean standsBeside(Holding holding, Canary canary, Acting me) {
        return isReportedBeside(holding, canary, me) || isOnAPublishedList(holding, canary);
    }

    /** What is published for comment is read by all units. */
    private boolean isOnAPublishedList(Holding holding, Canary canary) {
        return holding.table().equals("simplification_plan")
                && owner.rows(
                                "select exists (select 1 from base.plan_list_line l join base.plan_list p"
                                        + " on p.tenant_id = l.tenant_id and p.id = l.list_id where l.tenant_id = "
                                        + canary.province() + " and l.plan_id = " + holding.id()
                                        + " and l.present and p.published_on is not null)",
                                row -> row.getBoolean(1))
                        .getFirst();
    }

    /** One unit reports, those that lead with it or coordinate see it too. */
    private boolean isReportedBeside(Holding holding, Canary canary, Acting me) {
        var unit = me.unit().value();
        return holding.table().equals("entry")
                && owner.rows(
                                "select exists (select 1 from base.entry e join base.assignment a on a.tenant_id = e.tenant_id"
                                        + " and a.id = e.assignment_id where e.tenant_id = " + canary.province()
                                        + " and e.id = " + holding.id()
                                        + " and (exists (select 1 from base.joint_lead j"
                                        + " where j.tenant_id = a.tenant_id and j.assignment_id = a.id and j.unit_id = "
                                        + unit + ") or exists (select 1 from base.target_party p join base.unit u"
                                        + " on u.tenant_id = p.tenant_id and u.id = " + unit
                                        + " where p.tenant_id = a.tenant_id and p.target_id = a.target_id"
                                        + " and p.part = 'COORDINATING' and not p.withdrawn"
                                        + " and (p.unit_id = u.id or p.unit_kind = u.kind))))",
                                row -> row.getBoolean(1))
                        .getFirst();
    }

    private State state(Canary canary, Holding holding) {
        if (approved.contains(canary.holding())) {
            return State.APPROVED;
        }
        var state = owner.texts("select state from base.`" + holding.table() + "` where tenant_id = "
                + canary.province() + " and id = " + holding.id());
        return switch (state.isEmpty() ? "DRAFT" : state.getFirst()) {
            case "DRAFT" -> State.DRAFT;
            case "APPROVED" -> {
                approved.add(canary.holding());
                yield State.APPROVED;
            }
            default -> State.HANDED_IN;
        };
    }

    private String where(Canary canary) {
        var holding = world.holdings().get(canary.holding());
        return holding == null ? "" : "of " + holding + " which is " + state(canary, holding);
    }

    private static String words(int tenant, Optional<Acting> acting) {
        return acting.map(me -> "%s of %s in %s".formatted(me.role(), me.unit(), tenant))
                .orElse("somebody without a role");
    }
}

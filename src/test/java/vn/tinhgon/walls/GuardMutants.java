package vn.tinhgon.walls;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Service;
import vn.tinhgon.fixture.BindingWithout;
import vn.tinhgon.fixture.Screens;
import vn.tinhgon.platform.access.GuardOff;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.access.Rights;

/** Guards that stand in the code: the right at each door and each route, each rule that has a name, the binding. */
final class GuardMutants {

    private static final String ACCESS = "vn.tinhgon.platform.access.";
    private static final String OF_ROLE = "(vn.tinhgon.platform.access.Role)";

    private static final List<Claim> DOORS = Stream.of(
                    "GuardsTest#nobody_gets_in_without_signing_in",
                    "GuardsTest#an_account_without_a_role_gets_in_nowhere",
                    "GuardsTest#a_role_gets_in_where_it_holds_the_right_and_nowhere_else" + OF_ROLE)
            .map(test -> new Claim(ACCESS + test))
            .toList();
    private static final List<Claim> ROUTES = Stream.of(
                    "RouteGuardsTest#the_guard_itself_refuses_an_account_without_a_role",
                    "RouteGuardsTest#a_role_sees_the_pages_that_it_has_a_right_to_and_no_other" + OF_ROLE)
            .map(test -> new Claim(ACCESS + test))
            .toList();

    private GuardMutants() {}

    static List<Mutant> all() {
        var mutants = new ArrayList<Mutant>();
        doors().forEach(door -> mutants.add(off("@May on " + door, "door." + door, DOORS)));
        Screens.all()
                .filter(screen -> screen.view().isAnnotationPresent(May.class))
                .forEach(screen -> mutants.add(off("@May on " + screen, "route." + screen, ROUTES)));
        // One that everybody holds, or that no door asks for yet, keeps nobody out.
        Stream.of(Right.values())
                .filter(right -> Rights.isLackedBySomeRole(right) && asked().contains(right))
                .forEach(right ->
                        mutants.add(off("right " + right, "may." + right, List.of(DOORS.getLast(), ROUTES.getLast()))));
        named().forEach(name -> mutants.add(off("guard " + name, name, Claim.naming('"' + name + '"'))));
        bound().forEach(variable -> mutants.add(new Mutant(
                "binding of " + variable + " at checkout",
                List.of(
                        new Claim("vn.tinhgon.platform.tenancy.PoolUnderLoadTest"),
                        new Claim("vn.tinhgon.platform.audit.AuditTrailTest")),
                work -> BindingWithout.during(variable, work))));
        return mutants;
    }

    private static Mutant off(String what, String guard, List<Claim> claims) {
        return new Mutant(what, claims, work -> GuardOff.during(guard, work));
    }

    private static TreeSet<String> doors() {
        return guarded().map(GuardMutants::door).collect(toCollection(TreeSet::new));
    }

    private static Stream<Method> guarded() {
        return Types.matching(new AnnotationTypeFilter(Service.class))
                .flatMap(service -> Stream.of(service.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(May.class));
    }

    private static Set<Right> asked() {
        return Stream.concat(
                        guarded().map(door -> door.getAnnotation(May.class)),
                        Screens.all()
                                .map(screen -> screen.view().getAnnotation(May.class))
                                .filter(Objects::nonNull))
                .map(May::value)
                .collect(toSet());
    }

    private static String door(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    /** What the product calls by one name, not one of many: {@code Guard.named("owner.read")}. */
    private static TreeSet<String> named() {
        var named = Pattern.compile("Guard\\.named\\(\"([^\"]+)\"\\)");
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> named.matcher(text(file)).results())
                    .map(found -> found.group(1))
                    .collect(toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The variables of the statement that binds a connection. */
    private static List<String> bound() {
        return Types.named("ProvinceDataSource")
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(Types::constant)
                .flatMap(sql -> Pattern.compile("(@\\w+) =").matcher(sql).results())
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

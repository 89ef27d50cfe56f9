package vn.tinhgon.platform.access;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import vn.tinhgon.fixture.BusyProvinces;
import vn.tinhgon.fixture.BusyProvinces.Busy;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.StatementCounter;
import vn.tinhgon.fixture.TestPerson;

/** No door stands open: every method of every service is found, and tried without the right, with it, and unguarded. */
@PortalTest
class GuardsTest {

    /** A guarded door and the service behind it, as others get it from Spring. */
    private record Door(Object service, Method method) {

        @Nullable
        Right right() {
            var may = AnnotationUtils.findAnnotation(method, May.class);
            return may == null ? null : may.value();
        }

        /** Goes through with nothing in hand: what is done beyond the guard fails, and may. */
        @Nullable
        Object open() {
            try {
                return method.invoke(
                        service,
                        Stream.of(method.getParameterTypes()).map(Door::nothing).toArray());
            } catch (InvocationTargetException failed) {
                if (failed.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(failed);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }

        private static @Nullable Object nothing(Class<?> type) {
            return Map.<Class<?>, Object>of(long.class, 0L, int.class, 0, boolean.class, false)
                    .get(type);
        }

        @Override
        public String toString() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }
    }

    @Autowired
    ApplicationContext portal;

    @Autowired
    BusyProvinces provinces;

    @Autowired
    StatementCounter statements;

    @Autowired
    Me me;

    Busy busy;

    @BeforeEach
    void people_of_every_role() {
        SecurityContextHolder.clearContext();
        busy = provinces.with(1);
        busy.people().values().forEach(person -> person.does(me::get));
    }

    @Test
    void each_public_method_of_a_service_names_its_right() {
        assertThat(doors())
                .hasSizeGreaterThan(30)
                .allSatisfy(door -> assertThat(door.right()).as(door.toString()).isNotNull());
    }

    /** By the door itself, whatever would have refused them further in. */
    @Test
    void nobody_gets_in_without_signing_in() {
        assertThat(doors())
                .allSatisfy(door -> assertThat(statements.of(() -> assertThatThrownBy(door::open)
                                .as(door.toString())
                                .isInstanceOf(AuthorizationDeniedException.class)))
                        .isEmpty());
    }

    @Test
    void an_account_without_a_role_gets_in_nowhere() {
        var stranger = busy.province().stranger("Người lạ");
        assertThat(doors()).allSatisfy(door -> refused(door, stranger));
    }

    @ParameterizedTest
    @EnumSource
    void a_role_gets_in_where_it_holds_the_right_and_nowhere_else(Role role) {
        var person = busy.person(role);
        assertThat(doors()).allSatisfy(door -> {
            if (role.holds(right(door))) {
                admitted(door, person);
            } else {
                refused(door, person);
            }
        });
    }

    /** The other rights are off as well, since a service may ask another one: this one alone makes the difference. */
    @ParameterizedTest
    @EnumSource
    void what_a_right_guards_lies_open_when_it_is_switched_off(Role role) {
        var person = busy.person(role);
        assertThat(doors().filter(door -> !role.holds(right(door)))).allSatisfy(door -> {
            var others = EnumSet.complementOf(EnumSet.of(right(door)));
            without(others, () -> refused(door, person));
            without(EnumSet.allOf(Right.class), () -> admitted(door, person));
        });
    }

    private static void without(Set<Right> rights, Runnable work) {
        var all = work;
        for (var right : rights) {
            var rest = all;
            all = () -> GuardOff.during("may." + right, rest);
        }
        all.run();
    }

    /** The rights are switched off above; every other guard has a name that some test has to know. */
    @Test
    void each_guard_is_switched_off_by_some_test() throws IOException {
        assertThat(named(Path.of("src/test/java"), Pattern.compile("GuardOff\\.during\\(\\s*\"([^\"]+)\"[^+]")))
                .containsAll(named(Path.of("src/main/java"), Pattern.compile("Guard\\.named\\(\"([^\"]+)\"\\)")));
    }

    private static Set<String> named(Path sources, Pattern guard) throws IOException {
        try (var files = Files.walk(sources)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> guard.matcher(text(file)).results())
                    .map(found -> found.group(1))
                    .collect(toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void admitted(Door door, TestPerson person) {
        assertThat(catchThrowable(() -> person.does(door::open)) instanceof AccessDeniedException)
                .as("%s refuses %s", door, person.name())
                .isFalse();
    }

    /** Refused before anything was read: all that is sent is the refusal, to be kept in the trail. */
    private void refused(Door door, TestPerson person) {
        assertThat(statements.of(() -> assertThatThrownBy(() -> person.does(door::open))
                        .as("%s by %s", door, person.name())
                        .isInstanceOf(AccessDeniedException.class)))
                .allSatisfy(sent -> assertThat(sent).matches("(?s)insert into `?audit_row.*|select `?person.*"));
    }

    private static Right right(Door door) {
        return java.util.Objects.requireNonNull(door.right());
    }

    private Stream<Door> doors() {
        return portal.getBeansWithAnnotation(Service.class).values().stream()
                .flatMap(service -> Arrays.stream(
                                AopUtils.getTargetClass(service).getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .map(method -> new Door(service, method)));
    }
}

package vn.tinhgon.walls;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** The product's own enums. */
final class Enums {

    private static final List<Class<?>> ALL = Types.matching(new AssignableTypeFilter(Enum.class))
            .filter(Class::isEnum)
            .toList();

    private Enums() {}

    static Stream<Class<?>> all() {
        return ALL.stream();
    }

    static List<String> names(Class<?> type) {
        return Stream.of(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }
}

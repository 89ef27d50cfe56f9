package vn.tinhgon.walls;

import java.lang.reflect.Field;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.TypeFilter;

/** The product's own types, found on the class path. */
final class Types {

    private Types() {}

    /** Those whose name ends so. */
    static Stream<Class<?>> named(String end) {
        return matching(
                (reader, factory) -> reader.getClassMetadata().getClassName().endsWith(end));
    }

    static Stream<Class<?>> matching(TypeFilter filter) {
        var scan = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        scan.addIncludeFilter(filter);
        return scan.findCandidateComponents("vn.tinhgon").stream()
                .map(found -> type(String.valueOf(found.getBeanClassName())));
    }

    static String constant(Field field) {
        try {
            field.setAccessible(true);
            return String.valueOf(field.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}

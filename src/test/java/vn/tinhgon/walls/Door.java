package vn.tinhgon.walls;

import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.stereotype.Service;
import vn.tinhgon.platform.access.May;

/** A public method of a service, as others get it from Spring. */
record Door(Object service, Method method) {

    static List<Door> all(ApplicationContext portal) {
        return portal.getBeansWithAnnotation(Service.class).values().stream()
                .flatMap(service -> Stream.of(AopUtils.getTargetClass(service).getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .map(method -> new Door(service, method)))
                .sorted(Comparator.comparing(Door::toString)
                        .thenComparing(door -> door.method().toString()))
                .toList();
    }

    @Nullable
    May may() {
        return AnnotationUtils.findAnnotation(method, May.class);
    }

    /** Whether it hands out a file. */
    boolean exports() {
        var given = method.getReturnType();
        return given == byte[].class
                || InputStream.class.isAssignableFrom(given)
                || Stream.of(method.getParameterTypes()).anyMatch(OutputStream.class::isAssignableFrom);
    }

    @Nullable
    Object open(Object... arguments) throws Exception {
        try {
            return method.invoke(service, arguments);
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw failed;
        }
    }

    @Override
    public String toString() {
        return AopUtils.getTargetClass(service).getSimpleName() + "." + method.getName();
    }
}

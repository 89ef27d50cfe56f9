package vn.tinhgon.walls;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.tinhgon.dossier.DossierColumn;
import vn.tinhgon.dossier.DossierFile;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.ProvinceAlias;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.files.UploadedFile;

/**
 * Makes arguments of any type: ids of one's own and of other provinces, words, days, records from their parts. What an
 * answer held is sent again later, so that versions fit and things go the whole way; in another province only if it
 * holds no word of this one.
 */
final class Values {

    private static final int DEEPEST = 8;
    private static final int TRIES = 6;
    private static final int KEPT = 60;

    private static final List<String> WORDS = List.of(
            "",
            " ",
            Canary.EACH,
            "Sở",
            "so",
            "NB",
            "NB-1-0",
            "%",
            "_",
            "a' or '1'='1",
            "50",
            "100",
            "0",
            "Tiếp nhận\nKý",
            "Đã xem",
            "SUBMITTED",
            "provincial",
            "x".repeat(300));

    private final World world;
    private final Draw draw;
    private final Map<String, Map<Class<?>, List<Object>>> met = new HashMap<>();

    Values(World world, Draw draw) {
        this.world = world;
        this.draw = draw;
    }

    /** Keeps what an answer held, where those may find it who may have seen it. */
    void keep(Sender by, Object answer) {
        if (answer instanceof Throwable) {
            return;
        }
        var parts = answer instanceof Collection<?> many ? many.stream().limit(5) : Stream.of(answer);
        parts.filter(part -> part instanceof Record).forEach(part -> {
            var canaries = Seen.in(part).canaries();
            var heap = canaries.isEmpty()
                    ? ""
                    : canaries.stream().allMatch(canary -> canary.holding() == 0)
                            ? String.valueOf(by.tenant())
                            : by.unit();
            var kept = met.computeIfAbsent(heap, h -> new HashMap<>())
                    .computeIfAbsent(part.getClass(), type -> new ArrayList<>());
            if (kept.size() >= KEPT) {
                kept.removeFirst();
            }
            kept.add(part);
        });
    }

    Object[] arguments(Executable of, Sender by) {
        return Stream.of(of.getParameters())
                .map(parameter -> value(parameter.getParameterizedType(), parameter.getName(), by, 0))
                .toArray();
    }

    private Object value(Type type, String name, Sender by, int depth) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic, name, by, depth);
        }
        if (type instanceof WildcardType wild) {
            var lower = wild.getLowerBounds();
            return value(lower.length > 0 ? lower[0] : wild.getUpperBounds()[0], name, by, depth);
        }
        if (!(type instanceof Class<?> plain)) {
            return "?";
        }
        if (draw.percent(50)) {
            var again = again(plain, by);
            if (again.isPresent()) {
                return again.get();
            }
        }
        return plain(plain, name, by, depth);
    }

    private Optional<Object> again(Class<?> type, Sender by) {
        var heap = draw.one(List.of("", String.valueOf(by.tenant()), by.unit()));
        var kept = met.getOrDefault(heap, Map.of()).getOrDefault(type, List.of());
        return kept.isEmpty() ? Optional.empty() : Optional.of(draw.one(kept));
    }

    private Object generic(ParameterizedType type, String name, Sender by, int depth) {
        var raw = (Class<?>) type.getRawType();
        var parts = type.getActualTypeArguments();
        if (raw == Optional.class) {
            return draw.percent(50) ? Optional.empty() : Optional.of(value(parts[0], name, by, depth + 1));
        }
        if (Map.class.isAssignableFrom(raw) && parts[1] == DossierColumn.class && draw.percent(80)) {
            return Map.of(
                    "don vi",
                    DossierColumn.UNIT,
                    "tiep nhan",
                    DossierColumn.RECEIVED,
                    "qua han",
                    DossierColumn.OVERDUE);
        }
        if (Map.class.isAssignableFrom(raw)) {
            var map = new HashMap<Object, Object>();
            for (var entries = size(depth); entries > 0; entries--) {
                map.put(value(parts[0], name, by, depth + 1), value(parts[1], name, by, depth + 1));
            }
            return map;
        }
        if (Set.class.isAssignableFrom(raw)) {
            return new HashSet<>(list(parts[0], name, by, depth));
        }
        if (raw.isAssignableFrom(List.class)) {
            return list(parts[0], name, by, depth);
        }
        if (raw == Stream.class) {
            return list(parts[0], name, by, depth).stream();
        }
        return plain(raw, name, by, depth);
    }

    private List<Object> list(Type of, String name, Sender by, int depth) {
        var list = new ArrayList<Object>();
        for (var entries = size(depth); entries > 0; entries--) {
            list.add(value(of, name, by, depth + 1));
        }
        return list;
    }

    private int size(int depth) {
        return depth >= DEEPEST ? 0 : draw.between(0, 4);
    }

    private Object plain(Class<?> type, String name, Sender by, int depth) {
        if (Id.class.isAssignableFrom(type) && type.isRecord()) {
            return id(type.asSubclass(Id.class), by);
        }
        if (type.isEnum()) {
            return draw.one(List.of(type.getEnumConstants()));
        }
        var simple = simple(type, name, by);
        if (simple.isPresent()) {
            return simple.get();
        }
        if (type.isSealed()) {
            return value(draw.one(List.of(type.getPermittedSubclasses())), name, by, depth + 1);
        }
        if (type.isArray()) {
            var array = Array.newInstance(type.getComponentType(), 1);
            Array.set(array, 0, value(type.getComponentType(), name, by, depth + 1));
            return array;
        }
        return made(type, by, depth);
    }

    private Optional<Object> simple(Class<?> type, String name, Sender by) {
        if (type == String.class || type == CharSequence.class || type == Object.class) {
            return Optional.of(word(by));
        }
        if (type == long.class || type == Long.class) {
            return Optional.of((long) draw.between(0, 3));
        }
        if (type == int.class || type == Integer.class) {
            return Optional.of(name.equals("limit") ? draw.between(0, 60) : draw.between(0, 3));
        }
        if (type == boolean.class || type == Boolean.class) {
            return Optional.of(draw.percent(50));
        }
        if (type == double.class || type == Double.class) {
            return Optional.of(draw.between(0, 100) / 2.0);
        }
        if (type == BigDecimal.class) {
            return Optional.of(new BigDecimal(draw.between(0, 100)));
        }
        if (type == BigInteger.class) {
            return Optional.of(BigInteger.valueOf(draw.between(0, 100)));
        }
        if (type == LocalDate.class) {
            return Optional.of(LocalDate.of(2024, 6, 15).plusDays(draw.between(-400, 800)));
        }
        if (type == Instant.class) {
            return Optional.of(Instant.now().plusSeconds(draw.between(-4_000_000, 4_000_000)));
        }
        if (type == ProvinceAlias.class) {
            return Optional.of(draw.one(world.provinces()).alias());
        }
        if (type == Locale.class) {
            return Optional.of(Locale.of("vi"));
        }
        if (type == UploadedFile.class) {
            return Optional.of(uploaded("%PDF-1.4 " + word(by) + " %%EOF"));
        }
        if (type == DossierFile.class) {
            return Optional.of(dossiers(id(UnitId.class, by), word(by)));
        }
        if (OutputStream.class.isAssignableFrom(type)) {
            return Optional.of(new ByteArrayOutputStream());
        }
        if (InputStream.class.isAssignableFrom(type)) {
            return Optional.of(new ByteArrayInputStream(word(by).getBytes(StandardCharsets.UTF_8)));
        }
        if (type == byte[].class) {
            return Optional.of(word(by).getBytes(StandardCharsets.UTF_8));
        }
        return Optional.empty();
    }

    private static UploadedFile uploaded(String content) {
        try {
            return UploadedFile.receive("a.pdf", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts of some unit, by its code where it can be found out. */
    private DossierFile dossiers(Id unit, String word) {
        var content = "Đơn vị;Tiếp nhận;Quá hạn\n\"" + word.replace("\"", "") + "\";3;0\n" + unit.text() + ";1;0\n";
        try {
            return DossierFile.receive("a.csv", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Mostly words that find or fit something; one's own canary as well, so that what is written can be followed. */
    private String word(Sender by) {
        if (draw.percent(20) && by.tenant() != 0) {
            return Canary.of(by.tenant()) + " " + draw.between(0, 9);
        }
        if (draw.percent(10)) {
            return draw.one(world.provinces()).alias().text();
        }
        if (draw.percent(10)) {
            return id(draw.one(world.idTypes()), by).text();
        }
        return draw.one(WORDS);
    }

    /** Half of one's own, half of others: that is what the wall is for. */
    Id id(Class<? extends Id> type, Sender by) {
        var whose = draw.percent(50) ? by.inside() : draw.one(world.provinces());
        return whose.id(type, draw).orElseGet(() -> Ids.of(type, draw.between(1, 1_000_000)));
    }

    private Object made(Class<?> type, Sender by, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("too deep: " + type);
        }
        var ways = ways(type);
        if (ways.isEmpty() && type.isInterface()) {
            return Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, method, arguments) -> method.getName().equals("toString") ? type.getSimpleName() : null);
        }
        ReflectiveOperationException last =
                new ReflectiveOperationException("no way to make a " + type + ": teach vn.tinhgon.walls.Values one");
        for (var tries = 0; tries < TRIES && !ways.isEmpty(); tries++) {
            var way = draw.one(ways);
            try {
                way.setAccessible(true);
                var parts = new Object[way.getParameterCount()];
                for (var part = 0; part < parts.length; part++) {
                    parts[part] = value(
                            way.getGenericParameterTypes()[part], way.getParameters()[part].getName(), by, depth + 1);
                }
                return way instanceof Constructor<?> constructor
                        ? constructor.newInstance(parts)
                        : java.util.Objects.requireNonNull(((Method) way).invoke(null, parts));
            } catch (InvocationTargetException refused) {
                last = refused;
            } catch (ReflectiveOperationException broken) {
                throw new IllegalStateException(broken);
            }
        }
        throw new Unmade(last);
    }

    /** A record's own constructor; of other types those that are open, and what makes them by name. */
    private static List<Executable> ways(Class<?> type) {
        if (type.isRecord()) {
            try {
                return List.of(type.getDeclaredConstructor(Stream.of(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new)));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
        var ways = new ArrayList<Executable>();
        if (!Modifier.isAbstract(type.getModifiers())) {
            ways.addAll(List.of(type.getConstructors()));
        }
        Stream.of(type.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) && method.getReturnType() == type)
                .forEach(ways::add);
        return ways;
    }

    /** Chance found no arguments that the type accepts: the request is drawn anew. */
    static final class Unmade extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unmade(Throwable cause) {
            super(cause);
        }
    }
}

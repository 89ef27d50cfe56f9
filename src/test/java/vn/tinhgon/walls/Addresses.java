package vn.tinhgon.walls;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tinhgon.fixture.Screens.Screen;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.walls.World.Inside;

/** Addresses of pages with ids from anywhere, in the words by which the product's own address books write them. */
final class Addresses {

    /** What may stand after the question mark. */
    static final List<String> NAMES = Types.named("Links")
            .flatMap(type -> Stream.of(type.getDeclaredFields()))
            .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
            .map(Types::constant)
            .filter(word -> word.matches("[A-Za-z]+"))
            .distinct()
            .sorted()
            .toList();

    private static final List<String> VALUES = values();
    private static final Pattern PARAMETER = Pattern.compile(":([A-Za-z]+)\\??");

    private Addresses() {}

    static void open(String path, Map<String, String> query) {
        UI.getCurrent().navigate(path, QueryParameters.simple(query));
    }

    static String of(Screen screen, World world, Inside inside, Draw draw) {
        return PARAMETER
                .matcher(screen.view().getAnnotation(Route.class).value())
                .replaceAll(parameter -> value(parameter.group(1), world, inside, draw));
    }

    static Map<String, String> query(World world, Inside inside, Draw draw) {
        var query = new HashMap<String, String>();
        for (var parts = draw.between(0, 3); parts > 0; parts--) {
            var name = draw.one(NAMES);
            query.put(name, value(name, world, inside, draw));
        }
        return query;
    }

    /** An id of the kind that the name says, from anywhere; or a word. */
    private static String value(String name, World world, Inside inside, Draw draw) {
        var whose = draw.percent(60) ? inside : draw.one(world.provinces());
        return world.idTypes().stream()
                .filter(type -> type.getSimpleName().equalsIgnoreCase(name + "Id"))
                .filter(type -> draw.percent(90))
                .findFirst()
                .flatMap(type -> whose.id(type, draw))
                .map(Id::text)
                .orElseGet(() -> draw.one(VALUES));
    }

    private static List<String> values() {
        var words = new TreeSet<String>(List.of("", Canary.EACH, "nothing", "1", "2024-06-15"));
        Enums.all()
                .forEach(type -> Enums.names(type).forEach(name -> {
                    words.add(name);
                    words.add(name.toLowerCase(Locale.ROOT));
                }));
        return List.copyOf(words);
    }
}

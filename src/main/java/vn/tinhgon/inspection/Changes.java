package vn.tinhgon.inspection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import vn.tinhgon.inspection.TrailRow.FieldChange;

/** Reads out of a row as it was before and after what has changed in it. */
final class Changes {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Changes() {}

    static List<FieldChange> between(@Nullable String before, @Nullable String after) {
        var old = row(before);
        var now = row(after);
        var names = new LinkedHashSet<>(old.propertyNames());
        names.addAll(now.propertyNames());
        var changes = new ArrayList<FieldChange>();
        for (var name : names) {
            var change = new FieldChange(name, value(old, name), value(now, name));
            if (!change.before().equals(change.after())) {
                changes.add(change);
            }
        }
        return List.copyOf(changes);
    }

    private static JsonNode row(@Nullable String json) {
        return json == null ? MissingNode.getInstance() : JSON.readTree(json);
    }

    private static Optional<String> value(JsonNode row, String name) {
        var value = row.path(name);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value.asString());
    }
}

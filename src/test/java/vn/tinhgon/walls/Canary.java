package vn.tinhgon.walls;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word that stands in no data but ours: {@code chim1007x} says which province a text is from, {@code chim1007xh12x}
 * also which row of which unit. Wherever it is read, one knows whose it was.
 *
 * @param province the tenant
 * @param holding the number of the {@link Holding}; 0 for what is not one unit's own
 */
record Canary(int province, int holding) {

    /** What to look for to find all of them: no canary by itself, so that an echo of it is none either. */
    static final String EACH = "chim";

    private static final Pattern FORM = Pattern.compile("chim(\\d+)x(?:h(\\d+)x)?");

    static Canary of(int province) {
        return new Canary(province, 0);
    }

    static List<Canary> in(String text) {
        if (!text.toLowerCase(Locale.ROOT).contains(EACH)) {
            return List.of();
        }
        return FORM.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(found -> new Canary(
                        Integer.parseInt(found.group(1)),
                        found.group(2) == null ? 0 : Integer.parseInt(found.group(2))))
                .toList();
    }

    @Override
    public String toString() {
        return EACH + province + "x" + (holding == 0 ? "" : "h" + holding + "x");
    }
}

package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.documents.OfficialDocument.Letterhead;

/**
 * What stands above documents of whoever is signed in: their unit under the province's committee, in the language of the
 * page (Decree 30/2020/NĐ-CP, appendix I, part II).
 */
@org.springframework.stereotype.Component
public class Letterheads {

    /** Before them days and months are written with a zero, so that nobody puts a digit in front. */
    private static final int FIRST_DAY_WITHOUT_ZERO = 10;

    private static final int FIRST_MONTH_WITHOUT_ZERO = 3;

    private final Provinces provinces;
    private final Me me;

    Letterheads(Provinces provinces, Me me) {
        this.provinces = provinces;
        this.me = me;
    }

    /**
     * The letterhead of one's own unit.
     *
     * @param number as it is written, with room where it is not known yet; empty where it has none
     * @param day empty where it is written in by whoever signs
     */
    public Letterhead of(Component page, String number, Optional<LocalDate> day) {
        var province = provinces.current().name();
        return new Letterhead(
                page.getTranslation("document.nation"),
                page.getTranslation("document.motto"),
                page.getTranslation("document.superior", province),
                me.get().unitName(),
                number,
                placeAndDay(page, province, day));
    }

    /** That the province is made up, for a document of one that is; else empty. */
    public Optional<String> remark(Component page) {
        return provinces.current().illustrative() ? Optional.of(page.getTranslation("illustrative")) : Optional.empty();
    }

    private static String placeAndDay(Component page, String province, Optional<LocalDate> day) {
        var place = province.replaceFirst(page.getTranslation("document.place.without"), "");
        return day.map(on -> page.getTranslation(
                        "document.placeAndDay",
                        place,
                        padded(on.getDayOfMonth(), FIRST_DAY_WITHOUT_ZERO),
                        padded(on.getMonthValue(), FIRST_MONTH_WITHOUT_ZERO),
                        String.valueOf(on.getYear())))
                .orElseGet(() -> page.getTranslation("document.place", place));
    }

    private static String padded(int number, int from) {
        return number < from ? String.format(Locale.ROOT, "%02d", number) : String.valueOf(number);
    }
}

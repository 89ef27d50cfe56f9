package vn.tinhgon.platform.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.documents.OfficialDocument;
import vn.tinhgon.platform.documents.OfficialDocument.Letterhead;

/**
 * What stands above documents of whoever is signed in: their unit under the province's committee, in the language of
 * documents (Decree 30/2020/NĐ-CP, appendix I, part II).
 */
@Component
public class Letterheads {

    /** Before them days and months are written with a zero, so that nobody puts a digit in front. */
    private static final int FIRST_DAY_WITHOUT_ZERO = 10;

    private static final int FIRST_MONTH_WITHOUT_ZERO = 3;

    private final Provinces provinces;
    private final Me me;
    private final I18NProvider words;

    Letterheads(Provinces provinces, Me me, I18NProvider words) {
        this.provinces = provinces;
        this.me = me;
        this.words = words;
    }

    /**
     * The letterhead of one's own unit.
     *
     * @param number as it is written, with room where it is not known yet; empty where it has none
     * @param day empty where it is written in by whoever signs
     */
    public Letterhead of(String number, Optional<LocalDate> day) {
        var province = provinces.current().name();
        return new Letterhead(
                say("document.nation"),
                say("document.motto"),
                superior(province),
                me.get().unitName(),
                number,
                placeAndDay(province, day));
    }

    /** That the province is made up, for a document of one that is; else empty. */
    public Optional<String> remark() {
        return provinces.current().illustrative() ? Optional.of(say("illustrative")) : Optional.empty();
    }

    private String placeAndDay(String province, Optional<LocalDate> day) {
        var place = place(province);
        return day.map(on ->
                        say("document.placeAndDay", place, dayOfMonth(on), month(on), String.valueOf(on.getYear())))
                .orElseGet(() -> say("document.place", place));
    }

    /** «UBND tỉnh Hưng Yên»: what kind of place it is has no capital within a name. */
    private String superior(String province) {
        var place = place(province);
        var kind = province.substring(0, province.length() - place.length());
        return say("document.superior", kind.toLowerCase(OfficialDocument.LANGUAGE) + place);
    }

    private String place(String province) {
        return province.replaceFirst(say("document.place.without"), "");
    }

    private String say(String key, Object... arguments) {
        return words.getTranslation(key, OfficialDocument.LANGUAGE, arguments);
    }

    /** «05», «15»: the day of the month as documents have it. */
    public static String dayOfMonth(LocalDate day) {
        return padded(day.getDayOfMonth(), FIRST_DAY_WITHOUT_ZERO);
    }

    /** «02», «6»: the month as documents have it. */
    public static String month(LocalDate day) {
        return padded(day.getMonthValue(), FIRST_MONTH_WITHOUT_ZERO);
    }

    private static String padded(int number, int from) {
        return number < from ? String.format(Locale.ROOT, "%02d", number) : String.valueOf(number);
    }
}

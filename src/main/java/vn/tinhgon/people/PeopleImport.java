package vn.tinhgon.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.exchange.ImportPreview;
import vn.tinhgon.platform.exchange.ImportPreview.Detail;
import vn.tinhgon.platform.exchange.ImportPreview.Line;
import vn.tinhgon.platform.exchange.ImportPreview.Outcome;
import vn.tinhgon.platform.exchange.ImportPreview.Reason;

/**
 * Works out what a file of people and their rights comes to: who is taken in, who gets a right they do not hold, whose
 * name or address is corrected. A right that is held already stays as it is, so the same file twice changes nothing.
 */
final class PeopleImport {

    /** What is refused on a right before it is given, as if it were given by hand. */
    interface Check {
        void on(PersonId person, SheetPerson row);
    }

    /** A row with what it writes. */
    record Judged(SheetPerson row, PersonId person, boolean isNew, boolean corrects, boolean gives) {

        Outcome outcome() {
            if (isNew || gives) {
                return Outcome.ADD;
            }
            return corrects ? Outcome.CHANGE : Outcome.SAME;
        }
    }

    private final Map<String, Person> known;
    private final Map<PersonId, List<Grant>> held;
    private final Check check;
    private final Map<String, SheetPerson> first = new HashMap<>();
    private final Map<String, PersonId> added = new HashMap<>();
    private final List<SheetPerson> seen = new ArrayList<>();
    private final Map<Integer, Line> lines = new LinkedHashMap<>();
    private final List<Judged> judged = new ArrayList<>();

    /**
     * @param known people of the province by their user names
     * @param held their rights that have not ended
     */
    PeopleImport(Map<String, Person> known, Map<PersonId, List<Grant>> held, Check check) {
        this.known = known;
        this.held = held;
        this.check = check;
    }

    void bad(int row, String about, Refused refused) {
        lines.put(row, Line.bad(row, about, List.of(Reason.of(refused))));
    }

    void judge(SheetPerson row) {
        try {
            once(row);
            var result = judged(row);
            judged.add(result);
            lines.put(row.row(), Line.of(row.row(), result.outcome(), row.about(), details(result)));
        } catch (Refused refused) {
            bad(row.row(), row.about(), refused);
        }
        seen.add(row);
    }

    private void once(SheetPerson row) {
        seen.stream().filter(row::sameRightAs).findFirst().ifPresent(earlier -> {
            throw Refused.field(PeopleSheet.ROLE, "people.import.refused.twice", earlier.row());
        });
        var earlier = first.putIfAbsent(row.data().username(), row);
        if (earlier != null && !earlier.data().equals(row.data())) {
            throw Refused.field(PeopleSheet.FULL_NAME, "people.import.refused.otherwise", earlier.row());
        }
    }

    private Judged judged(SheetPerson row) {
        var person = Optional.ofNullable(known.get(row.data().username()));
        if (person.isEmpty()) {
            var isNew = !added.containsKey(row.data().username());
            var id = added.computeIfAbsent(row.data().username(), username -> PersonId.next());
            check.on(id, row);
            return new Judged(row, id, isNew, false, true);
        }
        var there = person.get();
        var gives = held.getOrDefault(there.id(), List.of()).stream()
                .noneMatch(grant -> grant.role() == row.grant().role()
                        && grant.unit().equals(row.grant().unit()));
        if (gives) {
            check.on(there.id(), row);
        }
        return new Judged(row, there.id(), false, corrects(there, row.data()), gives);
    }

    private static boolean corrects(Person there, PersonData data) {
        return !there.fullName().equals(data.fullName()) || !there.email().equals(data.email());
    }

    private List<Detail> details(Judged result) {
        var row = result.row();
        var details = new ArrayList<Detail>();
        var there = Optional.ofNullable(known.get(row.data().username()));
        detail(
                details,
                PeopleSheet.FULL_NAME,
                there.map(Person::fullName),
                row.data().fullName());
        detail(details, PeopleSheet.EMAIL, there.map(Person::email), row.data().email());
        if (result.gives()) {
            details.add(new Detail(PeopleSheet.ROLE, "", row.grant().role().name()));
            details.add(new Detail(PeopleSheet.UNIT, "", row.unit().name()));
        }
        return details;
    }

    private static void detail(List<Detail> details, String column, Optional<String> before, String after) {
        if (!before.filter(after::equals).isPresent()) {
            details.add(new Detail(column, before.orElse(""), after));
        }
    }

    ImportPreview preview() {
        return new ImportPreview(List.copyOf(lines.values()));
    }

    /** What is to be written, once nothing is bad. */
    List<Judged> writes() {
        return judged.stream()
                .filter(result -> result.outcome() != Outcome.SAME)
                .toList();
    }
}

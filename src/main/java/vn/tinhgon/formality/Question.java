package vn.tinhgon.formality;

import java.util.List;
import java.util.Optional;
import vn.tinhgon.kernel.UnitId;

/**
 * What is asked of a unit about a plan or a figure of its own.
 *
 * @param numbers those of {@link Rule#numbers}
 * @param answer the last one; empty where nobody answered yet
 */
public record Question(
        Rule rule, Subject about, UnitId unit, String unitName, List<String> numbers, Optional<Answer> answer) {

    /** Whether nobody has answered it with these numbers: another number asks again. */
    public boolean isOpen() {
        return answer.filter(said -> said.numbers().equals(numbers)).isEmpty();
    }
}

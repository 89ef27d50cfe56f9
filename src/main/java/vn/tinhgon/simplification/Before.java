package vn.tinhgon.simplification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.procedure.DecidingLevel;
import vn.tinhgon.procedure.OnlineLevel;
import vn.tinhgon.procedure.Paper;
import vn.tinhgon.procedure.ProcedureVersion;
import vn.tinhgon.procedure.WorkStep;
import vn.tinhgon.simplification.CostPart.Key;
import vn.tinhgon.simplification.CostPart.Kind;

/**
 * A procedure before its plan: the parts that it consists of, with what each takes for one time.
 *
 * @param version which of the procedure's
 * @param parts steps, then papers, then what is known for the whole only, where there is anything
 */
public record Before(int version, List<CostPart> parts, DecidingLevel level, OnlineLevel online, Volume volume) {

    static Before of(ProcedureVersion said) {
        var content = said.content();
        var parts = new ArrayList<CostPart>();
        for (var step : content.steps()) {
            parts.add(part(parts.size() + 1, step));
        }
        var steps = parts.size();
        for (var paper : content.papers()) {
            parts.add(part(parts.size() - steps + 1, paper));
        }
        var hours = said.hours().subtract(content.hours());
        var paid = said.paid().minus(content.paid());
        if (hours.signum() > 0 || paid.compareTo(Dong.ZERO) > 0) {
            parts.add(whole(hours, 0, paid));
        }
        return new Before(
                said.number(),
                List.copyOf(parts),
                content.level(),
                content.online(),
                new Volume(content.times(), content.subjects()));
    }

    private static CostPart part(int number, WorkStep step) {
        return new CostPart(
                new Key(Kind.STEP, number),
                step.doer(),
                step.work(),
                false,
                step.hours().orElse(BigDecimal.ZERO),
                step.calendarDays().orElse(0),
                step.service(),
                step.fee());
    }

    private static CostPart part(int number, Paper paper) {
        return new CostPart(
                new Key(Kind.PAPER, number),
                "",
                paper.name(),
                paper.kind() == Paper.Kind.FORM,
                paper.hours().orElse(BigDecimal.ZERO),
                0,
                paper.service(),
                Dong.ZERO);
    }

    private static CostPart whole(BigDecimal hours, int days, Dong paid) {
        return new CostPart(Key.WHOLE, "", "", false, hours, days, paid, Dong.ZERO);
    }

    Optional<CostPart> part(Key key) {
        return parts.stream().filter(part -> part.key().equals(key)).findFirst();
    }

    /** The same with all that it takes known for the whole only, as plans were written before steps had hours of their own. */
    Before asWhole() {
        var all = effort();
        return new Before(
                version,
                Stream.concat(
                                parts.stream()
                                        .filter(part -> part.key().kind() != Kind.WHOLE)
                                        .map(CostPart::free),
                                Stream.of(whole(all.hours(), all.days(), all.other())))
                        .toList(),
                level,
                online,
                volume);
    }

    /** What all parts take together, for one time. */
    public Effort effort() {
        return Effort.of(parts);
    }
}

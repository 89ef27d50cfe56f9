package vn.tinhgon.printed.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.printed.PrintedFigure;
import vn.tinhgon.target.Programme;
import vn.tinhgon.target.ProgrammeService;
import vn.tinhgon.target.Target;
import vn.tinhgon.target.TargetRow;
import vn.tinhgon.target.TargetService;
import vn.tinhgon.unit.UnitRow;
import vn.tinhgon.unit.UnitService;

/** Units and targets to choose from: those of the day looked at, and what was chosen before though it be of another. */
@Component
class PrintedChoices {

    private final UnitService units;
    private final ProgrammeService programmes;
    private final TargetService targets;
    private final AsOf asOf;

    PrintedChoices(UnitService units, ProgrammeService programmes, TargetService targets, AsOf asOf) {
        this.units = units;
        this.programmes = programmes;
        this.targets = targets;
        this.asOf = asOf;
    }

    List<UnitRow> units(@Nullable PrintedFigure present) {
        var choices = new ArrayList<>(units.on(asOf.day()));
        Optional.ofNullable(present).flatMap(figure -> figure.data().unit()).ifPresent(chosen -> {
            if (choices.stream().noneMatch(unit -> unit.id().equals(chosen))) {
                choices.addAll(units.known(List.of(chosen)));
            }
        });
        return choices;
    }

    List<Target> targets(@Nullable PrintedFigure present) {
        var choices = new ArrayList<>(programmes
                .current()
                .map(Programme::id)
                .map(programme -> targets.list(programme, "").stream()
                        .map(TargetRow::target)
                        .toList())
                .orElse(List.of()));
        Optional.ofNullable(present).flatMap(PrintedFigure::beside).ifPresent(chosen -> {
            if (choices.stream().noneMatch(target -> target.id().equals(chosen.target()))) {
                choices.add(targets.target(chosen.target()));
            }
        });
        return choices;
    }
}

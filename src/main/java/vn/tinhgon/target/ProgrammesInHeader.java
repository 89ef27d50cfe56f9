package vn.tinhgon.target;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhgon.platform.ui.Years;

/** Tells the header which years one can go to. */
@Component
class ProgrammesInHeader implements Years {

    private final TargetService targets;

    ProgrammesInHeader(TargetService targets) {
        this.targets = targets;
    }

    @Override
    public List<Year> all() {
        return targets.programmes().stream()
                .map(programme -> new Year(programme.name(), programme.from(), programme.until()))
                .toList();
    }
}

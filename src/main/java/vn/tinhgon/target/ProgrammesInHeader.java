package vn.tinhgon.target;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhgon.platform.ui.Years;

/** Tells the header which years one can go to. */
@Component
class ProgrammesInHeader implements Years {

    private final ProgrammeService programmes;

    ProgrammesInHeader(ProgrammeService programmes) {
        this.programmes = programmes;
    }

    @Override
    public List<Year> all() {
        return programmes.all().stream()
                .map(programme -> new Year(programme.name(), programme.from(), programme.until()))
                .toList();
    }
}

package vn.tinhgon.dossier;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.progress.SuggestedFigure;
import vn.tinhgon.progress.SuggestedFigures;

/** Suggests figures for targets that name counts of dossiers. */
@Component
class SuggestedByDossiers implements SuggestedFigures {

    private final DossierStore dossiers;

    SuggestedByDossiers(DossierStore dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public Map<AssignmentId, SuggestedFigure> of(UnitId unit, PeriodId period) {
        return dossiers.suggested(unit, period).stream()
                .collect(Collectors.toMap(Suggestion::assignment, Suggestion::figure));
    }
}

package vn.tinhgon.assignment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;

/** What giving targets of a programme to units would come to, before anything is written: target by target. */
public record BlockPreview(ProgrammeId programme, List<Preview> targets) {

    public BlockPreview {
        targets = List.copyOf(targets);
    }

    /** The goals as they were typed, for each target by unit. */
    public Map<TargetId, Map<UnitId, String>> typed() {
        var typed = new LinkedHashMap<TargetId, Map<UnitId, String>>();
        targets.forEach(preview -> typed.put(preview.target(), preview.typed()));
        return typed;
    }

    /** How many cells come to one kind of outcome. */
    public int count(Class<? extends Outcome> outcome) {
        return targets.stream().mapToInt(preview -> preview.count(outcome)).sum();
    }

    /** For how many cells something would be written. */
    public int writes() {
        return targets.stream().mapToInt(Preview::writes).sum();
    }
}

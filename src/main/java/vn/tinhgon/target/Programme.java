package vn.tinhgon.target;

import java.time.LocalDate;
import java.util.List;
import vn.tinhgon.kernel.DirectiveId;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.ProgrammeId;

/**
 * A year's set of targets under one or more directives.
 *
 * @param version what a correction must name, so that nobody else's is overwritten
 */
public record Programme(ProgrammeId id, long version, ProgrammeData data) {

    public String name() {
        return data.name();
    }

    public LocalDate from() {
        return data.span().from();
    }

    /** The day after its last. */
    public LocalDate until() {
        return data.span().until();
    }

    public Period span() {
        return data.span();
    }

    public List<DirectiveId> directives() {
        return data.directives();
    }
}

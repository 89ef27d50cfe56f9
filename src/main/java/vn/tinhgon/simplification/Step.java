package vn.tinhgon.simplification;

import java.time.Instant;
import vn.tinhgon.kernel.PersonId;

/** Something that was done with a plan: drafted, submitted, returned or approved, by whom, when and why. */
public record Step(PlanState state, PersonId person, String name, Instant takenAt, String reason) {}

package vn.tinhgon.simplification;

import java.time.Instant;
import vn.tinhgon.kernel.ProcedureId;

/** A plan that was taken off a list: by whom, when and why. */
public record TakenOff(ProcedureId procedure, String code, String name, String by, Instant at, String reason) {}

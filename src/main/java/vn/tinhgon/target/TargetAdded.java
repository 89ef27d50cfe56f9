package vn.tinhgon.target;

import vn.tinhgon.kernel.Frequency;

/** A target is in {@code programme} that is reported so often; in the same transaction. */
public record TargetAdded(Programme programme, Frequency frequency) {}

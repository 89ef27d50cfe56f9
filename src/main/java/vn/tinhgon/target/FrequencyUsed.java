package vn.tinhgon.target;

import vn.tinhgon.kernel.Frequency;

/** A target of {@code programme} is reported so often, from now on; in the same transaction. */
public record FrequencyUsed(Programme programme, Frequency frequency) {}

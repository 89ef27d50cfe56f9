package vn.tinhgon.progress;

import vn.tinhgon.kernel.EntryId;

/** An entry as somebody saw it: what they ask for is done to that version of it, or not at all. */
public record Seen(EntryId entry, long version) {}

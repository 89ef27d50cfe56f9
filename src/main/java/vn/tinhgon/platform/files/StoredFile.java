package vn.tinhgon.platform.files;

import vn.tinhgon.kernel.FileId;

/** A file that is kept. */
public record StoredFile(FileId id, String name, String mediaType, long bytes) {}

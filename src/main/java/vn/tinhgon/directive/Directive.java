package vn.tinhgon.directive;

import java.util.Optional;
import vn.tinhgon.kernel.DirectiveId;
import vn.tinhgon.platform.files.StoredFile;

/**
 * A signed document, the legal basis of programmes.
 *
 * @param version what a correction must name, so that nobody else's is overwritten
 * @param file the document itself, where it was attached
 */
public record Directive(DirectiveId id, long version, DirectiveData data, Optional<StoredFile> file) {}

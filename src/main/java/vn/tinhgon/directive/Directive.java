package vn.tinhgon.directive;

import vn.tinhgon.kernel.DirectiveId;

/**
 * A signed document, the legal basis of programmes.
 *
 * @param version what a correction must name, so that nobody else's is overwritten
 */
public record Directive(DirectiveId id, long version, DirectiveData data) {}

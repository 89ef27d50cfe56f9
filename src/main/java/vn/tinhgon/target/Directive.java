package vn.tinhgon.target;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A signed document, the legal basis of a programme.
 *
 * @param number empty where the published copy leaves it blank
 * @param signedOn empty where the published copy leaves it blank
 */
public record Directive(Optional<String> number, Optional<LocalDate> signedOn, String issuer, String title) {}

package vn.tinhgon.progress;

import java.util.Optional;

/**
 * A unit that leads a figure together with the one that reports it.
 *
 * @param verdict whether it confirms or disputes the version in force; empty while it has said neither
 */
public record JointLead(String unitName, Optional<Voice> verdict) {}

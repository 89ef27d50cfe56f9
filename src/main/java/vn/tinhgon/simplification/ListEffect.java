package vn.tinhgon.simplification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How far the province is, and how far it would be were all plans of a list approved.
 *
 * @param now what is approved
 * @param then with the list
 * @param keptOn the day of which figures and goals are, once the list was submitted; empty where they are those of the day
 *     looked at
 */
public record ListEffect(List<Goal> goals, Portfolio now, Portfolio then, Optional<LocalDate> keptOn) {}

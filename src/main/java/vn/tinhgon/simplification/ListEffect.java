package vn.tinhgon.simplification;

import java.util.List;

/**
 * How far the province is, and how far it would be were all plans of a list approved.
 *
 * @param now what is approved
 * @param then with the list
 */
public record ListEffect(List<Goal> goals, Portfolio now, Portfolio then) {}

package vn.tinhgon.leaderboard;

import vn.tinhgon.kernel.Period;

/**
 * What would be published of a tier now.
 *
 * @param reached the latest closed period
 * @param versions how many versions of it are published already
 * @param unchanged whether it would say what the latest of them says
 */
public record NextSnapshot(Period reached, int versions, boolean unchanged) {}

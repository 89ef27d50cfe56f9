package vn.tinhgon.progress;

import java.util.List;

/**
 * All that happened to one figure.
 *
 * @param versions the latest first; to the province those that were submitted at some time, to its unit and to an
 *     inspector all
 * @param steps the latest first
 */
public record History(FigureRow figure, List<Version> versions, List<Step> steps) {}

package vn.tinhgon.progress;

import java.time.Instant;
import vn.tinhgon.kernel.DossierRate;
import vn.tinhgon.kernel.Rate;

/**
 * A figure made of counts that were taken in from another system.
 *
 * @param made which counts it is made of
 * @param file the name of the file they stood in
 * @param takenAt when that was taken in
 * @param reference what goes into the evidence reference of who takes the figure over: the file's name and the beginning
 *     of its hash, by which it is found again; the same in every language
 */
public record SuggestedFigure(Rate rate, DossierRate made, String file, Instant takenAt, String reference) {}

package vn.tinhgon.progress;

import java.util.List;

/**
 * What others say of a figure.
 *
 * @param leads all units that lead it with the one that reports, by name
 * @param voices all else that was said: comments, and what earlier versions were told; the latest first
 */
public record Said(List<JointLead> leads, List<Voice> voices) {}

package vn.tinhgon.announcement;

import java.time.LocalDate;

/**
 * Drafts that wait for whoever is signed in.
 *
 * @param due the first of their last days
 */
public record WaitingOpinions(int count, LocalDate due) {}

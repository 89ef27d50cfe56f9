package vn.tinhgon.score;

import vn.tinhgon.kernel.ScoreSheetId;

/** A version of a score sheet, without what stands on it. */
public record SheetVersion(ScoreSheetId id, String name, ScoreSheet.InForce inForce) {}

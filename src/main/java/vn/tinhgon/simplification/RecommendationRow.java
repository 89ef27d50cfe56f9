package vn.tinhgon.simplification;

import vn.tinhgon.kernel.ProcedureId;

/** A line of the list of what higher authorities were asked for: by which plan of which unit. */
public record RecommendationRow(
        Recommendation recommendation, ProcedureId procedure, int year, String code, String name, String unitName) {}

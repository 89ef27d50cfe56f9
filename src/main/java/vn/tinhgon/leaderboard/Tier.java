package vn.tinhgon.leaderboard;

/** Units that are compared with each other, and never with units of another tier. */
public enum Tier {
    /** Departments, the provincial office, the inspectorate, the industrial zone board. */
    PROVINCIAL,
    DISTRICT,
    COMMUNE
}

package vn.tinhgon.progress;

/** How a unit stands beside a figure that another one reports. */
public enum Part {
    /** It leads with the one that reports: it sees the figure once it has left the editor, and confirms it. */
    JOINT_LEAD,
    /** The directive names it to coordinate: it sees what the province has, and says what it thinks. */
    COORDINATING
}

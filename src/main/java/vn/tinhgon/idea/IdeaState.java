package vn.tinhgon.idea;

/** What has become of an idea. */
public enum IdeaState {
    /** The unit in charge has not said yet. */
    OPEN,
    /** It is in a plan. Where that is rejected or withdrawn, it may be taken up into another. */
    TAKEN_UP,
    /** For good, with the reason. */
    DECLINED
}

package vn.tinhgon.people.account;

/** What Keycloak can be told about a person. */
public enum AccountTask {
    /** They work here: an account of their user name, and membership in the province. */
    INVITE,
    /** They no longer work here: no membership, and no session that knows of it. The account stays. */
    LEAVE,
    /** «Đăng xuất mọi nơi»: all their sessions end, on every device. */
    SIGN_OUT,
    /** A first password was shown to who asked for it. Done at once or not at all; kept to say who asked. */
    PASSWORD;

    /** Where it stands. */
    enum State {
        WAITING,
        /** Being carried out; given up when its time is over. */
        RUNNING,
        DONE,
        /** Taken back before it was done. */
        UNDONE
    }
}

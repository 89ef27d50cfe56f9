package vn.tinhgon.platform.ui;

import java.util.Optional;

/** Whom somebody asks who is signed in and holds no role; the room of people answers. */
public interface WhomToAsk {

    /** What the province of the account has settled; empty where it has settled nothing, or there is no such province. */
    Optional<Answer> answer();

    /**
     * @param province what it is called
     * @param contact office, telephone, e-mail; empty where nothing is settled
     */
    record Answer(String province, String contact) {}
}

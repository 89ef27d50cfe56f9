package vn.tinhgon.kernel;

/** A row that was named is not there, or not for the one who asks: the two are not told apart. */
public class NotFound extends RuntimeException {

    private final String what;

    /** @param what the domain's word, {@code target}, for the log: on screen all of them are one sentence */
    public NotFound(String what) {
        super("not found: " + what);
        this.what = what;
    }

    public String what() {
        return what;
    }
}

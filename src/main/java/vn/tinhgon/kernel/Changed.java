package vn.tinhgon.kernel;

/** Somebody else saved it since it was read; nothing was written. */
public class Changed extends RuntimeException {

    private final String what;

    /** @param what the domain's word, {@code entry}; the sentence is the bundle's {@code entry.changed} */
    public Changed(String what) {
        super("changed meanwhile: " + what);
        this.what = what;
    }

    public String what() {
        return what;
    }

    public String key() {
        return what + ".changed";
    }
}

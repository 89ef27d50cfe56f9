package vn.tinhgon.kernel;

/** Which rows of a long list to read: {@code limit} of them after the first {@code offset}. */
public record Slice(int offset, int limit) {

    public Slice {
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("not a slice: " + limit + " rows after " + offset);
        }
    }
}

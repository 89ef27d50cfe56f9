package vn.tinhgon.kernel;

import java.util.List;

/** Which rows of a long list to read: {@code limit} of them after the first {@code offset}. */
public record Slice(int offset, int limit) {

    public Slice {
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("not a slice: " + limit + " rows after " + offset);
        }
    }

    /**
     * Some of the groups that the rows of a list come in, one after the other.
     *
     * @param from the first, from 0
     * @param until the one after the last; none where it is {@code from}
     * @param rows which rows of theirs
     */
    public record Groups(int from, int until, Slice rows) {}

    /**
     * The groups that have rows of this slice: a list is counted by them, and only theirs are looked at.
     *
     * @param sizes how many rows each group has, in the order of the list
     */
    public Groups within(List<Integer> sizes) {
        var from = 0;
        var before = 0;
        while (from < sizes.size() && before + sizes.get(from) <= offset) {
            before += sizes.get(from++);
        }
        var until = from;
        for (var end = before; until < sizes.size() && end < offset + limit; until++) {
            end += sizes.get(until);
        }
        return new Groups(from, until, new Slice(Math.max(0, offset - before), limit));
    }
}

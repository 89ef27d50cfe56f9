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
     * Rows of a list that come one after the other, as those of a unit do.
     *
     * @param rows how many they are
     */
    public record Group<K>(K key, int rows) {}

    /**
     * Where a slice lies in a list of groups.
     *
     * @param groups those it has rows of
     * @param rows which rows of theirs
     */
    public record Page<K>(List<K> groups, Slice rows) {}

    /**
     * The groups that have rows of this slice: a list is counted by them, and only theirs are looked at.
     *
     * @param groups all of them, in the order of the list
     */
    public <K> Page<K> within(List<Group<K>> groups) {
        var from = 0;
        var before = 0;
        while (from < groups.size() && before + groups.get(from).rows() <= offset) {
            before += groups.get(from++).rows();
        }
        var until = from;
        for (var end = before; until < groups.size() && end < offset + limit; until++) {
            end += groups.get(until).rows();
        }
        var some = groups.subList(from, until).stream().map(Group::key).toList();
        return new Page<>(some, new Slice(Math.max(0, offset - before), limit));
    }
}

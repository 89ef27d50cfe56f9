package vn.tinhgon.kernel;

/** Names what a plan asks a higher authority for. */
public record RecommendationId(long value) implements Id {

    public static RecommendationId next() {
        return new RecommendationId(Tsids.next());
    }
}

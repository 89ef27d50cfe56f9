package vn.tinhgon.local.sample;

/** The demonstration's provinces: a real one with made-up figures, one made up altogether, and where the platform is run. */
enum SampleProvince {
    HUNG_YEN(33, "hung-yen", "33", "Tỉnh Hưng Yên", false),
    MADE_UP(99, "minh-hoa", "99", "Tỉnh Minh Họa", true),
    /** No province: made by the migration, with those who run the platform. */
    PLATFORM(32_000, "van-hanh", "--", "Vận hành nền tảng", false);

    private final int id;
    private final String alias;
    private final String code;
    private final String title;
    private final boolean illustrative;

    SampleProvince(int id, String alias, String code, String title, boolean illustrative) {
        this.id = id;
        this.alias = alias;
        this.code = code;
        this.title = title;
        this.illustrative = illustrative;
    }

    int id() {
        return id;
    }

    String alias() {
        return alias;
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    boolean illustrative() {
        return illustrative;
    }
}

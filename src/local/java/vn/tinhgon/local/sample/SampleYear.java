package vn.tinhgon.local.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.tinhgon.kernel.Frequency;
import vn.tinhgon.kernel.Period;

/** The demonstration's two programmes: that of 2024 is a real dispatch's, that of 2026 is made up altogether. */
enum SampleYear {
    /** Twelve months from the 15th to the 14th; five are closed, the sixth is under way. */
    OF_2024(
            "Chương trình năm 2024",
            "UBND tỉnh Hưng Yên (UBND-PVHCC&KSTT)",
            "Công văn tháng 4/2024 về thực hiện các chỉ tiêu, nhiệm vụ cải cách thủ tục hành chính năm 2024",
            "Giao theo phụ lục công văn tháng 4/2024",
            SampleData.DAY,
            LocalDate.of(2023, 12, 15),
            1,
            5,
            6,
            // Left for whoever tries the portal to assign.
            Set.of(4, 8, 9),
            List.of(
                    "DVC trực tuyến toàn trình",
                    "Thanh toán trực tuyến",
                    "Hồ sơ trực tuyến",
                    "Số hóa hồ sơ, kết quả",
                    "Đồng bộ lên Cổng DVCQG",
                    "Kết quả điện tử",
                    "Chứng thực bản sao điện tử",
                    "Khai thác dữ liệu số hóa",
                    "Xử lý PAKN đúng hạn",
                    "Mức độ hài lòng")),
    /** On the units of two levels; four quarters, of which two are closed. */
    OF_2026(
            "Chương trình năm 2026 (minh hoạ)",
            "UBND tỉnh Hưng Yên (văn bản minh hoạ)",
            "Kế hoạch cải cách thủ tục hành chính năm 2026: số liệu minh hoạ, không phải văn bản có thật",
            "Giao theo kế hoạch minh hoạ năm 2026",
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 1, 1),
            3,
            2,
            2,
            Set.of(),
            List.of("Hồ sơ trực tuyến", "Thanh toán trực tuyến", "Giải quyết đúng hạn", "Tái sử dụng dữ liệu số hóa"));

    private static final int MONTHS = 12;

    private final String title;
    private final String issuer;
    private final String directive;
    private final String basis;
    private final LocalDate structure;
    private final LocalDate from;
    private final int monthsAPeriod;
    private final int closed;
    private final int reported;
    private final Set<Integer> notAssigned;
    private final List<String> shortNames;

    SampleYear(
            String title,
            String issuer,
            String directive,
            String basis,
            LocalDate structure,
            LocalDate from,
            int monthsAPeriod,
            int closed,
            int reported,
            Set<Integer> notAssigned,
            List<String> shortNames) {
        this.title = title;
        this.issuer = issuer;
        this.directive = directive;
        this.basis = basis;
        this.structure = structure;
        this.from = from;
        this.monthsAPeriod = monthsAPeriod;
        this.closed = closed;
        this.reported = reported;
        this.notAssigned = notAssigned;
        this.shortNames = shortNames;
    }

    String title() {
        return title;
    }

    String issuer() {
        return issuer;
    }

    String directive() {
        return directive;
    }

    /** What the poorest unit begins with, as a share of its goal: the wobble of two quarters would lift a third of them to 100% otherwise. */
    double poorest() {
        return this == OF_2024 ? 0.72 : 0.6;
    }

    /** Why a unit has a goal. */
    String basis() {
        return basis;
    }

    /** The day whose units the targets are given to. */
    LocalDate structure() {
        return structure;
    }

    LocalDate from() {
        return from;
    }

    int number() {
        return from.plusMonths(MONTHS / 2).getYear();
    }

    int periods() {
        return MONTHS / monthsAPeriod;
    }

    /** The first day of a period, from 1; of the one after the last, the day after the year. */
    LocalDate beginOf(int period) {
        return from.plusMonths((period - 1L) * monthsAPeriod);
    }

    boolean isClosed(int period) {
        return period <= closed;
    }

    boolean hasFigures(int period) {
        return period <= reported;
    }

    boolean isAssigned(int target) {
        return !notAssigned.contains(target);
    }

    Frequency frequency() {
        return Stream.of(Frequency.values())
                .filter(each -> each.periodsOf(span()).size() == MONTHS / monthsAPeriod)
                .findFirst()
                .orElseThrow();
    }

    private Period span() {
        return new Period(from, from.plusYears(1));
    }

    /** An indicator that was there in 2024 goes on under its code. */
    String code(int target) {
        var before = OF_2024.shortNames.indexOf(shortName(target));
        return before < 0 ? "CT-%d-%02d".formatted(from.getYear(), target) : "CT-%02d".formatted(before + 1);
    }

    String shortName(int target) {
        return shortNames.get(target - 1);
    }

    String targets() {
        return "/data/hung-yen-" + number() + "-targets.csv";
    }
}

package vn.tinhgon.report.ui;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.Frequency;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.Measure;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.progress.EntryState;
import vn.tinhgon.report.ReportLine;
import vn.tinhgon.report.ReportTerms;

/** Writes so many lines as a workbook and prints by how many bytes the heap was larger, at most, while it did. */
final class ManyLines {

    private static final int LOOKED_AT_EACH = 5_000;
    private static final Goal GOAL = new Goal(Measure.PERCENT, Comparison.AT_LEAST, new BigDecimal("50"), 1, false);
    private static final Period MONTH = new Period(LocalDate.of(2024, 5, 15), LocalDate.of(2024, 6, 15));

    private ManyLines() {}

    /** @param arguments the file to write, and how many lines */
    public static void main(String[] arguments) throws IOException {
        // What a workbook takes once, however long it is, is there before it is measured.
        write(Path.of(arguments[0]), 1_000, new AtomicLong());
        var before = used();
        var most = new AtomicLong(before);
        write(Path.of(arguments[0]), Integer.parseInt(arguments[1]), most);
        System.out.println("grown by " + (most.get() - before));
    }

    private static void write(Path file, int count, AtomicLong most) throws IOException {
        try (var to = new BufferedOutputStream(Files.newOutputStream(file))) {
            var lines = IntStream.range(0, count).mapToObj(number -> {
                if (number % LOOKED_AT_EACH == 0) {
                    most.accumulateAndGet(used(), Math::max);
                }
                return line(number);
            });
            new ReportExport(
                            new ReportWords((key, words) -> key + List.of(words)),
                            ReportTerms.everything("Báo cáo", Frequency.MONTH))
                    .xlsx(lines, List.of(), List.of("Hết"), to);
        }
        most.accumulateAndGet(used(), Math::max);
    }

    /** Each of its words is its own, as those from a database are. */
    static ReportLine line(int number) {
        return new ReportLine(
                new TargetId(number % 125 + 1L),
                number % 125 + 1,
                "Chỉ tiêu " + number % 125,
                new UnitId(number + 1L),
                "Đơn vị số " + number,
                MONTH,
                GOAL,
                true,
                Optional.of(EntryState.APPROVED),
                Optional.of(new Rate(number, number + 7L)),
                Optional.of(new Rate(number, number + 9L)),
                Optional.of(new Rate(number, number + 8L)),
                "Hồ sơ về muộn " + number);
    }

    private static long used() {
        System.gc();
        var heap = Runtime.getRuntime();
        return heap.totalMemory() - heap.freeMemory();
    }
}

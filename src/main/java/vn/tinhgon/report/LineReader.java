package vn.tinhgon.report;

import java.io.IOException;
import java.util.stream.Stream;

/** Takes the lines of a report as they come from the database; none is kept. */
@FunctionalInterface
public interface LineReader {

    void read(Stream<ReportLine> lines) throws IOException;
}

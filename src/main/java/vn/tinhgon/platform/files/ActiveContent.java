package vn.tinhgon.platform.files;

import java.util.Collection;
import java.util.Locale;
import vn.tinhgon.kernel.Refused;

/** What a file of Office may not carry, whoever takes it in: programs, and numbers that stand in other people's files. */
public final class ActiveContent {

    private ActiveContent() {}

    /**
     * Looks through the names of a file's parts.
     *
     * @throws Refused at {@code file} where one is a macro or a link to another workbook
     */
    public static void refuse(Collection<String> parts) {
        for (var part : parts) {
            var name = part.toLowerCase(Locale.ROOT);
            if (name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/")) {
                throw Refused.field("file", "file.refused.macros");
            }
            // What such a cell shows was read on somebody's machine once: nobody here can say from what.
            if (name.startsWith("xl/externallinks/")) {
                throw Refused.field("file", "file.refused.externalLinks");
            }
        }
    }
}

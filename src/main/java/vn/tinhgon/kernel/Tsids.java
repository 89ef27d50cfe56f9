package vn.tinhgon.kernel;

import com.github.f4b6a3.tsid.Tsid;
import com.github.f4b6a3.tsid.TsidCreator;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongFunction;

/** How all ids are made, written and read. */
final class Tsids {

    private Tsids() {}

    static long next() {
        return TsidCreator.getTsid().toLong();
    }

    static Instant madeAt(long value) {
        return Tsid.from(value).getInstant();
    }

    static String text(long value) {
        return Tsid.from(value).toString();
    }

    /** Empty for anything but an id's text: an address with a typing error names nothing, it is not a fault. */
    static <I extends Id> Optional<I> parse(String text, LongFunction<I> made) {
        return Tsid.isValid(text) ? Optional.of(made.apply(Tsid.from(text).toLong())) : Optional.empty();
    }
}

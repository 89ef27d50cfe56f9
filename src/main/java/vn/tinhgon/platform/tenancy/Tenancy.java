package vn.tinhgon.platform.tenancy;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.ProvinceAlias;

/**
 * Which province the current work belongs to: that of the person signed in, or the one named by {@link #as}. Nothing
 * passes a province as a parameter, and nothing is left behind on a thread.
 */
@Component
public class Tenancy {

    private static final ScopedValue<Binding> NAMED = ScopedValue.newInstance();

    /** Does {@code work} in {@code province} on behalf of the portal itself. */
    public <T> T as(ProvinceAlias province, Supplier<T> work) {
        return as(Binding.system(province, DatabaseUser.PORTAL_RW), work);
    }

    /** Does {@code work} under {@code binding}; the previous binding is back when it ends. */
    public <T> T as(Binding binding, Supplier<T> work) {
        return ScopedValue.where(NAMED, binding).call(work::get);
    }

    Optional<Binding> named() {
        return NAMED.isBound() ? Optional.of(NAMED.get()) : Optional.empty();
    }
}

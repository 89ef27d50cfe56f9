package vn.tinhgon.province;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.ProvinceAlias;
import vn.tinhgon.platform.tenancy.Binding;
import vn.tinhgon.platform.tenancy.DatabaseUser;
import vn.tinhgon.platform.tenancy.Tenancy;

/** A province as whoever is not signed in comes to it: by its alias, and only to read what is open. */
@Component
public class VisitedProvinces {

    private final Tenancy tenancy;

    VisitedProvinces(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    /**
     * Reads in the province of {@code alias}, as the database user who cannot write. Where there is none the connection is
     * bound to nothing and shows no row: an alias nobody has is like one whose province opens nothing.
     */
    public <T> Optional<T> in(String alias, Supplier<Optional<T>> reading) {
        return named(alias)
                .flatMap(province -> tenancy.as(Binding.system(province, DatabaseUser.PORTAL_INSPECT), reading));
    }

    private static Optional<ProvinceAlias> named(String alias) {
        try {
            return Optional.of(new ProvinceAlias(alias));
        } catch (IllegalArgumentException noAlias) {
            return Optional.empty();
        }
    }
}

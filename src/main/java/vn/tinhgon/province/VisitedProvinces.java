package vn.tinhgon.province;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.kernel.ProvinceAlias;
import vn.tinhgon.platform.tenancy.Binding;
import vn.tinhgon.platform.tenancy.DatabaseUser;
import vn.tinhgon.platform.tenancy.Tenancy;

/** A province as whoever is not signed in comes to it: by its alias, and only to read what is open. */
@Component
public class VisitedProvinces {

    private final Tenancy tenancy;
    private final TransactionTemplate reading;

    VisitedProvinces(Tenancy tenancy, PlatformTransactionManager transactions) {
        this.tenancy = tenancy;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /**
     * Reads in the province of {@code alias} with one connection, as the database user who cannot write. Where there is none the connection is
     * bound to nothing and shows no row: an alias nobody has is like one whose province opens nothing.
     */
    public <T> Optional<T> in(String alias, Supplier<Optional<T>> read) {
        return named(alias)
                .flatMap(province -> tenancy.as(
                        Binding.system(province, DatabaseUser.PORTAL_INSPECT),
                        () -> requireNonNull(reading.execute(status -> read.get()))));
    }

    private static Optional<ProvinceAlias> named(String alias) {
        try {
            return Optional.of(new ProvinceAlias(alias));
        } catch (IllegalArgumentException noAlias) {
            return Optional.empty();
        }
    }
}

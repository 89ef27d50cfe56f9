package vn.tinhgon.province;

import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.ProvinceAlias;
import vn.tinhgon.platform.tenancy.Binding;
import vn.tinhgon.platform.tenancy.DatabaseUser;
import vn.tinhgon.platform.tenancy.Tenancy;

/** What a province is called, for an account that belongs to it and is not in it yet. */
@Component
public class ProvinceNames {

    private final ProvinceStore provinces;
    private final Tenancy tenancy;

    ProvinceNames(ProvinceStore provinces, Tenancy tenancy) {
        this.provinces = provinces;
        this.tenancy = tenancy;
    }

    /** The name, or the alias where the portal knows no such province. */
    public String of(ProvinceAlias alias) {
        return tenancy.as(Binding.system(alias, DatabaseUser.PORTAL_INSPECT), provinces::find)
                .map(Province::name)
                .orElse(alias.text());
    }
}

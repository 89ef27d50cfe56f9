package vn.tinhgon.province;

import org.springframework.stereotype.Component;
import vn.tinhgon.platform.ui.Provinces;

/** Tells the header which province this is. */
@Component
class ProvinceInHeader implements Provinces {

    private final ProvinceService provinces;

    ProvinceInHeader(ProvinceService provinces) {
        this.provinces = provinces;
    }

    @Override
    public Shown current() {
        var province = provinces.current();
        return new Shown(province.name(), province.illustrative());
    }
}

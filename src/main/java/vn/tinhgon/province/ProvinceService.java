package vn.tinhgon.province;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;

/** The province one works in. */
@Service
public class ProvinceService {

    private final ProvinceStore provinces;

    ProvinceService(ProvinceStore provinces) {
        this.provinces = provinces;
    }

    /** The province this session is bound to. */
    @May(Right.SEE_WORK)
    @Transactional(readOnly = true)
    public Province current() {
        return provinces.current();
    }
}

package vn.tinhgon.province;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.ProvinceAlias;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;

/** The ended branches of a province: other provinces that were merged into it, read as history and never changed. */
@Service
public class BranchService {

    private final ProvinceStore provinces;
    private final Me me;

    BranchService(ProvinceStore provinces, Me me) {
        this.provinces = provinces;
        this.me = me;
    }

    /** The ended branches, by name. */
    @May(Right.READ_TARGETS)
    @Transactional(readOnly = true)
    public List<Branch> list() {
        return provinces.branches();
    }

    /**
     * From now on this session looks at an ended branch, as it stood when it was sealed; there is nothing to be done there
     * but read.
     *
     * @throws NotFound when it is none of this province
     */
    @May(Right.READ_TARGETS)
    @Transactional(readOnly = true)
    public void lookAt(String alias) {
        if (provinces.branches().stream().noneMatch(branch -> branch.alias().equals(alias))) {
            throw new NotFound("branch");
        }
        me.account().ifPresent(user -> user.lookAt(new ProvinceAlias(alias)));
    }

    /** Back to one's own province. */
    @May(Right.READ_TARGETS)
    public void lookAway() {
        me.account().ifPresent(user -> user.lookAway());
    }
}

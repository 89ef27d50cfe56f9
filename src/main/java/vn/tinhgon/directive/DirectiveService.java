package vn.tinhgon.directive;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.DirectiveId;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;

/** The signed documents of the province. */
@Service
public class DirectiveService {

    private final DirectiveStore directives;

    DirectiveService(DirectiveStore directives) {
        this.directives = directives;
    }

    /**
     * The documents, the latest signed first; those without a day before all others.
     *
     * @param text in number, issuer or title, diacritics need not be typed; empty for all
     */
    @May(Right.READ_TARGETS)
    @Transactional(readOnly = true)
    public List<Directive> list(String text, Slice slice) {
        return directives.list(text.strip(), slice);
    }

    /** How many {@link #list} there are. */
    @May(Right.READ_TARGETS)
    @Transactional(readOnly = true)
    public int count(String text) {
        return directives.count(text.strip());
    }

    /** Those of the given ids that this province has, in the order of {@link #list}. */
    @May(Right.READ_TARGETS)
    @Transactional(readOnly = true)
    public List<Directive> named(Collection<DirectiveId> ids) {
        return directives.named(ids);
    }

    /** Records a signed document. */
    @May(Right.SET_UP_TARGETS)
    @Transactional
    public DirectiveId add(DirectiveData data) {
        var id = DirectiveId.next();
        directives.add(id, data);
        return id;
    }

    /**
     * Corrects what is recorded of a document; the trail keeps what stood there.
     *
     * @throws NotFound when this province has none of that id
     * @throws Changed when somebody corrected it after {@code version}
     */
    @May(Right.SET_UP_TARGETS)
    @Transactional
    public void correct(DirectiveId id, long version, DirectiveData data) {
        var present = directives.named(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("directive"));
        if (!present.data().equals(data)) {
            directives.correct(id, version, data);
        }
    }
}

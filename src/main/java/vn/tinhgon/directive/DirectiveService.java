package vn.tinhgon.directive;

import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.DirectiveId;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.files.KeptFiles;
import vn.tinhgon.platform.files.UploadedFile;

/** The signed documents of the province. */
@Service
public class DirectiveService {

    private final DirectiveStore directives;
    private final KeptFiles files;

    DirectiveService(DirectiveStore directives, KeptFiles files) {
        this.directives = directives;
        this.files = files;
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

    /**
     * Attaches the document itself; another that was attached before stays in the trail.
     *
     * @throws Changed when somebody corrected the directive after {@code version}
     */
    @May(Right.SET_UP_TARGETS)
    @Transactional
    public void attach(DirectiveId id, long version, UploadedFile document) {
        directives.attach(id, version, files.keep(document));
    }

    /**
     * Writes the attached document, in no transaction of its own: it takes as long as who reads it.
     *
     * @throws NotFound when this province has no such directive, or nothing is attached to it
     */
    @May(Right.READ_TARGETS)
    @Transactional(readOnly = true, propagation = Propagation.NOT_SUPPORTED)
    public void write(DirectiveId id, OutputStream to) {
        var file = directives.named(List.of(id)).stream()
                .findFirst()
                .flatMap(Directive::file)
                .orElseThrow(() -> new NotFound("directive"));
        files.write(file.id(), to);
    }
}

package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import vn.tinhgon.platform.documents.OfficialDocument;

/** Stands for a sheet of paper where words ask on what they are shown: documents have a language of their own. */
@Tag("div")
public class OnPaper extends Component {

    private static final long serialVersionUID = 1L;

    @Override
    public String getTranslation(String key, Object... arguments) {
        return getTranslation(OfficialDocument.LANGUAGE, key, arguments);
    }
}

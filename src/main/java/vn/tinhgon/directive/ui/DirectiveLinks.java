package vn.tinhgon.directive.ui;

import com.vaadin.flow.router.RouterLink;

/** Ways to the signed documents. */
public final class DirectiveLinks {

    private DirectiveLinks() {}

    /** A link to the list that reads {@code words}. */
    public static RouterLink toList(String words) {
        return new RouterLink(words, DirectivesView.class);
    }
}

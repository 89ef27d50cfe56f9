package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.Component;

/**
 * A page about the person signed in, offered in their menu; a feature offers its own as a bean.
 *
 * @param label its words, {@code nav.myPage}
 */
public record OwnPlace(String label, Class<? extends Component> view) {}

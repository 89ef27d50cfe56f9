package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.Component;

/** Where an account that belongs to several provinces says which of them it is in; the room of provinces answers. */
public interface ProvinceChoice {

    Class<? extends Component> view();
}

package vn.tinhgon.province.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.DecisionDialog;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.province.NewProvince;
import vn.tinhgon.province.PlatformService;
import vn.tinhgon.province.Tenant;

/** A new province and who sets it up; or only the latter, where a province is there without anybody. */
class CreateProvinceDialog extends DecisionDialog {

    private static final long serialVersionUID = 1L;

    private final TextField name = field("platform.name");
    private final TextField alias = field("platform.alias");
    private final TextField code = field("platform.code");
    private final TextField fullName = field("person.fullName");
    private final TextField username = field("person.username");
    private final TextField email = field("person.email");

    CreateProvinceDialog(PlatformService platform, PersonId me, Runnable done) {
        setHeaderTitle(getTranslation("platform.create"));
        alias.setHelperText(getTranslation("platform.alias.hint"));
        var kept = new Kept(me);
        kept.watch(name, "name");
        kept.watch(alias, "alias");
        kept.watch(code, "code");
        add(new Paragraph(getTranslation("platform.create.text")), form(name, alias, code));
        admin(kept);
        decides(
                getTranslation("platform.create.do"),
                () -> attempt()
                        .with("name", name)
                        .with("alias", alias)
                        .with("code", code)
                        .run(() -> platform.create(
                                new NewProvince(alias.getValue(), code.getValue(), name.getValue(), first()))),
                kept,
                done,
                name);
    }

    CreateProvinceDialog(PlatformService platform, Tenant tenant, PersonId me, Runnable done) {
        setHeaderTitle(getTranslation("platform.begin.title", tenant.name()));
        var kept = new Kept(me);
        admin(kept);
        decides(
                getTranslation("platform.begin"),
                () -> attempt().run(() -> platform.begin(tenant.alias(), first())),
                kept,
                done,
                fullName);
    }

    private void admin(Kept kept) {
        kept.watch(fullName, "adminName");
        kept.watch(username, "adminUsername");
        kept.watch(email, "adminEmail");
        username.setHelperText(getTranslation("person.username.hint"));
        add(new H3(getTranslation("platform.admin")), form(fullName, username, email));
    }

    private Attempt attempt() {
        return new Attempt(this)
                .with("fullName", fullName)
                .with("username", username)
                .with("email", email);
    }

    private NewProvince.FirstAdmin first() {
        return new NewProvince.FirstAdmin(username.getValue(), fullName.getValue(), email.getValue());
    }

    private static Div form(TextField... fields) {
        var form = new Div(fields);
        form.addClassName("platform-form");
        return form;
    }

    private TextField field(String key) {
        var field = new TextField(getTranslation(key));
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        return field;
    }
}

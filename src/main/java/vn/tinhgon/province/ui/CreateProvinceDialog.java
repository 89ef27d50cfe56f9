package vn.tinhgon.province.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.DayField;
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
    private final TextField basis = field("grant.basis");
    private final DayField from = new DayField(getTranslation("platform.from"));

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
                                new NewProvince(alias.getValue(), code.getValue(), name.getValue(), since(), first()))),
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
                () -> attempt().run(() -> platform.begin(tenant.alias(), since(), first())),
                kept,
                done,
                fullName);
    }

    private void admin(Kept kept) {
        kept.watch(fullName, "adminName");
        kept.watch(username, "adminUsername");
        kept.watch(email, "adminEmail");
        kept.watch(basis, "adminBasis");
        username.setHelperText(getTranslation("person.username.hint"));
        from.setHelperText(getTranslation("platform.from.hint"));
        from.setRequiredIndicatorVisible(true);
        from.setManualValidation(true);
        add(form(from));
        add(new H3(getTranslation("platform.admin")), form(fullName, username, email, basis));
    }

    private Attempt attempt() {
        return new Attempt(this)
                .with("from", from)
                .with("fullName", fullName)
                .with("username", username)
                .with("email", email)
                .with("basis", basis);
    }

    private NewProvince.FirstAdmin first() {
        return new NewProvince.FirstAdmin(username.getValue(), fullName.getValue(), email.getValue(), basis.getValue());
    }

    private LocalDate since() {
        return from.getOptionalValue().orElseThrow(() -> Refused.field("from", "platform.refused.noDay"));
    }

    private static Div form(Component... fields) {
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

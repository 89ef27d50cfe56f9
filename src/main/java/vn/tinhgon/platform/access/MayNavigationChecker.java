package vn.tinhgon.platform.access;

import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Opens a route only to a capacity that holds the right its {@link May} names; a route without one stays shut. */
@Component
class MayNavigationChecker implements NavigationAccessChecker {

    private static final long serialVersionUID = 1L;

    private final transient ObjectProvider<Me> me;
    private final transient ObjectProvider<Refusals> refusals;

    MayNavigationChecker(ObjectProvider<Me> me, ObjectProvider<Refusals> refusals) {
        this.me = me;
        this.refusals = refusals;
    }

    @Override
    public AccessCheckResult check(NavigationContext navigation) {
        if (navigation.isErrorHandling()) {
            return AccessCheckResult.allow();
        }
        var target = navigation.getNavigationTarget();
        if (target.isAnnotationPresent(OpenToAccounts.class)) {
            return me.getObject().account().isPresent()
                    ? AccessCheckResult.allow()
                    : AccessCheckResult.deny("nobody is signed in");
        }
        var may = target.getAnnotation(May.class);
        var rule = may != null
                && me.getObject()
                        .acting()
                        .filter(acting -> acting.may(may.value()))
                        .isPresent();
        if (Guard.named("route." + target.getSimpleName()).allows(rule)) {
            return AccessCheckResult.allow();
        }
        refusals.getObject().writtenDown("route " + navigation.getLocation().getPath());
        return AccessCheckResult.deny("not for this role");
    }
}

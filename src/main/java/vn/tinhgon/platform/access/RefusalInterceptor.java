package vn.tinhgon.platform.access;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;

/** Writes down who was refused what, and lets the refusal go on. */
class RefusalInterceptor implements MethodInterceptor {

    private final ObjectProvider<Refusals> refusals;

    RefusalInterceptor(ObjectProvider<Refusals> refusals) {
        this.refusals = refusals;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        try {
            return call.proceed();
        } catch (AccessDeniedException | NotYours refused) {
            refusals.getObject().writtenDown(MethodGuardConfiguration.door(call.getMethod()));
            throw refused;
        }
    }
}

package vn.tinhgon.platform.access;

import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.method.AuthorizationInterceptorsOrder;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;

/** Puts {@link May} in front of each method that carries it, and writes down each refusal. */
@Configuration(proxyBeanMethods = false)
class MethodGuardConfiguration {

    private static final AnnotationMatchingPointcut GUARDED = AnnotationMatchingPointcut.forMethodAnnotation(May.class);

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor mayGuard(ObjectProvider<Me> me) {
        AuthorizationManager<MethodInvocation> manager =
                (authentication, call) -> new AuthorizationDecision(Guard.named("door." + door(call.getMethod()))
                        .allows(me.getObject()
                                .acting()
                                .filter(acting -> acting.may(right(call)))
                                .isPresent()));
        var guard = new AuthorizationManagerBeforeMethodInterceptor(GUARDED, manager);
        guard.setOrder(AuthorizationInterceptorsOrder.PRE_AUTHORIZE.getOrder());
        return guard;
    }

    /** Outside the guard and the transaction, so that the row stays when the transaction is undone. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor refusalsWrittenDown(ObjectProvider<Refusals> refusals) {
        var advisor = new DefaultPointcutAdvisor(GUARDED, new RefusalInterceptor(refusals));
        advisor.setOrder(AuthorizationInterceptorsOrder.FIRST.getOrder());
        return advisor;
    }

    /** A method as refusals and its guard name it: {@code PlanService.approve}. */
    static String door(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    static Right right(MethodInvocation call) {
        var may = AnnotatedElementUtils.findMergedAnnotation(call.getMethod(), May.class);
        if (may == null) {
            throw new IllegalStateException("guarded without a right: " + call.getMethod());
        }
        return may.value();
    }
}

package vn.tinhgon.people.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.ProvinceAlias;
import vn.tinhgon.platform.access.PortalUser;
import vn.tinhgon.platform.tenancy.Tenancy;
import vn.tinhgon.province.ProvinceEntered;

/**
 * When and from where people signed in, written down in the province they then are in: what somebody does in another is
 * none of its business. That it cannot be written keeps nobody out.
 */
@Component
public class SignIns {

    private static final int LONGEST_ADDRESS = 60;
    private static final Logger LOG = LoggerFactory.getLogger(SignIns.class);

    private final SignInStore signIns;
    private final Tenancy tenancy;
    private final Clock clock;

    SignIns(SignInStore signIns, Tenancy tenancy, Clock clock) {
        this.signIns = signIns;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** The last sign-ins of a person, the latest first, for the room's own services, which have asked who may. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public List<SignIn> latest(PersonId person, int most) {
        return signIns.latest(person, most);
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof PortalUser user) {
            user.province().ifPresent(province -> written(user.subject(), province));
        }
    }

    @EventListener
    void entered(ProvinceEntered chosen) {
        written(chosen.subject(), chosen.alias());
    }

    private void written(String subject, ProvinceAlias province) {
        try {
            var signIn = signIn();
            tenancy.as(province, () -> {
                signIns.insert(subject, signIn);
                return true;
            });
        } catch (RuntimeException notWritten) {
            LOG.warn("a sign-in was not written down", notWritten);
        }
    }

    private SignIn signIn() {
        var request = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes http
                ? Optional.of(http.getRequest())
                : Optional.<HttpServletRequest>empty();
        return new SignIn(
                clock.instant(),
                Device.of(request.map(asked -> asked.getHeader("User-Agent")).orElse(null)),
                request.map(HttpServletRequest::getRemoteAddr)
                        .map(address -> address.substring(0, Math.min(address.length(), LONGEST_ADDRESS)))
                        .orElse(""));
    }
}

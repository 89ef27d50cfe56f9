package vn.tinhgon.people.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.ProvinceAlias;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.people.account.AccountTaskStore.Due;
import vn.tinhgon.platform.accounts.KeycloakAway;
import vn.tinhgon.platform.tenancy.Binding;
import vn.tinhgon.platform.tenancy.DatabaseUser;
import vn.tinhgon.platform.tenancy.Tenancy;

/**
 * Carries out what Keycloak is still to be told. Each task is taken for a time, in a transaction of its own, told to
 * Keycloak outside any, and settled in another: whoever stops in between leaves it to whoever comes when its time is
 * over, who begins it anew.
 */
@Component
class AccountWork {

    /** More than all requests of a task take when each is answered at the last moment. */
    static final Duration TIME_FOR_A_TASK = Duration.ofMinutes(2);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 6;

    private static final Logger LOG = LoggerFactory.getLogger(AccountWork.class);

    private final AccountTaskStore tasks;
    private final Telling telling;
    private final Tenancy tenancy;
    private final Clock clock;

    AccountWork(AccountTaskStore tasks, Telling telling, Tenancy tenancy, Clock clock) {
        this.tasks = tasks;
        this.telling = telling;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** Tries everything that is due in all provinces, until Keycloak turns out to be away. */
    void round() {
        var provinces = tenancy.as(Binding.none(DatabaseUser.PORTAL_RW), tasks::provincesWithDue);
        for (var province : provinces) {
            if (!tenancy.as(province, () -> in(province))) {
                return;
            }
        }
    }

    private boolean in(ProvinceAlias province) {
        for (var task : tasks.due(clock.instant())) {
            if (tasks.take(task, clock.instant().plus(TIME_FOR_A_TASK)) && !answered(task, province)) {
                return false;
            }
        }
        return true;
    }

    /** Whether Keycloak answered, be it with a no: then the next task is worth trying. */
    private boolean answered(Due task, ProvinceAlias province) {
        try {
            telling.tell(task, province);
        } catch (KeycloakAway away) {
            tasks.failed(task, away.key(), nextTry(task));
            return false;
        } catch (Refused refused) {
            tasks.failed(task, refused.key(), nextTry(task));
        } catch (RuntimeException unforeseen) {
            LOG.error("task {} for an account failed", task.id(), unforeseen);
            tasks.failed(task, "account.error.unforeseen", nextTry(task));
        }
        return true;
    }

    private Instant nextTry(Due task) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(task.attempts(), DOUBLINGS));
        return clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }
}

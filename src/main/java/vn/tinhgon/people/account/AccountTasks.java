package vn.tinhgon.people.account;

import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.Refused;

/**
 * The outbox for Keycloak: whoever changes who works here says so in the same transaction, and is done. It is carried
 * out right after the commit, and again until it is done or undone, whatever goes away in between. What is asked about
 * one person is carried out in the order asked.
 *
 * <p>For the room's own services, which have asked who may; see {@link AccountService} for those who look at it.
 */
@Component
public class AccountTasks {

    private final AccountTaskStore tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountTasks(AccountTaskStore tasks, ApplicationEventPublisher events, Clock clock) {
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    /** Asks for {@code task} in the transaction under way. The same that waits already is tried again at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void request(PersonId person, AccountTask task) {
        var now = clock.instant();
        if (!tasks.hasten(person, task, now)) {
            tasks.insert(person, task, now, now);
        }
        events.publishEvent(new AccountTaskRequested());
    }

    /**
     * Takes back, in the transaction under way, an invitation that is not finished; the caller ends the rights that
     * came with it. What Keycloak was told of it so far is taken back as well: a membership, and an account that was not
     * there before.
     *
     * @throws Refused when no invitation of this person waits: it is finished, so they leave like anybody else
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void undo(PersonId person) {
        var now = clock.instant();
        var invitation =
                tasks.waitingInvitation(person).orElseThrow(() -> new Refused("account.refused.invitationFinished"));
        tasks.settle(invitation.id(), AccountTask.State.UNDONE, now);
        if (invitation.attempts() > 0) {
            tasks.insert(person, AccountTask.LEAVE, now, afterIt(invitation, now));
        }
        events.publishEvent(new AccountTaskRequested());
    }

    /** While somebody still carries it out, taking it back waits until they are done, or count as given up. */
    private static Instant afterIt(AccountTaskStore.Invitation invitation, Instant now) {
        return invitation.running() ? invitation.nextTryAt() : now;
    }
}

package vn.tinhgon.leaderboard;

import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.score.Source;

/** Has the portal itself sum what was handed in in time, where its figures were made past it. */
public final class KeptReports {

    private final SourceStore sources;
    private final TransactionTemplate transaction;

    public KeptReports(ApplicationContext portal) {
        sources = portal.getBean(SourceStore.class);
        transaction = new TransactionTemplate(portal.getBean(PlatformTransactionManager.class));
    }

    /** In the province one is bound to. */
    public void sum() {
        transaction.executeWithoutResult(status -> sources.refresh(Source.REPORTS_IN_TIME));
    }
}

package vn.tinhgon.dashboard.ui;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.tinhgon.platform.access.News;
import vn.tinhgon.progress.PeriodClosed;
import vn.tinhgon.progress.ProgressApproved;

/** Tells open dashboards of what moves them, after the commit: who reads before it would read what was. */
@Component
class ProgressNews {

    private final News news;

    ProgressNews(News news) {
        this.news = news;
    }

    @TransactionalEventListener
    void on(ProgressApproved approved) {
        news.tell();
    }

    @TransactionalEventListener
    void on(PeriodClosed closed) {
        news.tell();
    }
}

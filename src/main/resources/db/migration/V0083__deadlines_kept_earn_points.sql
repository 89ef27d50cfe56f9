-- Reports handed in by the day a period is locked are a source of points: what closed periods asked for, and what of it came in
-- time.

alter table score_criterion
    drop constraint score_criterion_source,
    add constraint score_criterion_source
        check (source in ('TARGET', 'ENTERED', 'PLANS_BY_NUMBER', 'PLANS_BY_COST', 'DOSSIERS_ON_TIME', 'REPORTS_IN_TIME'));

alter table source_figure
    drop constraint source_figure_source,
    add constraint source_figure_source
        check (source in ('ENTERED', 'PLANS_BY_NUMBER', 'PLANS_BY_COST', 'DOSSIERS_ON_TIME', 'REPORTS_IN_TIME'));

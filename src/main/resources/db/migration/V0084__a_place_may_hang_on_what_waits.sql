-- What the year's figures come to once all that was handed in is approved as it is: a leaderboard says whose place hangs on it.

drop trigger if exists year_figure_bound_insert;
drop trigger if exists year_figure_bound_update;

alter table year_figure
    add column waiting int not null default 0 comment 'figures handed in and not decided, of periods that are not closed',
    add column then_reported int null comment 'this and what follows: once they are approved; null where none waits',
    add column then_total_numerator bigint null,
    add column then_total_denominator bigint null,
    add column then_last_period int null,
    add column then_last_numerator bigint null,
    add column then_last_denominator bigint null,
    add constraint year_figure_waiting check (waiting >= 0 and (waiting = 0) = (then_reported is null));

insert into year_figure (tenant_id, id, reported_due, reported, total_numerator, total_denominator, last_period, last_numerator,
                         last_denominator, waiting, then_reported, then_total_numerator, then_total_denominator,
                         then_last_period, then_last_numerator, then_last_denominator)
with counted as (
    select entry.tenant_id, entry.assignment_id, entry.state, reporting_period.number, entry_version.numerator,
           entry_version.denominator,
           row_number() over (partition by entry.tenant_id, entry.assignment_id
                              order by reporting_period.number desc) as from_last,
           max(case when entry_version.count_basis = 'CUMULATIVE' then reporting_period.number end)
               over (partition by entry.tenant_id, entry.assignment_id) as last_cumulative
      from entry
      join reporting_period on reporting_period.tenant_id = entry.tenant_id and reporting_period.id = entry.period_id
      join entry_version on entry_version.tenant_id = entry.tenant_id and entry_version.id = entry.current_version_id
     where not entry.set_aside
       and (entry.state = 'APPROVED'
            or entry.state in ('WITH_PARENT', 'SUBMITTED') and reporting_period.closed_at is null)
       and not exists (select 1 from entry newer
                        where newer.tenant_id = entry.tenant_id and newer.assignment_id = entry.assignment_id
                          and newer.period_id = entry.period_id and newer.revision > entry.revision
                          and newer.state in ('WITH_PARENT', 'SUBMITTED') and not newer.set_aside))
select tenant_id, assignment_id, 0, 0, 0, 0, 0, 0, 0,
       sum(state <> 'APPROVED'),
       count(*),
       sum(case when number >= coalesce(last_cumulative, 0) then numerator else 0 end),
       sum(case when number >= coalesce(last_cumulative, 0) then denominator else 0 end),
       max(number),
       max(case when from_last = 1 then numerator end),
       max(case when from_last = 1 then denominator end)
  from counted
 group by tenant_id, assignment_id
having sum(state <> 'APPROVED') > 0
    on duplicate key update waiting = values(waiting), then_reported = values(then_reported),
       then_total_numerator = values(then_total_numerator), then_total_denominator = values(then_total_denominator),
       then_last_period = values(then_last_period), then_last_numerator = values(then_last_numerator),
       then_last_denominator = values(then_last_denominator);

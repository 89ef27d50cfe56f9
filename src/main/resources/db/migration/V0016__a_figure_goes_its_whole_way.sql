-- From the editor to the head, where the province wants it to the parent unit, to the province and back with a reason;
-- corrected after it was approved without losing what was approved; locked by a calendar and opened again for one unit.

alter table entry
    add column revision          int           not null default 1 comment 'above 1: corrects the approved one before it' after unit_id,
    add column correction_reason varchar(1000) not null default '' after revision,
    add column set_aside         boolean       not null default false comment 'approved and since corrected, or a correction its unit dropped',
    add column state_since       datetime(6)   null after state,
    drop key entry_figure,
    add unique key entry_figure (tenant_id, assignment_id, period_id, revision),
    drop constraint entry_state,
    add constraint entry_state check (state in ('DRAFT', 'WITH_HEAD', 'WITH_PARENT', 'SUBMITTED', 'RETURNED', 'APPROVED')),
    add constraint entry_revision check (revision >= 1 and (revision = 1) = (correction_reason = ''));

alter table entry_version
    add column count_basis varchar(10)   not null default 'PERIOD' collate utf8mb4_bin comment 'of the period, or cumulative from the year''s start' after denominator,
    add column questions   varchar(200)  not null default '' collate utf8mb4_bin comment 'what is odd about it, codes divided by commas',
    add column explanation varchar(1000) not null default '' comment 'the unit''s answer to them',
    add column cause       varchar(1000) not null default '' comment 'why the goal was missed',
    add column remedy      varchar(1000) not null default '' comment 'what is done about it',
    add column remedy_by   date          null,
    add constraint entry_version_basis check (count_basis in ('PERIOD', 'CUMULATIVE')),
    add constraint entry_version_questions check (questions regexp '^([A-Z_]+(,[A-Z_]+)*)?$');

drop trigger if exists entry_step_bound_update;
drop trigger if exists entry_step_audit_update;
alter table entry_step
    add column reason_code varchar(30) null collate utf8mb4_bin after taken_at,
    drop constraint entry_step_state,
    add constraint entry_step_state check (state in ('WITH_HEAD', 'WITH_PARENT', 'SUBMITTED', 'RETURNED', 'APPROVED'));
update entry_step set reason_code = 'OTHER' where state = 'RETURNED';
alter table entry_step
    add constraint entry_step_code check ((state = 'RETURNED') = (reason_code is not null)),
    add constraint entry_step_codes check (reason_code in ('WRONG_FIGURE', 'WRONG_PERIOD', 'EVIDENCE', 'UNEXPLAINED', 'CAUSE', 'OTHER'));

drop trigger if exists entry_bound_update;
drop trigger if exists entry_audit_update;
drop trigger entry_closed_update;
update entry e set state_since = coalesce(
    (select max(s.taken_at) from entry_step s
      where s.tenant_id = e.tenant_id and s.entry_id = e.id and s.state = e.state),
    (select v.entered_at from entry_version v where v.tenant_id = e.tenant_id and v.id = e.current_version_id));
alter table entry
    modify column state_since datetime(6) not null default current_timestamp(6);

drop trigger if exists reporting_period_bound_update;
drop trigger if exists reporting_period_audit_update;
drop trigger reporting_period_closed;
alter table reporting_period add column closes_on date null comment 'from this day on units type nothing more in it' after until_on;
update reporting_period set closes_on = until_on + interval 10 day;
alter table reporting_period
    modify column closes_on date not null comment 'from this day on units type nothing more in it',
    add constraint reporting_period_lock check (closes_on >= until_on);

create table reporting_rule (
    tenant_id     smallint not null default 0,
    id            bigint   not null,
    version       bigint   not null default 1,
    closing_days  int      not null comment 'after a period''s last day: then it is locked',
    reminder_days int      not null comment 'before the lock: then it is said',
    parent_checks boolean  not null comment 'whether the unit above looks at a figure before the province does',
    primary key (tenant_id, id),
    constraint reporting_rule_one check (id = 1),
    constraint reporting_rule_days check (closing_days between 1 and 60 and reminder_days between 1 and closing_days)
) comment '[tenant] how the province has its figures reported';

create table period_reopening (
    tenant_id    smallint      not null default 0,
    id           bigint        not null,
    version      bigint        not null default 1,
    period_id    bigint        not null,
    unit_id      bigint        not null,
    reason       varchar(1000) not null,
    requested_by bigint        not null,
    requested_at datetime(6)   not null,
    state        varchar(10)   not null collate utf8mb4_bin,
    answer       varchar(1000) not null default '',
    open_until   date          null comment 'the last day on which the unit may type',
    decided_by   bigint        null,
    decided_at   datetime(6)   null,
    primary key (tenant_id, id),
    key period_reopening_asked (tenant_id, period_id, unit_id),
    constraint period_reopening_period foreign key (tenant_id, period_id) references reporting_period (tenant_id, id),
    constraint period_reopening_unit foreign key (tenant_id, unit_id) references unit (tenant_id, id),
    constraint period_reopening_asker foreign key (tenant_id, requested_by) references person (tenant_id, id),
    constraint period_reopening_decider foreign key (tenant_id, decided_by) references person (tenant_id, id),
    constraint period_reopening_state check (state in ('ASKED', 'GRANTED', 'REFUSED')),
    constraint period_reopening_decided check ((state = 'ASKED') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
    constraint period_reopening_until check ((state = 'GRANTED') = (open_until is not null)),
    constraint period_reopening_answer check (state <> 'REFUSED' or answer <> ''),
    constraint period_reopening_apart check (decided_by is null or decided_by <> requested_by)
) comment '[tenant] who asked to have a locked period opened again for their unit, and what was said';

create table entry_evidence (
    tenant_id smallint not null default 0,
    id        bigint   not null,
    entry_id  bigint   not null,
    file_id   bigint   not null,
    withdrawn boolean  not null default false comment 'was attached by mistake: nothing is deleted',
    primary key (tenant_id, id),
    unique key entry_evidence_once (tenant_id, entry_id, file_id),
    constraint entry_evidence_entry foreign key (tenant_id, entry_id) references entry (tenant_id, id),
    constraint entry_evidence_file foreign key (tenant_id, file_id) references stored_file (tenant_id, id)
) comment '[tenant] files that prove a figure';

delimiter //

-- A closed period is shut to all but the units it was opened to again.
create or replace procedure refuse_closed(period bigint, of_unit bigint)
    reads sql data
begin
    if exists (select 1 from base.reporting_period
                where tenant_id = @tenant_id and id = period and closed_at is not null lock in share mode)
       and not exists (select 1 from base.period_reopening
                where tenant_id = @tenant_id and period_id = period and unit_id = of_unit and state = 'GRANTED') then
        signal sqlstate '45000' set message_text = 'closed period: what was reported in it stays as it is';
    end if;
end//

-- The same for whoever types: only until the day it was opened to. @today is the day the portal goes by.
create procedure refuse_typing(period bigint, of_unit bigint)
    reads sql data
begin
    if exists (select 1 from base.reporting_period
                where tenant_id = @tenant_id and id = period and closed_at is not null lock in share mode)
       and not exists (select 1 from base.period_reopening
                where tenant_id = @tenant_id and period_id = period and unit_id = of_unit and state = 'GRANTED'
                  and open_until >= @today) then
        signal sqlstate '45000' set message_text = 'closed period: what was reported in it stays as it is';
    end if;
end//

create or replace trigger entry_closed_insert before insert on entry for each row
begin
    call base.refuse_typing(new.period_id, new.unit_id);
    if new.state = 'APPROVED' then
        signal sqlstate '45000' set message_text = 'a figure is approved after it was submitted';
    end if;
    if new.set_aside then
        signal sqlstate '45000' set message_text = 'a figure is set aside when another takes its place';
    end if;
    if new.revision > 1 and not exists (select 1 from base.entry
            where tenant_id = @tenant_id and assignment_id = new.assignment_id and period_id = new.period_id
              and revision < new.revision and state = 'APPROVED' and not set_aside) then
        signal sqlstate '45000' set message_text = 'a correction is of an approved figure';
    end if;
end//

create trigger entry_closed_update before update on entry for each row
begin
    call base.refuse_closed(old.period_id, old.unit_id);
    if new.assignment_id <> old.assignment_id or new.period_id <> old.period_id or new.unit_id <> old.unit_id
        or new.revision <> old.revision or new.correction_reason <> old.correction_reason then
        signal sqlstate '45000' set message_text = 'a figure stays with its assignment, period and unit';
    end if;
    if old.state = 'APPROVED' then
        -- Only once its correction is approved does it make room for it
        if new.state <> old.state or new.current_version_id <> old.current_version_id or old.set_aside
            or not new.set_aside
            or not exists (select 1 from base.entry
                where tenant_id = old.tenant_id and assignment_id = old.assignment_id and period_id = old.period_id
                  and revision > old.revision and state = 'APPROVED' and not set_aside) then
            signal sqlstate '45000' set message_text = 'approved figure: it stays as it is';
        end if;
    else
        if old.set_aside or (new.set_aside and (old.revision = 1 or old.state not in ('DRAFT', 'WITH_HEAD', 'RETURNED'))) then
            signal sqlstate '45000' set message_text = 'a figure is set aside when another takes its place';
        end if;
        if new.state = 'APPROVED' and old.state not in ('SUBMITTED', 'WITH_PARENT') then
            signal sqlstate '45000' set message_text = 'a figure is approved after it was submitted';
        end if;
    end if;
end//

create or replace trigger entry_closed_delete before delete on entry for each row
begin
    signal sqlstate '45000' set message_text = 'a figure is never deleted';
end//

create or replace trigger entry_version_closed before insert on entry_version for each row
begin
    declare period bigint;
    declare of_unit bigint;
    declare present varchar(20);
    select period_id, unit_id, state into period, of_unit, present
      from base.entry where tenant_id = @tenant_id and id = new.entry_id;
    call base.refuse_typing(period, of_unit);
    if present = 'APPROVED' then
        signal sqlstate '45000' set message_text = 'approved figure: it stays as it is';
    end if;
end//

create or replace trigger entry_step_closed before insert on entry_step for each row
begin
    declare period bigint;
    declare of_unit bigint;
    select period_id, unit_id into period, of_unit from base.entry where tenant_id = @tenant_id and id = new.entry_id;
    call base.refuse_closed(period, of_unit);
end//

create trigger reporting_period_closed before update on reporting_period for each row
begin
    if old.closed_at is not null then
        signal sqlstate '45000' set message_text = 'closed period: it stays closed';
    end if;
end//

create trigger period_reopening_kept before update on period_reopening for each row
begin
    if old.state <> 'ASKED' then
        signal sqlstate '45000' set message_text = 'decided request: it stays as it was decided';
    end if;
    if new.period_id <> old.period_id or new.unit_id <> old.unit_id or new.requested_by <> old.requested_by
        or new.reason <> old.reason then
        signal sqlstate '45000' set message_text = 'a request stays as it was asked';
    end if;
end//

create trigger period_reopening_asked before insert on period_reopening for each row
begin
    if new.state <> 'ASKED' then
        signal sqlstate '45000' set message_text = 'a request is decided after it was asked';
    end if;
    if exists (select 1 from base.period_reopening
                where tenant_id = @tenant_id and period_id = new.period_id and unit_id = new.unit_id
                  and state = 'ASKED') then
        signal sqlstate '45000' set message_text = 'a request waits already';
    end if;
end//

-- What proves a figure is looked at with it: after that nothing is added and nothing taken out.
create procedure refuse_evidence(entry_asked bigint)
    reads sql data
begin
    declare period bigint;
    declare of_unit bigint;
    declare present varchar(20);
    select period_id, unit_id, state into period, of_unit, present
      from base.entry where tenant_id = @tenant_id and id = entry_asked;
    call base.refuse_typing(period, of_unit);
    if present not in ('DRAFT', 'WITH_HEAD', 'RETURNED') then
        signal sqlstate '45000' set message_text = 'handed in figure: its evidence stays as it is';
    end if;
end//

create trigger entry_evidence_kept_insert before insert on entry_evidence for each row
    call base.refuse_evidence(new.entry_id)//

create trigger entry_evidence_kept_update before update on entry_evidence for each row
begin
    if new.entry_id <> old.entry_id or new.file_id <> old.file_id then
        signal sqlstate '45000' set message_text = 'evidence stays with its figure';
    end if;
    call base.refuse_evidence(old.entry_id);
end//

delimiter ;

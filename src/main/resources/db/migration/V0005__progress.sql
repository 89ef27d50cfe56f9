-- A unit's figure for one assignment and one period. What was typed is never overwritten: each save is a version,
-- each decision a step. A closed period and an approved figure are shut in the database, whoever asks.

create table reporting_period (
    tenant_id    smallint    not null default 0,
    id           bigint      not null,
    version      bigint      not null default 1,
    programme_id bigint      not null,
    number       int         not null,
    from_on      date        not null,
    until_on     date        not null comment 'exclusive: the month from the 15th to the 14th ends before the 15th',
    closed_at    datetime(6) null,
    closed_by    bigint      null,
    primary key (tenant_id, id),
    unique key reporting_period_number (tenant_id, programme_id, number),
    constraint reporting_period_programme foreign key (tenant_id, programme_id) references programme (tenant_id, id),
    constraint reporting_period_closer foreign key (tenant_id, closed_by) references person (tenant_id, id),
    constraint reporting_period_time check (until_on > from_on),
    constraint reporting_period_closing check ((closed_at is null) = (closed_by is null))
) comment '[tenant] from and to are stored; closed is a recorded act';

create table entry (
    tenant_id          smallint    not null default 0,
    id                 bigint      not null,
    version            bigint      not null default 1,
    assignment_id      bigint      not null,
    period_id          bigint      not null,
    unit_id            bigint      not null,
    state              varchar(20) not null collate utf8mb4_bin,
    current_version_id bigint      not null comment 'no foreign key: the two are written in one transaction',
    primary key (tenant_id, id),
    unique key entry_figure (tenant_id, assignment_id, period_id),
    key entry_period_state (tenant_id, period_id, state),
    key entry_unit (tenant_id, unit_id, period_id),
    constraint entry_assignment foreign key (tenant_id, assignment_id) references assignment (tenant_id, id),
    constraint entry_period foreign key (tenant_id, period_id) references reporting_period (tenant_id, id),
    constraint entry_unit foreign key (tenant_id, unit_id) references unit (tenant_id, id),
    constraint entry_state check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED'))
) comment '[tenant] a figure: one assignment, one period';

create table entry_version (
    tenant_id          smallint      not null default 0,
    id                 bigint        not null,
    entry_id           bigint        not null,
    number             int           not null,
    numerator          bigint        not null,
    denominator        bigint        not null,
    note               varchar(4000) not null default '',
    evidence_reference varchar(200)  not null default '' comment 'number of the document that proves the figure',
    entered_by         bigint        not null,
    entered_at         datetime(6)   not null,
    primary key (tenant_id, id),
    unique key entry_version_number (tenant_id, entry_id, number),
    constraint entry_version_entry foreign key (tenant_id, entry_id) references entry (tenant_id, id),
    constraint entry_version_person foreign key (tenant_id, entered_by) references person (tenant_id, id),
    constraint entry_version_rate check (numerator >= 0 and denominator >= 0 and numerator <= denominator)
) comment '[tenant] [append-only] what was typed, each time';

create table entry_step (
    tenant_id        smallint      not null default 0,
    id               bigint        not null,
    entry_id         bigint        not null,
    entry_version_id bigint        not null,
    state            varchar(20)   not null collate utf8mb4_bin,
    person_id        bigint        not null,
    taken_at         datetime(6)   not null,
    reason           varchar(4000) not null default '',
    primary key (tenant_id, id),
    key entry_step_entry (tenant_id, entry_id),
    constraint entry_step_entry foreign key (tenant_id, entry_id) references entry (tenant_id, id),
    constraint entry_step_version foreign key (tenant_id, entry_version_id) references entry_version (tenant_id, id),
    constraint entry_step_person foreign key (tenant_id, person_id) references person (tenant_id, id),
    constraint entry_step_state check (state in ('SUBMITTED', 'RETURNED', 'APPROVED')),
    constraint entry_step_return check (state <> 'RETURNED' or reason <> '')
) comment '[tenant] [append-only] who submitted, returned, approved which version, when and why';

delimiter //

-- The locking read matters: under an older snapshot a plain read would not see that somebody has just closed the period.
create procedure refuse_closed(period bigint)
    reads sql data
begin
    if exists (select 1 from base.reporting_period
                where tenant_id = @tenant_id and id = period and closed_at is not null lock in share mode) then
        signal sqlstate '45000' set message_text = 'closed period: what was reported in it stays as it is';
    end if;
end//

create trigger entry_closed_insert before insert on entry for each row
begin
    call base.refuse_closed(new.period_id);
    if new.state = 'APPROVED' then
        signal sqlstate '45000' set message_text = 'a figure is approved after it was submitted';
    end if;
end//

create trigger entry_closed_update before update on entry for each row
begin
    call base.refuse_closed(old.period_id);
    call base.refuse_closed(new.period_id);
    if old.state = 'APPROVED' then
        signal sqlstate '45000' set message_text = 'approved figure: it stays as it is';
    end if;
    if new.state = 'APPROVED' and old.state <> 'SUBMITTED' then
        signal sqlstate '45000' set message_text = 'a figure is approved after it was submitted';
    end if;
    if new.assignment_id <> old.assignment_id or new.period_id <> old.period_id or new.unit_id <> old.unit_id then
        signal sqlstate '45000' set message_text = 'a figure stays with its assignment, period and unit';
    end if;
end//

create trigger entry_closed_delete before delete on entry for each row
begin
    call base.refuse_closed(old.period_id);
    signal sqlstate '45000' set message_text = 'a figure is never deleted';
end//

create trigger entry_version_closed before insert on entry_version for each row
begin
    declare period bigint;
    declare present varchar(20);
    select period_id, state into period, present from base.entry where tenant_id = @tenant_id and id = new.entry_id;
    call base.refuse_closed(period);
    if present = 'APPROVED' then
        signal sqlstate '45000' set message_text = 'approved figure: it stays as it is';
    end if;
end//

create trigger entry_version_kept before update on entry_version for each row
    signal sqlstate '45000' set message_text = 'what was typed is kept: write a new version'//

create trigger entry_version_not_deleted before delete on entry_version for each row
    signal sqlstate '45000' set message_text = 'what was typed is kept'//

create trigger entry_step_closed before insert on entry_step for each row
begin
    declare period bigint;
    select period_id into period from base.entry where tenant_id = @tenant_id and id = new.entry_id;
    call base.refuse_closed(period);
end//

create trigger reporting_period_closed before update on reporting_period for each row
begin
    if old.closed_at is not null then
        signal sqlstate '45000' set message_text = 'closed period: it stays closed';
    end if;
end//

create trigger reporting_period_not_deleted before delete on reporting_period for each row
    signal sqlstate '45000' set message_text = 'a period is never deleted'//

delimiter ;

-- A unit contests a figure of its own by which it is compared, with a cause and files; somebody else answers for the province.

create table contest (
    tenant_id     smallint      not null default 0,
    id            bigint        not null,
    assignment_id bigint        not null,
    unit_id       bigint        not null,
    period_id     bigint        null comment 'where one period''s figure is meant and not the year''s',
    cause         varchar(20)   not null collate utf8mb4_bin,
    words         varchar(2000) not null,
    entered_by    bigint        not null,
    entered_at    datetime(6)   not null,
    outcome       varchar(10)   null collate utf8mb4_bin,
    answer        varchar(2000) null,
    answered_by   bigint        null,
    answered_at   datetime(6)   null,
    waiting       boolean as (outcome is null) stored,
    awaited       bigint as (if(outcome is null, assignment_id, null)) stored comment 'one waits at a time',
    primary key (tenant_id, id),
    unique key contest_awaited (tenant_id, awaited),
    key contest_listed (tenant_id, waiting desc, id),
    key contest_unit (tenant_id, unit_id, waiting desc, id),
    key contest_assignment (tenant_id, assignment_id, id),
    constraint contest_assignment foreign key (tenant_id, assignment_id) references assignment (tenant_id, id),
    constraint contest_unit foreign key (tenant_id, unit_id) references unit (tenant_id, id),
    constraint contest_period foreign key (tenant_id, period_id) references reporting_period (tenant_id, id),
    constraint contest_person foreign key (tenant_id, entered_by) references person (tenant_id, id),
    constraint contest_answerer foreign key (tenant_id, answered_by) references person (tenant_id, id),
    constraint contest_cause
        check (cause in ('WRONG_FIGURE', 'WRONG_GOAL', 'WRONG_PERIOD', 'NOT_OURS', 'MISSING_REPORT', 'OTHER')),
    constraint contest_words check (words <> ''),
    constraint contest_outcome check (outcome in ('ACCEPTED', 'REJECTED')),
    constraint contest_answered
        check ((outcome is null) = (answer is null) and (outcome is null) = (answered_by is null)
               and (outcome is null) = (answered_at is null) and answer <> ''),
    constraint contest_apart check (answered_by is null or answered_by <> entered_by)
) comment '[tenant] figures that units contest, and what the province answers';

create table contest_file (
    tenant_id  smallint not null default 0,
    id         bigint   not null,
    contest_id bigint   not null,
    file_id    bigint   not null,
    primary key (tenant_id, id),
    unique key contest_file_once (tenant_id, contest_id, file_id),
    constraint contest_file_contest foreign key (tenant_id, contest_id) references contest (tenant_id, id),
    constraint contest_file_file foreign key (tenant_id, file_id) references stored_file (tenant_id, id)
) comment '[tenant] [append-only] files that show why a figure is contested';

delimiter //

create trigger contest_rule_insert before insert on contest for each row
    if exists (select 1 from base.assignment
                where tenant_id = @tenant_id and id = new.assignment_id and unit_id <> new.unit_id lock in share mode) then
        signal sqlstate '45000' set message_text = 'contested figure: a unit contests its own';
    end if//

create trigger contest_rule_update before update on contest for each row
begin
    if old.outcome is not null then
        signal sqlstate '45000' set message_text = 'answered contest: it stays as it is';
    end if;
    if not (new.assignment_id = old.assignment_id and new.unit_id = old.unit_id and new.period_id <=> old.period_id
            and new.cause = old.cause and new.words = old.words and new.entered_by = old.entered_by
            and new.entered_at = old.entered_at) then
        signal sqlstate '45000' set message_text = 'contested figure: what was said of it stays as it is';
    end if;
end//

create trigger contest_file_rule_insert before insert on contest_file for each row
    if exists (select 1 from base.contest
                where tenant_id = @tenant_id and id = new.contest_id and outcome is not null lock in share mode) then
        signal sqlstate '45000' set message_text = 'answered contest: nothing is added';
    end if//

delimiter ;

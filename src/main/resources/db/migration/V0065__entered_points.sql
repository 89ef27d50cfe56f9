-- Points that the control office enters with evidence and another person approves; and the sums of what is no target, kept
-- beside what they are made from, so that a leaderboard reads sums.

create table entered_points (
    tenant_id    smallint      not null default 0,
    id           bigint        not null,
    programme_id bigint        not null,
    unit_id      bigint        not null,
    code         varchar(10)   not null collate utf8mb4_bin comment 'of the criterion, over the versions of a sheet',
    points       decimal(9, 4) not null,
    maximum      decimal(9, 4) not null comment 'that the criterion had',
    evidence     varchar(1000) not null,
    entered_by   bigint        not null,
    entered_at   datetime(6)   not null,
    state        varchar(10)   not null default 'ENTERED' collate utf8mb4_bin,
    decided_by   bigint        null,
    decided_at   datetime(6)   null,
    reason       varchar(1000) null comment 'why they were returned',
    open         boolean as (if(state = 'ENTERED', true, null)) stored,
    counts       boolean as (if(state = 'APPROVED', true, null)) stored,
    primary key (tenant_id, id),
    unique key entered_points_open (tenant_id, programme_id, unit_id, code, open) comment 'one proposal at a time',
    key entered_points_waiting (tenant_id, open, entered_at),
    unique key entered_points_counts (tenant_id, programme_id, unit_id, code, counts) comment 'one score counts',
    constraint entered_points_programme foreign key (tenant_id, programme_id) references programme (tenant_id, id),
    constraint entered_points_unit foreign key (tenant_id, unit_id) references unit (tenant_id, id),
    constraint entered_points_entered foreign key (tenant_id, entered_by) references person (tenant_id, id),
    constraint entered_points_decided foreign key (tenant_id, decided_by) references person (tenant_id, id),
    constraint entered_points_range check (points >= 0 and maximum > 0 and points <= maximum),
    constraint entered_points_evidence check (evidence <> ''),
    constraint entered_points_state check (state in ('ENTERED', 'APPROVED', 'RETURNED', 'REPLACED')),
    constraint entered_points_decision
        check ((state = 'ENTERED') = (decided_by is null) and (decided_by is null) = (decided_at is null)
               and (state = 'RETURNED') = (reason is not null) and reason <> ''),
    constraint entered_points_other check (decided_by <> entered_by)
) comment '[tenant] points entered with evidence, approved by another person';

create table source_figure (
    tenant_id    smallint    not null default 0,
    id           bigint      not null,
    programme_id bigint      not null,
    source       varchar(20) not null collate utf8mb4_bin,
    code         varchar(10) not null default '' collate utf8mb4_bin comment 'of the criterion, where points were entered',
    unit_id      bigint      not null,
    numerator    bigint      not null,
    denominator  bigint      not null,
    primary key (tenant_id, id),
    unique key source_figure_once (tenant_id, programme_id, source, code, unit_id),
    constraint source_figure_programme foreign key (tenant_id, programme_id) references programme (tenant_id, id),
    constraint source_figure_unit foreign key (tenant_id, unit_id) references unit (tenant_id, id),
    constraint source_figure_source
        check (source in ('ENTERED', 'PLANS_BY_NUMBER', 'PLANS_BY_COST', 'DOSSIERS_ON_TIME')),
    constraint source_figure_counts check (numerator >= 0 and denominator >= 0)
) comment '[tenant] [unaudited] sums that are no target''s, kept with the write they are made from';

delimiter //

create trigger entered_points_rule_update before update on entered_points for each row
begin
    if old.state <> 'ENTERED' and not (old.state = 'APPROVED' and new.state = 'REPLACED') then
        signal sqlstate '45000' set message_text = 'decided points stay as they are: others are entered';
    end if;
    if new.unit_id <> old.unit_id or new.code <> old.code or new.programme_id <> old.programme_id
       or new.points <> old.points or new.evidence <> old.evidence or new.entered_by <> old.entered_by then
        signal sqlstate '45000' set message_text = 'entered points stay what they are, of whom they are';
    end if;
end//

delimiter ;

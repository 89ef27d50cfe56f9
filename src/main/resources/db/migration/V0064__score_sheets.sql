-- What units of a tier are compared by: groups of criteria with their points, versioned. A row of score_sheet is a draft until
-- it is put in force from a day; each change of a draft is a row of its own, so that nothing is written over.

create table score_sheet (
    tenant_id        smallint      not null default 0,
    id               bigint        not null,
    tier             varchar(10)   not null collate utf8mb4_bin,
    follows          bigint        not null default 0 comment 'the sheet of the tier it was made from; 0 for the first',
    name             varchar(200)  not null collate utf8mb4_uca1400_ai_ci,
    entered_by       bigint        not null,
    entered_at       datetime(6)   not null,
    number           int           null comment 'of the version, once it is in force',
    in_force_from    date          null,
    basis            varchar(500)  null comment 'which paper puts it in force',
    put_in_force_by  bigint        null,
    put_in_force_at  datetime(6)   null,
    primary key (tenant_id, id),
    unique key score_sheet_follows (tenant_id, tier, follows) comment 'of two changes at once one is told',
    unique key score_sheet_number (tenant_id, tier, number),
    unique key score_sheet_in_force (tenant_id, tier, in_force_from),
    constraint score_sheet_entered foreign key (tenant_id, entered_by) references person (tenant_id, id),
    constraint score_sheet_put foreign key (tenant_id, put_in_force_by) references person (tenant_id, id),
    constraint score_sheet_tier check (tier in ('PROVINCIAL', 'DISTRICT', 'COMMUNE')),
    constraint score_sheet_named check (name <> '' and basis <> ''),
    constraint score_sheet_version
        check ((number is null) = (in_force_from is null) and (number is null) = (basis is null)
               and (number is null) = (put_in_force_by is null) and (number is null) = (put_in_force_at is null)
               and number >= 1)
) comment '[tenant] what units of a tier are compared by: a version in force, or a draft of the next';

create table score_class (
    tenant_id smallint      not null default 0,
    id        bigint        not null,
    sheet_id  bigint        not null,
    name      varchar(60)   not null,
    at_least  decimal(7, 4) not null comment 'percent of the applicable points, as it prints',
    primary key (tenant_id, id),
    unique key score_class_cut (tenant_id, sheet_id, at_least),
    constraint score_class_sheet foreign key (tenant_id, sheet_id) references score_sheet (tenant_id, id),
    constraint score_class_name check (name <> ''),
    constraint score_class_percent check (at_least between 0 and 100)
) comment '[tenant] [append-only] classes of a score sheet by the percentage reached';

create table score_group (
    tenant_id smallint      not null default 0,
    id        bigint        not null,
    sheet_id  bigint        not null,
    number    int           not null,
    name      varchar(200)  not null,
    maximum   decimal(9, 4) not null comment 'points',
    primary key (tenant_id, id),
    unique key score_group_number (tenant_id, sheet_id, number),
    constraint score_group_sheet foreign key (tenant_id, sheet_id) references score_sheet (tenant_id, id),
    constraint score_group_points check (number >= 1 and maximum >= 0 and name <> '')
) comment '[tenant] [append-only] a group of criteria';

create table score_criterion (
    tenant_id  smallint      not null default 0,
    id         bigint        not null,
    sheet_id   bigint        not null,
    group_id   bigint        not null,
    code       varchar(10)   not null collate utf8mb4_bin comment 'stays over versions: 2.3',
    place      int           not null comment 'in the order of the sheet',
    name       varchar(500)  not null,
    maximum    decimal(9, 4) not null comment 'points',
    award      varchar(10)   not null collate utf8mb4_bin,
    source     varchar(20)   not null collate utf8mb4_bin,
    target_id  bigint        null,
    comparison varchar(10)   null collate utf8mb4_bin,
    required   decimal(9, 4) null comment 'percent; of a target it is what the target was given with',
    rule       varchar(15)   not null collate utf8mb4_bin,
    basis      varchar(500)  not null default '',
    primary key (tenant_id, id),
    unique key score_criterion_code (tenant_id, sheet_id, code),
    unique key score_criterion_place (tenant_id, sheet_id, place),
    key score_criterion_target (tenant_id, target_id),
    constraint score_criterion_sheet foreign key (tenant_id, sheet_id) references score_sheet (tenant_id, id),
    constraint score_criterion_group foreign key (tenant_id, group_id) references score_group (tenant_id, id),
    constraint score_criterion_target foreign key (tenant_id, target_id) references target (tenant_id, id),
    constraint score_criterion_points check (maximum > 0 and place >= 1 and name <> '' and code <> ''),
    constraint score_criterion_award check (award in ('NORMAL', 'BONUS', 'MINUS')),
    constraint score_criterion_source
        check (source in ('TARGET', 'ENTERED', 'PLANS_BY_NUMBER', 'PLANS_BY_COST', 'DOSSIERS_ON_TIME')),
    constraint score_criterion_of_target check ((source = 'TARGET') = (target_id is not null)),
    constraint score_criterion_required
        check ((source in ('TARGET', 'ENTERED')) = (required is null) and (required is null) = (comparison is null)),
    constraint score_criterion_comparison check (comparison in ('AT_LEAST', 'EXACTLY', 'AT_MOST')),
    constraint score_criterion_rule check (rule in ('PROPORTIONAL', 'STEPS', 'ALL_OR_NOTHING')),
    constraint score_criterion_basis check (award = 'NORMAL' or basis <> '')
) comment '[tenant] [append-only] what earns points: from what, up to how many, by which rule';

create table score_step (
    tenant_id    smallint      not null default 0,
    id           bigint        not null,
    criterion_id bigint        not null,
    reached      decimal(9, 4) not null comment 'percent, from which on, or up to which where less is better',
    share        decimal(7, 4) not null comment 'percent of the points',
    primary key (tenant_id, id),
    unique key score_step_reached (tenant_id, criterion_id, reached),
    constraint score_step_criterion foreign key (tenant_id, criterion_id) references score_criterion (tenant_id, id),
    constraint score_step_share check (share between 0 and 100 and reached >= 0)
) comment '[tenant] [append-only] a step of a criterion that is scored by steps';

delimiter //

create trigger score_sheet_rule_update before update on score_sheet for each row
begin
    if old.number is not null then
        signal sqlstate '45000' set message_text = 'score sheet in force: a change is a new version';
    end if;
    if new.tier <> old.tier or new.follows <> old.follows or new.name <> old.name then
        signal sqlstate '45000' set message_text = 'score sheet: a change is a new draft';
    end if;
    if exists (select 1 from base.score_sheet
                where tenant_id = @tenant_id and tier = new.tier and in_force_from >= new.in_force_from lock in share mode) then
        signal sqlstate '45000' set message_text = 'score sheet: in force after the one before it';
    end if;
end//

create trigger score_criterion_rule_insert before insert on score_criterion for each row
begin
    if exists (select 1 from base.score_sheet
                where tenant_id = @tenant_id and id = new.sheet_id and number is not null lock in share mode) then
        signal sqlstate '45000' set message_text = 'score sheet in force: nothing is added';
    end if;
end//

delimiter ;

-- Internal procedures and the plans that cut or simplify them. Cost a year by the standard cost model
-- (Circular 02/2017/TT-VPCP): (hours × hourly income + other costs) × times a year × subjects a year.

create table hourly_income (
    tenant_id smallint     not null default 0,
    id        bigint       not null,
    in_year   int          not null,
    income_dong bigint     not null comment 'đồng an hour',
    source    varchar(500) not null,
    primary key (tenant_id, id),
    unique key hourly_income_year (tenant_id, in_year),
    constraint hourly_income_amount check (income_dong > 0)
) comment '[tenant] a parameter of the cost model, entered by the province with its source';

-- Thresholds are the province's data: later resolutions set others, for other scopes and against other days.
create table simplification_goal (
    tenant_id   smallint      not null default 0,
    id          bigint        not null,
    scope       varchar(20)   not null collate utf8mb4_bin,
    measure     varchar(20)   not null collate utf8mb4_bin,
    threshold   decimal(7, 4) not null comment 'percent of the baseline to be cut, at least',
    baseline_on date          not null comment 'the published list is frozen at the end of this day',
    due_on      date          null comment 'by when plans are to be approved',
    basis       varchar(500)  not null comment 'number and date of the directive',
    primary key (tenant_id, id),
    unique key simplification_goal_of (tenant_id, scope, measure),
    constraint simplification_goal_scope check (scope in ('INTERNAL')),
    constraint simplification_goal_measure check (measure in ('COUNT', 'COST')),
    constraint simplification_goal_threshold check (threshold > 0 and threshold <= 100)
) comment '[tenant] how much of a list of procedures a directive wants cut; all measures of a scope must hold';

create table admin_procedure (
    tenant_id       smallint      not null default 0,
    id              bigint        not null,
    unit_id         bigint        not null,
    code            varchar(60)   not null collate utf8mb4_bin,
    name            varchar(1000) not null collate utf8mb4_uca1400_ai_ci,
    steps           text          not null comment 'one a line',
    hours           decimal(9, 2) not null comment 'for one time',
    other_dong      bigint        not null comment 'services, fees, charges and other, for one time',
    times_a_year    int           not null,
    subjects_a_year int           not null,
    published_on    date          not null,
    primary key (tenant_id, id),
    unique key admin_procedure_code (tenant_id, code),
    key admin_procedure_unit (tenant_id, unit_id),
    constraint admin_procedure_unit foreign key (tenant_id, unit_id) references unit (tenant_id, id),
    constraint admin_procedure_amounts check (hours >= 0 and other_dong >= 0 and times_a_year >= 0 and subjects_a_year >= 0)
) comment '[tenant] internal procedures as published: the baseline that plans are measured against';

create table simplification_plan (
    tenant_id        smallint      not null default 0,
    id               bigint        not null,
    version          bigint        not null default 1,
    procedure_id     bigint        not null,
    unit_id          bigint        not null,
    state            varchar(20)   not null collate utf8mb4_bin,
    action           varchar(20)   not null collate utf8mb4_bin,
    content          varchar(4000) not null comment 'what is cut or simplified, in words',
    after_steps      text          not null comment 'one a line; empty where abolished',
    after_hours      decimal(9, 2) not null,
    after_other_dong bigint        not null,
    income_dong      bigint        not null comment 'the hourly income it was computed with stays with it',
    before_dong      bigint        not null comment 'đồng a year',
    after_dong       bigint        not null comment 'đồng a year',
    entered_by       bigint        not null,
    decision_number  varchar(60)   null,
    decided_on       date          null,
    primary key (tenant_id, id),
    unique key simplification_plan_procedure (tenant_id, procedure_id),
    key simplification_plan_unit (tenant_id, unit_id, state),
    key simplification_plan_state (tenant_id, state),
    constraint simplification_plan_procedure foreign key (tenant_id, procedure_id) references admin_procedure (tenant_id, id),
    constraint simplification_plan_unit foreign key (tenant_id, unit_id) references unit (tenant_id, id),
    constraint simplification_plan_person foreign key (tenant_id, entered_by) references person (tenant_id, id),
    constraint simplification_plan_state check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED')),
    constraint simplification_plan_action check (action in ('ABOLISH', 'SIMPLIFY')),
    constraint simplification_plan_saves check (after_dong >= 0 and after_dong <= before_dong),
    constraint simplification_plan_abolished check (action <> 'ABOLISH' or after_dong = 0),
    -- An approval without a signed document cannot be shown to an inspector.
    constraint simplification_plan_decision check (state <> 'APPROVED' or (decision_number is not null and decided_on is not null))
) comment '[tenant] before and after of one procedure, with the saving';

create table plan_step (
    tenant_id    smallint      not null default 0,
    id           bigint        not null,
    plan_id      bigint        not null,
    plan_version bigint        not null,
    state        varchar(20)   not null collate utf8mb4_bin,
    person_id    bigint        not null,
    taken_at     datetime(6)   not null,
    reason       varchar(4000) not null default '',
    primary key (tenant_id, id),
    key plan_step_plan (tenant_id, plan_id),
    constraint plan_step_plan foreign key (tenant_id, plan_id) references simplification_plan (tenant_id, id),
    constraint plan_step_person foreign key (tenant_id, person_id) references person (tenant_id, id),
    constraint plan_step_state check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED')),
    constraint plan_step_return check (state <> 'RETURNED' or reason <> '')
) comment '[tenant] [append-only] who drafted, submitted, returned, approved which version of a plan';

delimiter //

create trigger simplification_plan_begun before insert on simplification_plan for each row
begin
    if new.state = 'APPROVED' then
        signal sqlstate '45000' set message_text = 'a plan is approved after it was submitted';
    end if;
end//

create trigger simplification_plan_approved before update on simplification_plan for each row
begin
    if old.state = 'APPROVED' then
        signal sqlstate '45000' set message_text = 'approved plan: it stays as it is';
    end if;
    if new.state = 'APPROVED' and old.state <> 'SUBMITTED' then
        signal sqlstate '45000' set message_text = 'a plan is approved after it was submitted';
    end if;
    if new.procedure_id <> old.procedure_id or new.unit_id <> old.unit_id then
        signal sqlstate '45000' set message_text = 'a plan stays with its procedure and unit';
    end if;
end//

create trigger simplification_plan_not_deleted before delete on simplification_plan for each row
    signal sqlstate '45000' set message_text = 'a plan is never deleted'//

delimiter ;

-- A programme is a year's targets under a signed directive. What is printed is kept as printed, beside our reading of it.

create table directive (
    tenant_id smallint      not null default 0,
    id        bigint        not null,
    number    varchar(60)   null comment 'null: blank in the published copy',
    signed_on date          null comment 'null: blank in the published copy',
    issuer    varchar(200)  not null,
    title     varchar(1000) not null,
    primary key (tenant_id, id)
) comment '[tenant] signed documents';

create table programme (
    tenant_id    smallint     not null default 0,
    id           bigint       not null,
    directive_id bigint       not null,
    name         varchar(200) not null,
    from_on      date         not null,
    until_on     date         not null comment 'exclusive',
    primary key (tenant_id, id),
    constraint programme_directive foreign key (tenant_id, directive_id) references directive (tenant_id, id),
    constraint programme_time check (until_on > from_on)
) comment '[tenant] a year of targets; it need not be a calendar year';

create table target (
    tenant_id            smallint       not null default 0,
    id                   bigint         not null,
    programme_id         bigint         not null,
    number               int            not null,
    indicator            varchar(1000)  not null collate utf8mb4_uca1400_ai_ci,
    short_name           varchar(100)   not null collate utf8mb4_uca1400_ai_ci comment 'ours, for narrow tables',
    measure_unit         varchar(30)    not null,
    printed_goal         varchar(100)   not null,
    comparison           varchar(10)    not null collate utf8mb4_bin,
    goal                 decimal(9, 4)  not null,
    accumulation         varchar(10)    not null collate utf8mb4_bin comment 'our reading',
    weight               decimal(9, 4)  not null default 1,
    minimum_denominator  bigint         not null default 1,
    printed_lead         varchar(1000)  not null,
    printed_coordinating varchar(1000)  not null,
    printed_basis        varchar(2000)  null,
    joint                boolean        not null default false comment 'one figure with several leads, not one figure each',
    primary key (tenant_id, id),
    unique key target_number (tenant_id, programme_id, number),
    constraint target_programme foreign key (tenant_id, programme_id) references programme (tenant_id, id),
    constraint target_comparison check (comparison in ('AT_LEAST', 'EXACTLY', 'AT_MOST')),
    constraint target_accumulation check (accumulation in ('FLOW', 'STOCK', 'SURVEY')),
    constraint target_goal check (goal > 0 and goal <= 100),
    constraint target_weight check (weight > 0),
    constraint target_minimum check (minimum_denominator >= 1)
) comment '[tenant] indicator, goal, comparison';

create table target_party (
    tenant_id smallint    not null default 0,
    id        bigint      not null,
    target_id bigint      not null,
    part      varchar(20) not null collate utf8mb4_bin,
    unit_kind varchar(30) null collate utf8mb4_bin,
    unit_id   bigint      null,
    primary key (tenant_id, id),
    key target_party_target (tenant_id, target_id),
    constraint target_party_target foreign key (tenant_id, target_id) references target (tenant_id, id),
    constraint target_party_unit foreign key (tenant_id, unit_id) references unit (tenant_id, id),
    constraint target_party_part check (part in ('LEAD', 'COORDINATING')),
    constraint target_party_who check ((unit_kind is null) <> (unit_id is null))
) comment '[tenant] which kinds of unit, or which unit, the directive names to lead or to coordinate';

create table assignment (
    tenant_id             smallint      not null default 0,
    id                    bigint        not null,
    version               bigint        not null default 1,
    target_id             bigint        not null,
    unit_id               bigint        not null comment 'the unit that reports the figure',
    not_applicable_reason varchar(1000) null comment 'decided by the provincial admin: out of the points and of the maximum',
    primary key (tenant_id, id),
    unique key assignment_target_unit (tenant_id, target_id, unit_id),
    key assignment_unit (tenant_id, unit_id),
    constraint assignment_target foreign key (tenant_id, target_id) references target (tenant_id, id),
    constraint assignment_unit foreign key (tenant_id, unit_id) references unit (tenant_id, id)
) comment '[tenant] a target given to one reporting unit, for one figure';

create table joint_lead (
    tenant_id     smallint not null default 0,
    id            bigint   not null,
    assignment_id bigint   not null,
    unit_id       bigint   not null,
    primary key (tenant_id, id),
    unique key joint_lead_once (tenant_id, assignment_id, unit_id),
    constraint joint_lead_assignment foreign key (tenant_id, assignment_id) references assignment (tenant_id, id),
    constraint joint_lead_unit foreign key (tenant_id, unit_id) references unit (tenant_id, id)
) comment '[tenant] units that lead together with the reporting one';

create table goal_version (
    tenant_id     smallint      not null default 0,
    id            bigint        not null,
    assignment_id bigint        not null,
    goal          decimal(9, 4) not null,
    in_force_from date          not null comment 'a figure is judged by the version in force on the last day of its period',
    reason        varchar(4000) not null,
    primary key (tenant_id, id),
    unique key goal_version_from (tenant_id, assignment_id, in_force_from, id),
    constraint goal_version_assignment foreign key (tenant_id, assignment_id) references assignment (tenant_id, id),
    constraint goal_version_goal check (goal > 0 and goal <= 100)
) comment '[tenant] [append-only] what a unit has to reach, from when, and why it was changed';

-- Bodies of a province over time, the people who work in them, and what each may do there.
-- Valid time is half-open: [valid_from, valid_until).

create table unit (
    tenant_id   smallint    not null default 0,
    id          bigint      not null,
    code        varchar(60) not null collate utf8mb4_bin,
    kind        varchar(30) not null collate utf8mb4_bin,
    valid_from  date        not null,
    valid_until date        null,
    primary key (tenant_id, id),
    unique key unit_code (tenant_id, code),
    constraint unit_kind check (kind in ('PROVINCE', 'PROVINCIAL_OFFICE', 'INSPECTORATE', 'DEPARTMENT',
                                         'INDUSTRIAL_ZONE_BOARD', 'ENTERPRISE', 'DISTRICT', 'COMMUNE')),
    constraint unit_validity check (valid_until is null or valid_until > valid_from)
) comment '[tenant] bodies of the province';

create table unit_version (
    tenant_id   smallint     not null default 0,
    id          bigint       not null,
    unit_id     bigint       not null,
    name        varchar(200) not null collate utf8mb4_uca1400_ai_ci,
    parent_id   bigint       null,
    valid_from  date         not null,
    valid_until date         null,
    primary key (tenant_id, id),
    unique key unit_version_from (tenant_id, unit_id, valid_from),
    constraint unit_version_unit foreign key (tenant_id, unit_id) references unit (tenant_id, id),
    constraint unit_version_parent foreign key (tenant_id, parent_id) references unit (tenant_id, id)
) comment '[tenant] names and places of a unit over time';

create table person (
    tenant_id smallint     not null default 0,
    id        bigint       not null,
    subject   varchar(64)  not null collate utf8mb4_bin comment 'who Keycloak says this is',
    username  varchar(100) not null collate utf8mb4_bin,
    full_name varchar(200) not null,
    primary key (tenant_id, id),
    unique key person_subject (tenant_id, subject)
) comment '[tenant] people of the province; somebody in two provinces is two rows';

create table role_grant (
    tenant_id   smallint     not null default 0,
    id          bigint       not null,
    version     bigint       not null default 1,
    person_id   bigint       not null,
    unit_id     bigint       not null,
    role        varchar(30)  not null collate utf8mb4_bin,
    valid_from  datetime(6)  not null,
    valid_until datetime(6)  null,
    basis       varchar(500) not null,
    primary key (tenant_id, id),
    key role_grant_person (tenant_id, person_id),
    constraint role_grant_person foreign key (tenant_id, person_id) references person (tenant_id, id),
    constraint role_grant_unit foreign key (tenant_id, unit_id) references unit (tenant_id, id),
    constraint role_grant_role check (role in ('PROVINCIAL_ADMIN', 'DEPARTMENT_EDITOR', 'DEPARTMENT_HEAD', 'INSPECTOR'))
) comment '[tenant] who may act as what, where, from when until when';

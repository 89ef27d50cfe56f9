-- Who gives targets to the same units again and again keeps them as a group of the province.

create table unit_group (
    tenant_id smallint     not null default 0,
    id        bigint       not null,
    version   bigint       not null default 1,
    name      varchar(100) not null collate utf8mb4_uca1400_vietnamese_as_cs,
    kept      boolean      null default true comment 'null: it was withdrawn',
    primary key (tenant_id, id),
    unique key unit_group_name (tenant_id, name, kept),
    constraint unit_group_named check (name <> ''),
    constraint unit_group_standing check (kept)
) comment '[tenant] units that are given targets together';

create table unit_group_member (
    tenant_id     smallint not null default 0,
    id            bigint   not null,
    unit_group_id bigint   not null,
    unit_id       bigint   not null,
    primary key (tenant_id, id),
    unique key unit_group_member_once (tenant_id, unit_group_id, unit_id),
    constraint unit_group_member_group foreign key (tenant_id, unit_group_id) references unit_group (tenant_id, id),
    constraint unit_group_member_unit foreign key (tenant_id, unit_id) references unit (tenant_id, id)
) comment '[tenant] [append-only] the units of a group, as it was made';

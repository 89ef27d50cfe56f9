-- Whether everybody may read what the province has published, without signing in. Nobody may, unless the province says so.

create table open_data (
    tenant_id smallint    not null default 0,
    id        bigint      not null comment 'always 1',
    version   bigint      not null default 1,
    is_open   boolean     not null,
    set_by    bigint      not null,
    set_at    datetime(6) not null,
    primary key (tenant_id, id),
    constraint open_data_one check (id = 1),
    constraint open_data_person foreign key (tenant_id, set_by) references person (tenant_id, id)
) comment '[tenant] whether what is published is open to everybody';

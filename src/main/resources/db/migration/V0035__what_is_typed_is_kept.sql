-- What somebody types is kept here as they type it, until they save it or throw it away: neither a session that ends nor
-- a browser or a server that stops takes it along. Nobody else is shown it, and nothing is counted from it.

create table kept_input (
    tenant_id    smallint     not null default 0,
    id           bigint       not null,
    person_id    bigint       not null comment 'who types, and the only one it is shown to',
    form         varchar(200) not null collate utf8mb4_bin comment 'the form, with the ids of the row it is about',
    field        varchar(100) not null collate utf8mb4_bin,
    seen_version bigint       not null comment 'of the row that it was typed over; 0 where rows have none',
    typed        mediumtext   null     comment 'null once it was saved or thrown away: a row is used again, not deleted',
    typed_at     datetime(6)  not null,
    primary key (tenant_id, id),
    unique key kept_input_of (tenant_id, person_id, form, field),
    constraint kept_input_person foreign key (tenant_id, person_id) references person (tenant_id, id),
    constraint kept_input_length check (char_length(typed) <= 100000)
) comment '[tenant] [unaudited] what people have typed and not yet saved; the trail has what they save';

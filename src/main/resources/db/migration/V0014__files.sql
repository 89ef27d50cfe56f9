-- Files stand in the database, in pieces: the wall, the backup and a second node come with it.

create table stored_file (
    tenant_id   smallint     not null default 0,
    id          bigint       not null,
    name        varchar(255) not null comment 'as its owner called it; never a path',
    media_type  varchar(100) not null collate utf8mb4_bin comment 'by its content, whatever its name ends with',
    size_bytes  bigint       not null,
    sha256      char(64)     not null collate utf8mb4_bin,
    uploaded_by bigint       not null,
    uploaded_at datetime(6)  not null,
    primary key (tenant_id, id),
    key stored_file_sha256 (tenant_id, sha256),
    constraint stored_file_person foreign key (tenant_id, uploaded_by) references person (tenant_id, id),
    constraint stored_file_size check (size_bytes > 0 and size_bytes <= 20971520)
) comment '[tenant] [append-only] files handed in: what they are';

create table file_chunk (
    tenant_id smallint   not null default 0,
    id        bigint     not null,
    file_id   bigint     not null,
    number    int        not null comment 'from 0',
    content   mediumblob not null comment 'a megabyte, but for the last',
    primary key (tenant_id, id),
    unique key file_chunk_number (tenant_id, file_id, number),
    constraint file_chunk_file foreign key (tenant_id, file_id) references stored_file (tenant_id, id)
) comment '[tenant] [append-only] [unaudited] what stands in them, piece by piece; the trail has their hash';

alter table directive
    add column file_id bigint null comment 'the signed document itself',
    add constraint directive_file foreign key (tenant_id, file_id) references stored_file (tenant_id, id);

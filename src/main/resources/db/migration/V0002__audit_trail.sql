-- Every change leaves a row here in the same transaction, written by triggers that raise_wall() makes for each table.
-- The rows of a transaction are linked into the province's chain once, just before commit (portal.seal_audit), so that
-- a row changed, removed or put in later shows: docs/decisions/0002-the-audit-trail.md

create sequence audit_number;

create table audit_row (
    tenant_id      smallint      not null default 0,
    id             bigint        not null default 0,
    transaction_id bigint        not null default 0,
    occurred_at    datetime(6)   not null default utc_timestamp(6),
    person_id      bigint        null comment 'who; null for the system itself',
    actor          varchar(200)  not null default '' comment 'the name as it then was',
    capacity       varchar(200)  not null default '' comment 'the role and unit acted in',
    action         varchar(20)   not null collate utf8mb4_bin,
    subject        varchar(64)   not null collate utf8mb4_bin comment 'table, or what was refused',
    row_id         bigint        null,
    before_json    longtext      null,
    after_json     longtext      null,
    reason         varchar(4000) null,
    hash           char(64)      not null default '' collate utf8mb4_bin,
    primary key (tenant_id, id),
    key audit_row_transaction (tenant_id, transaction_id),
    key audit_row_of (tenant_id, subject, row_id),
    constraint audit_row_action check (action in ('INSERT', 'UPDATE', 'DELETE', 'REFUSED'))
) comment '[tenant] [append-only] [unaudited] who did what, in which capacity';

create table audit_link (
    tenant_id      smallint    not null default 0,
    id             bigint      not null comment '1, 2, 3 … without a gap in a province',
    transaction_id bigint      not null,
    row_count      int         not null,
    previous_hash  char(64)    not null collate utf8mb4_bin,
    hash           char(64)    not null collate utf8mb4_bin,
    linked_at      datetime(6) not null,
    primary key (tenant_id, id),
    unique key audit_link_transaction (tenant_id, transaction_id)
) comment '[tenant] [append-only] [unaudited] the chain: one link for each transaction that changed something';

create table audit_head (
    tenant_id smallint not null default 0,
    id        bigint   not null comment 'always 1',
    last_link bigint   not null,
    last_hash char(64) not null collate utf8mb4_bin,
    primary key (tenant_id, id)
) comment '[tenant] [append-only] [unaudited] the end of the chain, locked while a link is put on';

-- What a row's hash is taken over. Each text is quoted, so that no two rows write the same line.
create function audit_hash(tenant smallint, id bigint, tx bigint, occurred datetime(6), person bigint,
                           actor varchar(200) character set utf8mb4, capacity varchar(200) character set utf8mb4,
                           action varchar(20) character set utf8mb4, subject varchar(64) character set utf8mb4, row_id bigint,
                           before_json longtext character set utf8mb4, after_json longtext character set utf8mb4,
                           reason varchar(4000) character set utf8mb4)
    returns char(64) character set utf8mb4 deterministic no sql
    return sha2(concat_ws('\n', tenant, id, tx, date_format(occurred, '%Y-%m-%d %H:%i:%s.%f'), ifnull(person, '-'),
                          json_quote(actor), json_quote(capacity), action, subject, ifnull(row_id, '-'),
                          ifnull(sha2(before_json, 256), '-'), ifnull(sha2(after_json, 256), '-'), ifnull(json_quote(reason), '-')), 256);

delimiter //

create trigger audit_row_signed before insert on audit_row for each row
begin
    set new.id = next value for audit_number;
    set new.transaction_id = @transaction_id;
    set new.occurred_at = utc_timestamp(6);
    set new.person_id = @person_id;
    set new.actor = ifnull(@actor, '');
    set new.capacity = ifnull(@capacity, '');
    set new.hash = base.audit_hash(@tenant_id, new.id, new.transaction_id, new.occurred_at, new.person_id, new.actor,
        new.capacity, new.action, new.subject, new.row_id, new.before_json, new.after_json, new.reason);
end//

-- Links the rows of this transaction into the chain. Called once, as the last statement before commit: the head stays
-- locked until then, so that links have an order.
create procedure portal.seal_audit()
    modifies sql data sql security definer
begin
    declare changed int;
    declare rows_hash mediumtext;
    declare number bigint;
    declare previous char(64);

    set session group_concat_max_len = 16000000;
    select count(*), group_concat(hash order by id separator '') into changed, rows_hash
      from base.audit_row where tenant_id = @tenant_id and transaction_id = @transaction_id;
    if changed > 0 then
        -- Not «insert ignore», which would lock the head only for reading: two who commit at once would then each wait
        -- for the other to let go of it.
        insert into base.audit_head (id, last_link, last_hash) values (1, 0, repeat('0', 64)) on duplicate key update id = id;
        select last_link + 1, last_hash into number, previous
          from base.audit_head where tenant_id = @tenant_id and id = 1 for update;
        set @link_hash = sha2(concat(previous, rows_hash), 256);
        insert into base.audit_link (id, transaction_id, row_count, previous_hash, hash, linked_at)
            values (number, @transaction_id, changed, previous, @link_hash, utc_timestamp(6));
        update base.audit_head set last_link = number, last_hash = @link_hash where tenant_id = @tenant_id and id = 1;
    end if;
end//

delimiter ;

grant execute on procedure portal.seal_audit to portal_rw, portal_inspect;

-- What is wrong with the chain of the province one is bound to; empty where it is whole. `./portal verify` reads it.
-- What it cannot see is an end cut off together with its head: the last link's hash is printed so that it can be noted elsewhere.
create view portal.audit_fault as
    select 'ROW_CHANGED' as kind, r.id as place
      from base.audit_row r
     where r.tenant_id = base.current_tenant()
       and r.hash <> base.audit_hash(r.tenant_id, r.id, r.transaction_id, r.occurred_at, r.person_id, r.actor, r.capacity,
                                     r.action, r.subject, r.row_id, r.before_json, r.after_json, r.reason)
    union all
    select 'ROW_NOT_LINKED', r.id
      from base.audit_row r
      left join base.audit_link l on l.tenant_id = r.tenant_id and l.transaction_id = r.transaction_id
     where r.tenant_id = base.current_tenant() and l.id is null
    union all
    select 'LINK_BROKEN', l.id
      from (select tenant_id, id, transaction_id, row_count, previous_hash, hash,
                   ifnull(lag(hash) over (partition by tenant_id order by id), repeat('0', 64)) as hash_before
              from base.audit_link where tenant_id = base.current_tenant()) l
      left join (select tenant_id, transaction_id, count(*) as row_count, group_concat(hash order by id separator '') as hashes
                   from base.audit_row where tenant_id = base.current_tenant() group by tenant_id, transaction_id) r
        on r.tenant_id = l.tenant_id and r.transaction_id = l.transaction_id
     where l.previous_hash <> l.hash_before
        or ifnull(r.row_count, 0) <> l.row_count
        or l.hash <> sha2(concat(l.previous_hash, ifnull(r.hashes, '')), 256)
    union all
    select 'LINK_MISSING', h.last_link
      from base.audit_head h
     where h.tenant_id = base.current_tenant()
       and (h.last_link <> (select count(*) from base.audit_link l where l.tenant_id = base.current_tenant())
            or h.last_link <> (select ifnull(max(l.id), 0) from base.audit_link l where l.tenant_id = base.current_tenant())
            or h.last_hash <> ifnull((select l.hash from base.audit_link l where l.tenant_id = base.current_tenant() and l.id = h.last_link), ''));

grant select on portal.audit_fault to portal_rw, portal_inspect;

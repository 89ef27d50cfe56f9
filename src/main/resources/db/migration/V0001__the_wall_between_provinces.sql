-- Every province is a tenant. The rows of all provinces stand in the schema `base`; the portal's database users are
-- given only the schema `portal`, where a view over each table shows the rows of the province its connection is bound to.
-- Views, triggers and grants are made from the catalogue by base.raise_wall(), called after each migration,
-- so that nobody writes one by hand and nobody forgets one. Why so: docs/decisions/0001-the-wall-between-provinces.md

create schema if not exists portal default character set utf8mb4 collate utf8mb4_uca1400_vietnamese_as_cs;
alter schema base default character set utf8mb4 collate utf8mb4_uca1400_vietnamese_as_cs;

-- portal_rw: people who work. portal_inspect: people who only read, and whose reading and refusals are written down.
create user if not exists portal_rw identified by '${portal_rw_password}';
create user if not exists portal_inspect identified by '${portal_inspect_password}';

create table province (
    id               smallint     not null,
    alias            varchar(40)  not null collate utf8mb4_bin,
    code             varchar(4)   not null collate utf8mb4_bin,
    name             varchar(200) not null,
    illustrative     boolean      not null default false comment 'a made-up province: every page says so',
    applicable_share decimal(5, 2) not null default 60.00 comment 'percent of its sheet a unit needs to be ranked',
    primary key (id),
    unique key province_alias (alias),
    constraint province_has_id check (id > 0)
) comment '[shared] the tenants';

-- A view cannot name a user variable, so it asks this. It must be DETERMINISTIC, or each read becomes a full scan.
create function current_tenant() returns smallint deterministic no sql
    return @tenant_id;

-- Binds by alias: Keycloak's own ids of organizations change with each import. Null, so nothing is seen, where unknown.
create function portal.tenant_of(called varchar(40) character set utf8mb4) returns smallint
    reads sql data sql security definer
    return (select id from base.province where alias = convert(called using utf8mb4) collate utf8mb4_bin);

create view portal.province as
    select * from base.province where id = base.current_tenant();

grant execute on function base.current_tenant to portal_rw, portal_inspect;
grant execute on function portal.tenant_of to portal_rw, portal_inspect;
grant select on portal.province to portal_rw, portal_inspect;

delimiter //

-- What a table's comment says decides what is made for it:
--   [shared]                  no province's own; not given to the portal unless a migration says so
--   [tenant]                  a view, the binding triggers, the audit triggers; select, insert, update
--   [tenant] [append-only]    the same without update: what was written stays
--   [tenant] [unaudited]      no audit triggers: the trail itself, and sums that can be made again
-- Nothing gives delete: what was ever handed in is withdrawn, not deleted.
create or replace procedure raise_wall()
begin
    declare done boolean default false;
    declare t varchar(64);
    declare said varchar(2048);
    declare cols mediumtext;
    declare old_json mediumtext;
    declare new_json mediumtext;
    declare tables cursor for
        select table_name, table_comment from information_schema.tables
        where table_schema = 'base' and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'
        order by table_name;
    declare continue handler for not found set done = true;

    set session group_concat_max_len = 1000000;
    open tables;
    each_table: loop
        fetch tables into t, said;
        if done then
            leave each_table;
        end if;
        if said like '[shared]%' then
            iterate each_table;
        end if;
        if said not like '[tenant]%' then
            set @raise_wall_text = concat('table ', t, ' is marked neither [tenant] nor [shared]');
            signal sqlstate '45000' set message_text = @raise_wall_text;
        end if;

        select group_concat('`', column_name, '`' order by ordinal_position separator ', '),
               group_concat('''', column_name, ''', old.`', column_name, '`' order by ordinal_position separator ', '),
               group_concat('''', column_name, ''', new.`', column_name, '`' order by ordinal_position separator ', ')
          into cols, old_json, new_json
          from information_schema.columns
         where table_schema = 'base' and table_name = t and column_name <> 'tenant_id';

        execute immediate concat('create or replace view portal.`', t, '` as select ', cols, ' from base.`', t,
            '` where tenant_id = base.current_tenant() with cascaded check option');

        execute immediate concat('create or replace trigger base.`', t, '_bound_insert` before insert on base.`', t, '` for each row begin ',
            'if @tenant_id is null or @transaction_id is null then signal sqlstate ''45000'' set message_text = ''this connection is bound to no province''; end if; ',
            'set new.tenant_id = @tenant_id; end');
        execute immediate concat('create or replace trigger base.`', t, '_bound_update` before update on base.`', t, '` for each row begin ',
            'if @tenant_id is null or @transaction_id is null then signal sqlstate ''45000'' set message_text = ''this connection is bound to no province''; end if; ',
            'set new.tenant_id = old.tenant_id; end');

        if said not like '%[unaudited]%' then
            execute immediate concat('create or replace trigger base.`', t, '_audit_insert` after insert on base.`', t,
                '` for each row insert into base.audit_row (action, subject, row_id, after_json) values (''INSERT'', ''', t, ''', new.id, json_object(', new_json, '))');
            execute immediate concat('create or replace trigger base.`', t, '_audit_update` after update on base.`', t,
                '` for each row insert into base.audit_row (action, subject, row_id, before_json, after_json) values (''UPDATE'', ''', t, ''', new.id, json_object(', old_json, '), json_object(', new_json, '))');
            execute immediate concat('create or replace trigger base.`', t, '_audit_delete` after delete on base.`', t,
                '` for each row insert into base.audit_row (action, subject, row_id, before_json) values (''DELETE'', ''', t, ''', old.id, json_object(', old_json, '))');
        end if;

        execute immediate concat('grant select, insert on portal.`', t, '` to portal_rw');
        if said not like '%[append-only]%' then
            execute immediate concat('grant update on portal.`', t, '` to portal_rw');
        end if;
        execute immediate concat('grant select on portal.`', t, '` to portal_inspect');
    end loop;
    close tables;
end//

delimiter ;

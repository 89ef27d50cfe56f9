-- Provinces are created, suspended and merged by the people who run the platform, who see the content of none. They have
-- a tenant of their own for their rights and their trail. A province that is merged is sealed where it stands and becomes
-- an ended branch of its successor: no row is rewritten, so both chains stay whole and all of it can be undone until it
-- is confirmed. Why so: docs/decisions/0007-a-merged-province-is-a-branch.md

create user if not exists portal_platform identified by '${portal_platform_password}';

alter table province
    add column platform            boolean      not null default false comment 'no province, but where those who run the platform have their rights',
    add column suspended_at        datetime(6)  null comment 'nobody works in it until it is resumed',
    add column merged_into         smallint     null comment 'the successor whose ended branch it is',
    add column ended_on            date         null comment 'its last day as a province',
    add column merger_basis        varchar(500) null comment 'number and date of the resolution',
    add column merger_confirmed_at datetime(6)  null comment 'from then on the merger cannot be undone',
    add constraint province_successor foreign key (merged_into) references province (id),
    add constraint province_merged check ((merged_into is null) = (ended_on is null) and (merged_into is null) = (merger_basis is null)),
    add constraint province_merger_confirmed check (merger_confirmed_at is null or merged_into is not null);

insert into province (id, alias, code, name, platform) values (32000, 'van-hanh', '--', 'Vận hành nền tảng', true);

-- Nobody is bound to a province that is suspended or sealed.
create or replace function portal.tenant_of(called varchar(40) character set utf8mb4) returns smallint
    reads sql data sql security definer
    return (select id from base.province
             where alias = convert(called using utf8mb4) collate utf8mb4_bin and suspended_at is null and merged_into is null);

-- Binds to the ended branch of a province, to read; only the database user who cannot write may ask.
create function portal.branch_of(called varchar(40) character set utf8mb4, branch varchar(40) character set utf8mb4) returns smallint
    reads sql data sql security definer
    return (select b.id from base.province b join base.province s on s.id = b.merged_into
             where b.alias = convert(branch using utf8mb4) collate utf8mb4_bin
               and s.alias = convert(called using utf8mb4) collate utf8mb4_bin and s.suspended_at is null and s.merged_into is null);

create function is_platform() returns boolean reads sql data
    return ifnull((select platform from base.province where id = @tenant_id), false);

-- The provinces, for those who run the platform; empty for anybody else.
create view portal.tenant as
    select p.alias, p.code, p.name, p.suspended_at, s.alias as merged_into, p.ended_on, p.merger_basis, p.merger_confirmed_at,
           exists (select 1 from base.role_grant g where g.tenant_id = p.id and g.role = 'PROVINCIAL_ADMIN' and g.valid_until is null) as has_admin
      from base.province p left join base.province s on s.id = p.merged_into
     where not p.platform and base.is_platform();

-- The ended branches of the province one is bound to.
create view portal.branch as
    select alias, name, ended_on, merger_basis from base.province where merged_into = base.current_tenant();

grant select on portal.province to portal_platform;
grant select on portal.tenant to portal_platform;
grant select on portal.branch to portal_rw, portal_inspect;
grant execute on function base.current_tenant to portal_platform;
grant execute on function base.is_platform to portal_platform;
grant execute on function portal.tenant_of to portal_platform;
grant execute on function portal.branch_of to portal_inspect;
grant execute on procedure portal.seal_audit to portal_platform;
grant select on portal.audit_fault to portal_platform;

delimiter //

-- What is done with provinces stands in the platform's own trail. Nobody is bound while the schema is migrated.
create trigger province_audit_insert after insert on province for each row
begin
    if @tenant_id is not null and @transaction_id is not null then
        insert into base.audit_row (action, subject, row_id, after_json)
        values ('INSERT', 'province', new.id, json_object('alias', new.alias, 'code', new.code, 'name', new.name));
    end if;
end//

create trigger province_audit_update after update on province for each row
begin
    if @tenant_id is not null and @transaction_id is not null then
        insert into base.audit_row (action, subject, row_id, before_json, after_json)
        values ('UPDATE', 'province', new.id,
            json_object('alias', old.alias, 'suspended_at', old.suspended_at, 'merged_into', old.merged_into, 'merger_confirmed_at', old.merger_confirmed_at),
            json_object('alias', new.alias, 'suspended_at', new.suspended_at, 'merged_into', new.merged_into, 'merger_confirmed_at', new.merger_confirmed_at));
    end if;
end//

create trigger province_merger_final before update on province for each row
begin
    if old.merger_confirmed_at is not null and (not (new.merged_into <=> old.merged_into)
            or new.merger_confirmed_at is null or not (new.ended_on <=> old.ended_on)) then
        signal sqlstate '45000' set message_text = 'confirmed merger: it cannot be undone';
    end if;
end//

-- A right to run the platform is held on the platform, and no other right is.
create trigger role_grant_where_it_belongs before insert on role_grant for each row
begin
    if (new.role = 'PLATFORM_OPERATOR') <> base.is_platform() then
        signal sqlstate '45000' set message_text = 'who runs the platform holds no right in a province, and the other way round';
    end if;
end//

create procedure refuse_strangers()
    reads sql data
begin
    if not base.is_platform() then
        signal sqlstate '45000' set message_text = 'only those who run the platform do that';
    end if;
end//

-- The number is the portal's own; 1 to 999 are left for provinces numbered by hand.
create procedure portal.create_province(in p_alias varchar(40) character set utf8mb4, in p_code varchar(4) character set utf8mb4,
                                        in p_name varchar(200) character set utf8mb4)
    modifies sql data sql security definer
begin
    declare next_id smallint;
    call base.refuse_strangers();
    select greatest(ifnull(max(id), 0) + 1, 20000) into next_id from base.province where id < 32000 for update;
    insert into base.province (id, alias, code, name) values (next_id, p_alias, p_code, p_name);
end//

create procedure portal.suspend_province(in p_alias varchar(40) character set utf8mb4, in p_suspended boolean)
    modifies sql data sql security definer
begin
    call base.refuse_strangers();
    update base.province set suspended_at = if(p_suspended, utc_timestamp(6), null)
     where alias = convert(p_alias using utf8mb4) collate utf8mb4_bin and not platform and (suspended_at is null) = p_suspended;
    if row_count() = 0 then
        signal sqlstate '45000' set message_text = 'changed meanwhile: province';
    end if;
end//

-- From here on nobody writes in the ending province, and its successor reads it.
create procedure portal.merge_province(in p_ending varchar(40) character set utf8mb4, in p_successor varchar(40) character set utf8mb4,
                                       in p_last_day date, in p_basis varchar(500) character set utf8mb4)
    modifies sql data sql security definer
begin
    declare successor smallint;
    call base.refuse_strangers();
    select id into successor from base.province
     where alias = convert(p_successor using utf8mb4) collate utf8mb4_bin and not platform and suspended_at is null and merged_into is null for update;
    update base.province set merged_into = successor, ended_on = p_last_day, merger_basis = p_basis
     where alias = convert(p_ending using utf8mb4) collate utf8mb4_bin and not platform and merged_into is null and id <> successor
       and not exists (select 1 from (select merged_into from base.province) b where b.merged_into = province.id);
    if row_count() = 0 then
        signal sqlstate '45000' set message_text = 'changed meanwhile: province';
    end if;
end//

create procedure portal.undo_merger(in p_ending varchar(40) character set utf8mb4)
    modifies sql data sql security definer
begin
    call base.refuse_strangers();
    update base.province set merged_into = null, ended_on = null, merger_basis = null
     where alias = convert(p_ending using utf8mb4) collate utf8mb4_bin and merged_into is not null and merger_confirmed_at is null;
    if row_count() = 0 then
        signal sqlstate '45000' set message_text = 'changed meanwhile: province';
    end if;
end//

create procedure portal.confirm_merger(in p_ending varchar(40) character set utf8mb4)
    modifies sql data sql security definer
begin
    call base.refuse_strangers();
    update base.province set merger_confirmed_at = utc_timestamp(6)
     where alias = convert(p_ending using utf8mb4) collate utf8mb4_bin and merged_into is not null and merger_confirmed_at is null;
    if row_count() = 0 then
        signal sqlstate '45000' set message_text = 'changed meanwhile: province';
    end if;
end//

-- As in V0001, and: nothing is written in a sealed province, and those who run the platform read in their own tenant.
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
            'if exists (select 1 from base.province where id = @tenant_id and merged_into is not null) then signal sqlstate ''45000'' set message_text = ''sealed province: it has been merged''; end if; ',
            'set new.tenant_id = @tenant_id; end');
        execute immediate concat('create or replace trigger base.`', t, '_bound_update` before update on base.`', t, '` for each row begin ',
            'if @tenant_id is null or @transaction_id is null then signal sqlstate ''45000'' set message_text = ''this connection is bound to no province''; end if; ',
            'if exists (select 1 from base.province where id = old.tenant_id and merged_into is not null) then signal sqlstate ''45000'' set message_text = ''sealed province: it has been merged''; end if; ',
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
        execute immediate concat('grant select on portal.`', t, '` to portal_inspect, portal_platform');
    end loop;
    close tables;
end//

delimiter ;

grant execute on procedure portal.create_province to portal_platform;
grant execute on procedure portal.suspend_province to portal_platform;
grant execute on procedure portal.merge_province to portal_platform;
grant execute on procedure portal.undo_merger to portal_platform;
grant execute on procedure portal.confirm_merger to portal_platform;

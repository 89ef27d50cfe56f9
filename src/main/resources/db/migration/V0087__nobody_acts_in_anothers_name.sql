-- Nobody does anything in another's name, in the database either: a column that points to a person says who did it, and that is who
-- is signed in, unless its comment begins with [whom]: it is about that person. Where nobody is signed in the portal itself acts. «set_by»
-- says who has set a row last: it is held at each change.

alter table role_grant
    modify column person_id bigint not null comment '[whom] whose right it is',
    modify column stands_in_for bigint null comment '[whom] uỷ quyền: whose capacity this is for a time';
alter table account_task
    modify column person_id bigint not null comment '[whom] whose account it is';

delimiter //

create or replace procedure raise_wall()
begin
    declare done boolean default false;
    declare t varchar(64);
    declare said varchar(2048);
    declare shown mediumtext;
    declare standing_only varchar(20);
    declare old_json mediumtext;
    declare new_json mediumtext;
    declare doers_insert mediumtext;
    declare doers_update mediumtext;
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

        select group_concat('''', column_name, ''', old.`', column_name, '`' order by ordinal_position separator ', '),
               group_concat('''', column_name, ''', new.`', column_name, '`' order by ordinal_position separator ', ')
          into old_json, new_json
          from information_schema.columns
         where table_schema = 'base' and table_name = t and column_name <> 'tenant_id';
        select group_concat('`', column_name, '`' order by ordinal_position separator ', ') into shown
          from information_schema.columns
         where table_schema = 'base' and table_name = t and column_name not in ('tenant_id', 'standing');
        set standing_only = if(exists (select 1 from information_schema.columns
            where table_schema = 'base' and table_name = t and column_name = 'standing'), ' and standing', '');

        select group_concat('if new.`', usages.column_name, '` <> @person_id then signal sqlstate ''45000'' set message_text = ''',
                   t, '.', usages.column_name, ' is who is signed in''; end if; ' separator ''),
               group_concat('if ', if(usages.column_name = 'set_by', '', concat('not (new.`', usages.column_name, '` <=> old.`',
                   usages.column_name, '`) and ')), 'new.`', usages.column_name,
                   '` <> @person_id then signal sqlstate ''45000'' set message_text = ''',
                   t, '.', usages.column_name, ' is who is signed in''; end if; ' separator '')
          into doers_insert, doers_update
          from information_schema.key_column_usage as usages
          join information_schema.columns as described using (table_schema, table_name, column_name)
         where usages.table_schema = 'base' and usages.table_name = t and usages.referenced_table_name = 'person'
           and usages.column_name <> 'tenant_id' and described.column_comment not like '[whom]%';

        execute immediate concat('create or replace view portal.`', t, '` as select ', shown, ' from base.`', t,
            '` where tenant_id = base.current_tenant()', standing_only, ' with cascaded check option');

        execute immediate concat('create or replace trigger base.`', t, '_bound_insert` before insert on base.`', t, '` for each row begin ',
            'if @tenant_id is null or @transaction_id is null then signal sqlstate ''45000'' set message_text = ''this connection is bound to no province''; end if; ',
            'if exists (select 1 from base.province where id = @tenant_id and merged_into is not null) then signal sqlstate ''45000'' set message_text = ''sealed province: it has been merged''; end if; ',
            'set new.tenant_id = @tenant_id; ', coalesce(doers_insert, ''), 'end');
        execute immediate concat('create or replace trigger base.`', t, '_bound_update` before update on base.`', t, '` for each row begin ',
            'if @tenant_id is null or @transaction_id is null then signal sqlstate ''45000'' set message_text = ''this connection is bound to no province''; end if; ',
            'if exists (select 1 from base.province where id = old.tenant_id and merged_into is not null) then signal sqlstate ''45000'' set message_text = ''sealed province: it has been merged''; end if; ',
            'set new.tenant_id = old.tenant_id; ', coalesce(doers_update, ''), 'end');

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

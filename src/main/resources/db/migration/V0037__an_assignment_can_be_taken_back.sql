-- What was given by mistake can be taken back until somebody has reported on it. Nothing is deleted: the withdrawal is
-- recorded, and the assignment stands no longer. The view of the portal leaves out what stands no longer, so that no
-- sheet, list or sum has to remember it, and the target can be given to the unit again.

alter table assignment
    add column standing boolean null default true comment 'null: it was taken back; left out of the view',
    drop key assignment_target_unit,
    add unique key assignment_target_unit (tenant_id, target_id, unit_id, standing),
    add constraint assignment_standing check (standing);

create table assignment_withdrawal (
    tenant_id     smallint      not null default 0,
    id            bigint        not null,
    assignment_id bigint        not null,
    target_id     bigint        not null default 0 comment 'as the assignment says',
    unit_id       bigint        not null default 0 comment 'as the assignment says',
    reason        varchar(1000) not null,
    person_id     bigint        not null,
    withdrawn_at  datetime(6)   not null,
    primary key (tenant_id, id),
    unique key assignment_withdrawal_once (tenant_id, assignment_id),
    constraint assignment_withdrawal_assignment foreign key (tenant_id, assignment_id) references assignment (tenant_id, id),
    constraint assignment_withdrawal_target foreign key (tenant_id, target_id) references target (tenant_id, id),
    constraint assignment_withdrawal_unit foreign key (tenant_id, unit_id) references unit (tenant_id, id),
    constraint assignment_withdrawal_person foreign key (tenant_id, person_id) references person (tenant_id, id),
    constraint assignment_withdrawal_reason check (reason <> '')
) comment '[tenant] [append-only] targets taken back from units, and why';

delimiter //

-- The locking reads matter: a figure recorded or a period closed at the same moment is seen, or waits and is refused.
create trigger assignment_withdrawal_rule_insert before insert on assignment_withdrawal for each row
begin
    declare still boolean default null;
    declare of_target bigint default null;
    declare of_unit bigint default null;
    select standing, target_id, unit_id into still, of_target, of_unit from base.assignment
     where tenant_id = @tenant_id and id = new.assignment_id for update;
    if still is null then
        signal sqlstate '45000' set message_text = 'taken back target: it was so before';
    end if;
    if exists (select 1 from base.entry
                where tenant_id = @tenant_id and assignment_id = new.assignment_id lock in share mode) then
        signal sqlstate '45000' set message_text = 'reported target: it is not taken back';
    end if;
    if exists (select 1 from base.target t
                 join base.reporting_period p on p.tenant_id = t.tenant_id and p.programme_id = t.programme_id
                  and p.frequency = t.frequency and p.closed_at is not null
                 join base.goal_version g on g.tenant_id = t.tenant_id and g.assignment_id = new.assignment_id
                  and g.in_force_from < p.until_on
                where t.tenant_id = @tenant_id and t.id = of_target lock in share mode) then
        signal sqlstate '45000' set message_text = 'target owed in a closed period: it is not taken back';
    end if;
    set new.target_id = of_target, new.unit_id = of_unit;
end//

create trigger assignment_withdrawal_done_insert after insert on assignment_withdrawal for each row
begin
    update base.assignment set standing = null, version = version + 1
     where tenant_id = @tenant_id and id = new.assignment_id;
end//

create trigger assignment_standing_update before update on assignment for each row
begin
    if old.standing is null then
        signal sqlstate '45000' set message_text = 'taken back target: it stays so, give it anew';
    end if;
    if new.target_id <> old.target_id or new.unit_id <> old.unit_id then
        signal sqlstate '45000' set message_text = 'an assignment stays with its target and unit';
    end if;
end//

create trigger entry_standing_insert before insert on entry for each row
begin
    if exists (select 1 from base.assignment
                where tenant_id = @tenant_id and id = new.assignment_id and standing is null lock in share mode) then
        signal sqlstate '45000' set message_text = 'taken back target: nobody reports it';
    end if;
end//

-- As in V0013, and: what was taken back owes nothing.
create or replace trigger target_rule_kept before update on target for each row
begin
    if (new.programme_id <> old.programme_id or new.comparison <> old.comparison or new.accumulation <> old.accumulation
            or new.frequency <> old.frequency or new.weight <> old.weight or new.joint <> old.joint
            or new.minimum_denominator <> old.minimum_denominator)
        and (exists (select 1 from base.entry e
                       join base.assignment a on a.tenant_id = e.tenant_id and a.id = e.assignment_id
                      where a.tenant_id = old.tenant_id and a.target_id = old.id)
            or exists (select 1 from base.assignment a
                         join base.goal_version g on g.tenant_id = a.tenant_id and g.assignment_id = a.id
                         join base.reporting_period p on p.tenant_id = a.tenant_id and p.programme_id = old.programme_id
                          and p.frequency = old.frequency and p.closed_at is not null and p.until_on > g.in_force_from
                        where a.tenant_id = old.tenant_id and a.target_id = old.id and a.standing)) then
        signal sqlstate '45000' set message_text = 'reported target: how it is judged stays as it is';
    end if;
end//

-- As in V0011, and: the view of a table with a column «standing» leaves out the rows that stand no longer.
create or replace procedure raise_wall()
begin
    declare done boolean default false;
    declare t varchar(64);
    declare said varchar(2048);
    declare shown mediumtext;
    declare standing_only varchar(20);
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

        execute immediate concat('create or replace view portal.`', t, '` as select ', shown, ' from base.`', t,
            '` where tenant_id = base.current_tenant()', standing_only, ' with cascaded check option');

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

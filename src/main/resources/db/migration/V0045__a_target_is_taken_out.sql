-- What was put into a programme by mistake can be taken out while no unit has it. Nothing is deleted: as with an
-- assignment taken back (V0037), the removal is recorded and the view leaves the target out; its number and code are free.

alter table target
    add column standing boolean null default true comment 'null: it was taken out; left out of the view',
    drop key target_number,
    drop key target_code,
    add unique key target_number (tenant_id, programme_id, number, standing),
    add unique key target_code (tenant_id, programme_id, code, standing),
    add constraint target_standing check (standing);

create table target_removal (
    tenant_id  smallint      not null default 0,
    id         bigint        not null,
    target_id  bigint        not null,
    reason     varchar(1000) not null,
    person_id  bigint        not null,
    removed_at datetime(6)   not null,
    primary key (tenant_id, id),
    unique key target_removal_once (tenant_id, target_id),
    constraint target_removal_target foreign key (tenant_id, target_id) references target (tenant_id, id),
    constraint target_removal_person foreign key (tenant_id, person_id) references person (tenant_id, id),
    constraint target_removal_reason check (reason <> '')
) comment '[tenant] [append-only] targets taken out of their programmes, and why';

delimiter //

-- The locking reads matter: a target given at the same moment is seen, or waits and is refused.
create trigger target_removal_rule_insert before insert on target_removal for each row
begin
    declare still boolean default null;
    select standing into still from base.target where tenant_id = @tenant_id and id = new.target_id for update;
    if still is null then
        signal sqlstate '45000' set message_text = 'taken out target: it was so before';
    end if;
    if exists (select 1 from base.assignment
                where tenant_id = @tenant_id and target_id = new.target_id and standing lock in share mode) then
        signal sqlstate '45000' set message_text = 'given target: it is not taken out';
    end if;
    if exists (select 1 from base.printed_figure
                where tenant_id = @tenant_id and target_id = new.target_id and withdrawn_at is null lock in share mode) then
        signal sqlstate '45000' set message_text = 'target with printed figures: it is not taken out';
    end if;
end//

create trigger target_removal_done_insert after insert on target_removal for each row
begin
    update base.target set standing = null, version = version + 1 where tenant_id = @tenant_id and id = new.target_id;
end//

create trigger target_standing_update before update on target for each row
begin
    if old.standing is null then
        signal sqlstate '45000' set message_text = 'taken out target: it stays so, add it anew';
    end if;
end//

create trigger assignment_of_standing_target_insert before insert on assignment for each row
begin
    if exists (select 1 from base.target
                where tenant_id = @tenant_id and id = new.target_id and standing is null lock in share mode) then
        signal sqlstate '45000' set message_text = 'taken out target: nobody is given it';
    end if;
end//

create procedure refuse_beside_taken_out(of_target bigint)
begin
    if exists (select 1 from base.target
                where tenant_id = @tenant_id and id = of_target and standing is null lock in share mode) then
        signal sqlstate '45000' set message_text = 'taken out target: no printed figure stands beside it';
    end if;
end//

create trigger printed_figure_beside_insert before insert on printed_figure for each row
    call base.refuse_beside_taken_out(new.target_id)//

create trigger printed_figure_beside_update before update on printed_figure for each row
    if new.withdrawn_at is null and not new.target_id <=> old.target_id then
        call base.refuse_beside_taken_out(new.target_id);
    end if//

delimiter ;

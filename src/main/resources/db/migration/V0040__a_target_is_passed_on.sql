-- A unit passes a target that it was given on to units right under it: they report their own figures, and the unit sees
-- what these come to beside its own.

alter table assignment
    add column passed_on_by bigint null comment 'the unit that passed the target on; null: the province gave it',
    add constraint assignment_passed_on foreign key (tenant_id, passed_on_by) references unit (tenant_id, id);

delimiter //

create trigger assignment_passed_on_insert before insert on assignment for each row
begin
    if new.passed_on_by is not null then
        if not exists (select 1 from base.assignment where tenant_id = @tenant_id and target_id = new.target_id
                          and unit_id = new.passed_on_by and standing and not_applicable_reason is null lock in share mode) then
            signal sqlstate '45000' set message_text = 'passed on target: only a unit that has it passes it on';
        end if;
        if not exists (select 1 from base.unit_version where tenant_id = @tenant_id and unit_id = new.unit_id
                          and parent_id = new.passed_on_by and valid_from <= @today
                          and (valid_until is null or valid_until > @today)) then
            signal sqlstate '45000' set message_text = 'passed on target: it goes to a unit right under one''s own';
        end if;
    end if;
end//

create trigger assignment_passed_on_update before update on assignment for each row
begin
    if not (new.passed_on_by <=> old.passed_on_by) then
        signal sqlstate '45000' set message_text = 'passed on target: by whom stays as it is';
    end if;
end//

delimiter ;

-- «At most 0» is a goal: no overdue dossier, no complaint. «At least 0» is none, and what is exactly 0 is at most 0 as well.

alter table target
    drop constraint target_goal,
    add constraint target_goal check (goal >= 0 and (goal > 0 or comparison = 'AT_MOST')
        and case figure_kind when 'RATE' then goal <= 100 when 'YES_NO' then goal = 1
            when 'MILESTONE' then goal between 19000101 and 99991231 else true end);

alter table goal_version
    drop constraint goal_version_goal,
    add constraint goal_version_goal check (goal >= 0);

delimiter //

-- The locking read matters: a target whose comparison is changed at the same moment is seen, or waits and is refused.
create trigger goal_version_of_none_insert before insert on goal_version for each row
begin
    if new.goal = 0 and exists (select 1 from base.assignment a
            join base.target t on t.tenant_id = a.tenant_id and t.id = a.target_id and t.comparison <> 'AT_MOST'
           where a.tenant_id = @tenant_id and a.id = new.assignment_id lock in share mode) then
        signal sqlstate '45000' set message_text = 'goal of none: only «at most» has it';
    end if;
end//

create trigger target_goals_of_none_update before update on target for each row
begin
    if new.comparison <> 'AT_MOST' and old.comparison = 'AT_MOST' and exists (select 1 from base.assignment a
            join base.goal_version g on g.tenant_id = a.tenant_id and g.assignment_id = a.id and g.goal = 0
           where a.tenant_id = old.tenant_id and a.target_id = old.id and a.standing) then
        signal sqlstate '45000' set message_text = 'goal of none: units have it, so the comparison stays';
    end if;
end//

delimiter ;

-- A target asks for a rate, a count, an amount, a yes or no, or a milestone. Every figure stays a part of a whole, so that
-- one arithmetic sums, compares and corrects them all: a count of 12 is 12 of 12, yes is 1 of 1. The goal is a number in
-- the target's own unit; the day of a milestone is one as 20240630.

alter table target
    add column figure_kind varchar(10) not null default 'RATE' collate utf8mb4_bin after source,
    modify column goal decimal(19, 4) not null,
    drop constraint target_goal,
    add constraint target_figure_kind check (figure_kind in ('RATE', 'COUNT', 'AMOUNT', 'YES_NO', 'MILESTONE')),
    add constraint target_goal check (goal > 0 and case figure_kind when 'RATE' then goal <= 100 when 'YES_NO' then goal = 1
        when 'MILESTONE' then goal between 19000101 and 99991231 else true end),
    add constraint target_answered check (figure_kind not in ('YES_NO', 'MILESTONE') or accumulation = 'STOCK'),
    add constraint target_counted_kind check (counted_numerator is null or figure_kind = 'RATE');

alter table goal_version
    modify column goal decimal(19, 4) not null,
    drop constraint goal_version_goal,
    add constraint goal_version_goal check (goal > 0);

alter table entry_version
    add column reached_on date null comment 'of a milestone: when it was reached' after denominator,
    add constraint entry_version_reached check (reached_on is null or denominator = 1);

delimiter //

create trigger goal_version_kind_insert before insert on goal_version for each row
begin
    declare kind varchar(10) default null;
    select t.figure_kind into kind
      from base.assignment a join base.target t on t.tenant_id = a.tenant_id and t.id = a.target_id
     where a.tenant_id = @tenant_id and a.id = new.assignment_id;
    if kind = 'RATE' and new.goal > 100 or kind = 'YES_NO' and new.goal <> 1
        or kind = 'MILESTONE' and new.goal not between 19000101 and 99991231 then
        signal sqlstate '45000' set message_text = 'goal: it is no number of the kind that its target asks for';
    end if;
    if kind = 'MILESTONE' and exists (select 1 from base.entry e
            join base.reporting_period p on p.tenant_id = e.tenant_id and p.id = e.period_id
             and p.closed_at is null and p.until_on > new.in_force_from
           where e.tenant_id = @tenant_id and e.assignment_id = new.assignment_id and e.state = 'APPROVED'
             and not e.set_aside) then
        signal sqlstate '45000' set message_text = 'day of a milestone: an approved figure was judged by it';
    end if;
end//

-- The locking read matters: a target whose kind is changed at the same moment is seen, or waits and is refused.
create trigger entry_version_kind_insert before insert on entry_version for each row
begin
    declare kind varchar(10) default null;
    select t.figure_kind into kind
      from base.entry e
      join base.assignment a on a.tenant_id = e.tenant_id and a.id = e.assignment_id
      join base.target t on t.tenant_id = a.tenant_id and t.id = a.target_id
     where e.tenant_id = @tenant_id and e.id = new.entry_id lock in share mode;
    if kind in ('COUNT', 'AMOUNT') and new.numerator <> new.denominator
        or kind = 'YES_NO' and new.denominator <> 1
        or kind = 'MILESTONE' and new.denominator > 1
        or kind <> 'MILESTONE' and new.reached_on is not null then
        signal sqlstate '45000' set message_text = 'figure: it is none of the kind that its target asks for';
    end if;
end//

-- As in V0037, and: what kind of figure is asked for, and in which unit, is part of how it is judged; the kind is that of
-- the goals that were given.
create or replace trigger target_rule_kept before update on target for each row
begin
    if new.figure_kind <> old.figure_kind and exists (select 1 from base.assignment
            where tenant_id = old.tenant_id and target_id = old.id and standing) then
        signal sqlstate '45000' set message_text = 'given target: it asks for the kind of figure that its goals are of';
    end if;
    if (new.programme_id <> old.programme_id or new.measure_unit <> old.measure_unit or new.comparison <> old.comparison
            or new.accumulation <> old.accumulation
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

delimiter ;

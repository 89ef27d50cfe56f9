-- A plan says what it changes: steps and papers, each dropped, replaced by data or done otherwise, the deciding level, how far
-- it is online; or that the procedure is abolished or merged. The plan itself keeps what it was costed with and the sums.

drop trigger if exists simplification_plan_bound_update;
drop trigger if exists simplification_plan_audit_update;
drop trigger simplification_plan_approved;

alter table simplification_plan
    drop constraint simplification_plan_action,
    drop constraint simplification_plan_abolished,
    add column proposal_version bigint        not null default 1 comment 'the version it was last written in' after version,
    add column before_version   int           not null default 1 comment 'the version of the procedure that it changes' after in_year,
    add column merged_into      bigint        null after action,
    add column level_after      varchar(10)   null collate utf8mb4_bin,
    add column online_after     varchar(10)   null collate utf8mb4_bin,
    add column doings           varchar(200)  not null default '' collate utf8mb4_bin comment 'what it does, for lists',
    add column before_hours     decimal(9, 2) not null default 0 comment 'for one time, as it was costed',
    add column before_other_dong bigint       not null default 0,
    add column times_a_year     int           not null default 0 comment 'before and after',
    add column subjects_a_year  int           not null default 0;

create table plan_change (
    tenant_id    smallint      not null default 0,
    id           bigint        not null,
    plan_id      bigint        not null,
    plan_version bigint        not null,
    part         varchar(10)   not null collate utf8mb4_bin,
    number       int           not null comment 'of the step or paper; 0 for the whole',
    fate         varchar(10)   not null collate utf8mb4_bin,
    wording      varchar(1000) not null default '' comment 'what is done now; empty where it is said as before',
    hours        decimal(9, 2) not null,
    days         int           not null,
    service_dong bigint        not null,
    fee_dong     bigint        not null,
    primary key (tenant_id, id),
    unique key plan_change_of (tenant_id, plan_id, plan_version, part, number),
    constraint plan_change_plan foreign key (tenant_id, plan_id) references simplification_plan (tenant_id, id),
    constraint plan_change_part check (part in ('STEP', 'PAPER', 'WHOLE')),
    constraint plan_change_fate check (fate in ('CHANGED', 'DROPPED', 'REPLACED')),
    constraint plan_change_amounts check (hours >= 0 and days >= 0 and service_dong >= 0 and fee_dong >= 0),
    constraint plan_change_gone
        check (fate = 'CHANGED' or (hours = 0 and days = 0 and service_dong = 0 and fee_dong = 0))
) comment '[tenant] [append-only] [unaudited] what a version of a plan changes; the trail has the plan';

update simplification_plan p
  join admin_procedure a on a.tenant_id = p.tenant_id and a.id = p.procedure_id
   set p.before_hours = a.hours, p.before_other_dong = a.other_dong, p.times_a_year = a.times_a_year,
       p.subjects_a_year = a.subjects_a_year, p.proposal_version = p.version,
       p.doings = if(p.action = 'ABOLISH', 'ABOLISH', 'SHORTEN'),
       p.content = if(p.action = 'ABOLISH' or trim(p.after_steps) = trim(a.steps), p.content,
                      left(concat(p.content, '\n\n', p.after_steps), 4000));

-- What was written before steps had hours of their own changes the procedure as a whole.
insert into plan_change (tenant_id, id, plan_id, plan_version, part, number, fate, hours, days, service_dong, fee_dong)
select tenant_id, id, id, proposal_version, 'WHOLE', 0, 'CHANGED', after_hours, after_days, after_other_dong, 0
  from simplification_plan
 where action = 'SIMPLIFY';

alter table simplification_plan
    drop column after_steps,
    add constraint simplification_plan_action check (action in ('ABOLISH', 'MERGE', 'SIMPLIFY')),
    add constraint simplification_plan_gone
        check (action = 'SIMPLIFY' or (after_dong = 0 and level_after is null and online_after is null)),
    add constraint simplification_plan_merged
        check ((action = 'MERGE') = (merged_into is not null) and merged_into <> procedure_id),
    add constraint simplification_plan_level check (level_after in ('DISTRICT', 'COMMUNE')),
    add constraint simplification_plan_online check (online_after in ('PARTIAL', 'FULL')),
    add constraint simplification_plan_doings check (doings regexp '^([A-Z_]+(,[A-Z_]+)*)?$'),
    add constraint simplification_plan_into foreign key (tenant_id, merged_into) references admin_procedure (tenant_id, id),
    add key simplification_plan_merge (tenant_id, merged_into, in_year);

delimiter //

-- A into B into A would leave nobody with the work. Locking reads: of two merges at the same moment the later sees the earlier.
create procedure refuse_merging_in_a_circle(of_procedure bigint, of_year int, into_procedure bigint)
begin
    declare at_procedure bigint default into_procedure;
    declare next_procedure bigint default null;
    declare gone boolean default false;
    while at_procedure is not null do
        if at_procedure = of_procedure then
            signal sqlstate '45000' set message_text = 'merged procedures: they come around in a circle';
        end if;
        set next_procedure = null, gone = false;
        select merged_into, action = 'ABOLISH' into next_procedure, gone from base.simplification_plan
         where tenant_id = @tenant_id and procedure_id = at_procedure and in_year = of_year lock in share mode;
        if gone then
            signal sqlstate '45000' set message_text = 'merged procedures: the one that is left is abolished';
        end if;
        set at_procedure = next_procedure;
    end while;
end//

create trigger simplification_plan_merged_insert before insert on simplification_plan for each row
    if new.action = 'MERGE' then
        call base.refuse_merging_in_a_circle(new.procedure_id, new.in_year, new.merged_into);
    end if//

create trigger simplification_plan_merged_update before update on simplification_plan for each row
    if new.action = 'MERGE' and not new.merged_into <=> old.merged_into then
        call base.refuse_merging_in_a_circle(new.procedure_id, new.in_year, new.merged_into);
    end if//

create trigger simplification_plan_approved before update on simplification_plan for each row
begin
    if old.state = 'APPROVED' then
        signal sqlstate '45000' set message_text = 'approved plan: it stays as it is';
    end if;
    if new.state = 'APPROVED' and old.state <> 'SUBMITTED' then
        signal sqlstate '45000' set message_text = 'a plan is approved after it was submitted';
    end if;
    if new.procedure_id <> old.procedure_id or new.unit_id <> old.unit_id or new.in_year <> old.in_year then
        signal sqlstate '45000' set message_text = 'a plan stays with its procedure, unit and year';
    end if;
end//

delimiter ;

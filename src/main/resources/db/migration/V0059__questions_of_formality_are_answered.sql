-- Questions about what looks merely formal (Dispatch 644/CĐ-TTg) are computed and never kept. What a unit answers is kept, with
-- the numbers as they then stood: when they change, the question is open again. A figure that jumps before the deadline is known
-- by the day it was handed in, as the portal goes by.

create table formality_answer (
    tenant_id   smallint      not null default 0,
    id          bigint        not null,
    rule        varchar(30)   not null collate utf8mb4_bin,
    plan_id     bigint        null,
    entry_id    bigint        null,
    about_id    bigint as (coalesce(plan_id, entry_id)) stored,
    unit_id     bigint        not null comment 'whose plan or figure it is',
    numbers     varchar(500)  not null collate utf8mb4_bin comment 'as they stood, divided by bars',
    words       varchar(4000) not null,
    person_id   bigint        not null,
    answered_at datetime(6)   not null,
    primary key (tenant_id, id),
    key formality_answer_about (tenant_id, about_id, rule, id),
    constraint formality_answer_plan foreign key (tenant_id, plan_id) references simplification_plan (tenant_id, id),
    constraint formality_answer_entry foreign key (tenant_id, entry_id) references entry (tenant_id, id),
    constraint formality_answer_unit foreign key (tenant_id, unit_id) references unit (tenant_id, id),
    constraint formality_answer_person foreign key (tenant_id, person_id) references person (tenant_id, id),
    constraint formality_answer_rule
        check (rule in ('WORK_UNCHANGED', 'ONE_ASSUMPTION', 'SIMPLIFIED_TWICE', 'EXACTLY_THE_GOAL', 'JUMPED', 'EVIDENCE_TWICE')),
    constraint formality_answer_of
        check ((plan_id is null) <> (entry_id is null)
               and (plan_id is not null) = (rule in ('WORK_UNCHANGED', 'ONE_ASSUMPTION', 'SIMPLIFIED_TWICE'))),
    constraint formality_answer_words check (words <> '')
) comment '[tenant] [append-only] what a unit answers to a question about a plan or figure of its own';

drop trigger if exists entry_step_bound_update;
drop trigger if exists entry_step_audit_update;

alter table entry_step add column taken_on date null comment 'the day the portal went by' after taken_at;
update entry_step set taken_on = date(taken_at + interval 7 hour);
alter table entry_step modify column taken_on date not null default '1970-01-01' comment 'the day the portal went by; set by the database';

alter table simplification_plan add key simplification_plan_year (tenant_id, in_year, state);

delimiter //

create trigger entry_step_day before insert on entry_step for each row
    set new.taken_on = coalesce(@today, current_date)//

create trigger formality_answer_own_insert before insert on formality_answer for each row
begin
    if exists (select 1 from base.simplification_plan
                where tenant_id = @tenant_id and id = new.plan_id and unit_id <> new.unit_id)
       or exists (select 1 from base.entry
                where tenant_id = @tenant_id and id = new.entry_id and unit_id <> new.unit_id) then
        signal sqlstate '45000' set message_text = 'answer: a unit answers for its own plans and figures';
    end if;
end//

delimiter ;

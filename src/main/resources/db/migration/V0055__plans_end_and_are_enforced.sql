-- A plan ends before it is approved when the province rejects it or its unit withdraws it; the procedure is free for another
-- then. An approved one is enforced: by which document, since when, with what evidence, and what it takes in fact.

drop trigger if exists simplification_plan_bound_update;
drop trigger if exists simplification_plan_audit_update;
drop trigger simplification_plan_approved;

alter table simplification_plan
    drop constraint simplification_plan_state,
    drop constraint simplification_plan_decision,
    drop key simplification_plan_procedure,
    add column live              boolean       null default true comment 'null: it ended, another may be begun',
    add column submitted_on    date          null comment 'the day it was handed in, as the portal goes by',
    add column enforced_number   varchar(60)   null comment 'of the document that put it into force',
    add column enforced_on       date          null,
    add column evidence          varchar(1000) null comment 'what shows that it is done so',
    add column actual_hours      decimal(9, 2) null comment 'what one time takes since',
    add column actual_other_dong bigint        null,
    add column actual_days       int           null,
    add column actual_dong       bigint        null comment 'đồng a year',
    add unique key simplification_plan_procedure (tenant_id, procedure_id, in_year, live),
    add constraint simplification_plan_live check (live),
    add constraint simplification_plan_state
        check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'ENFORCED', 'REJECTED', 'WITHDRAWN')),
    add constraint simplification_plan_decision
        check (state not in ('APPROVED', 'ENFORCED') or (decision_number is not null and decided_on is not null)),
    add constraint simplification_plan_enforced
        check ((state = 'ENFORCED') = (enforced_number is not null)
               and (state = 'ENFORCED') = (enforced_on is not null)
               and (state = 'ENFORCED') = (evidence is not null)
               and (state = 'ENFORCED') = (actual_dong is not null)),
    add constraint simplification_plan_actual
        check (actual_hours >= 0 and actual_other_dong >= 0 and actual_days >= 0 and actual_dong >= 0),
    add constraint simplification_plan_decided_on check (decided_on >= submitted_on),
    add constraint simplification_plan_enforced_on check (enforced_on >= decided_on);

alter table plan_step
    drop constraint plan_step_state,
    drop constraint plan_step_return,
    add constraint plan_step_state
        check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'ENFORCED', 'REJECTED', 'WITHDRAWN')),
    add constraint plan_step_return check (state not in ('RETURNED', 'REJECTED', 'WITHDRAWN') or reason <> '');

delimiter //

create trigger simplification_plan_approved before update on simplification_plan for each row
begin
    if old.state = 'APPROVED'
       and not (new.state = 'ENFORCED' and new.content = old.content and new.action = old.action
                and new.proposal_version = old.proposal_version and new.income_dong = old.income_dong
                and new.before_dong = old.before_dong and new.after_dong = old.after_dong
                and new.before_days = old.before_days and new.after_days = old.after_days
                and new.decision_number = old.decision_number and new.decided_on = old.decided_on) then
        signal sqlstate '45000' set message_text = 'approved plan: it stays as it is';
    end if;
    if old.state in ('ENFORCED', 'REJECTED', 'WITHDRAWN') then
        signal sqlstate '45000' set message_text = 'ended plan: it stays as it is';
    end if;
    if new.state = 'APPROVED' and old.state <> 'SUBMITTED' then
        signal sqlstate '45000' set message_text = 'a plan is approved after it was submitted';
    end if;
    if new.state = 'ENFORCED' and old.state <> 'APPROVED' then
        signal sqlstate '45000' set message_text = 'a plan is enforced after it was approved';
    end if;
    if new.state = 'REJECTED' and old.state <> 'SUBMITTED' then
        signal sqlstate '45000' set message_text = 'a plan is rejected after it was submitted';
    end if;
    if new.procedure_id <> old.procedure_id or new.unit_id <> old.unit_id or new.in_year <> old.in_year then
        signal sqlstate '45000' set message_text = 'a plan stays with its procedure, unit and year';
    end if;
    set new.live = if(new.state in ('REJECTED', 'WITHDRAWN'), null, true);
end//

-- What ended merges nothing any more.
drop procedure refuse_merging_in_a_circle//

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
         where tenant_id = @tenant_id and procedure_id = at_procedure and in_year = of_year and live lock in share mode;
        if gone then
            signal sqlstate '45000' set message_text = 'merged procedures: the one that is left is abolished';
        end if;
        set at_procedure = next_procedure;
    end while;
end//

delimiter ;

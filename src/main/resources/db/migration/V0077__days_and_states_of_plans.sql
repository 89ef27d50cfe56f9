-- An appraised plan is costed anew like any that is not decided: refused is only that one becomes appraised out of turn.

delimiter //

-- The locking read matters: of an approval and a chain set at the same moment the later sees the earlier.
create or replace trigger simplification_plan_approved before update on simplification_plan for each row
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
    if new.state = 'APPROVED' and old.state not in ('SUBMITTED', 'APPRAISED') then
        signal sqlstate '45000' set message_text = 'a plan is approved after it was submitted';
    end if;
    if new.state = 'APPROVED' and old.state <> 'APPRAISED'
       and exists (select 1 from base.plan_chain where tenant_id = @tenant_id and appraises lock in share mode) then
        signal sqlstate '45000' set message_text = 'a plan is approved after it was appraised: the province wants it so';
    end if;
    if new.state = 'APPRAISED' and old.state not in ('SUBMITTED', 'APPRAISED') then
        signal sqlstate '45000' set message_text = 'a plan is appraised after it was submitted';
    end if;
    if new.state = 'ENFORCED' and old.state <> 'APPROVED' then
        signal sqlstate '45000' set message_text = 'a plan is enforced after it was approved';
    end if;
    if new.state = 'REJECTED' and old.state not in ('SUBMITTED', 'APPRAISED') then
        signal sqlstate '45000' set message_text = 'a plan is rejected after it was submitted';
    end if;
    if new.procedure_id <> old.procedure_id or new.unit_id <> old.unit_id or new.in_year <> old.in_year then
        signal sqlstate '45000' set message_text = 'a plan stays with its procedure, unit and year';
    end if;
    set new.live = if(new.state in ('REJECTED', 'WITHDRAWN'), null, true);
end//

delimiter ;

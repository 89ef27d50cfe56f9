-- How a plan comes to be approved is the province's to say: whether the control office appraises it first, for how many days
-- lists are published for comment, who records the decision. Without a row, the shortest chain holds. What is said of a plan
-- and its parts is kept, with the answers of its unit.

drop trigger if exists simplification_plan_bound_update;
drop trigger if exists simplification_plan_audit_update;
drop trigger simplification_plan_approved;

create table plan_chain (
    tenant_id    smallint    not null default 0,
    id           bigint      not null default 1,
    version      bigint      not null default 1,
    appraises    boolean     not null comment 'the control office appraises a plan before it is approved',
    comment_days int         not null comment 'a list is published for comment at least so long; 0: need not be',
    recorder     varchar(20) not null collate utf8mb4_bin comment 'who records the decision',
    set_by       bigint      not null,
    set_at       datetime(6) not null,
    primary key (tenant_id, id),
    constraint plan_chain_person foreign key (tenant_id, set_by) references person (tenant_id, id),
    constraint plan_chain_one check (id = 1),
    constraint plan_chain_days check (comment_days between 0 and 90),
    constraint plan_chain_recorder check (recorder in ('OFFICE_OR_LEADER', 'LEADER'))
) comment '[tenant] what a plan goes through until it is approved';

alter table simplification_plan
    drop constraint simplification_plan_state,
    add constraint simplification_plan_state
        check (state in ('DRAFT', 'SUBMITTED', 'APPRAISED', 'RETURNED', 'APPROVED', 'ENFORCED', 'REJECTED', 'WITHDRAWN'));

alter table plan_step
    drop constraint plan_step_state,
    drop constraint plan_step_return,
    add constraint plan_step_state
        check (state in ('DRAFT', 'SUBMITTED', 'APPRAISED', 'RETURNED', 'APPROVED', 'ENFORCED', 'REJECTED', 'WITHDRAWN')),
    add constraint plan_step_return
        check (state not in ('APPRAISED', 'RETURNED', 'REJECTED', 'WITHDRAWN') or reason <> '');

create table plan_comment (
    tenant_id    smallint      not null default 0,
    id           bigint        not null,
    plan_id      bigint        not null,
    plan_version bigint        not null comment 'the plan as it was written in that version',
    part         varchar(10)   not null collate utf8mb4_bin,
    number       int           not null comment 'of the step or paper; 0 for the whole',
    answers      bigint        null comment 'the comment that it answers',
    unit_id      bigint        not null comment 'for which it is said',
    person_id    bigint        not null,
    words        varchar(4000) not null,
    said_at      datetime(6)   not null,
    primary key (tenant_id, id),
    unique key plan_comment_plan (tenant_id, plan_id, id),
    key plan_comment_answers (tenant_id, plan_id, answers),
    constraint plan_comment_plan foreign key (tenant_id, plan_id) references simplification_plan (tenant_id, id),
    constraint plan_comment_answers foreign key (tenant_id, plan_id, answers) references plan_comment (tenant_id, plan_id, id),
    constraint plan_comment_unit foreign key (tenant_id, unit_id) references unit (tenant_id, id),
    constraint plan_comment_person foreign key (tenant_id, person_id) references person (tenant_id, id),
    constraint plan_comment_part check (part in ('STEP', 'PAPER', 'WHOLE')),
    constraint plan_comment_words check (words <> '')
) comment '[tenant] [append-only] what is said of a plan or a part of it, and what its unit answers';

delimiter //

-- The locking read matters: of an approval and a chain set at the same moment the later sees the earlier.
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
    if new.state = 'APPROVED' and old.state not in ('SUBMITTED', 'APPRAISED') then
        signal sqlstate '45000' set message_text = 'a plan is approved after it was submitted';
    end if;
    if new.state = 'APPROVED' and old.state <> 'APPRAISED'
       and exists (select 1 from base.plan_chain where tenant_id = @tenant_id and appraises lock in share mode) then
        signal sqlstate '45000' set message_text = 'a plan is approved after it was appraised: the province wants it so';
    end if;
    if new.state = 'APPRAISED' and old.state <> 'SUBMITTED' then
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

create trigger plan_comment_rule_insert before insert on plan_comment for each row
begin
    declare plan_state varchar(20) default (select state from base.simplification_plan
                                             where tenant_id = @tenant_id and id = new.plan_id lock in share mode);
    if new.answers is null and plan_state not in ('SUBMITTED', 'APPRAISED') then
        signal sqlstate '45000' set message_text = 'comment: only on a plan that lies with the province';
    end if;
    if new.answers is not null and plan_state in ('ENFORCED', 'REJECTED', 'WITHDRAWN') then
        signal sqlstate '45000' set message_text = 'comment: an ended plan is not answered for any more';
    end if;
    if exists (select 1 from base.plan_comment
                where tenant_id = @tenant_id and id = new.answers and answers is not null lock in share mode) then
        signal sqlstate '45000' set message_text = 'comment: an answer is not answered in its turn';
    end if;
end//

delimiter ;

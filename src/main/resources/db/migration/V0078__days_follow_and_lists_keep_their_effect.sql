-- Nothing is sent or submitted before the plans it is about, and an idea is not credited by a plan that was decided before it was
-- given. A day of sending typed wrongly is corrected with a reason. A plan that costs more in fact than was approved is asked about.

alter table recommendation
    add column sent_corrected varchar(1000) null comment 'why number or day of sending were corrected' after sent_on,
    add constraint recommendation_sent_corrected check (sent_corrected is null or (sent_on is not null and sent_corrected <> ''));

alter table formality_answer
    drop constraint formality_answer_rule,
    drop constraint formality_answer_of,
    add constraint formality_answer_rule
        check (rule in ('WORK_UNCHANGED', 'ONE_ASSUMPTION', 'SIMPLIFIED_TWICE', 'ENFORCED_WORSE', 'EXACTLY_THE_GOAL', 'JUMPED',
                        'EVIDENCE_TWICE')),
    add constraint formality_answer_of
        check ((plan_id is null) <> (entry_id is null)
               and (plan_id is not null)
                   = (rule in ('WORK_UNCHANGED', 'ONE_ASSUMPTION', 'SIMPLIFIED_TWICE', 'ENFORCED_WORSE')));

-- How far a list would carry the province is said in its submission: kept as it stood then, it is what the list shows from
-- then on. Once the list is decided, the figures of the day no longer tell what it did.

create table plan_list_effect (
    tenant_id       smallint      not null default 0,
    id              bigint        not null,
    list_id         bigint        not null,
    list_version    bigint        not null comment 'of the submission, or of its correction',
    kept_on         date          not null comment 'the day the portal went by',
    published       bigint        not null comment 'procedures in the list that is measured',
    before_dong     bigint        not null comment 'a year, all of them',
    days            bigint        not null comment 'once, all of them',
    now_count       bigint        not null comment 'approved then',
    now_saving_dong bigint        not null,
    now_days        bigint        not null,
    then_count      bigint        not null comment 'approved with the list',
    then_saving_dong bigint       not null,
    then_days       bigint        not null,
    goal_count      decimal(7, 4) null comment 'percent wanted; null: not wanted',
    goal_cost       decimal(7, 4) null,
    goal_time       decimal(7, 4) null,
    primary key (tenant_id, id),
    unique key plan_list_effect_once (tenant_id, list_id, list_version),
    constraint plan_list_effect_list foreign key (tenant_id, list_id) references plan_list (tenant_id, id),
    constraint plan_list_effect_amounts
        check (published >= 0 and before_dong >= 0 and days >= 0 and now_count >= 0 and then_count >= now_count
               and then_count <= published),
    constraint plan_list_effect_goals check (coalesce(goal_count, goal_cost, goal_time) > 0)
) comment '[tenant] [append-only] [unaudited] how far a list would carry the province, as it was submitted; the trail has the list';

delimiter //

create or replace trigger recommendation_rule_update before update on recommendation for each row
begin
    declare plan_state varchar(20);
    if new.withdrawn <> old.withdrawn then
        select state into plan_state from base.simplification_plan
         where tenant_id = @tenant_id and id = new.plan_id lock in share mode;
        if old.withdrawn or plan_state not in ('DRAFT', 'RETURNED') then
            signal sqlstate '45000' set message_text = 'recommendation: it is taken back while its plan is written';
        end if;
    end if;
    if old.outcome is not null
       and not (old.outcome = 'REFUSED' and new.withdrawn and new.outcome = old.outcome and new.answer = old.answer
                and new.answer_number = old.answer_number and new.answered_on = old.answered_on) then
        signal sqlstate '45000' set message_text = 'answered recommendation: it stays as it is';
    end if;
    if not new.sent_on <=> old.sent_on
       and exists (select 1 from base.simplification_plan
                    where tenant_id = @tenant_id and id = new.plan_id and submitted_on > new.sent_on lock in share mode) then
        signal sqlstate '45000' set message_text = 'recommendation: it is sent after its plan was submitted';
    end if;
    if new.plan_id <> old.plan_id
       or old.sent_on is not null
          and not (new.authority = old.authority and new.asks = old.asks and new.instrument = old.instrument
                   and (new.sent_number <=> old.sent_number and new.sent_on <=> old.sent_on
                        or old.outcome is null and coalesce(new.sent_corrected, '') <> '')) then
        signal sqlstate '45000' set message_text = 'sent recommendation: what it asks stays as it is';
    end if;
end//

create trigger plan_list_submitted_update before update on plan_list for each row
    if not new.submitted_on <=> old.submitted_on
       and exists (select 1 from base.plan_list_line l
                     join base.simplification_plan p on p.tenant_id = l.tenant_id and p.id = l.plan_id
                    where l.tenant_id = @tenant_id and l.list_id = new.id and l.present and p.submitted_on > new.submitted_on
                     lock in share mode) then
        signal sqlstate '45000' set message_text = 'list of plans: it is submitted after its plans were';
    end if//

create trigger idea_before_decision_update before update on idea for each row
    if exists (select 1 from base.simplification_plan
                where tenant_id = @tenant_id and id = new.plan_id and decided_on < new.offered_on lock in share mode) then
        signal sqlstate '45000' set message_text = 'idea: it was given after its plan was decided';
    end if//

create trigger plan_list_effect_decided_insert before insert on plan_list_effect for each row
    if exists (select 1 from base.plan_list
                where tenant_id = @tenant_id and id = new.list_id and decided_on is not null lock in share mode) then
        signal sqlstate '45000' set message_text = 'effect of a list of plans: none is kept once it is decided';
    end if//

delimiter ;

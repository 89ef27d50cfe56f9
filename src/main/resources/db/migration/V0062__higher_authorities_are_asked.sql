-- What a province cannot decide itself it asks a higher authority for: to amend or abolish an instrument. A plan that needs
-- that is approved once the authority has agreed.

create table recommendation (
    tenant_id     smallint      not null default 0,
    id            bigint        not null,
    version       bigint        not null default 1,
    plan_id       bigint        not null,
    authority     varchar(300)  not null comment 'who is asked: a ministry, the Government',
    asks          varchar(10)   not null collate utf8mb4_bin,
    instrument    varchar(1000) not null comment 'which provisions of which document',
    entered_by    bigint        not null,
    withdrawn     boolean       not null default false,
    sent_number   varchar(60)   null,
    sent_on       date          null,
    outcome       varchar(10)   null collate utf8mb4_bin,
    answer_number varchar(60)   null,
    answered_on   date          null,
    answer        varchar(4000) null,
    primary key (tenant_id, id),
    key recommendation_plan (tenant_id, plan_id),
    key recommendation_sent (tenant_id, sent_on),
    constraint recommendation_plan foreign key (tenant_id, plan_id) references simplification_plan (tenant_id, id),
    constraint recommendation_person foreign key (tenant_id, entered_by) references person (tenant_id, id),
    constraint recommendation_asks check (asks in ('AMEND', 'ABOLISH')),
    constraint recommendation_outcome check (outcome in ('ACCEPTED', 'REFUSED')),
    constraint recommendation_said check (authority <> '' and instrument <> ''),
    constraint recommendation_sent check ((sent_number is null) = (sent_on is null) and not (withdrawn and sent_on is not null and outcome is null)),
    constraint recommendation_answered
        check ((outcome is null) = (answered_on is null) and (outcome is null) = (answer_number is null)
               and (outcome is null) = (answer is null) and (outcome is null or answered_on >= sent_on)),
    constraint recommendation_answer check (outcome is null or sent_on is not null)
) comment '[tenant] what a plan needs of a higher authority, followed to its answer';

delimiter //

create trigger recommendation_rule_insert before insert on recommendation for each row
begin
    declare plan_state varchar(20);
    select state into plan_state from base.simplification_plan
     where tenant_id = @tenant_id and id = new.plan_id lock in share mode;
    if plan_state not in ('DRAFT', 'SUBMITTED', 'APPRAISED', 'RETURNED') then
        signal sqlstate '45000' set message_text = 'recommendation: its plan is decided';
    end if;
end//

create trigger recommendation_rule_update before update on recommendation for each row
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
    if new.plan_id <> old.plan_id
       or old.sent_on is not null
          and not (new.authority = old.authority and new.asks = old.asks and new.instrument = old.instrument
                   and new.sent_number <=> old.sent_number and new.sent_on <=> old.sent_on) then
        signal sqlstate '45000' set message_text = 'sent recommendation: what it asks stays as it is';
    end if;
end//

create trigger simplification_plan_recommended before update on simplification_plan for each row
    if new.state = 'APPROVED' and old.state <> 'APPROVED'
       and exists (select 1 from base.recommendation
                    where tenant_id = @tenant_id and plan_id = new.id and not withdrawn and not outcome <=> 'ACCEPTED'
                     lock in share mode) then
        signal sqlstate '45000' set message_text = 'recommendation: a higher authority has not agreed';
    end if//

delimiter ;

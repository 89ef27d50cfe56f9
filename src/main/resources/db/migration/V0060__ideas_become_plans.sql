-- Ideas from staff and from feedback: who gave one stays with it, the unit in charge takes it up into a plan of its own or says
-- why not. The plan credits it, also once it is approved.

create table idea (
    tenant_id       smallint      not null default 0,
    id              bigint        not null,
    version         bigint        not null default 1,
    unit_id         bigint        not null comment 'in charge',
    procedure_id    bigint        null comment 'what it is about, where that is known',
    words           varchar(4000) not null,
    source          varchar(10)   not null collate utf8mb4_bin,
    giver           varchar(200)  not null default '' comment 'a member of staff; of feedback only where they want to be named',
    feedback_number varchar(60)   not null default '',
    offered_on      date          not null,
    entered_by      bigint        not null comment 'whose own it is, or who took it down',
    entered_at      datetime(6)   not null,
    state           varchar(10)   not null default 'OPEN' collate utf8mb4_bin,
    plan_id         bigint        null,
    reason          varchar(1000) not null default '',
    decided_by      bigint        null,
    decided_at      datetime(6)   null,
    waiting         boolean as (state = 'OPEN') stored,
    primary key (tenant_id, id),
    key idea_listed (tenant_id, waiting desc, offered_on desc, id),
    key idea_of_unit (tenant_id, unit_id, waiting desc, offered_on desc, id),
    key idea_entered (tenant_id, entered_by),
    constraint idea_unit foreign key (tenant_id, unit_id) references unit (tenant_id, id),
    constraint idea_procedure foreign key (tenant_id, procedure_id) references admin_procedure (tenant_id, id),
    constraint idea_person foreign key (tenant_id, entered_by) references person (tenant_id, id),
    constraint idea_plan foreign key (tenant_id, plan_id) references simplification_plan (tenant_id, id),
    constraint idea_decider foreign key (tenant_id, decided_by) references person (tenant_id, id),
    constraint idea_words check (words <> ''),
    constraint idea_source check (source in ('OWN', 'STAFF', 'FEEDBACK')),
    constraint idea_giver check ((source = 'OWN' and giver = '') or (source = 'STAFF' and giver <> '') or source = 'FEEDBACK'),
    constraint idea_feedback check ((source = 'FEEDBACK') = (feedback_number <> '')),
    constraint idea_state check (state in ('OPEN', 'TAKEN_UP', 'DECLINED')),
    constraint idea_decided check ((state = 'OPEN') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
    constraint idea_taken_up check ((state = 'TAKEN_UP') = (plan_id is not null)),
    constraint idea_declined check ((state = 'DECLINED') = (reason <> ''))
) comment '[tenant] an idea for a plan, who gave it and what became of it';

delimiter //

create trigger idea_given_insert before insert on idea for each row
    if new.state <> 'OPEN' then
        signal sqlstate '45000' set message_text = 'idea: it is decided after it was given';
    end if//

-- The locking read matters: a plan does not end while an idea is taken out of it.
create trigger idea_decided_update before update on idea for each row
begin
    if new.words <> old.words or new.unit_id <> old.unit_id or not new.procedure_id <=> old.procedure_id
       or new.source <> old.source or new.giver <> old.giver or new.feedback_number <> old.feedback_number
       or new.offered_on <> old.offered_on or new.entered_by <> old.entered_by then
        signal sqlstate '45000' set message_text = 'idea: it stays as it was given';
    end if;
    if old.state = 'DECLINED'
       or old.state = 'TAKEN_UP' and exists (select 1 from base.simplification_plan
            where tenant_id = @tenant_id and id = old.plan_id and live lock in share mode) then
        signal sqlstate '45000' set message_text = 'decided idea: it stays so while its plan stands';
    end if;
    if exists (select 1 from base.simplification_plan
                where tenant_id = @tenant_id and id = new.plan_id and unit_id <> new.unit_id) then
        signal sqlstate '45000' set message_text = 'idea: the unit in charge takes it up into a plan of its own';
    end if;
end//

delimiter ;

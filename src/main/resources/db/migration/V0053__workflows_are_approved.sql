-- Internal workflows: how a unit handles a procedure, step by step. One decision approves many at once; a later one for the
-- same procedure takes the place of the earlier from its day, and both stay readable.

create table workflow_decision (
    tenant_id     smallint     not null default 0,
    id            bigint       not null,
    number        varchar(60)  not null,
    signed_on     date         not null,
    in_force_from date         not null,
    issuer        varchar(200) not null,
    entered_by    bigint       not null,
    entered_at    datetime(6)  not null,
    primary key (tenant_id, id),
    unique key workflow_decision_number (tenant_id, number, signed_on),
    unique key workflow_decision_in_force (tenant_id, id, in_force_from) comment 'its workflows are in force from the same day',
    key workflow_decision_signed (tenant_id, signed_on),
    constraint workflow_decision_person foreign key (tenant_id, entered_by) references person (tenant_id, id),
    constraint workflow_decision_named check (number <> '' and issuer <> ''),
    constraint workflow_decision_days check (in_force_from >= signed_on)
) comment '[tenant] [append-only] a decision that approves internal workflows';

create table workflow (
    tenant_id     smallint      not null default 0,
    id            bigint        not null,
    decision_id   bigint        not null,
    procedure_id  bigint        not null,
    name          varchar(1000) not null collate utf8mb4_uca1400_ai_ci,
    hours         decimal(9, 2) not null comment 'of all its steps, for one time',
    in_force_from date          not null comment 'that of its decision',
    entered_by    bigint        not null,
    entered_at    datetime(6)   not null,
    primary key (tenant_id, id),
    unique key workflow_of_procedure (tenant_id, procedure_id, in_force_from),
    constraint workflow_of_decision foreign key (tenant_id, decision_id, in_force_from)
        references workflow_decision (tenant_id, id, in_force_from),
    constraint workflow_procedure foreign key (tenant_id, procedure_id) references admin_procedure (tenant_id, id),
    constraint workflow_person foreign key (tenant_id, entered_by) references person (tenant_id, id),
    constraint workflow_named check (name <> ''),
    constraint workflow_hours check (hours > 0)
) comment '[tenant] [append-only] how a procedure is handled from a day on, as a decision approved it';

create table workflow_step (
    tenant_id   smallint      not null default 0,
    id          bigint        not null,
    workflow_id bigint        not null,
    number      int           not null comment 'from 1',
    doer        varchar(200)  not null comment 'office or person',
    work        varchar(1000) not null,
    hours       decimal(7, 2) not null,
    primary key (tenant_id, id),
    unique key workflow_step_number (tenant_id, workflow_id, number),
    constraint workflow_step_workflow foreign key (tenant_id, workflow_id) references workflow (tenant_id, id),
    constraint workflow_step_said check (number > 0 and doer <> '' and work <> ''),
    constraint workflow_step_hours check (hours > 0 and hours <= 10000)
) comment '[tenant] [append-only] [unaudited] who does what in a workflow, and how long it takes; the trail has the workflow';

delimiter //

-- The locking reads matter: of two decisions recorded at the same moment the later sees the earlier.
create trigger workflow_rule_insert before insert on workflow for each row
begin
    if exists (select 1 from base.admin_procedure
                where tenant_id = @tenant_id and id = new.procedure_id
                  and abolished_on <= greatest(new.in_force_from, coalesce(@today, current_date)) lock in share mode) then
        signal sqlstate '45000' set message_text = 'abolished procedure: nobody handles it any longer';
    end if;
    if exists (select 1 from base.workflow
                where tenant_id = @tenant_id and procedure_id = new.procedure_id
                  and in_force_from >= new.in_force_from lock in share mode) then
        signal sqlstate '45000' set message_text = 'workflow: a later decision is in force from a later day';
    end if;
end//

delimiter ;

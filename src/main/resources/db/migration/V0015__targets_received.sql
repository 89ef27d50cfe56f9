-- A unit says that it has received a target with the goal set last, or objects to it once, with a reason.

create table target_receipt (
    tenant_id       smallint      not null default 0,
    id              bigint        not null,
    assignment_id   bigint        not null,
    goal_version_id bigint        not null comment 'a changed goal is received anew',
    unit_id         bigint        not null,
    answer          varchar(10)   not null collate utf8mb4_bin,
    reason          varchar(1000) not null default '',
    person_id       bigint        not null,
    answered_at     datetime(6)   not null,
    primary key (tenant_id, id),
    unique key target_receipt_once (tenant_id, assignment_id, goal_version_id, answer),
    constraint target_receipt_assignment foreign key (tenant_id, assignment_id) references assignment (tenant_id, id),
    constraint target_receipt_goal foreign key (tenant_id, goal_version_id) references goal_version (tenant_id, id),
    constraint target_receipt_unit foreign key (tenant_id, unit_id) references unit (tenant_id, id),
    constraint target_receipt_person foreign key (tenant_id, person_id) references person (tenant_id, id),
    constraint target_receipt_answer check (answer in ('RECEIVED', 'OBJECTED')),
    constraint target_receipt_reason check (answer <> 'OBJECTED' or reason <> '')
) comment '[tenant] [append-only] what units say to the targets they are given';

delimiter //

create trigger target_receipt_kept before insert on target_receipt for each row
begin
    if new.answer = 'OBJECTED' and exists (select 1 from base.target_receipt
            where tenant_id = @tenant_id and assignment_id = new.assignment_id
              and goal_version_id = new.goal_version_id and answer = 'RECEIVED') then
        signal sqlstate '45000' set message_text = 'received target: it is not objected to any more';
    end if;
end//

delimiter ;

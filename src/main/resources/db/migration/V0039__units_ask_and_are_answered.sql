-- A unit asks that a target be decided not to apply to it, with a reason; the provincial admin grants or refuses, with a
-- reason. An objection to a target is answered in writing as well. Nobody answers what they asked themselves.

create table not_applicable_request (
    tenant_id     smallint      not null default 0,
    id            bigint        not null,
    assignment_id bigint        not null,
    unit_id       bigint        not null,
    reason        varchar(1000) not null,
    requested_by  bigint        not null,
    requested_at  datetime(6)   not null,
    primary key (tenant_id, id),
    key not_applicable_request_assignment (tenant_id, assignment_id),
    constraint not_applicable_request_assignment foreign key (tenant_id, assignment_id) references assignment (tenant_id, id),
    constraint not_applicable_request_unit foreign key (tenant_id, unit_id) references unit (tenant_id, id),
    constraint not_applicable_request_person foreign key (tenant_id, requested_by) references person (tenant_id, id),
    constraint not_applicable_request_reason check (reason <> '')
) comment '[tenant] [append-only] units that ask that a target does not apply to them';

create table not_applicable_decision (
    tenant_id  smallint      not null default 0,
    id         bigint        not null,
    request_id bigint        not null,
    granted    boolean       not null,
    reason     varchar(1000) not null,
    person_id  bigint        not null,
    decided_at datetime(6)   not null,
    primary key (tenant_id, id),
    unique key not_applicable_decision_once (tenant_id, request_id),
    constraint not_applicable_decision_request foreign key (tenant_id, request_id) references not_applicable_request (tenant_id, id),
    constraint not_applicable_decision_person foreign key (tenant_id, person_id) references person (tenant_id, id),
    constraint not_applicable_decision_reason check (reason <> '')
) comment '[tenant] [append-only] what the province decided on such requests';

create table receipt_answer (
    tenant_id   smallint      not null default 0,
    id          bigint        not null,
    receipt_id  bigint        not null,
    answer      varchar(1000) not null,
    person_id   bigint        not null,
    answered_at datetime(6)   not null,
    primary key (tenant_id, id),
    unique key receipt_answer_once (tenant_id, receipt_id),
    constraint receipt_answer_receipt foreign key (tenant_id, receipt_id) references target_receipt (tenant_id, id),
    constraint receipt_answer_person foreign key (tenant_id, person_id) references person (tenant_id, id),
    constraint receipt_answer_text check (answer <> '')
) comment '[tenant] [append-only] what the province answers to objections';

delimiter //

create trigger not_applicable_request_rule_insert before insert on not_applicable_request for each row
begin
    if exists (select 1 from base.assignment where tenant_id = @tenant_id and id = new.assignment_id
                  and (standing is null or not_applicable_reason is not null) for update) then
        signal sqlstate '45000' set message_text = 'target that does not apply: there is nothing to ask';
    end if;
    if exists (select 1 from base.not_applicable_request r
                 left join base.not_applicable_decision d on d.tenant_id = r.tenant_id and d.request_id = r.id
                where r.tenant_id = @tenant_id and r.assignment_id = new.assignment_id and d.id is null) then
        signal sqlstate '45000' set message_text = 'asked before: the answer is awaited';
    end if;
end//

create trigger not_applicable_decision_rule_insert before insert on not_applicable_decision for each row
begin
    if exists (select 1 from base.not_applicable_request
                where tenant_id = @tenant_id and id = new.request_id and requested_by = new.person_id) then
        signal sqlstate '45000' set message_text = 'own request: somebody else decides it';
    end if;
end//

create trigger receipt_answer_rule_insert before insert on receipt_answer for each row
begin
    if not exists (select 1 from base.target_receipt
                    where tenant_id = @tenant_id and id = new.receipt_id and answer = 'OBJECTED' and person_id <> new.person_id) then
        signal sqlstate '45000' set message_text = 'only an objection of somebody else is answered';
    end if;
end//

delimiter ;

-- What a directive wants cut of the procedures of a scope in a year: thresholds by measure against a list that is frozen, by
-- whom is known. From then on a procedure may change, the list it is compared with does not.

create table reduction (
    tenant_id   smallint     not null default 0,
    id          bigint       not null,
    version     bigint       not null default 1,
    scope       varchar(10)  not null collate utf8mb4_bin,
    in_year     int          not null comment 'the year its plans are made in',
    baseline_on date         not null comment 'the list is that in force at the end of this day',
    due_on      date         null comment 'by when plans are to be approved',
    basis       varchar(500) not null comment 'number and date of the directive',
    frozen_by   bigint       null,
    frozen_at   datetime(6)  null,
    income_dong bigint       null comment 'đồng an hour the frozen list was costed with',
    primary key (tenant_id, id),
    unique key reduction_of (tenant_id, scope, in_year),
    constraint reduction_person foreign key (tenant_id, frozen_by) references person (tenant_id, id),
    constraint reduction_scope check (scope in ('PUBLIC', 'INTERNAL')),
    constraint reduction_basis check (basis <> ''),
    constraint reduction_frozen
        check ((frozen_at is null) = (frozen_by is null) and (frozen_at is null) = (income_dong is null))
) comment '[tenant] what a directive wants cut of a scope in a year; all of its goals must hold';

insert into reduction (tenant_id, id, scope, in_year, baseline_on, due_on, basis)
select tenant_id, min(id), scope, year(min(baseline_on)), min(baseline_on), min(due_on), min(basis)
  from simplification_goal
 group by tenant_id, scope;

drop trigger if exists simplification_goal_bound_update;
drop trigger if exists simplification_goal_audit_update;

alter table simplification_goal add column reduction_id bigint null after id;

update simplification_goal g
  join reduction r on r.tenant_id = g.tenant_id and r.scope = g.scope
   set g.reduction_id = r.id;

alter table simplification_goal
    drop constraint simplification_goal_scope,
    drop constraint simplification_goal_measure,
    drop key simplification_goal_of,
    drop column scope,
    drop column baseline_on,
    drop column due_on,
    drop column basis,
    modify column reduction_id bigint not null,
    modify column threshold decimal(7, 4) null comment 'percent of the list to be cut, at least; null: no longer wanted',
    add unique key simplification_goal_of (tenant_id, reduction_id, measure),
    add constraint simplification_goal_reduction foreign key (tenant_id, reduction_id) references reduction (tenant_id, id),
    add constraint simplification_goal_measure check (measure in ('COUNT', 'COST', 'TIME')),
    comment '[tenant] how much of the list a directive wants cut, by measure';

create table baseline_line (
    tenant_id       smallint      not null default 0,
    id              bigint        not null,
    reduction_id    bigint        not null,
    procedure_id    bigint        not null,
    version_id      bigint        not null comment 'what was in force',
    hours           decimal(9, 2) not null,
    other_dong      bigint        not null,
    days            int           not null,
    times_a_year    int           not null,
    subjects_a_year int           not null,
    before_dong     bigint        not null comment 'đồng a year',
    primary key (tenant_id, id),
    unique key baseline_line_of (tenant_id, reduction_id, procedure_id),
    constraint baseline_line_reduction foreign key (tenant_id, reduction_id) references reduction (tenant_id, id),
    constraint baseline_line_procedure foreign key (tenant_id, procedure_id) references admin_procedure (tenant_id, id),
    constraint baseline_line_version foreign key (tenant_id, version_id) references procedure_version (tenant_id, id)
) comment '[tenant] [append-only] [unaudited] a procedure of a frozen list; the trail has the freezing';

alter table hourly_income add column version bigint not null default 1;

drop trigger if exists simplification_plan_bound_update;
drop trigger if exists simplification_plan_audit_update;
drop trigger simplification_plan_approved;

-- A plan is made within the year of its reduction: a procedure is simplified once a year.
alter table simplification_plan
    add column in_year     int null after unit_id,
    add column before_days int not null default 0,
    add column after_days  int not null default 0;

update simplification_plan p
   set in_year = coalesce((select min(r.in_year) from reduction r where r.tenant_id = p.tenant_id and r.scope = 'INTERNAL'),
                          year(p.decided_on), year(utc_timestamp()));

alter table simplification_plan
    modify column in_year int not null,
    drop key simplification_plan_procedure,
    add unique key simplification_plan_procedure (tenant_id, procedure_id, in_year),
    add constraint simplification_plan_days check (after_days >= 0 and after_days <= before_days);

delimiter //

create trigger simplification_plan_approved before update on simplification_plan for each row
begin
    if old.state = 'APPROVED' then
        signal sqlstate '45000' set message_text = 'approved plan: it stays as it is';
    end if;
    if new.state = 'APPROVED' and old.state <> 'SUBMITTED' then
        signal sqlstate '45000' set message_text = 'a plan is approved after it was submitted';
    end if;
    if new.procedure_id <> old.procedure_id or new.unit_id <> old.unit_id or new.in_year <> old.in_year then
        signal sqlstate '45000' set message_text = 'a plan stays with its procedure, unit and year';
    end if;
end//

create trigger reduction_frozen_update before update on reduction for each row
begin
    if old.frozen_at is not null
       and not (new.frozen_at <=> old.frozen_at and new.frozen_by <=> old.frozen_by
                and new.income_dong <=> old.income_dong and new.baseline_on = old.baseline_on) then
        signal sqlstate '45000' set message_text = 'frozen baseline: it stays as it is';
    end if;
    if new.scope <> old.scope or new.in_year <> old.in_year then
        signal sqlstate '45000' set message_text = 'reduction: it stays of its scope and year';
    end if;
end//

-- The locking read matters: nothing is added to a list that is being frozen at the same moment.
create trigger baseline_line_rule_insert before insert on baseline_line for each row
begin
    if exists (select 1 from base.reduction
                where tenant_id = @tenant_id and id = new.reduction_id and frozen_at is not null lock in share mode) then
        signal sqlstate '45000' set message_text = 'frozen baseline: nothing is added to it';
    end if;
end//

delimiter ;

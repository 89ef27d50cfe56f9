-- The control office puts plans on a list, publishes it for comment, submits it; one decision approves all that are on it.

create table plan_list (
    tenant_id         smallint     not null default 0,
    id                bigint       not null,
    version           bigint       not null default 1,
    title             varchar(500) not null collate utf8mb4_uca1400_ai_ci,
    scope             varchar(10)  not null collate utf8mb4_bin,
    in_year           int          not null comment 'of the plans on it',
    drawn_by          bigint       not null,
    drawn_at          datetime(6)  not null,
    published_on      date         null,
    comment_until     date         null comment 'the last day',
    submission_number varchar(60)  null comment 'of the paper it was submitted with',
    submitted_on      date         null,
    decision_number   varchar(60)  null,
    decided_on        date         null,
    waiting           boolean as (decided_on is null) stored,
    primary key (tenant_id, id),
    key plan_list_listed (tenant_id, waiting desc, id desc),
    key plan_list_published (tenant_id, waiting, comment_until),
    constraint plan_list_person foreign key (tenant_id, drawn_by) references person (tenant_id, id),
    constraint plan_list_scope check (scope in ('PUBLIC', 'INTERNAL')),
    constraint plan_list_named check (title <> '' and submission_number <> '' and decision_number <> ''),
    constraint plan_list_comment
        check ((published_on is null) = (comment_until is null) and comment_until >= published_on),
    constraint plan_list_submission check ((submitted_on is null) = (submission_number is null)),
    constraint plan_list_submitted check (submitted_on > comment_until),
    constraint plan_list_decision check ((decided_on is null) = (decision_number is null)),
    constraint plan_list_decided check (decided_on is null or submitted_on is not null),
    constraint plan_list_decided_on check (decided_on >= submitted_on)
) comment '[tenant] plans that are decided together: drawn up, published for comment, submitted, decided';

create table plan_list_line (
    tenant_id      smallint      not null default 0,
    id             bigint        not null,
    list_id        bigint        not null,
    plan_id        bigint        not null,
    proposal_version bigint      null comment 'what the plan said when the list was submitted',
    removed_by     bigint        null,
    removed_at     datetime(6)   null,
    removed_reason varchar(4000) null,
    present        boolean as (if(removed_at is null, true, null)) stored comment 'null: taken out',
    primary key (tenant_id, id),
    unique key plan_list_line_once (tenant_id, plan_id, present) comment 'a plan is on one list',
    key plan_list_line_list (tenant_id, list_id, present),
    constraint plan_list_line_list foreign key (tenant_id, list_id) references plan_list (tenant_id, id),
    constraint plan_list_line_plan foreign key (tenant_id, plan_id) references simplification_plan (tenant_id, id),
    constraint plan_list_line_person foreign key (tenant_id, removed_by) references person (tenant_id, id),
    constraint plan_list_line_removed
        check ((removed_at is null) = (removed_by is null) and (removed_at is null) = (removed_reason is null)
               and removed_reason <> '')
) comment '[tenant] a plan on a list, and why it was taken out';

delimiter //

create trigger plan_list_rule_update before update on plan_list for each row
begin
    if old.decided_on is not null then
        signal sqlstate '45000' set message_text = 'decided list of plans: it stays as it is';
    end if;
    if new.scope <> old.scope or new.in_year <> old.in_year then
        signal sqlstate '45000' set message_text = 'list of plans: it stays of its scope and year';
    end if;
    if old.comment_until is not null and (new.comment_until is null or new.comment_until < old.comment_until) then
        signal sqlstate '45000' set message_text = 'published list of plans: its days of comment are not cut';
    end if;
    if old.submitted_on is not null and new.submitted_on is null then
        signal sqlstate '45000' set message_text = 'submitted list of plans: that is not taken back';
    end if;
    if old.comment_until is null and new.comment_until is not null
       and exists (select 1 from base.plan_chain
                    where tenant_id = @tenant_id
                      and new.comment_until < coalesce(@today, current_date) + interval comment_days day
                     lock in share mode) then
        signal sqlstate '45000' set message_text = 'list of plans: the province wants more days of comment';
    end if;
end//

-- The locking reads matter: nothing is added to a list that is being published or decided at the same moment.
create trigger plan_list_line_rule_insert before insert on plan_list_line for each row
begin
    if exists (select 1 from base.plan_list
                where tenant_id = @tenant_id and id = new.list_id
                  and (published_on is not null or submitted_on is not null) lock in share mode) then
        signal sqlstate '45000' set message_text = 'list of plans: nothing is added once it is published or submitted';
    end if;
    if not exists (select 1 from base.simplification_plan
                    where tenant_id = @tenant_id and id = new.plan_id
                      and state in ('SUBMITTED', 'APPRAISED') lock in share mode) then
        signal sqlstate '45000' set message_text = 'list of plans: on it is what was submitted';
    end if;
end//

create trigger plan_list_line_rule_update before update on plan_list_line for each row
begin
    if old.removed_at is not null then
        signal sqlstate '45000' set message_text = 'taken off a list of plans: it stays so';
    end if;
    if new.list_id <> old.list_id or new.plan_id <> old.plan_id then
        signal sqlstate '45000' set message_text = 'a line stays with its list and plan';
    end if;
    if exists (select 1 from base.plan_list
                where tenant_id = @tenant_id and id = new.list_id and decided_on is not null lock in share mode) then
        signal sqlstate '45000' set message_text = 'decided list of plans: nothing is taken off';
    end if;
end//

create trigger simplification_plan_listed_update before update on simplification_plan for each row
begin
    declare days int;
    select max(comment_days) into days from base.plan_chain where tenant_id = @tenant_id lock in share mode;
    if new.state = 'APPROVED' and old.state <> 'APPROVED' and days > 0
       and not exists (select 1 from base.plan_list_line l
                         join base.plan_list p on p.tenant_id = l.tenant_id and p.id = l.list_id
                        where l.tenant_id = @tenant_id and l.plan_id = new.id and l.present
                          and p.submitted_on is not null and p.comment_until < coalesce(@today, current_date)
                          and p.comment_until >= p.published_on + interval days day
                          and l.proposal_version = new.proposal_version
                         lock in share mode) then
        signal sqlstate '45000' set message_text = 'a plan is approved with a list whose days of comment are over';
    end if;
end//

delimiter ;

-- What shows that a plan is in force may be files, beside what is said of it in words.

create table plan_evidence (
    tenant_id smallint not null default 0,
    id        bigint   not null,
    plan_id   bigint   not null,
    file_id   bigint   not null,
    withdrawn boolean  not null default false comment 'was attached by mistake: nothing is deleted',
    primary key (tenant_id, id),
    unique key plan_evidence_once (tenant_id, plan_id, file_id),
    constraint plan_evidence_plan foreign key (tenant_id, plan_id) references simplification_plan (tenant_id, id),
    constraint plan_evidence_file foreign key (tenant_id, file_id) references stored_file (tenant_id, id)
) comment '[tenant] files that show that a plan is enforced';

delimiter //

create trigger plan_evidence_of_enforced before insert on plan_evidence for each row
begin
    if not exists (select 1 from base.simplification_plan
                    where tenant_id = @tenant_id and id = new.plan_id and state = 'ENFORCED' lock in share mode) then
        signal sqlstate '45000' set message_text = 'plan not enforced: there is nothing for files to show';
    end if;
end//

create trigger plan_evidence_stays before update on plan_evidence for each row
begin
    if new.plan_id <> old.plan_id or new.file_id <> old.file_id then
        signal sqlstate '45000' set message_text = 'evidence stays with its plan';
    end if;
    if old.withdrawn and not new.withdrawn then
        signal sqlstate '45000' set message_text = 'evidence taken out stays out';
    end if;
end//

delimiter ;

-- A list drawn up in vain is discarded with a reason: its plans are free again, and it waits for nobody any more.

alter table plan_list
    add column discarded_by     bigint        null after decided_on,
    add column discarded_at     datetime(6)   null after discarded_by,
    add column discarded_reason varchar(4000) null after discarded_at,
    add constraint plan_list_discarder foreign key (tenant_id, discarded_by) references person (tenant_id, id),
    add constraint plan_list_discarded
        check ((discarded_at is null) = (discarded_by is null) and (discarded_at is null) = (discarded_reason is null)
               and discarded_reason <> ''),
    add constraint plan_list_discarded_or_decided check (discarded_at is null or decided_on is null),
    drop key plan_list_listed,
    drop key plan_list_published,
    drop column waiting;

alter table plan_list
    add column waiting boolean as (decided_on is null and discarded_at is null) stored,
    add key plan_list_listed (tenant_id, waiting desc, id desc),
    add key plan_list_published (tenant_id, waiting, comment_until);

delimiter //

create trigger plan_list_discard_update before update on plan_list for each row
begin
    if old.discarded_at is not null then
        signal sqlstate '45000' set message_text = 'discarded list of plans: it stays as it is';
    end if;
    if new.discarded_at is not null
       and exists (select 1 from base.plan_list_line
                    where tenant_id = @tenant_id and list_id = new.id and present lock in share mode) then
        signal sqlstate '45000' set message_text = 'a list of plans is discarded once nothing is on it';
    end if;
end//

create trigger plan_list_line_discarded_insert before insert on plan_list_line for each row
begin
    if exists (select 1 from base.plan_list
                where tenant_id = @tenant_id and id = new.list_id and discarded_at is not null lock in share mode) then
        signal sqlstate '45000' set message_text = 'discarded list of plans: nothing is added';
    end if;
end//

delimiter ;

-- Deadlines count working days, and which days are worked is decided anew each year: days off, and days of a weekend that
-- are worked in exchange. The same for all provinces, so those who run the platform keep it; everybody reads it.

create table calendar_day (
    day     date         not null,
    kind    varchar(10)  not null collate utf8mb4_bin,
    name    varchar(200) not null,
    basis   varchar(500) not null comment 'which document says so',
    version bigint       not null default 1,
    primary key (day),
    constraint calendar_day_kind check (kind in ('OFF', 'WORKING')),
    constraint calendar_day_worked check (kind = 'OFF' or weekday(day) >= 5)
) comment '[shared] days that are not as their weekday is: off, or worked on a weekend';

create view portal.calendar_day as select day, kind, name, basis, version from base.calendar_day;

grant select on portal.calendar_day to portal_rw, portal_inspect, portal_platform;

delimiter //

-- In the platform's own trail. Nobody is bound where a portal is set up with a list.
create trigger calendar_day_audit_insert after insert on calendar_day for each row
begin
    if @tenant_id is not null and @transaction_id is not null then
        insert into base.audit_row (action, subject, row_id, after_json)
        values ('INSERT', 'calendar_day', to_days(new.day),
            json_object('day', new.day, 'kind', new.kind, 'name', new.name, 'basis', new.basis));
    end if;
end//

create trigger calendar_day_audit_update after update on calendar_day for each row
begin
    if @tenant_id is not null and @transaction_id is not null then
        insert into base.audit_row (action, subject, row_id, before_json, after_json)
        values ('UPDATE', 'calendar_day', to_days(new.day),
            json_object('day', old.day, 'kind', old.kind, 'name', old.name, 'basis', old.basis),
            json_object('day', new.day, 'kind', new.kind, 'name', new.name, 'basis', new.basis));
    end if;
end//

create trigger calendar_day_audit_delete after delete on calendar_day for each row
begin
    if @tenant_id is not null and @transaction_id is not null then
        insert into base.audit_row (action, subject, row_id, before_json)
        values ('DELETE', 'calendar_day', to_days(old.day),
            json_object('day', old.day, 'kind', old.kind, 'name', old.name, 'basis', old.basis));
    end if;
end//

create procedure portal.add_calendar_day(in p_day date, in p_kind varchar(10) character set utf8mb4,
                                         in p_name varchar(200) character set utf8mb4, in p_basis varchar(500) character set utf8mb4)
    modifies sql data sql security definer
begin
    call base.refuse_strangers();
    insert into base.calendar_day (day, kind, name, basis) values (p_day, p_kind, p_name, p_basis);
end//

create procedure portal.change_calendar_day(in p_day date, in p_seen bigint, in p_kind varchar(10) character set utf8mb4,
                                            in p_name varchar(200) character set utf8mb4, in p_basis varchar(500) character set utf8mb4)
    modifies sql data sql security definer
begin
    call base.refuse_strangers();
    update base.calendar_day set kind = p_kind, name = p_name, basis = p_basis, version = version + 1
     where day = p_day and version = p_seen;
    if row_count() = 0 then
        signal sqlstate '45000' set message_text = 'changed meanwhile: calendar day';
    end if;
end//

create procedure portal.remove_calendar_day(in p_day date, in p_seen bigint)
    modifies sql data sql security definer
begin
    call base.refuse_strangers();
    delete from base.calendar_day where day = p_day and version = p_seen;
    if row_count() = 0 then
        signal sqlstate '45000' set message_text = 'changed meanwhile: calendar day';
    end if;
end//

delimiter ;

grant execute on procedure portal.add_calendar_day to portal_platform;
grant execute on procedure portal.change_calendar_day to portal_platform;
grant execute on procedure portal.remove_calendar_day to portal_platform;

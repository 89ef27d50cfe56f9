-- Those who run the platform hand a new province to its first admin. Once anybody has signed in there, they have no way in.
create or replace view portal.tenant as
    select p.alias, p.code, p.name, p.suspended_at, s.alias as merged_into, p.ended_on, p.merger_basis, p.merger_confirmed_at,
           exists (select 1 from base.role_grant g where g.tenant_id = p.id and g.role = 'PROVINCIAL_ADMIN' and g.valid_until is null) as has_admin,
           exists (select 1 from base.sign_in i where i.tenant_id = p.id) as entered
      from base.province p left join base.province s on s.id = p.merged_into
     where not p.platform and base.is_platform();

-- A merger that can still be undone shows nobody anything: sealed, read and undone, the ended province would have been read
-- without a trace in it.
create or replace function portal.branch_of(called varchar(40) character set utf8mb4, branch varchar(40) character set utf8mb4) returns smallint
    reads sql data sql security definer
    return (select b.id from base.province b join base.province s on s.id = b.merged_into
             where b.alias = convert(branch using utf8mb4) collate utf8mb4_bin and b.merger_confirmed_at is not null
               and s.alias = convert(called using utf8mb4) collate utf8mb4_bin and s.suspended_at is null and s.merged_into is null);

create or replace view portal.branch as
    select alias, name, ended_on, merger_basis from base.province
     where merged_into = base.current_tenant() and merger_confirmed_at is not null;

delimiter //

-- An admin whose account was never made cannot sign in, and so keeps no province.
create or replace trigger role_grant_ended before update on role_grant for each row
begin
    if new.person_id <> old.person_id or new.unit_id <> old.unit_id or new.role <> old.role
        or new.valid_from <> old.valid_from or new.basis <> old.basis or not (new.given_by <=> old.given_by)
        or new.given_at <> old.given_at or not (new.stands_in_for <=> old.stands_in_for) then
        signal sqlstate '45000' set message_text = 'a right is ended, not changed into another';
    end if;
    if not (new.valid_until <=> old.valid_until) then
        if new.valid_until is null or new.valid_until > old.valid_until then
            signal sqlstate '45000' set message_text = 'a right that has an end gets no later one: give it anew';
        end if;
        set new.ended_by = @person_id;
        if old.role = 'PROVINCIAL_ADMIN' and old.stands_in_for is null and not exists (
                select 1 from base.role_grant g join base.person p on p.tenant_id = g.tenant_id and p.id = g.person_id
                 where g.tenant_id = old.tenant_id and g.role = 'PROVINCIAL_ADMIN' and g.id <> old.id and p.subject is not null
                   and g.stands_in_for is null and g.valid_until is null and g.valid_from <= utc_timestamp(6) lock in share mode) then
            signal sqlstate '45000' set message_text = 'last admin: a province keeps one';
        end if;
    end if;
end//

delimiter ;

-- Those who run the platform hand a new province to its first admin. Once anybody has signed in there, they have no way in.
create or replace view portal.tenant as
    select p.alias, p.code, p.name, p.suspended_at, s.alias as merged_into, p.ended_on, p.merger_basis, p.merger_confirmed_at,
           exists (select 1 from base.role_grant g where g.tenant_id = p.id and g.role = 'PROVINCIAL_ADMIN' and g.valid_until is null) as has_admin,
           exists (select 1 from base.sign_in i where i.tenant_id = p.id) as entered
      from base.province p left join base.province s on s.id = p.merged_into
     where not p.platform and base.is_platform();

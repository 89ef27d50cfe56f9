call base.raise_wall();
grant insert on portal.audit_row to portal_inspect, portal_platform;
revoke insert on portal.audit_link from portal_rw;
revoke insert on portal.audit_head from portal_rw;

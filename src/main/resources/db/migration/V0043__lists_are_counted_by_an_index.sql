-- A long list is counted, and passed by down to the page that is shown, in an index that has all it takes; only the rows of
-- that page are looked at.

alter table entry
    add key entry_listed (tenant_id, period_id, state, set_aside, unit_id),
    drop key entry_period_state;

alter table audit_row
    add key audit_row_passed_by (tenant_id, id);

-- Whoever entered points takes them back as long as they wait; nobody else does, and nobody decides on their own otherwise.

alter table entered_points
    drop constraint entered_points_state,
    drop constraint entered_points_other,
    add constraint entered_points_state check (state in ('ENTERED', 'APPROVED', 'RETURNED', 'TAKEN_BACK', 'REPLACED')),
    add constraint entered_points_other check ((state = 'TAKEN_BACK') = (decided_by = entered_by));

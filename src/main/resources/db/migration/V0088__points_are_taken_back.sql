-- Whoever entered points takes them back as long as they wait; nobody else does, and nobody decides on their own otherwise.

alter table entered_points
    drop constraint entered_points_state,
    drop constraint entered_points_other,
    add constraint entered_points_state check (state in ('ENTERED', 'APPROVED', 'RETURNED', 'TAKEN_BACK', 'REPLACED')),
    add constraint entered_points_other check ((state = 'TAKEN_BACK') = (decided_by = entered_by));

delimiter //

-- What counts is replaced where others are there to take its place, which somebody else has entered.
create trigger entered_points_replaced before update on entered_points for each row
    if new.state = 'REPLACED' and (old.state <> 'APPROVED' or not exists (
            select 1 from base.entered_points
             where tenant_id = @tenant_id and programme_id = new.programme_id and unit_id = new.unit_id and code = new.code
               and open and not (entered_by <=> @person_id))) then
        signal sqlstate '45000' set message_text = 'points that count are replaced by others, which somebody else has entered';
    end if//

delimiter ;

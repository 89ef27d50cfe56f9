-- As in V0016, and: the locking read lets nobody take evidence out, or put it in, while its figure is handed in.

delimiter //

create or replace procedure refuse_evidence(entry_asked bigint)
    reads sql data
begin
    declare period bigint;
    declare of_unit bigint;
    declare present varchar(20);
    select period_id, unit_id, state into period, of_unit, present
      from base.entry where tenant_id = @tenant_id and id = entry_asked lock in share mode;
    call base.refuse_typing(period, of_unit);
    if present not in ('DRAFT', 'WITH_HEAD', 'RETURNED') then
        signal sqlstate '45000' set message_text = 'handed in figure: its evidence stays as it is';
    end if;
end//

delimiter ;

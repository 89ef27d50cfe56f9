-- A province keeps its own structure: units begin, are renamed, move and end on a legal basis, and what became of an
-- ended unit is written down, so that its successor can show what it inherited as inherited.

alter table unit
    add column version   bigint        not null default 1 comment 'raised by each change of the unit, its names or places',
    add column phone     varchar(60)   not null default '',
    add column email     varchar(200)  not null default '',
    add column address   varchar(300)  not null default '',
    add column end_basis varchar(1000) not null default '' comment 'the decision that ended it; empty where nobody wrote it down',
    add constraint unit_end_basis check (end_basis = '' or valid_until is not null);

alter table unit_version
    add column short_name varchar(100)  not null default '' collate utf8mb4_uca1400_ai_ci comment 'official short name; empty where there is none',
    add column basis      varchar(1000) not null default '' comment 'the decision that gave this name or place; empty where nobody wrote it down',
    add constraint unit_version_validity check (valid_until is null or valid_until > valid_from),
    add constraint unit_version_not_its_parent check (parent_id is null or parent_id <> unit_id);

create table unit_succession (
    tenant_id       smallint      not null default 0,
    id              bigint        not null,
    predecessor_id  bigint        not null,
    successor_id    bigint        not null,
    on_day          date          not null comment 'the first day on which the successor has what it took over',
    extent          varchar(10)   not null collate utf8mb4_bin,
    share_percent   decimal(5, 2) null comment 'how much of the predecessor; null where it is not said',
    basis           varchar(1000) not null default '' comment 'empty where nobody wrote it down',
    withdrawn_basis varchar(1000) null comment 'why it was taken back as a mistake; null while it counts',
    primary key (tenant_id, id),
    unique key unit_succession_pair (tenant_id, predecessor_id, successor_id),
    key unit_succession_successor (tenant_id, successor_id),
    constraint unit_succession_predecessor foreign key (tenant_id, predecessor_id) references unit (tenant_id, id),
    constraint unit_succession_successor foreign key (tenant_id, successor_id) references unit (tenant_id, id),
    constraint unit_succession_of_another check (predecessor_id <> successor_id),
    constraint unit_succession_extent check (extent in ('FULL', 'PARTIAL')),
    constraint unit_succession_share check (share_percent is null
        or (extent = 'PARTIAL' and share_percent > 0 and share_percent < 100))
) comment '[tenant] which unit took over from which';

delimiter //

-- On one day a unit has one name and one place. The reads lock: two who rename at once must not both succeed.
create trigger unit_version_alone before insert on unit_version for each row
begin
    if exists (select 1 from base.unit_version
                where tenant_id = @tenant_id and unit_id = new.unit_id and id <> new.id
                  and valid_from < ifnull(new.valid_until, '9999-12-31')
                  and ifnull(valid_until, '9999-12-31') > new.valid_from lock in share mode) then
        signal sqlstate '45000' set message_text = 'versions of a unit overlap';
    end if;
end//

create trigger unit_version_still_alone before update on unit_version for each row
begin
    if new.unit_id <> old.unit_id then
        signal sqlstate '45000' set message_text = 'a version stays with its unit';
    end if;
    if exists (select 1 from base.unit_version
                where tenant_id = old.tenant_id and unit_id = old.unit_id and id <> old.id
                  and valid_from < ifnull(new.valid_until, '9999-12-31')
                  and ifnull(valid_until, '9999-12-31') > new.valid_from lock in share mode) then
        signal sqlstate '45000' set message_text = 'versions of a unit overlap';
    end if;
end//

delimiter ;

-- Dossiers live in the province's case system; the portal takes in its counts. A newer file of a unit and period replaces
-- what an older one said, which stays readable. A target may say which two of these counts its figure is made of.

create table dossier_import (
    tenant_id      smallint    not null default 0,
    id             bigint      not null,
    period_id      bigint      not null,
    unit_id        bigint      not null comment 'the unit in whose name it was taken in',
    whole_province boolean     not null comment 'false: only rows of that unit were taken',
    file_id        bigint      not null,
    sha256         char(64)    not null collate utf8mb4_bin comment 'of the file: the same twice is counted once',
    person_id      bigint      not null,
    taken_at       datetime(6) not null,
    rows_taken     int         not null comment 'rows of units, those that changed nothing among them',
    rows_refused   int         not null,
    received       bigint      null comment 'sums of the rows taken; null where the file says nothing of it',
    online         bigint      null,
    fully_online   bigint      null,
    digitised      bigint      null,
    paid_online    bigint      null,
    e_result       bigint      null,
    on_time        bigint      null,
    overdue        bigint      null,
    primary key (tenant_id, id),
    unique key dossier_import_once (tenant_id, period_id, sha256, unit_id, whole_province),
    constraint dossier_import_period foreign key (tenant_id, period_id) references reporting_period (tenant_id, id),
    constraint dossier_import_unit foreign key (tenant_id, unit_id) references unit (tenant_id, id),
    constraint dossier_import_file foreign key (tenant_id, file_id) references stored_file (tenant_id, id),
    constraint dossier_import_person foreign key (tenant_id, person_id) references person (tenant_id, id),
    constraint dossier_import_rows check (rows_taken >= 0 and rows_refused >= 0)
) comment '[tenant] [append-only] files of dossier counts: what was taken of each, when and by whom';

create table dossier_count (
    tenant_id    smallint not null default 0,
    id           bigint   not null,
    unit_id      bigint   not null,
    period_id    bigint   not null,
    import_id    bigint   not null,
    number       int      not null comment 'from 1: what a unit''s files said one after the other',
    received     bigint   not null,
    online       bigint   null comment 'null: the file says nothing of it, which is not 0',
    fully_online bigint   null,
    digitised    bigint   null,
    paid_online  bigint   null,
    e_result     bigint   null,
    on_time      bigint   null,
    overdue      bigint   null,
    replaced_by  bigint   null comment 'the import that said it anew; null: current',
    primary key (tenant_id, id),
    unique key dossier_count_number (tenant_id, unit_id, period_id, number),
    key dossier_count_period (tenant_id, period_id, replaced_by),
    constraint dossier_count_unit foreign key (tenant_id, unit_id) references unit (tenant_id, id),
    constraint dossier_count_period foreign key (tenant_id, period_id) references reporting_period (tenant_id, id),
    constraint dossier_count_import foreign key (tenant_id, import_id) references dossier_import (tenant_id, id),
    constraint dossier_count_replaced foreign key (tenant_id, replaced_by) references dossier_import (tenant_id, id),
    constraint dossier_count_whole check (received >= 0 and online >= 0 and fully_online >= 0 and digitised >= 0
        and paid_online >= 0 and e_result >= 0 and on_time >= 0 and overdue >= 0),
    constraint dossier_count_online check (online <= received),
    constraint dossier_count_fully_online check (fully_online <= coalesce(online, received))
) comment '[tenant] what a file says of a unit in a period';

create table overdue_dossier (
    tenant_id  smallint     not null default 0,
    id         bigint       not null,
    count_id   bigint       not null comment 'it belongs to what that file said of the unit',
    code       varchar(60)  not null,
    cause_code varchar(30)  not null default '',
    cause      varchar(500) not null default '',
    due_on     date         null,
    settled_on date         null comment 'null: not settled yet',
    primary key (tenant_id, id),
    unique key overdue_dossier_once (tenant_id, count_id, code),
    constraint overdue_dossier_count foreign key (tenant_id, count_id) references dossier_count (tenant_id, id)
) comment '[tenant] [append-only] [unaudited] overdue dossiers, line by line; the trail has the import and the file''s hash';

create table dossier_head (
    tenant_id smallint     not null default 0,
    id        bigint       not null,
    head      varchar(200) not null collate utf8mb4_bin comment 'of a column, in plain letters',
    meaning   varchar(20)  not null collate utf8mb4_bin,
    primary key (tenant_id, id),
    unique key dossier_head_once (tenant_id, head)
) comment '[tenant] what the heads of this province''s files mean';

alter table target
    add column counted_numerator   varchar(20) null collate utf8mb4_bin comment 'which count of dossiers its figure is made of',
    add column counted_denominator varchar(20) null collate utf8mb4_bin,
    add constraint target_counted check ((counted_numerator is null) = (counted_denominator is null)
        and counted_numerator <> counted_denominator);

delimiter //

create trigger dossier_count_closed_insert before insert on dossier_count for each row
    call base.refuse_closed(new.period_id, new.unit_id)//

create trigger dossier_count_kept_update before update on dossier_count for each row
begin
    call base.refuse_closed(old.period_id, old.unit_id);
    if (old.replaced_by is not null and not (new.replaced_by <=> old.replaced_by))
        or new.unit_id <> old.unit_id or new.period_id <> old.period_id or new.import_id <> old.import_id
        or new.number <> old.number or new.received <> old.received
        or not (new.online <=> old.online and new.fully_online <=> old.fully_online
            and new.digitised <=> old.digitised and new.paid_online <=> old.paid_online
            and new.e_result <=> old.e_result and new.on_time <=> old.on_time and new.overdue <=> old.overdue) then
        signal sqlstate '45000' set message_text = 'dossier counts: what a file said stays, a newer file replaces it';
    end if;
end//

create trigger overdue_dossier_closed_insert before insert on overdue_dossier for each row
begin
    declare period, unit bigint;
    select period_id, unit_id into period, unit from base.dossier_count where tenant_id = @tenant_id and id = new.count_id;
    call base.refuse_closed(period, unit);
end//

delimiter ;

-- Searched and grouped without diacritics
alter table overdue_dossier
    modify column cause_code varchar(30)  not null default '' collate utf8mb4_uca1400_ai_ci,
    modify column cause      varchar(500) not null default '' collate utf8mb4_uca1400_ai_ci;

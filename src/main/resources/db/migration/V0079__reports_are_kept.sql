-- What a report is of is kept to be read again, and what it said when a period was closed is kept as files of record.

create table report (
    tenant_id     smallint      not null default 0,
    id            bigint        not null,
    version       bigint        not null default 1,
    title         varchar(200)  not null,
    unit_id       bigint        not null comment 'in which it was saved',
    person_id     bigint        not null comment 'whose it is',
    whole         boolean       not null comment 'of all units, as far as each reader reads them; otherwise of unit_id alone',
    units_by      varchar(10)   not null collate utf8mb4_bin,
    unit_kind     varchar(30)   null collate utf8mb4_bin,
    unit_group_id bigint        null,
    unit_ids      varchar(4000) not null default '' collate utf8mb4_bin comment 'those chosen, one after the other',
    target_ids    varchar(4000) not null default '' collate utf8mb4_bin comment 'those chosen; empty for all',
    frequency     varchar(10)   not null collate utf8mb4_bin,
    stretch       varchar(15)   not null collate utf8mb4_bin,
    shown         varchar(200)  not null collate utf8mb4_bin comment 'columns',
    shared        boolean       not null comment 'everybody of the province may read it',
    at_closing    boolean       not null comment 'a document is made of it when a period is closed',
    kept          boolean       null default true comment 'null: it was withdrawn',
    primary key (tenant_id, id),
    key report_listed (tenant_id, kept, title),
    key report_at_closing (tenant_id, frequency, at_closing, kept),
    constraint report_unit foreign key (tenant_id, unit_id) references unit (tenant_id, id),
    constraint report_person foreign key (tenant_id, person_id) references person (tenant_id, id),
    constraint report_group foreign key (tenant_id, unit_group_id) references unit_group (tenant_id, id),
    constraint report_title check (title <> ''),
    constraint report_units check (units_by in ('ALL', 'KIND', 'GROUP', 'CHOSEN')
        and (units_by = 'KIND') = (unit_kind is not null) and (units_by = 'GROUP') = (unit_group_id is not null)),
    constraint report_frequency check (frequency in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
    constraint report_stretch check (stretch in ('PERIOD', 'SINCE_START')),
    constraint report_shown check (shown <> ''),
    constraint report_shared check (not shared and not at_closing or whole),
    constraint report_standing check (kept)
) comment '[tenant] what reports are of';

create table report_document (
    tenant_id      smallint     not null default 0,
    id             bigint       not null,
    report_id      bigint       not null,
    report_version bigint       not null,
    period_id      bigint       not null,
    number         int          not null comment '1 when the period was closed, 2, 3 … after corrections',
    title          varchar(200) not null,
    person_id      bigint       not null comment 'who closed the period, or approved the correction',
    asked_at       datetime(6)  not null,
    made_at        datetime(6)  null comment 'null: it waits to be made',
    primary key (tenant_id, id),
    unique key report_document_once (tenant_id, report_id, period_id, number),
    key report_document_period (tenant_id, period_id, made_at),
    constraint report_document_report foreign key (tenant_id, report_id) references report (tenant_id, id),
    constraint report_document_period foreign key (tenant_id, period_id) references reporting_period (tenant_id, id),
    constraint report_document_person foreign key (tenant_id, person_id) references person (tenant_id, id),
    constraint report_document_number check (number >= 1)
) comment '[tenant] reports as they were made when a period was closed';

create table report_file (
    tenant_id   smallint not null default 0,
    id          bigint   not null,
    document_id bigint   not null,
    file_id     bigint   not null,
    primary key (tenant_id, id),
    unique key report_file_once (tenant_id, document_id, file_id),
    constraint report_file_document foreign key (tenant_id, document_id) references report_document (tenant_id, id),
    constraint report_file_file foreign key (tenant_id, file_id) references stored_file (tenant_id, id)
) comment '[tenant] [append-only] the files of a document; their hash is kept with them';

delimiter //

create trigger report_stays_whose_update before update on report for each row
begin
    if old.kept is null then
        signal sqlstate '45000' set message_text = 'withdrawn report: it stays so';
    end if;
    if not (new.person_id = old.person_id and new.unit_id = old.unit_id and new.whole = old.whole) then
        signal sqlstate '45000' set message_text = 'saved report: it stays whose it is';
    end if;
end//

create trigger report_document_rule_update before update on report_document for each row
begin
    if old.made_at is not null then
        signal sqlstate '45000' set message_text = 'made document: it stays as it is';
    end if;
    if not (new.report_id = old.report_id and new.period_id = old.period_id and new.number = old.number
            and new.person_id = old.person_id and new.asked_at = old.asked_at) then
        signal sqlstate '45000' set message_text = 'document of a report: what was asked for stays as it is';
    end if;
end//

create trigger report_document_stays_delete before delete on report_document for each row
    signal sqlstate '45000' set message_text = 'document of a report: it is not taken away'//

create trigger report_file_stays_delete before delete on report_file for each row
    signal sqlstate '45000' set message_text = 'file of a document: it is not taken away'//

create trigger report_file_rule_insert before insert on report_file for each row
    if exists (select 1 from base.report_document
                where tenant_id = @tenant_id and id = new.document_id and made_at is not null lock in share mode) then
        signal sqlstate '45000' set message_text = 'made document: nothing is added';
    end if//

delimiter ;

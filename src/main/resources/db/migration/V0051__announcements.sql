-- A ministry announces procedures by a decision; from its day two duties of the unit in charge run: their list is published
-- within 5 working days, the internal workflows within 10. When they are due follows from the calendar of working days and is
-- not kept, but for what was published: that was judged by the calendar of its day.

create table announcement (
    tenant_id      smallint      not null default 0,
    id             bigint        not null,
    version        bigint        not null default 1,
    number         varchar(60)   not null comment 'of the decision',
    announced_on   date          not null,
    issuer         varchar(200)  not null,
    field          varchar(200)  not null collate utf8mb4_uca1400_ai_ci,
    excerpt        varchar(2000) not null collate utf8mb4_uca1400_ai_ci,
    unit_id        bigint        not null comment 'in charge',
    procedures_on  date          null comment 'the list was published',
    procedures_due date          null comment 'when it was due, once it is published',
    workflows_on   date          null,
    workflows_due  date          null,
    waiting        boolean as (procedures_on is null or workflows_on is null) stored,
    primary key (tenant_id, id),
    unique key announcement_number (tenant_id, unit_id, issuer, number),
    key announcement_listed (tenant_id, waiting desc, announced_on, id),
    key announcement_of_unit (tenant_id, unit_id, waiting desc, announced_on, id),
    key announcement_field (tenant_id, field),
    constraint announcement_unit foreign key (tenant_id, unit_id) references unit (tenant_id, id),
    constraint announcement_published check (procedures_on >= announced_on and workflows_on >= announced_on)
) comment '[tenant] a decision by which a ministry announces procedures, and how far the unit in charge is with it';

create table announcement_version (
    tenant_id       smallint      not null default 0,
    id              bigint        not null,
    announcement_id bigint        not null,
    version         bigint        not null comment 'of the announcement that it made',
    number          varchar(60)   not null,
    announced_on    date          not null,
    issuer          varchar(200)  not null,
    field           varchar(200)  not null,
    excerpt         varchar(2000) not null,
    unit_id         bigint        not null,
    reason          varchar(1000) not null comment 'of a correction; empty of what was recorded first',
    entered_by      bigint        not null,
    entered_at      datetime(6)   not null,
    primary key (tenant_id, id),
    unique key announcement_version_number (tenant_id, announcement_id, version),
    constraint announcement_version_of foreign key (tenant_id, announcement_id) references announcement (tenant_id, id),
    constraint announcement_version_unit foreign key (tenant_id, unit_id) references unit (tenant_id, id),
    constraint announcement_version_person foreign key (tenant_id, entered_by) references person (tenant_id, id),
    constraint announcement_version_reason check ((version = 1) = (reason = ''))
) comment '[tenant] [append-only] what was recorded of an announcement, and each correction';

create table announcement_publication (
    tenant_id       smallint      not null default 0,
    id              bigint        not null,
    announcement_id bigint        not null,
    duty            varchar(10)   not null collate utf8mb4_bin,
    number          int           not null comment 'from 1',
    decision_number varchar(60)   not null,
    published_on    date          not null,
    note            varchar(1000) not null,
    reason          varchar(1000) not null comment 'of a correction; empty of the first',
    entered_by      bigint        not null,
    entered_at      datetime(6)   not null,
    primary key (tenant_id, id),
    unique key announcement_publication_number (tenant_id, announcement_id, duty, number),
    constraint announcement_publication_of foreign key (tenant_id, announcement_id) references announcement (tenant_id, id),
    constraint announcement_publication_person foreign key (tenant_id, entered_by) references person (tenant_id, id),
    constraint announcement_publication_duty check (duty in ('PROCEDURES', 'WORKFLOWS')),
    constraint announcement_publication_reason check ((number = 1) = (reason = ''))
) comment '[tenant] [append-only] what the unit in charge published, and each correction';

delimiter //

create trigger announcement_rule_insert before insert on announcement for each row
begin
    if new.announced_on > coalesce(@today, current_date) then
        signal sqlstate '45000' set message_text = 'announcement: none of a later day than today';
    end if;
end//

create trigger announcement_rule_update before update on announcement for each row
begin
    if new.announced_on > coalesce(@today, current_date) then
        signal sqlstate '45000' set message_text = 'announcement: none of a later day than today';
    end if;
    if old.procedures_on is not null and new.procedures_on is null or old.workflows_on is not null and new.workflows_on is null then
        signal sqlstate '45000' set message_text = 'published: it is corrected, not taken back';
    end if;
end//

-- The locking read matters: of two who publish at the same moment the later sees the earlier.
create trigger announcement_publication_rule_insert before insert on announcement_publication for each row
begin
    declare announced date;
    declare last_number int default 0;
    select announced_on into announced from base.announcement
     where tenant_id = @tenant_id and id = new.announcement_id lock in share mode;
    select ifnull(max(number), 0) into last_number from base.announcement_publication
     where tenant_id = @tenant_id and announcement_id = new.announcement_id and duty = new.duty lock in share mode;
    if new.number <> last_number + 1 then
        signal sqlstate '45000' set message_text = 'publication: its versions follow one another';
    end if;
    if new.published_on < announced then
        signal sqlstate '45000' set message_text = 'publication: none before the announcement';
    end if;
    if new.published_on > coalesce(@today, current_date) then
        signal sqlstate '45000' set message_text = 'publication: none of a later day than today';
    end if;
end//

delimiter ;
call base.raise_wall();

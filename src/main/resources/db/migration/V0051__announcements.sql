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

-- Ministries ask the province about drafts; the province asks its units, and answers.
create table ministry_draft (
    tenant_id   smallint      not null default 0,
    id          bigint        not null,
    version     bigint        not null default 1,
    title       varchar(1000) not null collate utf8mb4_uca1400_ai_ci,
    ministry    varchar(200)  not null collate utf8mb4_uca1400_ai_ci,
    received_on date          not null,
    due_on      date          not null comment 'when units are to have answered, at the latest',
    sent_number varchar(60)   null comment 'of the province’s answer',
    sent_on     date          null,
    waiting     boolean as (sent_on is null) stored,
    primary key (tenant_id, id),
    key ministry_draft_listed (tenant_id, waiting desc, due_on, id),
    constraint ministry_draft_days check (due_on >= received_on and sent_on >= received_on),
    constraint ministry_draft_sent check ((sent_on is null) = (sent_number is null))
) comment '[tenant] a draft on which a ministry asks the province, and the answer of the province';

create table draft_version (
    tenant_id   smallint      not null default 0,
    id          bigint        not null,
    draft_id    bigint        not null,
    version     bigint        not null comment 'of the draft that it made',
    title       varchar(1000) not null,
    ministry    varchar(200)  not null,
    received_on date          not null,
    due_on      date          not null,
    sent_number varchar(60)   null,
    sent_on     date          null,
    reason      varchar(1000) not null comment 'of a correction; empty otherwise',
    entered_by  bigint        not null,
    entered_at  datetime(6)   not null,
    primary key (tenant_id, id),
    unique key draft_version_number (tenant_id, draft_id, version),
    constraint draft_version_of foreign key (tenant_id, draft_id) references ministry_draft (tenant_id, id),
    constraint draft_version_person foreign key (tenant_id, entered_by) references person (tenant_id, id)
) comment '[tenant] [append-only] what was entered of a draft, and each correction';

create table opinion (
    tenant_id  smallint    not null default 0,
    id         bigint      not null,
    draft_id   bigint      not null,
    unit_id    bigint      not null comment 'asked',
    stance     varchar(10) null collate utf8mb4_bin,
    given_on   date        null,
    entered_by bigint      not null comment 'who asked',
    entered_at datetime(6) not null,
    primary key (tenant_id, id),
    unique key opinion_once (tenant_id, draft_id, unit_id),
    key opinion_of_unit (tenant_id, unit_id, given_on),
    constraint opinion_draft foreign key (tenant_id, draft_id) references ministry_draft (tenant_id, id),
    constraint opinion_unit foreign key (tenant_id, unit_id) references unit (tenant_id, id),
    constraint opinion_person foreign key (tenant_id, entered_by) references person (tenant_id, id),
    constraint opinion_stance check (stance in ('AGREES', 'PROPOSES')),
    constraint opinion_given check ((stance is null) = (given_on is null))
) comment '[tenant] a unit that is asked for its opinion on a draft, and how it stands to it';

create table opinion_version (
    tenant_id  smallint      not null default 0,
    id         bigint        not null,
    opinion_id bigint        not null,
    number     int           not null comment 'from 1',
    stance     varchar(10)   not null collate utf8mb4_bin,
    words      varchar(4000) not null,
    given_on   date          not null,
    reason     varchar(1000) not null comment 'of a correction; empty of the first',
    entered_by bigint        not null,
    entered_at datetime(6)   not null,
    primary key (tenant_id, id),
    unique key opinion_version_number (tenant_id, opinion_id, number),
    constraint opinion_version_of foreign key (tenant_id, opinion_id) references opinion (tenant_id, id),
    constraint opinion_version_person foreign key (tenant_id, entered_by) references person (tenant_id, id),
    constraint opinion_version_stance check (stance in ('AGREES', 'PROPOSES') and (stance = 'AGREES' or words <> '')),
    constraint opinion_version_reason check ((number = 1) = (reason = ''))
) comment '[tenant] [append-only] what a unit said of a draft, and each correction';

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

create trigger opinion_rule_update before update on opinion for each row
begin
    if old.given_on is not null and new.given_on is null then
        signal sqlstate '45000' set message_text = 'opinion: it is corrected, not taken back';
    end if;
    if new.draft_id <> old.draft_id or new.unit_id <> old.unit_id then
        signal sqlstate '45000' set message_text = 'opinion: it stays with its draft and unit';
    end if;
end//

create trigger opinion_version_rule_insert before insert on opinion_version for each row
begin
    declare last_number int default 0;
    declare received date;
    declare sent date;
    select d.received_on, d.sent_on into received, sent from base.opinion o
      join base.ministry_draft d on d.tenant_id = o.tenant_id and d.id = o.draft_id
     where o.tenant_id = @tenant_id and o.id = new.opinion_id lock in share mode;
    select ifnull(max(number), 0) into last_number from base.opinion_version
     where tenant_id = @tenant_id and opinion_id = new.opinion_id lock in share mode;
    if new.number <> last_number + 1 then
        signal sqlstate '45000' set message_text = 'opinion: its versions follow one another';
    end if;
    if sent is not null then
        signal sqlstate '45000' set message_text = 'answered draft: no opinion is given any more';
    end if;
    if new.given_on < received or new.given_on > coalesce(@today, current_date) then
        signal sqlstate '45000' set message_text = 'opinion: given since the draft was received, and not later than today';
    end if;
end//

create trigger ministry_draft_rule_update before update on ministry_draft for each row
begin
    if old.sent_on is not null and new.sent_on is null then
        signal sqlstate '45000' set message_text = 'answered draft: its answer is corrected, not taken back';
    end if;
end//

delimiter ;
call base.raise_wall();

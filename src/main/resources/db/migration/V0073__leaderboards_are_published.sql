-- A published leaderboard is frozen with the document that publishes it. What changes afterwards makes another version.
-- Why so: docs/decisions/0011-published-snapshots.md

create table snapshot (
    tenant_id    smallint      not null default 0,
    id           bigint        not null,
    programme_id bigint        not null,
    tier         varchar(20)   not null collate utf8mb4_bin,
    period_from  date          not null comment 'of the latest closed period',
    period_until date          not null comment 'the day after its last',
    number       int           not null comment 'of the version: 1, 2, 3 … of a tier and period',
    sheet        varchar(300)  null comment 'name and version of the score sheet; null where the targets of the programme are it',
    paper_number varchar(60)   not null comment 'of the document that publishes it',
    paper_on     date          not null,
    reason       varchar(1000) not null default '' comment 'why there is another version',
    sha256       char(64)      not null collate utf8mb4_bin comment 'of the content, in UTF-8',
    published_by bigint        not null,
    published_at datetime(6)   not null,
    primary key (tenant_id, id),
    unique key snapshot_once (tenant_id, programme_id, tier, period_until, number),
    key snapshot_latest (tenant_id, tier, period_until, number),
    constraint snapshot_programme foreign key (tenant_id, programme_id) references programme (tenant_id, id),
    constraint snapshot_person foreign key (tenant_id, published_by) references person (tenant_id, id),
    constraint snapshot_tier check (tier in ('PROVINCIAL', 'DISTRICT', 'COMMUNE')),
    constraint snapshot_period check (period_from < period_until),
    constraint snapshot_number check (number >= 1),
    constraint snapshot_paper check (paper_number <> '' and paper_on >= period_until - interval 1 day),
    constraint snapshot_reason check ((number = 1) = (reason = ''))
) comment '[tenant] [append-only] leaderboards as they were published';

create table snapshot_content (
    tenant_id smallint not null default 0,
    id        bigint   not null comment 'of the snapshot',
    content   longtext not null collate utf8mb4_bin comment 'canonical JSON, RFC 8785',
    primary key (tenant_id, id),
    constraint snapshot_content_snapshot foreign key (tenant_id, id) references snapshot (tenant_id, id)
) comment '[tenant] [append-only] [unaudited] what stands in them; the trail has their hash';

delimiter //

create trigger snapshot_rule_insert before insert on snapshot for each row
    if new.paper_on > coalesce(@today, current_date) then
        signal sqlstate '45000' set message_text = 'published leaderboard: its document is signed by now';
    end if//

create trigger snapshot_stays_update before update on snapshot for each row
    signal sqlstate '45000' set message_text = 'published leaderboard: it stays as it is'//

create trigger snapshot_content_stays_update before update on snapshot_content for each row
    signal sqlstate '45000' set message_text = 'published leaderboard: what stands in it stays as it is'//

create trigger snapshot_stays_delete before delete on snapshot for each row
    signal sqlstate '45000' set message_text = 'published leaderboard: it is not taken away'//

create trigger snapshot_content_stays_delete before delete on snapshot_content for each row
    signal sqlstate '45000' set message_text = 'published leaderboard: what stands in it is not taken away'//

delimiter ;

-- The catalogue: public and internal procedures, with what each asks of whom. Decisions issue, amend and abolish them; each
-- is a version that stays. The row of a procedure has what is in force now and its sums, so that lists and portfolios read
-- no steps.

alter table admin_procedure
    add column version       bigint       not null default 1,
    add column scope         varchar(10)  not null default 'INTERNAL' collate utf8mb4_bin,
    add column national_code varchar(40)  null collate utf8mb4_bin,
    add column field         varchar(200) not null default 'Chưa phân loại' collate utf8mb4_uca1400_ai_ci,
    add column abolished_on  date         null comment 'the first day on which it is no longer in force',
    add unique key admin_procedure_national (tenant_id, national_code),
    add constraint admin_procedure_scope check (scope in ('PUBLIC', 'INTERNAL')),
    add constraint admin_procedure_national_code
        check (national_code regexp '^[0-9][.][0-9]{6}([.][0-9]{3}[.][0-9]{2}[.][0-9]{2})?[.]H[0-9]{2}$');

create table procedure_version (
    tenant_id       smallint      not null default 0,
    id              bigint        not null,
    procedure_id    bigint        not null,
    number          int           not null comment 'from 1',
    act             varchar(10)   not null collate utf8mb4_bin,
    decision_number varchar(60)   not null comment 'empty where it was kept before there was a catalogue',
    decided_on      date          not null,
    in_force_from   date          not null,
    unit_id         bigint        not null comment 'in charge',
    name            varchar(1000) not null collate utf8mb4_uca1400_ai_ci,
    field           varchar(200)  not null collate utf8mb4_uca1400_ai_ci,
    deciding_level  varchar(10)   not null collate utf8mb4_bin,
    online_level    varchar(10)   not null collate utf8mb4_bin,
    legal_basis     varchar(4000) not null,
    taken_in_at     varchar(500)  not null,
    result          varchar(1000) not null,
    hours           decimal(9, 2) not null comment 'of all its steps, for one time',
    other_dong      bigint        not null comment 'services, fees and charges of all its steps, for one time',
    times_a_year    int           not null,
    subjects_a_year int           not null,
    entered_by      bigint        null comment 'null: kept before there was a catalogue',
    entered_at      datetime(6)   not null,
    primary key (tenant_id, id),
    unique key procedure_version_number (tenant_id, procedure_id, number),
    key procedure_version_decided (tenant_id, decided_on),
    constraint procedure_version_procedure foreign key (tenant_id, procedure_id) references admin_procedure (tenant_id, id),
    constraint procedure_version_unit foreign key (tenant_id, unit_id) references unit (tenant_id, id),
    constraint procedure_version_person foreign key (tenant_id, entered_by) references person (tenant_id, id),
    constraint procedure_version_act check (act in ('ISSUED', 'AMENDED', 'ABOLISHED') and (act = 'ISSUED') = (number = 1)),
    constraint procedure_version_level check (deciding_level in ('PROVINCE', 'DISTRICT', 'COMMUNE')),
    constraint procedure_version_online check (online_level in ('NONE', 'PARTIAL', 'FULL')),
    constraint procedure_version_days check (in_force_from >= decided_on),
    constraint procedure_version_amounts check (hours >= 0 and other_dong >= 0 and times_a_year >= 0 and subjects_a_year >= 0)
) comment '[tenant] [append-only] what decisions have made of a procedure, one after the other';

create table procedure_step (
    tenant_id     smallint      not null default 0,
    id            bigint        not null,
    version_id    bigint        not null,
    number        int           not null,
    doer          varchar(200)  not null,
    work          varchar(1000) not null,
    hours         decimal(9, 2) null comment 'null: known for the procedure as a whole only',
    calendar_days int           null comment 'by when, where the procedure says so',
    service_dong  bigint        not null default 0,
    fee_dong      bigint        not null default 0,
    primary key (tenant_id, id),
    unique key procedure_step_number (tenant_id, version_id, number),
    constraint procedure_step_version foreign key (tenant_id, version_id) references procedure_version (tenant_id, id),
    constraint procedure_step_amounts check (hours > 0 and calendar_days >= 0 and service_dong >= 0 and fee_dong >= 0)
) comment '[tenant] [append-only] [unaudited] who does what in a version; the trail has the version';

create table procedure_paper (
    tenant_id   smallint      not null default 0,
    id          bigint        not null,
    version_id  bigint        not null,
    number      int           not null,
    name        varchar(1000) not null,
    kind        varchar(10)   not null collate utf8mb4_bin,
    originals   int           not null,
    copies      int           not null,
    replaceable boolean       not null comment 'by data that an office already holds',
    primary key (tenant_id, id),
    unique key procedure_paper_number (tenant_id, version_id, number),
    constraint procedure_paper_version foreign key (tenant_id, version_id) references procedure_version (tenant_id, id),
    constraint procedure_paper_kind check (kind in ('FORM', 'DOCUMENT')),
    constraint procedure_paper_count check (originals >= 0 and copies >= 0 and originals + copies > 0)
) comment '[tenant] [append-only] [unaudited] what a dossier is made of; the trail has the version';

insert into procedure_version (tenant_id, id, procedure_id, number, act, decision_number, decided_on, in_force_from, unit_id,
        name, field, deciding_level, online_level, legal_basis, taken_in_at, result, hours, other_dong, times_a_year,
        subjects_a_year, entered_at)
select tenant_id, id, id, 1, 'ISSUED', '', published_on, published_on, unit_id, name, field, 'PROVINCE', 'NONE', '', '', '',
       hours, other_dong, times_a_year, subjects_a_year, utc_timestamp(6)
  from admin_procedure;

-- One line is one step; what was kept without any has one, since nobody reads a procedure that asks for nothing.
insert into procedure_step (tenant_id, id, version_id, number, doer, work)
with recursive step as (
    select tenant_id, id, 1 as number, substring_index(written, '\n', 1) as work, written,
           1 + char_length(written) - char_length(replace(written, '\n', '')) as many
      from (select tenant_id, id, coalesce(nullif(trim(replace(steps, '\r', '')), ''), 'Theo quy trình đã công bố') as written
              from admin_procedure) kept
    union all
    select tenant_id, id, number + 1, substring_index(substring_index(written, '\n', number + 1), '\n', -1), written, many
      from step
     where number < many
)
select tenant_id, uuid_short(), id, number, '', left(trim(work), 1000)
  from step
 where trim(work) <> '';

delimiter //

-- The locking read matters: of two decisions recorded at the same moment the later sees the earlier.
create trigger procedure_version_rule_insert before insert on procedure_version for each row
begin
    declare last_number int default 0;
    declare last_act varchar(10) default null;
    declare last_from date default null;
    select number, act, in_force_from into last_number, last_act, last_from from base.procedure_version
     where tenant_id = @tenant_id and procedure_id = new.procedure_id order by number desc limit 1 lock in share mode;
    if new.number <> last_number + 1 then
        signal sqlstate '45000' set message_text = 'procedure: its versions follow one another';
    end if;
    if last_act = 'ABOLISHED' then
        signal sqlstate '45000' set message_text = 'abolished procedure: it stays so';
    end if;
    if last_from is not null and new.in_force_from <= last_from then
        signal sqlstate '45000' set message_text = 'procedure: a later decision is in force from a later day';
    end if;
end//

create trigger admin_procedure_kept_update before update on admin_procedure for each row
begin
    if old.abolished_on is not null then
        signal sqlstate '45000' set message_text = 'abolished procedure: it stays so';
    end if;
    if new.scope <> old.scope then
        signal sqlstate '45000' set message_text = 'procedure: it stays public, or internal';
    end if;
end//

create trigger plan_of_abolished_insert before insert on simplification_plan for each row
begin
    if exists (select 1 from base.admin_procedure
                where tenant_id = @tenant_id and id = new.procedure_id and abolished_on <= coalesce(@today, current_date) lock in share mode) then
        signal sqlstate '45000' set message_text = 'abolished procedure: there is nothing to simplify';
    end if;
end//

delimiter ;

-- A province sets up its own year: directives, a programme under one or more of them, targets that say what is counted,
-- how it is judged and how often it is reported. Texts go on from year to year by the code of the indicator.

alter table directive
    add column version bigint        not null default 1 after id,
    add column excerpt varchar(4000) not null default '' comment 'the words that set the targets';

create table programme_directive (
    tenant_id    smallint not null default 0,
    id           bigint   not null,
    programme_id bigint   not null,
    directive_id bigint   not null,
    withdrawn    boolean  not null default false comment 'was named by mistake: nothing is deleted',
    primary key (tenant_id, id),
    unique key programme_directive_once (tenant_id, programme_id, directive_id),
    constraint programme_directive_programme foreign key (tenant_id, programme_id) references programme (tenant_id, id),
    constraint programme_directive_directive foreign key (tenant_id, directive_id) references directive (tenant_id, id)
) comment '[tenant] the signed documents a programme stands on';

insert into programme_directive (tenant_id, id, programme_id, directive_id)
select tenant_id, id, id, directive_id from programme;

alter table programme
    drop foreign key programme_directive,
    drop column directive_id,
    add column version bigint not null default 1 after id,
    add unique key programme_begins (tenant_id, from_on);

alter table target
    add column version           bigint        not null default 1 after id,
    add column code              varchar(30)   not null default '' collate utf8mb4_bin comment 'the province''s own, the same from year to year' after programme_id,
    add column definition        varchar(4000) not null default '' comment 'what is counted and what is not',
    add column counting          varchar(4000) not null default '' comment 'how numerator and denominator are taken',
    add column source            varchar(1000) not null default '' comment 'where the counts come from',
    add column group_766         varchar(20)   null collate utf8mb4_bin comment 'group of the index of Decision 766/QĐ-TTg',
    add column own_group         varchar(100)  null comment 'a group of the province''s own',
    add column frequency         varchar(10)   not null default 'MONTH' collate utf8mb4_bin comment 'which periods it is reported in',
    add column evidence_required boolean       not null default false;

-- No province is bound while the schema changes; afterMigrate makes these two anew.
drop trigger if exists target_bound_update;
drop trigger if exists target_audit_update;
update target set code = concat('CT-', lpad(number, greatest(2, char_length(number)), '0')) where code = '';

alter table target
    alter column code drop default,
    add unique key target_code (tenant_id, programme_id, code),
    add constraint target_frequency check (frequency in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
    add constraint target_group_766 check (group_766 in ('PUBLICITY', 'PROGRESS', 'DIGITISATION', 'ONLINE_SERVICES', 'SATISFACTION')),
    add constraint target_one_group check (group_766 is null or own_group is null);

alter table target_party
    add column withdrawn boolean not null default false comment 'was named by mistake: nothing is deleted';

alter table reporting_period
    add column frequency varchar(10) not null default 'MONTH' collate utf8mb4_bin after programme_id,
    add unique key reporting_period_order (tenant_id, programme_id, frequency, number),
    drop key reporting_period_number,
    add constraint reporting_period_frequency check (frequency in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'));

delimiter //

-- Figures were typed, approved and ranked by these, and periods were closed that owe one: another rule would judge them
-- anew without anybody's having said so.
create trigger target_rule_kept before update on target for each row
begin
    if (new.programme_id <> old.programme_id or new.comparison <> old.comparison or new.accumulation <> old.accumulation
            or new.frequency <> old.frequency or new.weight <> old.weight or new.joint <> old.joint
            or new.minimum_denominator <> old.minimum_denominator)
        and (exists (select 1 from base.entry e
                       join base.assignment a on a.tenant_id = e.tenant_id and a.id = e.assignment_id
                      where a.tenant_id = old.tenant_id and a.target_id = old.id)
            or exists (select 1 from base.assignment a
                         join base.goal_version g on g.tenant_id = a.tenant_id and g.assignment_id = a.id
                         join base.reporting_period p on p.tenant_id = a.tenant_id and p.programme_id = old.programme_id
                          and p.frequency = old.frequency and p.closed_at is not null and p.until_on > g.in_force_from
                        where a.tenant_id = old.tenant_id and a.target_id = old.id)) then
        signal sqlstate '45000' set message_text = 'reported target: how it is judged stays as it is';
    end if;
end//

-- A span that moved would leave its periods outside.
create trigger programme_span_kept before update on programme for each row
begin
    if (new.from_on <> old.from_on or new.until_on <> old.until_on)
        and exists (select 1 from base.reporting_period
                     where tenant_id = old.tenant_id and programme_id = old.id) then
        signal sqlstate '45000' set message_text = 'programme with periods: its year stays as it is';
    end if;
end//

create trigger programme_apart_insert before insert on programme for each row
begin
    if exists (select 1 from base.programme
                where tenant_id = @tenant_id and from_on < new.until_on and until_on > new.from_on) then
        signal sqlstate '45000' set message_text = 'two programmes in one time: a day belongs to one';
    end if;
end//

create trigger programme_apart_update before update on programme for each row
begin
    if (new.from_on <> old.from_on or new.until_on <> old.until_on)
        and exists (select 1 from base.programme
                where tenant_id = old.tenant_id and id <> old.id
                  and from_on < new.until_on and until_on > new.from_on) then
        signal sqlstate '45000' set message_text = 'two programmes in one time: a day belongs to one';
    end if;
end//

delimiter ;

-- Searched without diacritics
alter table directive
    modify column number varchar(60)   null collate utf8mb4_uca1400_ai_ci comment 'null: blank in the published copy',
    modify column issuer varchar(200)  not null collate utf8mb4_uca1400_ai_ci,
    modify column title  varchar(1000) not null collate utf8mb4_uca1400_ai_ci;

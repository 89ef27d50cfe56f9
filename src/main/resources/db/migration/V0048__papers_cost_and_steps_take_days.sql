-- Circular 02/2017/TT-VPCP counts what a procedure costs by step and by component of the dossier, as of a day; how long a
-- procedure takes is what its steps take together. What is kept already knows no costs of papers and no such day.

alter table procedure_paper
    add column hours        decimal(9, 2) null comment 'to get it or fill it in, for one time; null: nobody has counted',
    add column service_dong bigint        not null default 0 comment 'copies, notarising, for one time',
    add constraint procedure_paper_amounts check (hours > 0 and service_dong >= 0);

alter table procedure_version
    add column days       int  not null default 0 comment 'calendar days of all its steps, as far as they say' after hours,
    add column figures_on date null comment 'as of when hours, costs and volumes were counted; null: not known' after subjects_a_year,
    modify column hours decimal(9, 2) not null comment 'of all its steps and papers, for one time',
    modify column other_dong bigint not null comment 'services, fees and charges of all its steps and papers, for one time',
    add constraint procedure_version_duration check (days >= 0);

alter table admin_procedure
    add column days int not null default 0 comment 'calendar days of all its steps, as far as they say' after hours,
    add constraint admin_procedure_duration check (days >= 0);

-- No province is bound while the schema changes; afterMigrate makes these anew.
drop trigger if exists procedure_version_bound_update;
drop trigger if exists procedure_version_audit_update;
drop trigger if exists admin_procedure_bound_update;
drop trigger if exists admin_procedure_audit_update;
-- What is abolished stays so, and took its days too; made anew below, as in V0047.
drop trigger admin_procedure_kept_update;

update procedure_version v
   set days = coalesce((select sum(s.calendar_days) from procedure_step s
                         where s.tenant_id = v.tenant_id and s.version_id = v.id), 0);

update admin_procedure p
   set days = coalesce((select v.days from procedure_version v
                         where v.tenant_id = p.tenant_id and v.procedure_id = p.id
                         order by v.number desc limit 1), 0);

delimiter //

create trigger admin_procedure_kept_update before update on admin_procedure for each row
begin
    if old.abolished_on is not null then
        signal sqlstate '45000' set message_text = 'abolished procedure: it stays so';
    end if;
    if new.scope <> old.scope then
        signal sqlstate '45000' set message_text = 'procedure: it stays public, or internal';
    end if;
end//

create trigger procedure_version_figures_insert before insert on procedure_version for each row
begin
    if new.figures_on > coalesce(@today, current_date) then
        signal sqlstate '45000' set message_text = 'procedure: nobody has counted its figures on a day to come';
    end if;
end//

delimiter ;

-- What the code never does the database refuses as well: a sheet in force grows no steps, classes or groups, decided points keep
-- who decided them, and who attached a file to a contest does not answer it. What is summed of dossiers is that of closed months.

drop trigger if exists source_figure_bound_update;

update source_figure
  left join (
      select dossier_count.tenant_id, reporting_period.programme_id, dossier_count.unit_id,
             sum(dossier_count.on_time) as on_time, sum(dossier_count.on_time + dossier_count.overdue) as due
        from dossier_count
        join reporting_period on reporting_period.tenant_id = dossier_count.tenant_id
                             and reporting_period.id = dossier_count.period_id
       where reporting_period.frequency = 'MONTH' and reporting_period.closed_at is not null
         and dossier_count.replaced_by is null and dossier_count.on_time is not null and dossier_count.overdue is not null
       group by dossier_count.tenant_id, reporting_period.programme_id, dossier_count.unit_id
  ) closed on closed.tenant_id = source_figure.tenant_id and closed.programme_id = source_figure.programme_id
          and closed.unit_id = source_figure.unit_id
   set source_figure.numerator = coalesce(closed.on_time, 0), source_figure.denominator = coalesce(closed.due, 0)
 where source_figure.source = 'DOSSIERS_ON_TIME';

delimiter //

create trigger score_group_rule_insert before insert on score_group for each row
    if exists (select 1 from base.score_sheet
                where tenant_id = @tenant_id and id = new.sheet_id and number is not null lock in share mode) then
        signal sqlstate '45000' set message_text = 'score sheet in force: no group is added';
    end if//

create trigger score_class_rule_insert before insert on score_class for each row
    if exists (select 1 from base.score_sheet
                where tenant_id = @tenant_id and id = new.sheet_id and number is not null lock in share mode) then
        signal sqlstate '45000' set message_text = 'score sheet in force: no class is added';
    end if//

create trigger score_step_rule_insert before insert on score_step for each row
    if exists (select 1 from base.score_criterion
                 join base.score_sheet on score_sheet.tenant_id = @tenant_id and score_sheet.id = score_criterion.sheet_id
                where score_criterion.tenant_id = @tenant_id and score_criterion.id = new.criterion_id
                  and score_sheet.number is not null lock in share mode) then
        signal sqlstate '45000' set message_text = 'score sheet in force: no step is added';
    end if//

create or replace trigger entered_points_rule_update before update on entered_points for each row
begin
    if old.state <> 'ENTERED' and not (old.state = 'APPROVED' and new.state = 'REPLACED'
            and new.decided_by = old.decided_by and new.decided_at = old.decided_at) then
        signal sqlstate '45000' set message_text = 'decided points stay as they are: others are entered';
    end if;
    if new.unit_id <> old.unit_id or new.code <> old.code or new.programme_id <> old.programme_id
       or new.points <> old.points or new.maximum <> old.maximum or new.evidence <> old.evidence
       or new.entered_by <> old.entered_by or new.entered_at <> old.entered_at then
        signal sqlstate '45000' set message_text = 'entered points stay what they are, of whom they are';
    end if;
end//

create trigger contest_answerer_update before update on contest for each row
    if new.answered_by <> new.entered_by and exists (
           select 1 from base.contest_file
             join base.stored_file on stored_file.tenant_id = @tenant_id and stored_file.id = contest_file.file_id
            where contest_file.tenant_id = @tenant_id and contest_file.contest_id = new.id
              and stored_file.uploaded_by = new.answered_by) then
        signal sqlstate '45000' set message_text = 'contest: who attached a file to it does not answer it';
    end if//

delimiter ;

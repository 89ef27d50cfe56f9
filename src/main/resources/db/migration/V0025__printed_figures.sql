-- Figures are taken over from printed reports: word for word, with the qualifier and the day they are of. They stand
-- beside the province's own figures and are never scored.

create table printed_figure (
    tenant_id        smallint       not null default 0,
    id               bigint         not null,
    version          bigint         not null default 1,
    scope            varchar(20)    not null collate utf8mb4_bin comment 'whose figure it is',
    unit_id          bigint         null,
    scope_name       varchar(200)   not null collate utf8mb4_uca1400_ai_ci comment 'as printed',
    indicator        varchar(1000)  not null collate utf8mb4_uca1400_ai_ci,
    target_id        bigint         null comment 'which figures it stands beside; in other years those of the target with the same code',
    numerator        bigint         null,
    denominator      bigint         null,
    printed_value    decimal(24, 6) null,
    printed_decimals smallint       null comment 'how many of them are printed: 46,10 is not 46,1',
    measure_unit     varchar(30)    not null,
    qualifier        varchar(10)    null collate utf8mb4_bin comment 'null: printed without one',
    as_of            date           null,
    period           varchar(30)    not null default '',
    printed_text     varchar(1000)  not null collate utf8mb4_uca1400_ai_ci comment 'word for word',
    source           varchar(1000)  not null collate utf8mb4_uca1400_ai_ci,
    withdrawn_at     datetime(6)    null,
    withdrawn_by     bigint         null,
    withdrawn_reason varchar(4000)  not null default '',
    primary key (tenant_id, id),
    constraint printed_figure_unit foreign key (tenant_id, unit_id) references unit (tenant_id, id),
    constraint printed_figure_target foreign key (tenant_id, target_id) references target (tenant_id, id),
    constraint printed_figure_withdrawer foreign key (tenant_id, withdrawn_by) references person (tenant_id, id),
    constraint printed_figure_scope check (scope in ('PROVINCE', 'UNIT', 'MINISTRIES', 'LOCALITIES', 'COUNTRY', 'UNNAMED_PROVINCE')),
    constraint printed_figure_of_unit check ((scope = 'UNIT') = (unit_id is not null)),
    constraint printed_figure_counts check ((numerator is null) = (denominator is null)),
    constraint printed_figure_rate check (numerator is null or (numerator >= 0 and denominator >= 0 and numerator <= denominator)),
    constraint printed_figure_value check ((printed_value is null) = (printed_decimals is null)),
    constraint printed_figure_number check (printed_value is not null or numerator is not null),
    constraint printed_figure_qualifier check (qualifier in ('NEARLY', 'OVER', 'ABOUT')),
    constraint printed_figure_withdrawal check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason = ''))
) comment '[tenant] what printed reports say, beside the figures of one''s own';

delimiter //

create trigger printed_figure_withdrawn_update before update on printed_figure for each row
begin
    if old.withdrawn_at is not null then
        signal sqlstate '45000' set message_text = 'withdrawn figure: it stays as it is';
    end if;
end//

create trigger printed_figure_kept_delete before delete on printed_figure for each row
    signal sqlstate '45000' set message_text = 'a printed figure is withdrawn, not deleted'//

delimiter ;

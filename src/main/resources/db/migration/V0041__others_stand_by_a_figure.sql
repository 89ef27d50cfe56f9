-- One unit reports; those that lead with it confirm its figure or say why not, those that coordinate say what they think.
-- Each word is of one version of the figure: a figure typed anew has to be confirmed anew.

create table entry_voice (
    tenant_id        smallint      not null default 0,
    id               bigint        not null,
    entry_version_id bigint        not null,
    unit_id          bigint        not null comment 'which says it: never the one that reports',
    voice            varchar(10)   not null collate utf8mb4_bin,
    verdict          boolean       null default null comment 'true where it confirms or disputes, which a unit does once; null for a comment',
    words            varchar(1000) not null default '',
    person_id        bigint        not null,
    said_at          datetime(6)   not null,
    primary key (tenant_id, id),
    unique key entry_voice_once (tenant_id, entry_version_id, unit_id, verdict),
    constraint entry_voice_version foreign key (tenant_id, entry_version_id) references entry_version (tenant_id, id),
    constraint entry_voice_unit foreign key (tenant_id, unit_id) references unit (tenant_id, id),
    constraint entry_voice_person foreign key (tenant_id, person_id) references person (tenant_id, id),
    constraint entry_voice_kind check (voice in ('CONFIRMED', 'DISPUTED', 'COMMENTED')),
    constraint entry_voice_words check ((voice = 'CONFIRMED') = (words = '')),
    constraint entry_voice_verdict check ((voice = 'COMMENTED') = (verdict is null) and (verdict is null or verdict))
) comment '[tenant] [append-only] what other units say of a figure';

delimiter //

-- The locking read matters: a figure typed anew or a period closed at the same moment is seen, or waits.
create trigger entry_voice_rule_insert before insert on entry_voice for each row
begin
    declare period, of_unit, of_assignment, of_target, counted bigint default null;
    declare present varchar(20) default null;
    declare leads boolean default false;
    select e.period_id, e.unit_id, e.assignment_id, a.target_id, e.current_version_id, e.state
      into period, of_unit, of_assignment, of_target, counted, present
      from base.entry_version v
      join base.entry e on e.tenant_id = v.tenant_id and e.id = v.entry_id
      join base.assignment a on a.tenant_id = e.tenant_id and a.id = e.assignment_id
     where v.tenant_id = @tenant_id and v.id = new.entry_version_id lock in share mode;
    call base.refuse_closed(period, of_unit);
    if counted is null or counted <> new.entry_version_id or present = 'DRAFT' then
        signal sqlstate '45000' set message_text = 'earlier figure or draft: others speak of what lies before them';
    end if;
    set leads = new.unit_id <> of_unit and exists (select 1 from base.joint_lead
        where tenant_id = @tenant_id and assignment_id = of_assignment and unit_id = new.unit_id);
    if new.voice <> 'COMMENTED' and not leads then
        signal sqlstate '45000' set message_text = 'only a joint lead confirms a figure or disputes it';
    end if;
    if new.voice <> 'COMMENTED' and present not in ('WITH_HEAD', 'WITH_PARENT', 'SUBMITTED') then
        signal sqlstate '45000' set message_text = 'decided figure: it is confirmed before, not after';
    end if;
    if not leads and (new.unit_id = of_unit or present not in ('SUBMITTED', 'APPROVED')
            or not exists (select 1 from base.target_party p
                join base.unit u on u.tenant_id = p.tenant_id and u.id = new.unit_id
               where p.tenant_id = @tenant_id and p.target_id = of_target and p.part = 'COORDINATING'
                 and not p.withdrawn and (p.unit_id = u.id or p.unit_kind = u.kind))) then
        signal sqlstate '45000' set message_text = 'only who leads or coordinates speaks of a figure';
    end if;
    set new.verdict = if(new.voice = 'COMMENTED', null, true);
end//

delimiter ;

-- One clock for all provinces has to know where something waits, and nothing else: this view shows it to a connection
-- that is bound to no province, and nothing to one that is.

create sql security definer view portal.account_task_due as
    select p.alias
      from base.province p
     where base.current_tenant() is null
       and exists (select 1 from base.account_task t
                    where t.tenant_id = p.id and t.state in ('WAITING', 'RUNNING') and t.next_try_at <= utc_timestamp(6));

grant select on portal.account_task_due to portal_rw;

-- RUNNING: somebody is carrying it out, until next_try_at at most; after that whoever comes next begins again.
-- PASSWORD: a first password was shown to who asked for it. It is done at once or not at all, and stands here because
-- somebody will ask who did it; the password itself is nowhere.
alter table account_task
    add column made_account boolean not null default false
        comment 'the account was not there before, so what takes the invitation back takes it away too',
    drop constraint account_task_what,
    drop constraint account_task_state,
    add constraint account_task_what check (task in ('INVITE', 'LEAVE', 'SIGN_OUT', 'PASSWORD')),
    add constraint account_task_state check (state in ('WAITING', 'RUNNING', 'DONE', 'UNDONE'));

delimiter //

create trigger account_task_requested before insert on account_task for each row
    -- Nobody asks in another's name.
    set new.requested_by = @person_id//

delimiter ;

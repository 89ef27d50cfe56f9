-- Rights are given by somebody on some basis, for a time, and ended by somebody on some basis; none is ever changed into
-- another. A province names its own people: an account at Keycloak follows from what stands here, not the other way round.

alter table person
    modify subject varchar(64) null collate utf8mb4_bin comment 'who Keycloak says this is; null until the account is made',
    add column version bigint not null default 1,
    add column email varchar(200) not null default '',
    add unique key person_username (tenant_id, username);

alter table role_grant
    drop constraint role_grant_role,
    add column given_by       bigint       null comment 'who gave it; null: the portal itself',
    add column given_at       datetime(6)  not null default utc_timestamp(6),
    add column stands_in_for  bigint       null comment 'uỷ quyền: whose capacity this is for a time',
    add column ended_by       bigint       null comment 'who ended it before its time; null: the portal itself, or nobody',
    add column end_basis      varchar(500) null comment 'why it was ended before its time',
    add key role_grant_unit_role (tenant_id, unit_id, role),
    add constraint role_grant_giver foreign key (tenant_id, given_by) references person (tenant_id, id),
    add constraint role_grant_represented foreign key (tenant_id, stands_in_for) references person (tenant_id, id),
    add constraint role_grant_ender foreign key (tenant_id, ended_by) references person (tenant_id, id),
    add constraint role_grant_role check (role in ('PROVINCIAL_ADMIN', 'PROVINCIAL_LEADER', 'DEPARTMENT_EDITOR', 'DEPARTMENT_HEAD',
                                                   'PARENT_CHECKER', 'INSPECTOR', 'PLATFORM_OPERATOR')),
    -- One that is ended before it begins never was in force: until = from.
    add constraint role_grant_validity check (valid_until is null or valid_until >= valid_from),
    add constraint role_grant_not_to_oneself check (given_by is null or given_by <> person_id),
    add constraint role_grant_stand_in check (stands_in_for is null or (valid_until is not null and stands_in_for <> person_id));

-- What a province settles for itself; without a row all is as the columns' defaults say.
create table province_setting (
    tenant_id          smallint     not null default 0,
    id                 bigint       not null comment 'always 1',
    version            bigint       not null default 1,
    heads_name_editors boolean      not null default false comment 'a head may name editors of their own unit',
    help_contact       varchar(500) not null default '' comment 'whom somebody without a role is told to ask',
    primary key (tenant_id, id),
    constraint province_setting_once check (id = 1)
) comment '[tenant] what the province has settled for itself';

-- What Keycloak is still to be told about a person, written in the transaction that decided it, so that neither is ever
-- there without the other: done once, tried again while Keycloak is away, and seen until it is.
create table account_task (
    tenant_id    smallint     not null default 0,
    id           bigint       not null,
    version      bigint       not null default 1,
    person_id    bigint       not null,
    task         varchar(20)  not null collate utf8mb4_bin,
    state        varchar(20)  not null collate utf8mb4_bin default 'WAITING',
    attempts     int          not null default 0,
    next_try_at  datetime(6)  not null,
    last_error   varchar(500) not null default '' comment 'why the last attempt failed, for whoever waits for it',
    requested_by bigint       null,
    requested_at datetime(6)  not null,
    settled_at   datetime(6)  null,
    primary key (tenant_id, id),
    key account_task_due (tenant_id, state, next_try_at),
    key account_task_person (tenant_id, person_id),
    constraint account_task_person foreign key (tenant_id, person_id) references person (tenant_id, id),
    constraint account_task_requester foreign key (tenant_id, requested_by) references person (tenant_id, id),
    constraint account_task_what check (task in ('INVITE', 'LEAVE', 'SIGN_OUT')),
    constraint account_task_state check (state in ('WAITING', 'DONE', 'UNDONE'))
) comment '[tenant] what Keycloak is still to be told';

create table sign_in (
    tenant_id    smallint     not null default 0,
    id           bigint       not null,
    person_id    bigint       not null,
    signed_in_at datetime(6)  not null,
    device       varchar(200) not null comment 'browser and system, as the browser says',
    address      varchar(60)  not null comment 'network address',
    primary key (tenant_id, id),
    key sign_in_person (tenant_id, person_id, signed_in_at),
    constraint sign_in_person foreign key (tenant_id, person_id) references person (tenant_id, id)
) comment '[tenant] [append-only] when and from where people signed in';

delimiter //

create trigger role_grant_given before insert on role_grant for each row
begin
    -- Nobody gives in another's name.
    set new.given_by = @person_id;
    set new.given_at = utc_timestamp(6);
    if new.ended_by is not null or new.end_basis is not null then
        signal sqlstate '45000' set message_text = 'a right is given before it is ended';
    end if;
end//

-- A right is ended, and never becomes another. The reads of other rows lock them: two admins who end each other at once
-- must not both succeed.
create trigger role_grant_ended before update on role_grant for each row
begin
    if new.person_id <> old.person_id or new.unit_id <> old.unit_id or new.role <> old.role
        or new.valid_from <> old.valid_from or new.basis <> old.basis or not (new.given_by <=> old.given_by)
        or new.given_at <> old.given_at or not (new.stands_in_for <=> old.stands_in_for) then
        signal sqlstate '45000' set message_text = 'a right is ended, not changed into another';
    end if;
    if not (new.valid_until <=> old.valid_until) then
        if new.valid_until is null or new.valid_until > old.valid_until then
            signal sqlstate '45000' set message_text = 'a right that has an end gets no later one: give it anew';
        end if;
        set new.ended_by = @person_id;
        if old.role = 'PROVINCIAL_ADMIN' and old.stands_in_for is null and not exists (
                select 1 from base.role_grant
                 where tenant_id = old.tenant_id and role = 'PROVINCIAL_ADMIN' and id <> old.id
                   and stands_in_for is null and valid_until is null and valid_from <= utc_timestamp(6) lock in share mode) then
            signal sqlstate '45000' set message_text = 'last admin: a province keeps one';
        end if;
    end if;
end//

create trigger role_grant_not_deleted before delete on role_grant for each row
    signal sqlstate '45000' set message_text = 'a right is ended, not deleted'//

delimiter ;

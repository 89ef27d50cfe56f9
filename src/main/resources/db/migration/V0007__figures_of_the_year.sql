-- The sums that points are made from, one row for each assignment, kept up to date in the approver's transaction.
-- They can be made again from the entries at any time by the same statement: `./portal verify` proves them equal.

create table year_figure (
    tenant_id         smallint not null default 0,
    id                bigint   not null comment 'the assignment',
    reported_due      int      not null comment 'closed periods with an approved figure',
    reported          int      not null comment 'periods with an approved figure, closed or not',
    total_numerator   bigint   not null comment 'of all approved figures',
    total_denominator bigint   not null,
    last_period       int      not null comment 'number of the latest period with an approved figure; 0: none',
    last_numerator    bigint   not null,
    last_denominator  bigint   not null,
    primary key (tenant_id, id),
    constraint year_figure_assignment foreign key (tenant_id, id) references assignment (tenant_id, id)
) comment '[tenant] [unaudited] sums of approved figures';

-- A province may have units of a group ranked among themselves beside their tier: towns with towns, the small with the small.

alter table unit_group
    add column peers boolean not null default false comment 'whether leaderboards rank its units among themselves';

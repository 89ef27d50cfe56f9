-- Run by an embedded server as it starts: whoever migrates the schema on this machine. It listens on loopback only.
create user if not exists owner@localhost identified by 'owner';
create user if not exists owner@'127.0.0.1' identified by 'owner';
grant all on *.* to owner@localhost with grant option;
grant all on *.* to owner@'127.0.0.1' with grant option;

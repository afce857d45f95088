-- Which installation keys this database was sealed with: keyed fingerprints, so that a wrong key is refused at start
-- instead of failing message by message.
create table key_checks (
  version bigint primary key,
  mark bytea not null,
  first_seen_at timestamptz not null default now()
);

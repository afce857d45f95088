-- The evidence log: its entries, the tree over them, what was signed, and who remembers it. No entry is ever changed or
-- deleted; what erasure takes away is the key of the openings.

create table evidence_log (
  singleton boolean primary key default true check (singleton),
  origin text not null,
  -- Seeds of Ed25519 keys (RFC 8032) under the installation key, and the keys as c2sp.org/signed-note writes them.
  log_seed_sealed bytea not null,
  log_key text not null,
  witness_seed_sealed bytea not null,
  witness_key text not null,
  -- The head of the tree, and the last head that was signed: the next one signed continues it.
  size bigint not null default 0,
  root bytea not null,
  signed_size bigint not null default 0,
  signed_root bytea not null,
  signed_at timestamptz,
  -- Anything but ok: somebody remembers more than this database, or something else. Nothing sensitive happens then.
  health text not null default 'ok' check (health in ('ok', 'rolled-back', 'forked')),
  -- Who remembers: copy, memory, or the witness's id.
  health_source text,
  health_at timestamptz,
  timestamp_problem text,
  created_at timestamptz not null
);

create table evidence_entries (
  -- UUID version 7: sorts by time.
  id uuid primary key,
  -- Leaf index, from 0; null while the entry waits for its place.
  position bigint unique,
  type text not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('member', 'contact', 'system')),
  actor_id uuid,
  subject_id text,
  conversation_id uuid,
  contact_id uuid,
  -- The leaf: canonical JSON of facts and commitments. The columns above only find it again.
  bytes bytea not null,
  -- JSON list of openings under the contact's data key, else under the installation's.
  openings_sealed bytea
);
create index evidence_entries_waiting on evidence_entries (id) where position is null;
create index evidence_entries_type on evidence_entries (type, id);
create index evidence_entries_actor on evidence_entries (actor_id, id) where actor_id is not null;
create index evidence_entries_subject on evidence_entries (subject_id, id) where subject_id is not null;
create index evidence_entries_conversation on evidence_entries (conversation_id, id) where conversation_id is not null;
create index evidence_entries_contact on evidence_entries (contact_id, id) where contact_id is not null;

-- c2sp.org/tlog-tiles: up to 256 hashes side by side. A narrower tile is the beginning of a wider one.
create table evidence_tiles (
  level smallint not null,
  number bigint not null,
  hashes bytea not null,
  primary key (level, number)
);
alter table evidence_tiles alter column hashes set storage external;

create table evidence_checkpoints (
  size bigint primary key,
  root bytea not null,
  -- Signed note, with the cosignatures that came back.
  note text not null,
  witnessed boolean not null default false,
  at timestamptz not null
);

create table evidence_witnesses (
  id uuid primary key,
  name text not null,
  kind text not null check (kind in ('atalaia', 'mailbox')),
  -- Address of the other Atalaia or of the mailbox, and how it is shown.
  target_sealed bytea not null,
  shown text not null,
  verifier_key text,
  cosigned_size bigint not null default 0,
  cosigned_at timestamptz,
  problem text,
  created_at timestamptz not null
);

-- Logs of others that this desk witnesses: the largest head it cosigned.
create table watched_logs (
  id uuid primary key,
  origin text not null unique,
  verifier_key text not null,
  size bigint not null default 0,
  root bytea,
  at timestamptz,
  created_at timestamptz not null
);

-- RFC 3161: one token a day over a signed checkpoint.
create table evidence_timestamps (
  day date primary key,
  size bigint not null,
  note text not null,
  token bytea not null,
  -- Time the authority vouches for.
  at timestamptz not null
);

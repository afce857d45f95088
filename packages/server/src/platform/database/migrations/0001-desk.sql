-- The desk: people, ways in, conversations, and what the engine thought of each message.
-- Nothing readable at rest: *_sealed columns hold envelopes (AES-256-GCM, per-record keys); text columns named safe_* hold safe text.

-- Search folds case and accents; immutable so that an index can hold it.
create function fold(value text) returns text language sql immutable parallel safe as $$
  select translate(lower(value), 'áàâãäåéèêëíìîïóòôõöúùûüçñ', 'aaaaaaeeeeiiiiooooouuuucn')
$$;

create function severity(verdict text) returns integer language sql immutable parallel safe as $$
  select case verdict when 'danger' then 3 when 'caution' then 2 when 'clear' then 1 else 0 end
$$;

create table organization (
  singleton boolean primary key default true check (singleton),
  name text not null default '',
  languages text[] not null default '{pt-BR,en,es}',
  default_language text not null default 'en',
  time_zone text not null default 'UTC',
  knowledge jsonb not null default '{}',
  demo boolean not null default false,
  set_up_at timestamptz,
  key_backup_confirmed_at timestamptz,
  created_at timestamptz not null default now()
);
insert into organization default values;

create table members (
  id uuid primary key,
  name text not null,
  email text not null,
  role text not null check (role in ('agent', 'lead', 'admin', 'auditor')),
  language text not null,
  theme text not null default 'system',
  created_at timestamptz not null,
  last_seen_at timestamptz,
  disabled_at timestamptz
);
create unique index members_email on members (lower(email));

create table links (
  token_hash bytea primary key,
  id uuid not null unique,
  purpose text not null check (purpose in ('setup', 'invitation')),
  email text,
  role text,
  created_by uuid references members,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table challenges (
  challenge text primary key,
  purpose text not null,
  subject text,
  expires_at timestamptz not null
);
create index challenges_expiry on challenges (expires_at);

create table passkeys (
  id text primary key,
  member_id uuid not null references members on delete cascade,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  label text not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkeys_member on passkeys (member_id);

create table passwords (
  member_id uuid primary key references members on delete cascade,
  hash text not null,
  changed_at timestamptz not null
);

create table totps (
  member_id uuid primary key references members on delete cascade,
  secret_sealed bytea not null,
  last_step bigint,
  confirmed_at timestamptz
);

create table recovery_codes (
  member_id uuid not null references members on delete cascade,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (member_id, code_hash)
);

create table identities (
  issuer text not null,
  subject text not null,
  member_id uuid not null references members on delete cascade,
  created_at timestamptz not null,
  primary key (issuer, subject)
);

create table sessions (
  id uuid primary key,
  token_hash bytea not null unique,
  member_id uuid not null references members on delete cascade,
  method text not null,
  browser text not null,
  system text not null,
  network text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  stepped_up_until timestamptz,
  ended_at timestamptz
);
create index sessions_member on sessions (member_id) where ended_at is null;

create table throttles (
  key bytea not null,
  window_start timestamptz not null,
  count integer not null,
  primary key (key, window_start)
);

create table inboxes (
  id uuid primary key,
  name text not null,
  kind text not null,
  channel text not null,
  enabled boolean not null,
  retention_days integer,
  settings jsonb not null,
  -- JSON object of secrets: passwords, signing secrets with their expiry.
  secrets_sealed bytea,
  problem_code text,
  problem_at timestamptz,
  created_at timestamptz not null,
  deleted_at timestamptz
);

create table mailbox_cursors (
  inbox_id uuid not null references inboxes on delete cascade,
  folder text not null,
  -- UIDVALIDITY, last UID and how far a catch-up is (RFC 9051, section 2.3.1.1).
  cursor jsonb not null,
  updated_at timestamptz not null,
  primary key (inbox_id, folder)
);

create table contacts (
  id uuid primary key,
  -- Short stable handle shown instead of a name, for example 7K2M.
  handle text not null unique,
  -- Data key of everything sealed for this contact; destroying it is erasure.
  key_wrapped bytea,
  name_sealed bytea,
  clear_messages integer not null default 0,
  created_at timestamptz not null,
  erased_at timestamptz,
  erased_by uuid references members,
  erasure_reason text
);

create table contact_points (
  id uuid primary key,
  contact_id uuid not null references contacts on delete cascade,
  kind text not null check (kind in ('email', 'phone', 'handle', 'visitor')),
  fingerprint bytea not null,
  value_sealed bytea not null,
  masked text not null,
  created_at timestamptz not null,
  unique (kind, fingerprint)
);
create index contact_points_contact on contact_points (contact_id);

create table conversations (
  id uuid primary key,
  inbox_id uuid not null references inboxes,
  contact_id uuid not null references contacts,
  channel text not null,
  status text not null default 'open' check (status in ('open', 'pending', 'snoozed', 'resolved')),
  safe_subject text,
  safe_preview text not null default '',
  assignee_id uuid references members,
  verdict text,
  complete boolean not null default true,
  held integer not null default 0,
  needs_attention boolean not null default false,
  unread boolean not null default true,
  tag_ids uuid[] not null default '{}',
  -- ConversationState of the engine: counters only.
  state jsonb,
  requests jsonb not null default '[]',
  -- External thread, keyed per installation.
  thread_fingerprint bytea,
  call_started_at timestamptz,
  call_ended_at timestamptz,
  snoozed_until timestamptz,
  -- Analysed messages, replies and notes; a conversation without any is not shown.
  message_count integer not null default 0,
  created_at timestamptz not null,
  last_message_at timestamptz not null
);
create index conversations_recent on conversations (last_message_at desc, id desc);
create index conversations_attention on conversations (last_message_at desc, id desc) where needs_attention and status <> 'resolved';
create index conversations_held on conversations (last_message_at desc, id desc) where held > 0;
create index conversations_unassigned on conversations (last_message_at desc, id desc) where assignee_id is null and status in ('open', 'pending');
create index conversations_assignee on conversations (assignee_id, last_message_at desc, id desc);
create index conversations_contact on conversations (contact_id, last_message_at desc);
create index conversations_inbox on conversations (inbox_id, last_message_at desc);
create index conversations_snoozed on conversations (snoozed_until) where status = 'snoozed';
create unique index conversations_thread on conversations (inbox_id, thread_fingerprint) where thread_fingerprint is not null;

-- Accepted once, answered twice: one row per idempotency key of an inbox.
create table acceptances (
  inbox_id uuid not null references inboxes,
  key_hash bytea not null,
  body_hash bytea not null,
  message_id uuid not null,
  accepted_at timestamptz not null,
  primary key (inbox_id, key_hash)
);
create index acceptances_age on acceptances (accepted_at);

create table messages (
  id uuid not null,
  at timestamptz not null,
  inbox_id uuid not null,
  conversation_id uuid,
  contact_id uuid,
  channel text not null,
  -- Why the connector could not hand in the whole message: too-big, unreadable.
  cut text,
  direction text not null check (direction in ('incoming', 'outgoing', 'note')),
  format text not null check (format in ('rfc5322', 'json', 'file')),
  state text not null check (state in ('received', 'analysed', 'quarantined', 'held', 'released', 'queued', 'sent', 'failed')),
  author_member_id uuid,
  -- customer | agent | system: an agent's line in a call is incoming raw text of the agent.
  author_kind text not null default 'contact' check (author_kind in ('contact', 'member', 'system')),
  -- The raw message, sealed under its own data key; the data key is wrapped by the installation until analysis, then sealed under the contact's key.
  raw_sealed bytea,
  key_wrapped bytea,
  key_sealed bytea,
  envelope_sealed bytea,
  safe_subject text,
  safe_text text,
  tokens jsonb not null default '[]',
  verdict text,
  complete boolean,
  -- RFC 5322 Message-ID, keyed per installation, for threading and loops.
  message_id_fingerprint bytea,
  automatic boolean not null default false,
  analysed_at timestamptz,
  engine text,
  error_code text,
  search tsvector generated always as (to_tsvector('simple', fold(coalesce(safe_subject, '') || ' ' || left(coalesce(safe_text, ''), 200000)))) stored,
  primary key (id, at)
) partition by range (at);
alter table messages alter column raw_sealed set storage external;
create index messages_conversation on messages (conversation_id, at desc, id desc);
create index messages_state on messages (state, at) where state in ('received', 'held', 'quarantined', 'queued', 'failed');
create index messages_thread on messages (message_id_fingerprint) where message_id_fingerprint is not null;
create index messages_search on messages using gin (search);
create index messages_retention on messages (inbox_id, at);

create table reports (
  id uuid not null,
  message_id uuid not null,
  at timestamptz not null,
  engine text not null,
  verdict text not null,
  score real not null,
  complete boolean not null,
  milliseconds integer not null,
  -- Signals, requests, findings (types and counts), attachments, links (defanged), authentication; spans are offsets into the safe text.
  body jsonb not null,
  primary key (id, at)
) partition by range (at);
create index reports_message on reports (message_id, at desc);

create table attachments (
  id uuid primary key,
  message_id uuid not null,
  conversation_id uuid not null,
  position integer not null,
  safe_name text not null,
  type text not null,
  size bigint not null,
  -- Keyed fingerprint of the content: the same file across identities lights up.
  content_fingerprint bytea not null,
  held boolean not null,
  complete boolean not null,
  body jsonb not null,
  created_at timestamptz not null
);
create index attachments_message on attachments (message_id);
create index attachments_content on attachments (content_fingerprint);

-- Sealed values behind the tokens of a contact's safe texts.
create table token_values (
  contact_id uuid not null references contacts on delete cascade,
  token text not null,
  type text not null,
  value_sealed bytea not null,
  created_at timestamptz not null,
  primary key (contact_id, token)
);

-- Where an exact value was seen, by keyed fingerprint only.
create table value_sightings (
  fingerprint bytea not null,
  conversation_id uuid not null references conversations on delete cascade,
  primary key (fingerprint, conversation_id)
);
create index value_sightings_conversation on value_sightings (conversation_id);

create table releases (
  message_id uuid primary key,
  member_id uuid not null references members,
  reason text not null,
  verdict text,
  at timestamptz not null
);
create index releases_at on releases (at desc);

create table deliveries (
  message_id uuid primary key,
  inbox_id uuid not null references inboxes,
  kind text not null check (kind in ('reply', 'forward')),
  state text not null check (state in ('queued', 'sent', 'failed')),
  attempts integer not null default 0,
  error_code text,
  updated_at timestamptz not null
);
create index deliveries_waiting on deliveries (updated_at) where state <> 'sent';

create table stopped_replies (
  id uuid primary key,
  conversation_id uuid not null,
  member_id uuid not null,
  codes text[] not null,
  at timestamptz not null
);

create table visits (
  id uuid primary key,
  inbox_id uuid not null references inboxes,
  token_hash bytea not null unique,
  contact_id uuid not null references contacts,
  language text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null
);

create table live_tickets (
  token_hash bytea primary key,
  visit_id uuid not null references visits on delete cascade,
  expires_at timestamptz not null
);

create table tags (
  id uuid primary key,
  name text not null,
  colour text not null
);
create unique index tags_name on tags (lower(name));

create table macros (
  id uuid primary key,
  name text not null,
  language text not null,
  text text not null
);

create table uploads (
  id uuid primary key,
  member_id uuid not null references members,
  safe_name text not null,
  kind text not null,
  found integer not null default 0,
  accepted integer not null default 0,
  refused jsonb not null default '[]',
  state text not null check (state in ('reading', 'done', 'failed')),
  error_code text,
  message_ids uuid[] not null default '{}',
  inbox_id uuid not null references inboxes,
  raw_sealed bytea,
  key_wrapped bytea,
  created_at timestamptz not null
);

create table webhooks (
  id uuid primary key,
  url text not null,
  events text[] not null,
  enabled boolean not null,
  secret_sealed bytea not null,
  last_at timestamptz,
  last_ok boolean,
  last_reason text,
  created_at timestamptz not null
);

create table backups (
  id uuid primary key,
  at timestamptz not null,
  bytes bigint not null
);

-- Month partitions: made ahead at start and daily by the worker.
create function ensure_month(parent text, month date) returns void language plpgsql as $$
declare
  first_day date := date_trunc('month', month);
  name text := parent || '_' || to_char(first_day, 'YYYYMM');
begin
  if to_regclass(name) is null then
    execute format('create table if not exists %I partition of %I for values from (%L) to (%L)',
      name, parent, first_day, (first_day + interval '1 month')::date);
  end if;
end $$;

create table messages_rest partition of messages default;
create table reports_rest partition of reports default;

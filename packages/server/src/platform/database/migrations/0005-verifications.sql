-- How customers prove who they are: verifications, codes, authenticators, proofs, notices, freezes.
-- Times are the program's clock, never the database's: codes die by it.

create table verification_settings (
  singleton boolean primary key default true check (singleton),
  cooling_off_hours integer not null default 72,
  proven_minutes integer not null default 30,
  currency text not null default 'BRL',
  methods text[] not null default '{passkey,totp,email-code,sms-code,site-session,proofing}',
  sms_url text,
  site_issuer text,
  site_public_key text,
  proofing_url text,
  notice_inbox_id uuid references inboxes on delete set null,
  -- JSON object: smsToken, siteSecret, proofingSecret.
  secrets_sealed bytea,
  -- Of the directory: written and read by that feature; here it is only known whether there is one.
  directory_secrets_sealed bytea
);
insert into verification_settings default values;

create table verifications (
  id uuid primary key,
  -- `access`: the customer's own, to see who saw their data; no agent, no action.
  purpose text not null check (purpose in ('action', 'access')),
  action_id uuid,
  -- SHA-256 of the canonical action, Base 64url: a proof counts for exactly this.
  digest text,
  conversation_id uuid references conversations on delete cascade,
  -- Null: somebody asked with an address that is nobody's; looks the same, proves nothing.
  contact_id uuid references contacts on delete cascade,
  started_by uuid references members,
  -- The contact point that was typed to begin an access view, when it is on file.
  point_id uuid,
  -- What was typed, masked, on file or not: the page of the unknown shows the same.
  typed_kind text check (typed_kind in ('email', 'phone')),
  typed_masked text,
  required_level smallint not null,
  language text not null,
  state text not null check (state in ('waiting', 'joined', 'passed', 'failed', 'expired', 'cancelled', 'disowned')),
  -- Of the link; carries nothing.
  reference text not null unique,
  code_hash bytea,
  code_salt bytea,
  -- For the screen of who started it, while it waits; gone with the first who joins.
  code_sealed bytea,
  code_until timestamptz,
  -- Counted before a code is looked at, and after it was found wrong.
  tries integer not null default 0,
  tries_by_contact integer not null default 0,
  failures integer not null default 0,
  session_hash bytea unique,
  -- When the customer's session ends.
  expires_at timestamptz not null,
  -- Names and values the customer's page shows, under the contact's key.
  shown_sealed bytea,
  proof_tries integer not null default 0,
  totp_tries integer not null default 0,
  proven_level smallint not null default 0,
  passed_at timestamptz,
  ended_at timestamptz,
  created_at timestamptz not null
);
create index verifications_contact on verifications (contact_id, created_at desc);
create index verifications_conversation on verifications (conversation_id, created_at desc) where conversation_id is not null;
create index verifications_live on verifications (expires_at) where state in ('waiting', 'joined');

create table proofs (
  id uuid primary key,
  verification_id uuid not null references verifications on delete cascade,
  method text not null,
  -- The contact point, authenticator or issuer it came from.
  source text not null,
  masked text,
  -- Since when the source is on file or bound; null where cooling off has no meaning.
  since timestamptz,
  at timestamptz not null,
  voided_at timestamptz
);
create index proofs_verification on proofs (verification_id);

-- Codes sent to contact points on file.
create table customer_codes (
  id uuid primary key,
  verification_id uuid not null references verifications on delete cascade,
  contact_id uuid not null references contacts on delete cascade,
  point_id uuid not null,
  method text not null check (method in ('email-code', 'sms-code')),
  code_hash bytea not null,
  code_salt bytea not null,
  -- Until it was sent.
  code_sealed bytea,
  tries integer not null default 0,
  expires_at timestamptz not null,
  used_at timestamptz,
  voided_at timestamptz,
  created_at timestamptz not null
);
create index customer_codes_verification on customer_codes (verification_id, point_id);

create table authenticators (
  id uuid primary key,
  contact_id uuid not null references contacts on delete cascade,
  kind text not null check (kind in ('passkey', 'totp')),
  credential_id text unique,
  public_key bytea,
  counter bigint not null default 0,
  secret_sealed bytea,
  last_step bigint,
  bound_at timestamptz not null,
  last_used_at timestamptz,
  removed_at timestamptz
);
create index authenticators_contact on authenticators (contact_id) where removed_at is null;

-- A link of the company's own site, for a customer signed in there, and the session it began.
create table enrolments (
  id uuid primary key,
  contact_id uuid not null references contacts on delete cascade,
  token_hash bytea not null unique,
  session_hash bytea unique,
  expires_at timestamptz not null,
  opened_at timestamptz,
  created_at timestamptz not null
);

-- What was accepted once: nonces of site sessions, references of proofing.
create table spent_nonces (
  fingerprint bytea primary key,
  expires_at timestamptz not null
);

create table proofings (
  reference_hash bytea primary key,
  verification_id uuid not null references verifications on delete cascade,
  expires_at timestamptz not null,
  answered_at timestamptz
);

create table conversation_freezes (
  id uuid primary key,
  conversation_id uuid not null references conversations on delete cascade,
  reason text not null,
  at timestamptz not null,
  lifted_at timestamptz,
  lifted_by uuid references members,
  lift_reason text
);
create unique index conversation_freezes_now on conversation_freezes (conversation_id) where lifted_at is null;

-- What contact points on file are told, one row for each.
create table customer_notices (
  id uuid primary key,
  contact_id uuid not null references contacts on delete cascade,
  kind text not null,
  point_kind text not null check (point_kind in ('email', 'phone')),
  point_id uuid not null,
  -- The address as it was: a point that was replaced is told as well. Under the contact's key.
  address_sealed bytea not null,
  language text not null,
  -- JSON of the sentences' parts, under the contact's key.
  parts_sealed bytea not null,
  conversation_id uuid references conversations on delete cascade,
  verification_id uuid references verifications on delete cascade,
  authenticator_id uuid references authenticators on delete cascade,
  action_id uuid,
  disown_hash bytea not null unique,
  disowned_at timestamptz,
  state text not null default 'queued' check (state in ('queued', 'sent', 'failed')),
  attempts integer not null default 0,
  error_code text,
  at timestamptz not null
);
create index customer_notices_contact on customer_notices (contact_id, at desc);

-- Whose console is connected, and which conversation each member looked at last: "is it really you?" is answered by it.
create table member_presence (
  member_id uuid primary key references members on delete cascade,
  connected_at timestamptz,
  conversation_id uuid references conversations on delete set null,
  looked_at timestamptz
);

-- A contact that is erased keeps nothing to prove with, and nothing that was said to it.
create function forget_proofs() returns trigger language plpgsql as $$
begin
  delete from authenticators where contact_id = new.id;
  delete from customer_notices where contact_id = new.id;
  delete from customer_codes where contact_id = new.id;
  delete from enrolments where contact_id = new.id;
  delete from proofs where verification_id in (select id from verifications where contact_id = new.id);
  update verifications set shown_sealed = null, code_hash = null, code_sealed = null, session_hash = null,
    state = case when state in ('waiting', 'joined') then 'cancelled' else state end where contact_id = new.id;
  return null;
end $$;
create trigger contacts_forget_proofs after update of erased_at on contacts
  for each row when (new.erased_at is not null and old.erased_at is null) execute function forget_proofs();

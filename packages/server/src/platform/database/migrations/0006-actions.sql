-- The gate: what nobody may overlook, the desk's rules, and its sensitive actions.

create table alerts (
  id uuid primary key,
  kind text not null check (kind in ('honey', 'break-glass', 'disowned', 'log', 'policy', 'bulk-lookup')),
  at timestamptz not null,
  conversation_id uuid references conversations on delete set null,
  contact_id uuid references contacts on delete set null,
  member_id uuid references members,
  evidence_id uuid,
  due_at timestamptz,
  seen_by uuid references members,
  seen_at timestamptz,
  comment text
);
create index alerts_recent on alerts (at desc, id desc);

create table policy (
  singleton boolean primary key default true check (singleton),
  -- The desk's own rules, Cedar.
  own text not null default '',
  changed_at timestamptz,
  changed_by uuid references members
);
insert into policy default values;

-- What the desk calls a sensitive action, and what it asks for.
create table action_definitions (
  id uuid primary key,
  key text not null unique,
  names jsonb not null,
  family text not null,
  required_level smallint not null check (required_level between 1 and 4),
  amount_limit bigint,
  level_above_limit smallint,
  second_approver boolean not null,
  delay_hours integer not null,
  notices boolean not null,
  step_up boolean not null,
  parameters jsonb not null,
  executor jsonb not null,
  enabled boolean not null,
  position integer not null,
  changed_at timestamptz not null
);

create table actions (
  id uuid primary key,
  definition_id uuid not null references action_definitions,
  conversation_id uuid not null references conversations on delete cascade,
  contact_id uuid not null references contacts on delete cascade,
  opened_by uuid not null references members,
  opened_at timestamptz not null,
  -- What lies between open and executing follows from verification, approvals and clock.
  state text not null check (state in ('open', 'executing', 'task', 'executed', 'failed', 'refused', 'cancelled', 'expired')),
  -- JSON of the parameters by key and the digest's salt, under the contact's key; null once the contact is erased.
  parameters_sealed bytea,
  amount bigint not null default 0,
  -- What was ever asked for: a definition made milder, or a calmer conversation, takes nothing back.
  required_level smallint not null,
  approvals_needed smallint not null,
  delay_hours integer not null,
  step_up boolean not null,
  raised_by text[] not null default '{}',
  digest text not null,
  -- Where it stays, whatever the definition says later.
  executor jsonb not null,
  forced boolean not null default false,
  proven_level smallint,
  outcome_code text,
  outcome_reference text,
  outcome_at timestamptz,
  ended_at timestamptz,
  -- The entry that authorized it; its receipt goes with every call.
  receipt_id uuid,
  attempts integer not null default 0
);
create index actions_conversation on actions (conversation_id, opened_at desc);
create index actions_open on actions (opened_at desc, id desc) where ended_at is null;
create index actions_recent on actions (opened_at desc, id desc);

create index actions_contact on actions (contact_id, outcome_at desc) where state = 'executed';

-- What was asked for is the contact's; that it was asked for, and how it ended, says nothing of the person.
create function forget_actions() returns trigger language plpgsql as $$
begin
  update actions set parameters_sealed = null, outcome_reference = null,
    state = case when ended_at is null and state <> 'executing' then 'cancelled' else state end,
    ended_at = coalesce(ended_at, case when state <> 'executing' then new.erased_at end)
  where contact_id = new.id;
  return null;
end $$;
create trigger contacts_forget_actions after update of erased_at on contacts
  for each row when (new.erased_at is not null and old.erased_at is null) execute function forget_actions();

create table action_approvals (
  action_id uuid not null references actions on delete cascade,
  member_id uuid not null references members,
  digest text not null,
  at timestamptz not null,
  primary key (action_id, member_id)
);

-- One Ed25519 key signs calls to the company's own systems (Standard Webhooks, `v1a`).
create table executor_key (
  singleton boolean primary key default true check (singleton),
  key_sealed bytea not null,
  created_at timestamptz not null
);

-- A backup is made by a program of its own, which has no log: the desk records it when it sees it.
alter table backups add recorded_at timestamptz;

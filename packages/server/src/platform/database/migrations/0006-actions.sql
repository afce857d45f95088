-- The gate: what nobody may overlook, the desk's rules, and its sensitive actions.

create table alerts (
  id uuid primary key,
  kind text not null check (kind in ('honey', 'break-glass', 'disowned', 'log', 'bulk-lookup')),
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

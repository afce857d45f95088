-- Who looked at what, and what wants an explanation.

create table reveals (
  id uuid primary key,
  at timestamptz not null,
  -- Until when the value may stand on the screen and its copy be noted.
  until timestamptz not null,
  member_id uuid not null references members,
  contact_id uuid not null references contacts on delete cascade,
  conversation_id uuid references conversations on delete set null,
  target text not null check (target in ('field', 'point', 'name', 'token')),
  -- Key of the field, `name`, kind of point or type of token.
  what text not null,
  -- Safe text; empty once the contact is erased.
  reason text not null,
  -- Of the reason, keyed per member: tells a reason that was pasted again.
  reason_fingerprint bytea not null,
  -- Whether the member works on this contact's case: the conversation is theirs, or they wrote in it.
  related boolean not null,
  vip boolean not null,
  -- Codes of what was unusual about it when it was asked for.
  signals text[] not null,
  evidence_id uuid not null,
  copied_at timestamptz,
  closed_at_once boolean not null default false
);
create index reveals_conversation on reveals (conversation_id, at);
create index reveals_contact on reveals (contact_id, at desc);
create index reveals_member on reveals (member_id, at desc);
create index reveals_recent on reveals (at);

-- Every contact file that was opened, searched for exactly or revealed from: pace, order and hours are read from it.
create table contact_touches (
  member_id uuid not null references members,
  contact_id uuid not null references contacts on delete cascade,
  at timestamptz not null,
  kind text not null check (kind in ('file', 'search', 'reveal', 'action'))
);
create index contact_touches_member on contact_touches (member_id, at desc);
create index contact_touches_recent on contact_touches (at);
create index contact_touches_contact on contact_touches (contact_id);

create table access_reviews (
  id uuid primary key,
  at timestamptz not null,
  member_id uuid not null references members,
  reveal_id uuid references reveals on delete set null,
  contact_id uuid references contacts on delete set null,
  signals text[] not null,
  evidence_id uuid not null,
  -- Safe texts.
  explanation text,
  explained_at timestamptz,
  justified boolean,
  comment text,
  verdict_by uuid references members,
  verdict_at timestamptz
);
create index access_reviews_waiting on access_reviews (at desc, id desc) where verdict_at is null;
create index access_reviews_member on access_reviews (member_id, at desc, id desc);
create index access_reviews_reveal on access_reviews (reveal_id) where reveal_id is not null;

-- When a conversation was resolved last: a reveal shortly before wants a look.
alter table conversations add resolved_at timestamptz;

-- A contact that is erased leaves who looked, when and at which field; not why.
create function forget_reveals() returns trigger language plpgsql as $$
begin
  update reveals set reason = '', reason_fingerprint = '' where contact_id = new.id;
  update access_reviews set explanation = case when explanation is null then null else '' end,
    comment = case when comment is null then null else '' end where contact_id = new.id;
  delete from contact_touches where contact_id = new.id;
  return null;
end $$;
create trigger contacts_forget_reveals after update of erased_at on contacts
  for each row when (new.erased_at is not null and old.erased_at is null) execute function forget_reveals();

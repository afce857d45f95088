-- The contact's file: what the company knows of a person beyond the addresses that messages claimed.

alter table contacts
  -- The person's id in the company's own systems, keyed per installation, and sealed under the contact's key.
  add external_id_fingerprint bytea unique,
  add external_id_sealed bytea,
  add vip boolean not null default false,
  add honey boolean not null default false,
  add language text,
  -- Of the name that stands sealed; keyed per contact, so that the same name of two people is not the same bytes.
  add name_fingerprint bytea,
  add name_masked text;

create index contacts_honey on contacts (id) where honey;
create index contacts_created on contacts (created_at desc, id desc);

-- Null: only learned from messages, a claim that never proves. Set by import, directory or an admin; cooling-off counts from it.
alter table contact_points add on_file_since timestamptz;
create index contact_points_on_file on contact_points (contact_id) where on_file_since is not null;

create table field_definitions (
  id uuid primary key,
  key text not null unique,
  -- By language.
  names jsonb not null,
  kind text not null check (kind in ('text', 'date', 'document', 'address', 'account', 'card', 'number')),
  sensitivity text not null check (sensitivity in ('low', 'personal', 'sensitive', 'secret')),
  required_level smallint not null check (required_level between 0 and 4),
  position integer generated always as identity,
  changed_at timestamptz not null default now()
);

create table contact_fields (
  id uuid primary key,
  contact_id uuid not null references contacts on delete cascade,
  definition_id uuid not null references field_definitions,
  value_sealed bytea not null,
  -- Keyed per installation, contact and field: tells an import what changed, and says nothing about two people.
  value_fingerprint bytea not null,
  masked text not null,
  updated_at timestamptz not null,
  unique (contact_id, definition_id)
);
create index contact_fields_definition on contact_fields (definition_id);

-- What most desks have on file. They can be changed; nothing depends on them.
insert into field_definitions (id, key, names, kind, sensitivity, required_level) values
  (gen_random_uuid(), 'document', '{"pt-BR": "Documento", "en": "Identity document", "es": "Documento de identidad"}', 'document', 'sensitive', 2),
  (gen_random_uuid(), 'date-of-birth', '{"pt-BR": "Data de nascimento", "en": "Date of birth", "es": "Fecha de nacimiento"}', 'date', 'sensitive', 2),
  (gen_random_uuid(), 'address', '{"pt-BR": "Endereço", "en": "Address", "es": "Dirección"}', 'address', 'personal', 1),
  (gen_random_uuid(), 'bank-account', '{"pt-BR": "Conta bancária", "en": "Bank account", "es": "Cuenta bancaria"}', 'account', 'sensitive', 3),
  (gen_random_uuid(), 'card-last-four', '{"pt-BR": "Final do cartão", "en": "Last four digits of the card", "es": "Últimos cuatro dígitos de la tarjeta"}', 'card', 'sensitive', 2),
  (gen_random_uuid(), 'customer-since', '{"pt-BR": "Cliente desde", "en": "Customer since", "es": "Cliente desde"}', 'date', 'low', 0),
  (gen_random_uuid(), 'loyalty-number', '{"pt-BR": "Número de fidelidade", "en": "Loyalty number", "es": "Número de fidelidad"}', 'number', 'personal', 1),
  (gen_random_uuid(), 'order-notes', '{"pt-BR": "Observações do pedido", "en": "Order notes", "es": "Notas del pedido"}', 'text', 'personal', 0);

-- Events of the company's own system that were taken: the same one again changes nothing.
create table directory_events (
  id_fingerprint bytea primary key,
  body_hash bytea not null,
  contact_id uuid,
  at timestamptz not null
);

-- The contact's file: what the company knows of a person beyond the addresses that messages claimed.

alter table contacts
  -- The person's id in the company's own systems, keyed per installation, and sealed under the contact's key.
  add external_id_fingerprint bytea unique,
  add external_id_sealed bytea,
  add vip boolean not null default false,
  add honey boolean not null default false,
  add language text;

-- Null: only learned from messages, a claim that never proves. Set by import, directory or an admin; cooling-off counts from it.
alter table contact_points add on_file_since timestamptz;
create index contact_points_on_file on contact_points (contact_id) where on_file_since is not null;

-- Who may speak to the centre, and what they have said that must not be heard twice.

create table office (
  -- Division code (GB/T 2260) of the office; it is also the middle of its certificate numbers.
  code text primary key check (code ~ '^[0-9]{6}$'),
  name text not null check (name <> ''),
  -- What it may register (婚姻登记条例 第2条): a JSON list.
  capabilities jsonb not null check (jsonb_typeof(capabilities) = 'array')
);

create table office_key (
  office text not null references office (code),
  key_id text not null check (key_id <> ''),
  station text not null check (station <> ''),
  algorithm text not null check (algorithm in ('sm2', 'ed25519')),
  public_key text not null check (public_key ~ '^[0-9a-f]+$'),
  enrolled_at timestamptz not null,
  -- A revoked key stays: what it signed before must remain provable.
  revoked_at timestamptz,
  primary key (office, key_id)
);

-- The tables below carry the office's code without a foreign key: every row is written after the key of that office was
-- checked in the same transaction, and offices are never deleted, while the check would lock the office's row for all.

-- Nonces of the requests of the last minutes. Older requests are stale, so older rows are swept; the table stays small.
create table seen_nonce (
  office text not null,
  nonce text not null,
  seen_at timestamptz not null,
  primary key (office, nonce)
);

-- The first answer to a command that took effect. A refused command leaves nothing: corrected, it may come again.
create table idempotency (
  office text not null,
  key text not null,
  request_hash text not null check (request_hash ~ '^[0-9a-f]{64}$'),
  reply jsonb not null,
  answered_at timestamptz not null,
  primary key (office, key)
);

-- What the centre did, for ever. `transaction` lets a reader follow the table without missing a late commit: it reads
-- only rows below pg_snapshot_xmin(pg_current_snapshot()).
create table central_event (
  id bigint generated always as identity primary key,
  transaction xid8 not null default pg_current_xact_id(),
  recorded_at timestamptz not null,
  office text not null,
  station text not null,
  kind text not null,
  subject text not null,
  -- The request as its office signed it: the office cannot deny it later.
  envelope text,
  outcome jsonb not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append only', tg_table_name;
end $$;
create trigger central_event_append_only before update or delete on central_event
  for each row execute function refuse_change();
create trigger central_event_not_truncated before truncate on central_event
  for each statement execute function refuse_change();

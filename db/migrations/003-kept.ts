/**
 * Kept beside the ledger and not replayable from it: what is being typed, secrets, settings, and the bytes of forms.
 * Their foreign keys are checked at the commit, so that a rebuild may empty the state and fill it again.
 */
export const keptMigration = {
  number: 3,
  name: 'kept',
  sql: `
create table drafts (
  case_id text not null references marriages (id) deferrable initially deferred,
  side text not null check (side in ('man', 'woman')),
  field text not null check (field <> ''),
  value text not null,
  saved_at text not null check (saved_at = strftime('%Y-%m-%dT%H:%M:%fZ', saved_at)),
  primary key (case_id, side, field)
) strict;

create table passphrases (
  staff_number text primary key not null references accounts (staff_number) deferrable initially deferred,
  salt blob not null check (length(salt) = 16),
  verifier blob not null check (length(verifier) = 32),
  cost integer not null check (cost >= 16384),
  block_size integer not null check (block_size >= 1),
  parallelization integer not null check (parallelization >= 1),
  failures integer not null check (failures >= 0),
  locked_until text check (locked_until is null or locked_until = strftime('%Y-%m-%dT%H:%M:%fZ', locked_until))
) strict;

create table settings (
  key text primary key not null check (key <> ''),
  value text not null check (json_valid(value)),
  changed_at text not null check (changed_at = strftime('%Y-%m-%dT%H:%M:%fZ', changed_at))
) strict;

create table form_bytes (
  hash text primary key not null check (length(hash) = 64 and hash not glob '*[^0-9a-f]*'),
  form text not null check (form <> ''),
  bytes blob not null check (length(bytes) > 0),
  kept_at text not null check (kept_at = strftime('%Y-%m-%dT%H:%M:%fZ', kept_at))
) strict;

create trigger form_bytes_never_change before update on form_bytes
begin
  select raise(abort, 'what was signed does not change');
end;

create trigger form_bytes_never_go before delete on form_bytes
begin
  select raise(abort, 'what was signed is kept');
end;
`,
} as const

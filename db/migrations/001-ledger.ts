/**
 * The ledger: append-only, gapless, each line bound to the one before. No index on the hash: the chain makes it unique,
 * and a random index page in every commit would be a third of its writing.
 */
export const ledgerMigration = {
  number: 1,
  name: 'ledger',
  sql: `
create table ledger (
  sequence integer primary key check (sequence >= 1),
  epoch integer not null check (epoch >= 1),
  office text not null check (length(office) = 6 and office not glob '*[^0-9]*'),
  kind text not null check (kind glob '?*.?*'),
  subject text not null check (subject <> ''),
  actor text not null check (actor <> ''),
  station text not null check (station <> ''),
  time text not null check (time = strftime('%Y-%m-%dT%H:%M:%fZ', time)),
  payload text not null check (json_valid(payload)),
  previous_hash text not null check (length(previous_hash) = 64 and previous_hash not glob '*[^0-9a-f]*'),
  hash text not null check (length(hash) = 64 and hash not glob '*[^0-9a-f]*')
) strict;

create index ledger_by_subject on ledger (subject, sequence);

create trigger ledger_is_gapless before insert on ledger
when new.sequence <> (select coalesce(max(sequence), 0) + 1 from ledger)
  or new.previous_hash <> coalesce((select hash from ledger order by sequence desc limit 1), printf('%064d', 0))
begin
  select raise(abort, 'the ledger has no gaps and no forks');
end;

create trigger ledger_never_changes before update on ledger
begin
  select raise(abort, 'the ledger is append-only');
end;

create trigger ledger_never_shrinks before delete on ledger
begin
  select raise(abort, 'the ledger is append-only');
end;
`,
} as const

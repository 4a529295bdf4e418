/**
 * State: what the ledger says, folded. Every row here can be dropped and replayed. A case is one JSON
 * block; a column beside it is generated from it, or, where an index needs it stored, checked against it. Stored, and
 * not generated, because SQLite rewrites every index of a generated column at each change of the block.
 */
export const stateMigration = {
  number: 2,
  name: 'state',
  sql: `
create table office (
  id integer primary key check (id = 1),
  code text not null check (length(code) = 6 and code not glob '*[^0-9]*'),
  name text not null check (name <> ''),
  capabilities text not null check (json_valid(capabilities)),
  window text not null check (window <> ''),
  training integer not null check (training in (0, 1)),
  epoch integer not null check (epoch >= 1)
) strict;

create table accounts (
  staff_number text primary key not null check (staff_number <> ''),
  name text not null check (name <> ''),
  role text not null check (role in ('registrar', 'supervisor', 'administrator')),
  disabled integer not null check (disabled in (0, 1)),
  created_at text not null check (created_at = strftime('%Y-%m-%dT%H:%M:%fZ', created_at))
) strict;

create table marriages (
  id text primary key not null check (id = snapshot ->> '$.id'),
  snapshot text not null check (json_valid(snapshot)),
  case_number text not null generated always as (snapshot ->> '$.caseNumber') virtual,
  state text not null generated always as (snapshot ->> '$.state') virtual check (state in (
    'draft', 'identityVerified', 'preliminaryPassed', 'accepted', 'declared', 'checkedOnline', 'reviewed', 'numbered',
    'printed', 'proofread', 'signedFor', 'registered', 'refused', 'abandoned')),
  opened_at text not null generated always as (snapshot ->> '$.openedAt') virtual
    check (opened_at = strftime('%Y-%m-%dT%H:%M:%fZ', opened_at)),
  changed_at text not null generated always as (snapshot ->> '$.changedAt') virtual
    check (changed_at = strftime('%Y-%m-%dT%H:%M:%fZ', changed_at)),
  registered_on text generated always as (snapshot ->> '$.registeredOn') virtual
    check (registered_on is null or registered_on = date(registered_on)),
  opened_on text not null check (opened_on = date(snapshot ->> '$.openedAt', '+8 hours')),
  open integer not null check (open = (snapshot ->> '$.state' not in ('registered', 'refused', 'abandoned'))),
  man_document text check (man_document is snapshot ->> '$.parties.man.documentNumber'),
  woman_document text check (woman_document is snapshot ->> '$.parties.woman.documentNumber'),
  certificate_number text unique check (certificate_number is snapshot ->> '$.certificateNumber')
) strict;

create index marriages_by_day on marriages (opened_on);
create index marriages_open on marriages (id) where open = 1;
create index marriages_by_man on marriages (man_document) where man_document is not null;
create index marriages_by_woman on marriages (woman_document) where woman_document is not null;

create table booklets (
  serial text primary key not null check (serial <> ''),
  kind text not null check (kind in ('marriage', 'divorce')),
  status text not null check (status in ('inStore', 'assigned', 'printed', 'delivered', 'void')),
  case_id text references marriages (id),
  side text check (side in ('man', 'woman')),
  received integer not null references ledger (sequence),
  check ((case_id is null) = (side is null)),
  check ((status = 'inStore') = (case_id is null))
) strict;

create index booklets_by_kind on booklets (kind, status);
create index booklets_by_receipt on booklets (received);
create index booklets_by_case on booklets (case_id);
create unique index booklets_one_live_a_side on booklets (case_id, side) where status <> 'void' and case_id is not null;

create trigger booklets_take_lawful_steps before update of status on booklets
when (old.status, new.status) not in (values
  ('inStore', 'assigned'),
  ('assigned', 'printed'), ('assigned', 'void'), ('assigned', 'inStore'),
  ('printed', 'delivered'), ('printed', 'void'),
  ('void', 'void'))
begin
  select raise(abort, 'a booklet is used once');
end;

create table people (
  document_type text not null check (document_type in ('residentId', 'temporaryResidentId', 'hmtResidencePermit',
    'hmtTravelPermit', 'foreignPermanentResidentId', 'passport')),
  document_number text not null check (document_number <> ''),
  nationality text not null check (length(nationality) = 3),
  party text not null check (json_valid(party)),
  name text not null generated always as (party ->> '$.name') stored check (name <> ''),
  case_id text not null references marriages (id),
  recorded integer not null references ledger (sequence),
  recorded_at text not null check (recorded_at = strftime('%Y-%m-%dT%H:%M:%fZ', recorded_at)),
  primary key (document_number, document_type, nationality)
) strict;

create index people_by_case on people (case_id);
create index people_by_record on people (recorded);
create index people_by_name on people (name);

create table calibrations (
  printer text primary key not null check (printer <> ''),
  dx real not null check (dx between -20 and 20),
  dy real not null check (dy between -20 and 20),
  scale real not null check (scale between 0.95 and 1.05),
  changed_at text not null check (changed_at = strftime('%Y-%m-%dT%H:%M:%fZ', changed_at))
) strict;

create table prints (
  sequence integer primary key references ledger (sequence),
  case_id text not null references marriages (id),
  side text not null check (side in ('man', 'woman')),
  serial text not null references booklets (serial),
  printer text not null check (printer <> ''),
  outcome text not null check (outcome in ('printed', 'spoiled', 'unknown')),
  reason text not null,
  form_hash text not null check (length(form_hash) = 64 and form_hash not glob '*[^0-9a-f]*'),
  time text not null check (time = strftime('%Y-%m-%dT%H:%M:%fZ', time))
) strict;

create index prints_by_case on prints (case_id, sequence);
create index prints_by_serial on prints (serial);
`,
} as const

-- The centre's acts, each one statement for the program: one round trip, one transaction, one wait for the disk.

-- 'ok', or why a request whose signature is good is still not heard. Remembers its nonce.
create function admit_request(request jsonb) returns text language plpgsql as $$
begin
  if not exists (select from office_key
                 where office = request->>'office' and key_id = request->>'keyId' and revoked_at is null) then
    return 'REVOKED_KEY';
  end if;
  insert into seen_nonce values (request->>'office', request->>'nonce', (request->>'receivedAt')::timestamptz)
    on conflict do nothing;
  return case when found then 'ok' else 'REPLAYED' end;
end $$;

create function append_event(request jsonb, kind text, outcome jsonb) returns text language plpgsql as $$
declare
  event_id bigint;
begin
  insert into central_event (recorded_at, office, station, kind, subject, envelope, outcome)
    values ((request->>'receivedAt')::timestamptz, request->>'office', request->>'station', kind,
            request->>'caseId', request->>'envelope', outcome)
    returning id into event_id;
  return 'C' || event_id;
end $$;

-- clear, liveMarriage, recordConflict or notFound. `unlisted` is the answer for a person on no list.
-- A name with a private-use character comes from an old card whose font nobody shares: it is not compared.
create function marital_status_of(person text, given_name text, unlisted text) returns text language plpgsql as $$
declare
  known person_status;
begin
  perform from live_spouse where person_key = person;
  if found then return 'liveMarriage'; end if;
  select * into known from person_status where person_key = person;
  return case
    when not found then unlisted
    when known.status = 'unknown' then 'notFound'
    when known.status = 'conflict' then 'recordConflict'
    when known.name <> given_name and known.name || given_name !~ '[\uE000-\uF8FF]' then 'recordConflict'
    else 'clear'
  end;
end $$;

-- The record that stands in a person's way: what the other office's clerk may be told of it, and no more.
create function live_marriage_of(person text) returns jsonb language plpgsql as $$
begin
  return (select jsonb_build_object('office', dept_name, 'registeredOn', op_date)
          from live_spouse join marriage on marriage.id = marriage_id where person_key = person);
end $$;

create function standing_of(request jsonb) returns jsonb language plpgsql as $$
begin
  return jsonb_build_object(
    'man', marital_status_of(request->>'manKey', request->>'manName', request->>'unlisted'),
    'woman', marital_status_of(request->>'womanKey', request->>'womanName', request->>'unlisted'),
    'manLive', live_marriage_of(request->>'manKey'),
    'womanLive', live_marriage_of(request->>'womanKey'));
end $$;

create function check_marital_status(request jsonb) returns jsonb language plpgsql as $$
declare
  admitted text := admit_request(request);
  standing jsonb;
begin
  if admitted <> 'ok' then return jsonb_build_object('kind', admitted); end if;
  standing := standing_of(request);
  return jsonb_build_object('kind', 'standing', 'man', standing->'man', 'woman', standing->'woman',
    'receipt', append_event(request, 'maritalStatus.check', standing));
end $$;

-- Why a registration did not happen, with an event that says so.
create function refuse_marriage(request jsonb) returns jsonb language plpgsql as $$
declare
  standing jsonb := standing_of(request);
begin
  perform append_event(request, 'marriage.refuse', standing);
  return jsonb_build_object('kind', 'standing') || standing;
end $$;

-- Registers a marriage. Locks are always taken in the same order (key of the command, persons by key, counter), so two
-- registrations never wait for each other in a circle.
create function register_marriage(request jsonb) returns jsonb language plpgsql as $$
declare
  admitted text := admit_request(request);
  first_answer record;
  marriage_number bigint;
  entered integer;
  serial integer;
  cert_no text;
  answer jsonb;
begin
  if admitted <> 'ok' then return jsonb_build_object('kind', admitted); end if;

  -- Waits for the same command still running elsewhere; its answer is then the answer here.
  perform pg_advisory_xact_lock(hashtextextended((request->>'office') || ' ' || (request->>'idempotencyKey'), 0));
  select request_hash, reply into first_answer from idempotency
    where office = request->>'office' and key = request->>'idempotencyKey';
  if found then
    return case when first_answer.request_hash = request->>'requestHash'
      then jsonb_build_object('kind', 'registered', 'reply', first_answer.reply)
      else jsonb_build_object('kind', 'IDEMPOTENCY_MISMATCH') end;
  end if;

  if marital_status_of(request->>'manKey', request->>'manName', request->>'unlisted') <> 'clear'
    or marital_status_of(request->>'womanKey', request->>'womanName', request->>'unlisted') <> 'clear' then
    return refuse_marriage(request);
  end if;

  marriage_number := nextval('marriage_id');
  insert into live_spouse
    select person_key, marriage_number, side
    from (values (request->>'manKey', 'man'), (request->>'womanKey', 'woman')) as spouse (person_key, side)
    order by person_key
    on conflict (person_key) do nothing;
  get diagnostics entered = row_count;
  if entered < 2 then
    -- Another office was quicker by a moment: take back the one that was free.
    delete from live_spouse
      where person_key in (request->>'manKey', request->>'womanKey') and marriage_id = marriage_number;
    return refuse_marriage(request);
  end if;

  insert into certificate_counter as counter values (request->>'office', 'J', (request->>'year')::integer, 1)
    on conflict (office, prefix, year) do update set last = counter.last + 1 where counter.last < 999999
    returning last into serial;
  if serial is null then
    delete from live_spouse where person_key in (request->>'manKey', request->>'womanKey');
    return jsonb_build_object('kind', 'NUMBERS_EXHAUSTED');
  end if;
  cert_no := 'J' || (request->>'office') || '-' || (request->>'year') || '-' || lpad(serial::text, 6, '0');

  insert into marriage
    select entry.* from jsonb_populate_record(null::marriage, request->'record' || jsonb_build_object(
      'id', marriage_number, 'cert_no', cert_no, 'recorded_at', request->>'receivedAt')) as entry;
  answer := jsonb_build_object('certificateNumber', cert_no, 'registeredOn', request->'record'->>'op_date');
  answer := answer || jsonb_build_object('receipt', append_event(request, 'marriage.register', answer));
  insert into idempotency values (request->>'office', request->>'idempotencyKey', request->>'requestHash', answer,
    (request->>'receivedAt')::timestamptz);
  return jsonb_build_object('kind', 'registered', 'reply', answer);
end $$;

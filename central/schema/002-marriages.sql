-- The national record of marriages. Columns are named after the record layout of the national exchange.

create sequence marriage_id as bigint;

create table marriage (
  id bigint primary key,
  -- IA marriage; later IB divorce, ICA and ICB re-issue, ID revoked.
  op_type text not null check (op_type in ('IA')),
  dept_code text not null,
  dept_name text not null,
  name_man text not null,
  name_woman text not null,
  sex_man text,
  sex_woman text,
  birth_man date,
  birth_woman date,
  -- 身份类别: 1 mainland … 7 serviceman.
  id_type_man text,
  id_type_woman text,
  cert_type_man text,
  cert_type_woman text,
  cert_num_man text,
  cert_num_woman text,
  nation_man text,
  nation_woman text,
  folk_man text,
  folk_woman text,
  job_man text,
  job_woman text,
  degree_man text,
  degree_woman text,
  marry_status_man text,
  marry_status_woman text,
  reg_qx_man text,
  reg_qx_woman text,
  reg_detail_man text,
  reg_detail_woman text,
  -- 证件印制号 of the two booklets.
  print_num_man text,
  print_num_woman text,
  -- 结婚证字号
  cert_no text,
  -- 登记日期, a calendar date of Asia/Shanghai.
  op_date date not null,
  operator text,
  -- Where the row came from: registered through this centre, or entered from older archives.
  data_source text not null check (data_source in ('registered', 'archive')),
  valid_flag boolean not null default true,
  recorded_at timestamptz not null,
  -- Old archives have gaps; what this centre registered has none.
  check (data_source = 'archive' or (
    sex_man is not null and sex_woman is not null and birth_man is not null and birth_woman is not null
    and id_type_man is not null and id_type_woman is not null
    and cert_type_man is not null and cert_type_woman is not null
    and cert_num_man is not null and cert_num_woman is not null
    and print_num_man is not null and print_num_woman is not null
    and cert_no is not null and operator is not null))
);
create unique index marriage_number on marriage (cert_no) where data_source = 'registered';

-- The law as a constraint (民法典 第1042条, 第1051条): a person is here once or not at all, so nobody has two live
-- marriages, whatever two offices do at the same moment.
create table live_spouse (
  person_key text primary key,
  marriage_id bigint not null references marriage (id) deferrable initially deferred,
  side text not null check (side in ('man', 'woman'))
);

-- Last number given per office, prefix and year. Counted in the transaction that uses the number, so no gaps.
create table certificate_counter (
  office text not null references office (code),
  prefix text not null check (prefix in ('J', 'L', 'BJ', 'BL')),
  year integer not null check (year between 2000 and 2999),
  last integer not null check (last between 1 and 999999),
  primary key (office, prefix, year)
) with (fillfactor = 50);

-- What is known of people without a live marriage. "No record" is not "unmarried".
create table person_status (
  person_key text primary key,
  name text,
  status text not null check (status in ('unmarried', 'divorced', 'widowed', 'conflict', 'unknown')),
  recorded_at timestamptz not null
);

-- Gives the house its memory: the agency and its people, the register of subjects, what happened, who holds what.
-- Safe while the app is running: it adds tables and touches no existing row.

create table installation (
  id boolean primary key default true check (id),
  clock_offset_ms bigint not null,
  started_at timestamptz(3) not null
);
comment on table installation is 'One row for this copy of Mujaz: how far its clock stands from real time (nought outside the demo), since when.';
grant select on installation to app_user, app_auth, app_importer;

-- Sign-in belongs to better-auth, in a schema of its own that app_user cannot enter.
create schema auth;
grant usage on schema auth to app_auth, app_importer;
create table auth."user" (
  id text primary key, name text not null, email text not null unique, email_verified boolean not null default false,
  image text, created_at timestamptz(3) not null, updated_at timestamptz(3) not null
);
comment on table auth."user" is 'Somebody who can sign in. One user may be several people: a member here, a contact there.';
create table auth.session (
  id text primary key, expires_at timestamptz(3) not null, token text not null unique, created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null, ip_address text, user_agent text,
  user_id text not null references auth."user" on delete cascade
);
create index session_by_user on auth.session (user_id);
comment on table auth.session is 'A signed-in device, until it expires or is signed out.';
create table auth.account (
  id text primary key, account_id text not null, provider_id text not null,
  user_id text not null references auth."user" on delete cascade,
  access_token text, refresh_token text, id_token text, access_token_expires_at timestamptz(3),
  refresh_token_expires_at timestamptz(3), scope text, password text,
  created_at timestamptz(3) not null, updated_at timestamptz(3) not null
);
create index account_by_user on auth.account (user_id);
comment on table auth.account is 'How a user proves who they are: here, a password hash.';
create table auth.verification (
  id text primary key, identifier text not null, value text not null, expires_at timestamptz(3) not null,
  created_at timestamptz(3) not null, updated_at timestamptz(3) not null
);
create index verification_by_identifier on auth.verification (identifier);
comment on table auth.verification is 'A one-time proof that was mailed: a password reset, an address to confirm.';
create table auth.rate_limit (
  id text primary key, key text not null unique, count integer not null, last_request bigint not null
);
comment on table auth.rate_limit is 'How often an address knocked at a sign-in path, in real time.';
create table auth.idempotency_keys (
  address_sha256 char(64) not null, procedure text not null, key text not null check (length(key) between 1 and 255),
  request_sha256 char(64) not null, status int, redirect text, ids jsonb, recorded_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  primary key (address_sha256, procedure, key)
);
comment on table auth.idempotency_keys is 'A request by somebody not signed in that was already answered, by the digest of the address they typed.';
grant select, insert, update, delete on all tables in schema auth to app_auth;
grant select, insert on auth."user", auth.account to app_importer;

create table agencies (
  id uuid primary key, name_ar text not null, name_en text not null, cr_number text,
  vat_number text check (vat_number ~ '^3[0-9]{13}3$'), is_local_sme boolean not null default false,
  street_ar text, street_en text, district_ar text, district_en text, city_ar text, city_en text,
  building_number text, postcode text, country char(2) not null default 'SA', iban text, domain text, logo_file_id uuid,
  time_zone text not null default 'Asia/Riyadh', recorded_at timestamptz(3) not null default actor_now(), closed_at timestamptz(3)
);
comment on table agencies is 'The house whose work this is. Every other row belongs to exactly one agency.';
alter table agencies enable row level security;
alter table agencies force row level security;
create policy see on agencies for select to app_user using (id = (select actor_agency()));
create policy change on agencies for update to app_user
  using (id = (select actor_agency()) and (select actor_client()) is null)
  with check (id = (select actor_agency()) and (select actor_client()) is null);
grant select, update (
  name_ar, name_en, cr_number, vat_number, is_local_sme, street_ar, street_en, district_ar, district_en, city_ar, city_en,
  building_number, postcode, country, iban, domain, logo_file_id
) on agencies to app_user;
create policy import on agencies for insert to app_importer with check (id = (select actor_agency()));
create policy import_see on agencies for select to app_importer using (id = (select actor_agency()));
grant select, insert on agencies to app_importer;

create table members (
  agency_id uuid not null references agencies, id uuid not null, account_id text references auth."user",
  name_ar text not null, name_en text not null, title_ar text, title_en text, email text,
  gender text check (gender in ('male', 'female')), department text, joined_on date, left_on date,
  erased_at timestamptz(3), recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id)
);
create unique index members_email on members (agency_id, lower(email)) where left_on is null and erased_at is null;
create index members_account on members (account_id) where account_id is not null;
comment on table members is 'A person of the agency. Names and addresses of people live only here and in contacts, so that they can be erased.';
call wall('members', 'any', 'never', 'member',
  'account_id, name_ar, name_en, title_ar, title_en, email, gender, department, left_on, erased_at');

create table member_roles (
  agency_id uuid not null, id uuid not null, member_id uuid not null,
  role text not null check (role in ('account_manager', 'project_manager', 'creative', 'finance', 'leadership', 'admin', 'lead')),
  from_on date not null, until_on date, granted_by_id uuid, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id),
  foreign key (agency_id, member_id) references members, foreign key (agency_id, granted_by_id) references members,
  check (granted_by_id <> member_id), check (until_on >= from_on),
  exclude using gist (agency_id with =, member_id with =, role with =, daterange(from_on, until_on, '[]') with &&)
);
comment on table member_roles is 'A role held from a day to a day. Nobody grants their own.';
call wall('member_roles', 'any', 'never', 'member', 'until_on', 'until_on is null');

create table imports (
  agency_id uuid not null references agencies, id uuid not null, name text not null, source_sha256 char(64) not null,
  as_of_on date, started_by_id uuid, rows_in int, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), foreign key (agency_id, started_by_id) references members
);
create unique index imports_once on imports (source_sha256);
create index imports_agency on imports (agency_id);
comment on table imports is 'One act of bringing history in. Rows that came with it carry its id; the same file comes in once.';
call wall('imports', 'any', 'never', 'none', 'rows_in', 'rows_in is null');
create policy import on members for insert to app_importer with check (agency_id = (select actor_agency()));
create policy import on member_roles for insert to app_importer with check (agency_id = (select actor_agency()));
create policy import on imports for insert to app_importer with check (agency_id = (select actor_agency()));
grant insert on members, member_roles, imports to app_importer;
-- What sign-in may know before there is an actor: which people an account is, and what they may do.
create policy sign_in on members for select to app_auth using (account_id is not null and erased_at is null);
grant select (agency_id, id, account_id, left_on, erased_at) on members to app_auth;
create policy sign_in on member_roles for select to app_auth using (true);
grant select (agency_id, id, member_id, role, from_on, until_on) on member_roles to app_auth;

create table subjects (
  agency_id uuid not null references agencies, id uuid not null, client_id uuid, kind text not null,
  room text not null generated always as (room_of(kind)) stored, number text, title_ar text, title_en text,
  shared boolean not null default true, archived_at timestamptz(3), import_id uuid,
  recorded_at timestamptz(3) not null default actor_now(),
  search text generated always as
    (ar_norm(coalesce(number, '') || ' ' || coalesce(title_ar, '') || ' ' || coalesce(title_en, ''))) stored,
  primary key (agency_id, id), unique (agency_id, client_id, id), unique (agency_id, id, kind),
  foreign key (agency_id, import_id) references imports, check (num_nonnulls(title_ar, title_en, number) >= 1)
);
create unique index subjects_number on subjects (agency_id, kind, number) where number is not null;
create index subjects_search on subjects using gin (search gin_trgm_ops);
create index subjects_recent on subjects (agency_id, kind, id desc) where archived_at is null;
create index subjects_client on subjects (agency_id, client_id, kind, id desc);
comment on table subjects is 'The register: whatever can be named, linked, held, found or talked about has one row here, with the id of its own table.';
alter table subjects enable row level security;
alter table subjects force row level security;
create policy see on subjects for select to app_user using (
  agency_id = (select actor_agency())
  and (room = any ((select actor_rooms())::text[]) or (room = 'inside' and (select actor_client()) is null))
  and ((select actor_client()) is null or (client_id = (select actor_client()) and shared)));
create policy add on subjects for insert to app_user with check (
  agency_id = (select actor_agency())
  and ((select actor_client()) is null
    or (client_id = (select actor_client()) and shared and kind in ('brief', 'case', 'promise', 'survey'))));
-- Whoever sees a subject may lock it, so that two decisions never cross; only a member changes it.
create policy change on subjects for update to app_user
  using (agency_id = (select actor_agency())
    and ((select actor_client()) is null or (client_id = (select actor_client()) and shared)))
  with check (agency_id = (select actor_agency()) and (select actor_client()) is null);
grant select, insert, update (number, title_ar, title_en, shared, archived_at) on subjects to app_user;

create table subject_links (
  agency_id uuid not null, from_id uuid not null,
  why text not null check (why in ('about', 'supersedes', 'settles', 'caused_by', 'evidence', 'follows', 'replaces')),
  to_id uuid not null, by_id uuid, import_id uuid, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, from_id, why, to_id), foreign key (agency_id, from_id) references subjects,
  foreign key (agency_id, to_id) references subjects, check (from_id <> to_id)
);
create index subject_links_back on subject_links (agency_id, to_id, why);
create unique index superseded_once on subject_links (agency_id, to_id) where why = 'supersedes';
comment on table subject_links is 'One subject about, superseding, settling or caused by another. Seen and added by whoever sees both ends.';
alter table subject_links enable row level security;
alter table subject_links force row level security;
create policy see on subject_links for select to app_user using (
  agency_id = (select actor_agency())
  and exists (select 1 from subjects s where s.agency_id = subject_links.agency_id and s.id = from_id)
  and exists (select 1 from subjects s where s.agency_id = subject_links.agency_id and s.id = to_id));
create policy add on subject_links for insert to app_user with check (
  agency_id = (select actor_agency())
  and exists (select 1 from subjects s where s.agency_id = subject_links.agency_id and s.id = from_id)
  and exists (select 1 from subjects s where s.agency_id = subject_links.agency_id and s.id = to_id));
grant select, insert on subject_links to app_user;

create table import_exceptions (
  agency_id uuid not null, id uuid not null, import_id uuid not null, subject_id uuid not null, ref text not null,
  code text not null, guard text not null, reason_ar text not null, reason_en text not null,
  related_ids uuid[] not null default '{}', recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, import_id, ref, code),
  foreign key (agency_id, import_id) references imports, foreign key (agency_id, subject_id) references subjects
);
create index import_exceptions_of on import_exceptions (agency_id, subject_id);
comment on table import_exceptions is 'A fact of imported history that a guard would refuse today, with the guard and why.';
call wall('import_exceptions', 'any', 'never');

create table files (
  agency_id uuid not null references agencies, id uuid not null, client_id uuid,
  name text not null check (length(name) <= 255), media_type text not null, bytes bigint not null check (bytes >= 0),
  sha256 char(64) not null check (sha256 ~ '^[0-9a-f]{64}$'),
  store_key text not null generated always as (agency_id::text || '/' || left(id::text, 4) || '/' || id::text) stored,
  classification text not null default 'internal' check (classification in ('public', 'internal', 'restricted', 'secret')),
  duration_seconds int, pages int, shared boolean not null default false, put_by_id uuid, import_id uuid,
  recorded_at timestamptz(3) not null default actor_now(), destroyed_at timestamptz(3),
  primary key (agency_id, id), unique (agency_id, id, sha256), unique (agency_id, client_id, id)
);
create index files_sha on files (agency_id, sha256);
comment on table files is 'A stored file, known by its fingerprint. A name is a label and never becomes a path; the row is written after the bytes are kept.';
call wall('files', 'any', 'shared', 'both');
create policy change on files for update to app_user
  using (agency_id = (select actor_agency()) and (select actor_client()) is null)
  with check (agency_id = (select actor_agency()) and (select actor_client()) is null);
grant update (shared, destroyed_at) on files to app_user;

create table uploads (
  agency_id uuid not null references agencies, id uuid not null, client_id uuid, name text not null, bytes bigint not null,
  received bigint not null default 0 check (received <= bytes), put_by_id uuid not null, expires_at timestamptz(3) not null,
  file_id uuid, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), foreign key (agency_id, file_id) references files
);
comment on table uploads is 'An upload under way. It becomes a file, or it expires and is thrown away.';
alter table uploads enable row level security;
alter table uploads force row level security;
create policy see on uploads for select to app_user using (agency_id = (select actor_agency()) and put_by_id = (select actor_id()));
create policy add on uploads for insert to app_user with check (agency_id = (select actor_agency()) and put_by_id = (select actor_id()));
create policy change on uploads for update to app_user
  using (agency_id = (select actor_agency()) and put_by_id = (select actor_id()))
  with check (agency_id = (select actor_agency()) and put_by_id = (select actor_id()));
grant select, insert, update (received, file_id) on uploads to app_user;

create table attachments (
  agency_id uuid not null, client_id uuid, subject_id uuid not null, file_id uuid not null, role text not null, room text not null,
  shared boolean not null default false, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, subject_id, file_id, role), foreign key (agency_id, subject_id) references subjects,
  foreign key (agency_id, file_id) references files
);
create index attachments_file on attachments (agency_id, file_id);
comment on table attachments is 'A file hung on a subject, in a room.';
alter table attachments enable row level security;
alter table attachments force row level security;
create policy see on attachments for select to app_user using (
  agency_id = (select actor_agency()) and room = any ((select actor_rooms())::text[])
  and ((select actor_client()) is null or (client_id = (select actor_client()) and shared)));
create policy add on attachments for insert to app_user with check (
  agency_id = (select actor_agency()) and room = any ((select actor_rooms())::text[])
  and ((select actor_client()) is null or (client_id = (select actor_client()) and shared)));
create policy change on attachments for update to app_user
  using (agency_id = (select actor_agency()) and (select actor_client()) is null)
  with check (agency_id = (select actor_agency()) and (select actor_client()) is null);
grant select, insert, update (shared) on attachments to app_user;

create table machine_acts (
  kind text not null, act text not null, from_states text[] not null, to_state text not null, primary key (kind, act)
);
comment on table machine_acts is 'The vocabulary of acts: each formal verb of each kind, and the state it leads to.';
grant select on machine_acts to app_user;

create table acts (
  agency_id uuid not null, id uuid not null, client_id uuid not null, subject_id uuid not null, kind text not null,
  room text not null generated always as (room_of(kind)) stored, seq int not null check (seq >= 1), act text not null,
  occurred_at timestamptz(3) not null, by_member_id uuid, by_contact_id uuid,
  by_office text check (by_office in ('award_authority', 'treasury', 'bank', 'consultant', 'committee', 'system', 'unknown')),
  reason_ar text, reason_en text, notice_id uuid, evidence_file_id uuid, particulars jsonb not null default '{}',
  shared boolean not null default true, import_id uuid, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, subject_id, seq),
  check (num_nonnulls(by_member_id, by_contact_id, by_office) = 1),
  check (occurred_at <= recorded_at + interval '5 minutes'),
  foreign key (agency_id, client_id, subject_id) references subjects (agency_id, client_id, id),
  foreign key (agency_id, subject_id, kind) references subjects (agency_id, id, kind),
  foreign key (kind, act) references machine_acts, foreign key (agency_id, by_member_id) references members,
  foreign key (agency_id, evidence_file_id) references files, foreign key (agency_id, import_id) references imports
);
comment on table acts is 'A formal verb that happened (signed, suspended, objected): who, when, why, on what evidence. The state of a letter is the fold of its acts.';
alter table acts enable row level security;
alter table acts force row level security;
create policy see on acts for select to app_user using (
  agency_id = (select actor_agency()) and room = any ((select actor_rooms())::text[])
  and ((select actor_client()) is null or (client_id = (select actor_client()) and shared)));
create policy add on acts for insert to app_user with check (
  agency_id = (select actor_agency()) and room = any ((select actor_rooms())::text[])
  and ((select actor_client()) is null or (client_id = (select actor_client()) and shared)));
grant select, insert on acts to app_user;

-- Each row starts where the one before it ended, and one end is open: no day is charged twice, and none to nobody.
create table handovers (
  agency_id uuid not null, id uuid not null, client_id uuid not null, subject_id uuid not null, kind text not null,
  room text not null generated always as (room_of(kind)) stored, shared boolean not null default true,
  seq int not null check (seq >= 1), prev_seq int generated always as (nullif(seq - 1, 0)) stored,
  side text not null
    check (side in ('agency', 'marketing', 'contracts', 'finance', 'treasury', 'authority', 'bank', 'third_party', 'suspended')),
  member_id uuid, contact_id uuid, duty text not null, since timestamptz(3) not null, due_at timestamptz(3),
  reason_ar text, reason_en text, proof_kind text, proof_ref text, received_at timestamptz(3), proof_event_id uuid,
  ended_at timestamptz(3), ended_proof_event_id uuid, end_recorded_at timestamptz(3), import_id uuid,
  recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, subject_id, seq, ended_at),
  foreign key (agency_id, client_id, subject_id) references subjects (agency_id, client_id, id),
  foreign key (agency_id, subject_id, kind) references subjects (agency_id, id, kind),
  foreign key (agency_id, member_id) references members, foreign key (agency_id, import_id) references imports,
  foreign key (agency_id, subject_id, prev_seq, since) references handovers (agency_id, subject_id, seq, ended_at),
  check (ended_at >= since), check ((ended_at is null) = (end_recorded_at is null)),
  check (member_id is null or side = 'agency'),
  check (contact_id is null or side in ('marketing', 'contracts', 'finance')),
  check (duty <> 'imported' or import_id is not null)
) with (fillfactor = 90);
create unique index handovers_one_holder on handovers (agency_id, subject_id) where ended_at is null;
create unique index handovers_seq on handovers (agency_id, subject_id, seq);
create index handovers_by_side on handovers (agency_id, kind, side, due_at, subject_id) include (client_id, shared, room)
  where ended_at is null;
create index handovers_by_duty on handovers (agency_id, kind, duty, due_at, subject_id) where ended_at is null;
create index handovers_by_member on handovers (agency_id, member_id, due_at, subject_id)
  where ended_at is null and member_id is not null;
create index handovers_by_client on handovers (agency_id, client_id, side, due_at, subject_id) where ended_at is null;
comment on table handovers is 'Who holds a subject, to do what, since when, on what proof. A chain per subject with one open end.';
alter table handovers enable row level security;
alter table handovers force row level security;
create policy see on handovers for select to app_user using (
  agency_id = (select actor_agency()) and room = any ((select actor_rooms())::text[])
  and ((select actor_client()) is null or (client_id = (select actor_client()) and shared)));
create policy add on handovers for insert to app_user with check (
  agency_id = (select actor_agency()) and ((select actor_client()) is null or client_id = (select actor_client())));
create policy close on handovers for update to app_user
  using (agency_id = (select actor_agency()) and ended_at is null
    and ((select actor_client()) is null or client_id = (select actor_client())))
  with check (agency_id = (select actor_agency()) and ended_at is not null
    and ((select actor_client()) is null or client_id = (select actor_client())));
grant select, insert, update (ended_at, ended_proof_event_id, end_recorded_at) on handovers to app_user;

create table events (
  agency_id uuid not null, id uuid not null, subject_id uuid not null, seq int not null check (seq >= 1),
  prev_seq int generated always as (nullif(seq - 1, 0)) stored, prev_hash bytea, name text not null,
  actor_kind text not null check (actor_kind in ('member', 'contact', 'system')), actor_id uuid not null,
  occurred_at timestamptz(3) not null, recorded_at timestamptz(3) not null, import_id uuid, body text not null, hash bytea not null,
  primary key (agency_id, id), unique (agency_id, subject_id, seq, hash), foreign key (agency_id, subject_id) references subjects,
  foreign key (agency_id, import_id) references imports,
  foreign key (agency_id, subject_id, prev_seq, prev_hash) references events (agency_id, subject_id, seq, hash),
  check ((seq = 1) = (prev_hash is null)), check (length(body) <= 8192),
  constraint one_true_hash check (hash = sha256(coalesce(prev_hash, ''::bytea) || convert_to(body, 'UTF8')))
);
create unique index events_seq on events (agency_id, subject_id, seq);
create index events_time on events (agency_id, recorded_at desc, id desc);
comment on table events is 'Everything that happened, once, in a hash chain per subject. The body is canonical JSON of all columns and of the facts: ids, digests and numbers, never names or free text.';
alter table events enable row level security;
alter table events force row level security;
create policy see on events for select to app_user using (agency_id = (select actor_agency()) and (select actor_client()) is null);
create policy add on events for insert to app_user
  with check (agency_id = (select actor_agency()) and actor_id = (select actor_id()));
grant select, insert on events to app_user;

create table event_heads (
  agency_id uuid not null, subject_id uuid not null, client_id uuid, seq int not null, hash bytea not null,
  primary key (agency_id, subject_id), foreign key (agency_id, subject_id) references subjects
);
comment on table event_heads is 'The last link of each subject''s chain: the only row that a writer of events locks.';
call wall('event_heads', 'any', 'client', 'both', 'seq, hash');

create table idempotency_keys (
  agency_id uuid not null references agencies, actor_id uuid not null, procedure text not null,
  key text not null check (length(key) between 1 and 255), request_sha256 char(64) not null, answer jsonb,
  recorded_at timestamptz(3) not null, expires_at timestamptz(3) not null,
  primary key (agency_id, actor_id, procedure, key)
);
create index idempotency_prune on idempotency_keys (expires_at);
comment on table idempotency_keys is 'A request already answered, by actor or by the link they hold: status, where it led and which ids it made, never text. Kept in real time.';
alter table idempotency_keys enable row level security;
alter table idempotency_keys force row level security;
create policy see on idempotency_keys for select to app_user
  using (agency_id = (select actor_agency()) and actor_id = (select actor_id()));
create policy add on idempotency_keys for insert to app_user
  with check (agency_id = (select actor_agency()) and actor_id = (select actor_id()));
create policy answer on idempotency_keys for update to app_user
  using (agency_id = (select actor_agency()) and actor_id = (select actor_id()))
  with check (agency_id = (select actor_agency()) and actor_id = (select actor_id()));
grant select, insert, update (answer) on idempotency_keys to app_user;

create table counters (
  agency_id uuid not null references agencies, series text not null, last bigint not null default 0, primary key (agency_id, series)
);
comment on table counters is 'The last number of a series. A tax series is taken inside the issuing transaction, so it has no gap.';
alter table counters enable row level security;
alter table counters force row level security;
create policy see on counters for select to app_user using (agency_id = (select actor_agency()));
create policy add on counters for insert to app_user with check (agency_id = (select actor_agency()));
create policy change on counters for update to app_user
  using (agency_id = (select actor_agency())) with check (agency_id = (select actor_agency()));
grant select, insert, update (last) on counters to app_user;

create table mail_log (
  agency_id uuid not null references agencies, id uuid not null, job_key text not null, to_kind text not null, to_id uuid not null,
  address_sha256 char(64) not null, topic text not null, subject_id uuid, message_id text not null,
  asked_at timestamptz(3) not null, handed_at timestamptz(3), failed_at timestamptz(3), failure text,
  primary key (agency_id, id), unique (agency_id, job_key)
);
comment on table mail_log is 'Each letter by e-mail, once per job key. The address is kept as a digest only.';
call wall('mail_log', 'any', 'never', 'member', 'handed_at, failed_at, failure', 'handed_at is null');

create table rule_packs (
  id uuid primary key, agency_id uuid references agencies, code text not null, version text not null, from_on date not null,
  import_id uuid, recorded_at timestamptz(3) not null default actor_now()
);
create unique index rule_packs_code on rule_packs (agency_id, code, version) nulls not distinct;
comment on table rule_packs is 'A version of the law''s or the agency''s figures; without an agency it is everyone''s. Never edited: a new version is a new row.';
alter table rule_packs enable row level security;
alter table rule_packs force row level security;
create policy see on rule_packs for select to app_user using (agency_id is null or agency_id = (select actor_agency()));
create policy add on rule_packs for insert to app_user
  with check (agency_id = (select actor_agency()) and (select actor_client()) is null);
grant select, insert on rule_packs to app_user;
create table rule_values (
  pack_id uuid not null references rule_packs, key text not null, value jsonb not null, source text not null, note text,
  primary key (pack_id, key)
);
comment on table rule_values is 'A figure of a rule pack, with its source.';
alter table rule_values enable row level security;
alter table rule_values force row level security;
create policy see on rule_values for select to app_user using (exists (select 1 from rule_packs p where p.id = pack_id));
create policy add on rule_values for insert to app_user
  with check (exists (select 1 from rule_packs p where p.id = pack_id and p.agency_id = (select actor_agency())));
grant select, insert on rule_values to app_user;

create table calendars (
  agency_id uuid not null references agencies, id uuid not null, code text not null, weekend int[] not null default '{5,6}',
  opens_minute int not null check (opens_minute between 0 and 1439),
  closes_minute int not null check (closes_minute between 1 and 1440), recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, code), check (closes_minute > opens_minute)
);
comment on table calendars is 'A working week (weekend days counted from Sunday = 0) and its hours, in minutes after midnight.';
-- Everyone counts days by the same calendar, a client's person too.
alter table calendars enable row level security;
alter table calendars force row level security;
create policy see on calendars for select to app_user using (agency_id = (select actor_agency()));
create policy add on calendars for insert to app_user
  with check (agency_id = (select actor_agency()) and (select actor_client()) is null);
grant select, insert on calendars to app_user;
create table calendar_spans (
  agency_id uuid not null, id uuid not null, calendar_id uuid not null, from_on date not null, until_on date not null,
  kind text not null check (kind in ('holiday', 'hours')), opens_minute int, closes_minute int, name_ar text not null, name_en text,
  version int not null default 1, replaced_at timestamptz(3), recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), foreign key (agency_id, calendar_id) references calendars, check (until_on >= from_on),
  check ((kind = 'hours') = (opens_minute is not null)), check (num_nulls(opens_minute, closes_minute) in (0, 2)),
  exclude using gist (agency_id with =, calendar_id with =, kind with =, daterange(from_on, until_on, '[]') with &&)
    where (replaced_at is null)
);
create index calendar_spans_of on calendar_spans (agency_id, calendar_id, from_on);
comment on table calendar_spans is 'Holidays and special hours of a calendar. Replaced, never edited.';
alter table calendar_spans enable row level security;
alter table calendar_spans force row level security;
create policy see on calendar_spans for select to app_user using (agency_id = (select actor_agency()));
create policy add on calendar_spans for insert to app_user
  with check (agency_id = (select actor_agency()) and (select actor_client()) is null);
create policy replace on calendar_spans for update to app_user
  using (agency_id = (select actor_agency()) and (select actor_client()) is null and replaced_at is null)
  with check (agency_id = (select actor_agency()) and (select actor_client()) is null);
grant select, insert, update (replaced_at) on calendar_spans to app_user;

-- pg_trgm's operators are not leakproof, so behind a wall they cannot use an index. This finder returns ids only; the
-- caller joins them to `subjects` under the wall, so a mistake here shows no row.
create policy find on subjects for select to app_finder using (true);
grant select (agency_id, client_id, id, search, archived_at, room, shared) on subjects to app_finder;
create function find_subjects(q text, n int default 200) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public
as $$
  select id from public.subjects
  where agency_id = public.actor_agency()
    and (public.actor_client() is null or (client_id = public.actor_client() and shared))
    and (room = any (public.actor_rooms()) or (room = 'inside' and public.actor_client() is null))
    and archived_at is null
    and search like '%' || replace(replace(replace(public.ar_norm(q), '\', '\\'), '%', '\%'), '_', '\_') || '%'
  limit least(n, 500)
$$;
grant create on schema public to app_finder;
alter function find_subjects owner to app_finder;
revoke create on schema public from app_finder;
revoke execute on function find_subjects from public;
grant execute on function find_subjects to app_user;

-- The one way to promise work for later. It runs as its owner, because app_user may not touch the queue, and it stamps
-- the acting agency on the promise, so nobody can make the house act for another agency. Twenty-five attempts span
-- days, so a mail server that is down for long loses nothing.
create function queue_job(name text, payload jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
  if public.actor_agency() is null then
    raise exception 'nobody is acting';
  end if;
  perform graphile_worker.add_job(
    name, (payload || jsonb_build_object('agencyId', public.actor_agency()))::json, max_attempts => 25);
end $$;
revoke execute on function queue_job from public;
grant execute on function queue_job to app_user;

insert into machine_acts (kind, act, from_states, to_state) values
  ('brief', 'submit', '{draft}', 'received'),
  ('brief', 'assess', '{received}', 'scored'),
  ('brief', 'send_return_brief', '{scored}', 'return_brief_sent'),
  ('brief', 'request_rebrief', '{scored}', 'rebrief_requested'),
  ('brief', 'answer', '{return_brief_sent}', 'scored'),
  ('brief', 'new_brief', '{rebrief_requested}', 'superseded'),
  ('brief', 'accept', '{scored}', 'accepted'),
  ('brief', 'flag_scope', '{scored}', 'scope_flagged'),
  ('brief', 'authorise', '{scope_flagged}', 'accepted'),
  ('brief', 'decline', '{scope_flagged}', 'declined'),
  ('brief', 'start', '{accepted}', 'in_production'),
  ('brief', 'hold', '{in_production}', 'on_hold'),
  ('brief', 'resume', '{on_hold}', 'in_production'),
  ('brief', 'deliver', '{in_production}', 'delivered'),
  ('brief', 'close', '{delivered}', 'closed'),
  ('contract', 'notify_award', '{awarded}', 'guarantee_pending'),
  ('contract', 'lodge_final_guarantee', '{guarantee_pending}', 'ready_to_sign'),
  ('contract', 'lapse', '{guarantee_pending}', 'cancelled'),
  ('contract', 'sign', '{ready_to_sign}', 'signed'),
  ('contract', 'start_notice', '{signed}', 'active'),
  ('contract', 'suspend', '{active}', 'suspended'),
  ('contract', 'resume', '{suspended}', 'active'),
  ('contract', 'warn', '{active}', 'warned'),
  ('contract', 'cure', '{warned}', 'active'),
  ('contract', 'terminate', '{warned}', 'terminated'),
  ('contract', 'withdraw_part', '{active}', 'partially_withdrawn'),
  ('contract', 'continue', '{partially_withdrawn}', 'active'),
  ('contract', 'terminate_public_interest', '{active}', 'terminated'),
  ('contract', 'initial_acceptance', '{active}', 'initially_accepted'),
  ('contract', 'final_acceptance', '{initially_accepted}', 'finally_accepted'),
  ('contract', 'close', '{finally_accepted}', 'closed'),
  ('purchase_order', 'quote', '{requested}', 'quoted'),
  ('purchase_order', 'issue', '{quoted}', 'issued'),
  ('purchase_order', 'reject', '{quoted}', 'rejected'),
  ('purchase_order', 'acknowledge', '{issued}', 'acknowledged'),
  ('purchase_order', 'start', '{acknowledged}', 'in_execution'),
  ('purchase_order', 'deliver', '{in_execution}', 'delivered'),
  ('purchase_order', 'reject_delivery', '{delivered}', 'in_execution'),
  ('purchase_order', 'accept', '{delivered}', 'accepted'),
  ('purchase_order', 'close', '{accepted}', 'closed'),
  ('purchase_order', 'cancel', '{issued}', 'cancelled'),
  ('change_order', 'price', '{identified}', 'priced'),
  ('change_order', 'limit_check', '{identified}', 'blocked'),
  ('change_order', 'submit', '{priced}', 'submitted'),
  ('change_order', 'study', '{submitted}', 'under_study'),
  ('change_order', 'approve', '{under_study}', 'approved'),
  ('change_order', 'reject', '{under_study}', 'rejected'),
  ('change_order', 'withdraw', '{submitted}', 'withdrawn'),
  ('change_order', 'apply', '{approved}', 'implemented'),
  ('deliverable', 'start', '{planned}', 'in_production'),
  ('deliverable', 'finish_version', '{in_production}', 'internal_review'),
  ('deliverable', 'return', '{internal_review}', 'in_production'),
  ('deliverable', 'submit_version', '{internal_review}', 'submitted'),
  ('deliverable', 'open_round', '{submitted}', 'in_review'),
  ('deliverable', 'close_round', '{in_review}', 'changes_requested'),
  ('deliverable', 'rework', '{changes_requested,rejected}', 'in_production'),
  ('deliverable', 'approve', '{in_review}', 'approved'),
  ('deliverable', 'accept', '{approved}', 'accepted'),
  ('deliverable', 'reject_acceptance', '{approved}', 'rejected'),
  ('deliverable', 'cancel', '{planned}', 'cancelled'),
  ('certificate', 'convene', '{requested}', 'inspection'),
  ('certificate', 'sign_with_notes', '{inspection}', 'signed_with_reservations'),
  ('certificate', 'sign', '{inspection}', 'signed'),
  ('certificate', 'reject', '{inspection}', 'rejected'),
  ('certificate', 'clear_reservations', '{signed_with_reservations}', 'signed'),
  ('milestone', 'forecast_slip', '{planned}', 'at_risk'),
  ('milestone', 'recover', '{at_risk}', 'planned'),
  ('milestone', 'evidence_complete', '{planned,at_risk}', 'reached'),
  ('milestone', 'certify', '{reached}', 'certified'),
  ('milestone', 'claim', '{certified}', 'claimed'),
  ('milestone', 'collect', '{claimed}', 'paid'),
  ('milestone', 'cancel', '{planned}', 'cancelled'),
  ('claim', 'assemble', '{draft}', 'ready'),
  ('claim', 'submit', '{ready}', 'submitted'),
  ('claim', 'review_by_consultant', '{submitted}', 'consultant_review'),
  ('claim', 'review', '{submitted}', 'under_review'),
  ('claim', 'forward', '{consultant_review}', 'under_review'),
  ('claim', 'return', '{under_review}', 'returned'),
  ('claim', 'resubmit', '{returned}', 'submitted'),
  ('claim', 'dispute_part', '{under_review}', 'partly_disputed'),
  ('claim', 'settle', '{partly_disputed}', 'certified'),
  ('claim', 'certify', '{under_review}', 'certified'),
  ('claim', 'raise_payment_order', '{certified}', 'payment_ordered'),
  ('claim', 'return_payment_order', '{payment_ordered}', 'certified'),
  ('claim', 'pay', '{payment_ordered}', 'paid'),
  ('claim', 'reject', '{under_review}', 'rejected'),
  ('invoice', 'issue', '{draft}', 'issued'),
  ('invoice', 'send', '{issued}', 'sent'),
  ('invoice', 'dispute', '{sent}', 'disputed'),
  ('invoice', 'resolve', '{disputed}', 'sent'),
  ('invoice', 'receive_part', '{sent}', 'partly_paid'),
  ('invoice', 'receive_rest', '{partly_paid}', 'paid'),
  ('invoice', 'receive', '{sent,overdue}', 'paid'),
  ('invoice', 'credit', '{issued}', 'cancelled_by_credit_note'),
  ('invoice', 'pass_due', '{sent}', 'overdue'),
  ('guarantee', 'issue', '{requested}', 'issued'),
  ('guarantee', 'verify', '{issued}', 'active'),
  ('guarantee', 'ask_extension', '{active}', 'extension_requested'),
  ('guarantee', 'extend', '{extension_requested}', 'active'),
  ('guarantee', 'demand', '{extension_requested}', 'forfeited'),
  ('guarantee', 'reduce', '{active}', 'reduced'),
  ('guarantee', 'apply', '{reduced}', 'active'),
  ('guarantee', 'propose_forfeit', '{active}', 'forfeit_study'),
  ('guarantee', 'forfeit', '{forfeit_study}', 'forfeited'),
  ('guarantee', 'drop', '{forfeit_study}', 'active'),
  ('guarantee', 'release', '{active}', 'released'),
  ('penalty', 'calculate', '{detected}', 'calculated'),
  ('penalty', 'notify', '{calculated}', 'notified'),
  ('penalty', 'object', '{notified}', 'objected'),
  ('penalty', 'decide', '{objected}', 'upheld'),
  ('penalty', 'waive', '{objected}', 'waived'),
  ('penalty', 'lapse_time', '{notified}', 'upheld'),
  ('penalty', 'deduct', '{upheld}', 'deducted'),
  ('penalty', 'refund', '{deducted}', 'refunded'),
  ('extension_claim', 'notify', '{event}', 'notified'),
  ('extension_claim', 'submit', '{notified}', 'submitted'),
  ('extension_claim', 'study', '{submitted}', 'consultant_study'),
  ('extension_claim', 'refer', '{submitted,consultant_study}', 'committee'),
  ('extension_claim', 'grant', '{committee}', 'granted'),
  ('extension_claim', 'refuse', '{committee}', 'refused'),
  ('extension_claim', 'withdraw', '{submitted}', 'withdrawn'),
  ('extension_claim', 'update_programme', '{granted}', 'granted'),
  ('survey', 'send', '{scheduled}', 'sent'),
  ('survey', 'remind', '{sent}', 'reminded'),
  ('survey', 'respond', '{sent,reminded}', 'responded'),
  ('survey', 'expire', '{reminded}', 'closed'),
  ('survey', 'follow_up', '{responded}', 'followed_up'),
  ('survey', 'close', '{responded,followed_up}', 'closed'),
  ('survey', 'cancel', '{scheduled}', 'cancelled'),
  ('case', 'first_response', '{open}', 'acknowledged'),
  ('case', 'assign', '{acknowledged}', 'in_progress'),
  ('case', 'ask', '{in_progress}', 'waiting_client'),
  ('case', 'answer', '{waiting_client}', 'in_progress'),
  ('case', 'escalate', '{in_progress}', 'escalated'),
  ('case', 'take_over', '{escalated}', 'in_progress'),
  ('case', 'resolve', '{in_progress}', 'resolved'),
  ('case', 'confirm', '{resolved}', 'closed'),
  ('case', 'reopen', '{resolved}', 'in_progress'),
  ('case', 'auto_close', '{resolved}', 'closed'),
  ('promise', 'keep', '{open,renegotiated}', 'kept'),
  ('promise', 'pass_due', '{open,renegotiated}', 'overdue'),
  ('promise', 'move_date', '{open}', 'renegotiated'),
  ('promise', 'keep_late', '{overdue}', 'broken'),
  ('promise', 'not_kept', '{overdue}', 'broken'),
  ('promise', 'release', '{open}', 'released');

-- Takes in what a client asks: their words untouched, what we read in them, what we asked back, what must be done.
-- Safe while the app is running: it adds tables and touches no existing row.

create table briefs (
  agency_id uuid not null, id uuid not null, client_id uuid not null, contract_id uuid, purchase_order_id uuid, line_id uuid,
  type text not null, channel text not null check (channel in ('portal', 'email', 'phone', 'meeting', 'whatsapp', 'letter')),
  from_contact_id uuid not null, logged_by_id uuid, owner_id uuid, received_at timestamptz(3) not null, note text,
  recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, client_id, id),
  foreign key (agency_id, client_id, id) references subjects (agency_id, client_id, id),
  foreign key (agency_id, client_id, from_contact_id) references contacts (agency_id, client_id, id),
  foreign key (agency_id, logged_by_id) references members, foreign key (agency_id, owner_id) references members,
  foreign key (agency_id, client_id, contract_id) references contracts (agency_id, client_id, id),
  foreign key (agency_id, contract_id, purchase_order_id) references purchase_orders (agency_id, contract_id, id),
  foreign key (agency_id, contract_id, line_id) references lines (agency_id, contract_id, id)
);
create index briefs_received on briefs (agency_id, received_at desc, id desc);
create index briefs_client on briefs (agency_id, client_id, received_at desc, id desc);
create index briefs_contract on briefs (agency_id, contract_id);
comment on table briefs is 'A request for work, from any channel.';
call wall('briefs', 'work', 'client', 'both', 'contract_id, purchase_order_id, line_id, owner_id');

create table brief_drafts (
  agency_id uuid not null references agencies, id uuid not null, owner_id uuid not null, brief_id uuid, form text not null,
  state jsonb not null, revision int not null default 1, saved_at timestamptz(3) not null,
  primary key (agency_id, id), foreign key (agency_id, brief_id) references briefs
);
create index brief_drafts_owner on brief_drafts (agency_id, owner_id, saved_at desc);
comment on table brief_drafts is 'A form half filled in, kept by itself for its owner alone and thrown away afterwards.';
alter table brief_drafts enable row level security;
alter table brief_drafts force row level security;
create policy see on brief_drafts for select to app_user
  using (agency_id = (select actor_agency()) and owner_id = (select actor_id()));
create policy add on brief_drafts for insert to app_user
  with check (agency_id = (select actor_agency()) and owner_id = (select actor_id()));
create policy change on brief_drafts for update to app_user
  using (agency_id = (select actor_agency()) and owner_id = (select actor_id()))
  with check (agency_id = (select actor_agency()) and owner_id = (select actor_id()));
create policy throw on brief_drafts for delete to app_user
  using (agency_id = (select actor_agency()) and owner_id = (select actor_id()));
grant select, insert, update (state, revision, saved_at), delete on brief_drafts to app_user;

create table brief_words (
  agency_id uuid not null, id uuid not null, client_id uuid not null, brief_id uuid not null, no int not null, text text not null,
  lang text not null check (lang in ('ar', 'en')), channel text not null, spoken_by_id uuid not null,
  occurred_at timestamptz(3) not null, sha256 char(64) not null, file_id uuid, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, brief_id, no), unique (agency_id, client_id, id),
  constraint words_untouched check (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex') or text = ''),
  foreign key (agency_id, client_id, brief_id) references briefs (agency_id, client_id, id),
  foreign key (agency_id, client_id, spoken_by_id) references contacts (agency_id, client_id, id),
  foreign key (agency_id, file_id) references files
);
comment on table brief_words is 'The client''s own words, with their fingerprint: never edited, by anybody.';
call wall('brief_words', 'work', 'client', 'both');

create table brief_revisions (
  agency_id uuid not null, id uuid not null, client_id uuid not null, brief_id uuid not null, no int not null,
  made_by_id uuid not null, made_at timestamptz(3) not null, rubric_pack_id uuid references rule_packs,
  score int check (score between 0 and 100), gate text check (gate in ('accept', 'return_brief', 'rebrief')), note text,
  recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, brief_id, no), unique (agency_id, client_id, id),
  foreign key (agency_id, client_id, brief_id) references briefs (agency_id, client_id, id)
);
comment on table brief_revisions is 'One reading of a brief and the score it got.';
call wall('brief_revisions', 'work', 'client');
create table brief_fields (
  agency_id uuid not null, id uuid not null, client_id uuid not null, revision_id uuid not null, field text not null,
  state text not null check (state in ('present', 'weak', 'missing')), value_ar text, value_en text, reason_ar text, reason_en text,
  added_by_agency boolean not null default false,
  primary key (agency_id, id), unique (agency_id, revision_id, field), unique (agency_id, client_id, id),
  foreign key (agency_id, client_id, revision_id) references brief_revisions (agency_id, client_id, id)
);
comment on table brief_fields is 'One of the eleven fields of a reading: there, weak or missing, and why.';
call wall('brief_fields', 'work', 'client');

create table return_briefs (
  agency_id uuid not null, id uuid not null, client_id uuid not null, brief_id uuid not null, revision_id uuid,
  to_contact_id uuid, answer_needed_by date, sent_at timestamptz(3) not null, sent_by_id uuid not null,
  understanding_ar text, understanding_en text, excluded_ar text, excluded_en text, line_id uuid,
  recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, client_id, id), check (num_nonnulls(understanding_ar, understanding_en) >= 1),
  foreign key (agency_id, client_id, id) references subjects (agency_id, client_id, id),
  foreign key (agency_id, client_id, brief_id) references briefs (agency_id, client_id, id),
  foreign key (agency_id, client_id, revision_id) references brief_revisions (agency_id, client_id, id),
  foreign key (agency_id, client_id, to_contact_id) references contacts (agency_id, client_id, id),
  foreign key (agency_id, client_id, line_id) references lines (agency_id, client_id, id),
  foreign key (agency_id, sent_by_id) references members
);
create index return_briefs_of on return_briefs (agency_id, brief_id);
comment on table return_briefs is 'What we understood, what is out, and whom we asked to answer by when.';
call wall('return_briefs', 'work', 'client');
create table return_brief_answers (
  agency_id uuid not null, return_brief_id uuid not null, client_id uuid not null,
  answer text not null check (answer in ('confirmed', 'corrected')), by_contact_id uuid, answered_at timestamptz(3) not null,
  import_id uuid, recorded_at timestamptz(3) not null default actor_now(), primary key (agency_id, return_brief_id),
  foreign key (agency_id, client_id, return_brief_id) references return_briefs (agency_id, client_id, id),
  foreign key (agency_id, client_id, by_contact_id) references contacts (agency_id, client_id, id),
  check (by_contact_id is not null or import_id is not null)
);
comment on table return_brief_answers is 'The client confirms what we understood, or corrects it. Once.';
call wall('return_brief_answers', 'work', 'client', 'both');

create table questions (
  agency_id uuid not null, id uuid not null, client_id uuid not null, subject_id uuid not null, no int not null,
  text_ar text, text_en text, of_side text not null check (of_side in ('agency', 'marketing', 'contracts', 'finance')),
  of_contact_id uuid, asked_by_id uuid not null, asked_at timestamptz(3) not null, due_on date, field text, points int,
  proposed_ar text, proposed_en text, shared boolean not null default true, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, subject_id, no), unique (agency_id, client_id, id),
  check (num_nonnulls(text_ar, text_en) >= 1),
  foreign key (agency_id, client_id, subject_id) references subjects (agency_id, client_id, id),
  foreign key (agency_id, client_id, of_contact_id) references contacts (agency_id, client_id, id)
);
create index questions_client on questions (agency_id, client_id, asked_at desc);
comment on table questions is 'One register of questions for the whole house: what is asked, of which side, with which answer proposed.';
call wall('questions', 'any', 'shared', 'both');
create table answers (
  agency_id uuid not null, question_id uuid not null, no int not null, client_id uuid not null, text_ar text, text_en text,
  by_member_id uuid, by_contact_id uuid, answered_at timestamptz(3) not null, shared boolean not null default true, import_id uuid,
  recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, question_id, no), foreign key (agency_id, client_id, question_id) references questions (agency_id, client_id, id),
  foreign key (agency_id, by_member_id) references members,
  foreign key (agency_id, client_id, by_contact_id) references contacts (agency_id, client_id, id),
  check (num_nonnulls(text_ar, text_en) >= 1), check (num_nonnulls(by_member_id, by_contact_id) = 1 or import_id is not null)
);
comment on table answers is 'What was answered.';
call wall('answers', 'any', 'shared', 'both');

create table requirements (
  agency_id uuid not null, id uuid not null, client_id uuid not null, brief_id uuid not null, no int not null,
  text_ar text, text_en text, evidence_ar text, evidence_en text, line_id uuid, added_by_agency boolean not null default false,
  retired_at timestamptz(3), recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, brief_id, no), unique (agency_id, client_id, id),
  check (num_nonnulls(text_ar, text_en) >= 1), foreign key (agency_id, client_id, brief_id) references briefs (agency_id, client_id, id),
  foreign key (agency_id, client_id, line_id) references lines (agency_id, client_id, id)
);
comment on table requirements is 'A numbered demand, from the client''s words or added by the agency.';
call wall('requirements', 'work', 'client', 'member', 'retired_at', 'retired_at is null');

create table spans (
  agency_id uuid not null, id uuid not null, client_id uuid not null, words_id uuid not null,
  starts int not null check (starts >= 0), ends int not null, field_id uuid, requirement_id uuid, linked_by_id uuid,
  recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), check (ends > starts), check (num_nonnulls(field_id, requirement_id) = 1),
  foreign key (agency_id, client_id, words_id) references brief_words (agency_id, client_id, id),
  foreign key (agency_id, client_id, field_id) references brief_fields (agency_id, client_id, id),
  foreign key (agency_id, client_id, requirement_id) references requirements (agency_id, client_id, id)
);
create index spans_words on spans (agency_id, words_id);
comment on table spans is 'Which of the client''s words a field or a requirement comes from, counted in UTF-16 units, end exclusive.';
call wall('spans', 'work', 'client');

create table scope_flags (
  agency_id uuid not null, id uuid not null, client_id uuid not null, subject_id uuid not null, part_ar text, part_en text,
  flagged_by_id uuid, flagged_at timestamptz(3), import_id uuid, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), foreign key (agency_id, client_id, subject_id) references subjects (agency_id, client_id, id),
  foreign key (agency_id, flagged_by_id) references members, check (num_nulls(flagged_by_id, flagged_at) = 0 or import_id is not null)
);
create index scope_flags_of on scope_flags (agency_id, subject_id);
comment on table scope_flags is 'A request, or a part of one, that no line covers. It waits for a decision.';
call wall('scope_flags', 'work', 'never');
create table scope_decisions (
  agency_id uuid not null, id uuid not null, client_id uuid not null, subject_id uuid not null, flag_id uuid,
  choice text not null check (choice in ('outside_scope', 'drop', 'change_order', 'goodwill')), change_order_id uuid,
  rate_line_id uuid, cost bigint, charged boolean, decided_by_id uuid not null, decided_at timestamptz(3) not null,
  reason_ar text, reason_en text, import_id uuid, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), foreign key (agency_id, client_id, subject_id) references subjects (agency_id, client_id, id),
  foreign key (agency_id, flag_id) references scope_flags, foreign key (agency_id, change_order_id) references change_orders,
  foreign key (agency_id, client_id, rate_line_id) references lines (agency_id, client_id, id),
  foreign key (agency_id, decided_by_id) references members, check (choice <> 'goodwill' or cost is not null or import_id is not null),
  check (num_nonnulls(reason_ar, reason_en) >= 1 or import_id is not null)
);
create index scope_decisions_of on scope_decisions (agency_id, subject_id);
comment on table scope_decisions is 'What was decided about work outside the lines: drop it, ask for a change order, or give it with its cost.';
call wall('scope_decisions', 'work', 'never');

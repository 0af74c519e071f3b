-- Keeps the account side: what was said, what hurts, what was promised, how it felt, and what the client must still hear.
-- Safe while the app is running: it adds tables and touches no existing row.

create table interactions (
  agency_id uuid not null, id uuid not null, client_id uuid not null, at timestamptz(3) not null,
  channel text not null check (channel in ('portal', 'email', 'phone', 'meeting', 'whatsapp', 'letter', 'survey')),
  direction text check (direction in ('in', 'out', 'both')), contact_id uuid, member_id uuid, summary_ar text, summary_en text,
  shared boolean not null default false, import_id uuid, recorded_at timestamptz(3) not null default actor_now(),
  redacted_at timestamptz(3),
  primary key (agency_id, id), foreign key (agency_id, client_id, id) references subjects (agency_id, client_id, id),
  foreign key (agency_id, client_id, contact_id) references contacts (agency_id, client_id, id),
  foreign key (agency_id, member_id) references members, check (redacted_at is not null or num_nonnulls(summary_ar, summary_en) >= 1)
);
create index interactions_client on interactions (agency_id, client_id, at desc, id desc);
create index interactions_contact on interactions (agency_id, contact_id, at desc);
comment on table interactions is 'A contact with the client, on any channel: shared with the side that took part, or ours alone.';
call wall('interactions', 'relation', 'shared', 'member');
create policy blank on interactions for update to app_user
  using (agency_id = (select actor_agency()) and (select actor_client()) is null and redacted_at is null)
  with check (agency_id = (select actor_agency()) and (select actor_client()) is null
    and redacted_at is not null and num_nonnulls(summary_ar, summary_en) = 0);
grant update (summary_ar, summary_en, redacted_at) on interactions to app_user;

create table cases (
  agency_id uuid not null, id uuid not null, client_id uuid not null, kind text not null check (kind in ('complaint', 'request')),
  priority text not null check (priority in ('P1', 'P2', 'P3')), category text, contact_id uuid not null, owner_id uuid, channel text,
  opened_at timestamptz(3) not null, after_hours boolean not null default false, response_minutes int not null,
  resolution_minutes int not null, response_due_at timestamptz(3) not null, resolution_due_at timestamptz(3) not null, import_id uuid,
  recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, client_id, id),
  foreign key (agency_id, client_id, id) references subjects (agency_id, client_id, id),
  foreign key (agency_id, client_id, contact_id) references contacts (agency_id, client_id, id),
  foreign key (agency_id, owner_id) references members
);
create index cases_opened on cases (agency_id, opened_at desc, id desc);
create index cases_client on cases (agency_id, client_id, opened_at desc);
comment on table cases is 'A complaint or a request, who owns it, with its clocks frozen at opening in business minutes.';
call wall('cases', 'relation', 'client', 'both', 'priority, category, owner_id');
create table case_messages (
  agency_id uuid not null, id uuid not null, client_id uuid not null, case_id uuid not null, by_member_id uuid, by_contact_id uuid,
  text_ar text, text_en text, shared boolean not null, automatic boolean not null default false, at timestamptz(3) not null,
  import_id uuid, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), check (num_nonnulls(by_member_id, by_contact_id) = 1 or import_id is not null),
  check (by_contact_id is null or shared), check (num_nonnulls(text_ar, text_en) >= 1 or import_id is not null),
  foreign key (agency_id, client_id, case_id) references cases (agency_id, client_id, id), foreign key (agency_id, by_member_id) references members,
  foreign key (agency_id, client_id, by_contact_id) references contacts (agency_id, client_id, id)
);
create index case_messages_of on case_messages (agency_id, case_id, at);
comment on table case_messages is 'An answer on a case. A person''s first one stops the first clock; an imported one may be known by its time alone.';
call wall('case_messages', 'relation', 'shared', 'both');
create table case_pauses (
  agency_id uuid not null, id uuid not null, client_id uuid not null, case_id uuid not null, no int not null, from_at timestamptz(3) not null,
  until_at timestamptz(3), question_id uuid, import_id uuid, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, case_id, no), check (until_at >= from_at),
  foreign key (agency_id, client_id, case_id) references cases (agency_id, client_id, id),
  foreign key (agency_id, client_id, question_id) references questions (agency_id, client_id, id)
);
comment on table case_pauses is 'While a case waits for the client''s answer, its second clock stands still.';
call wall('case_pauses', 'relation', 'client', 'both', 'until_at', 'until_at is null');
create table case_resolutions (
  agency_id uuid not null, id uuid not null, client_id uuid not null, case_id uuid not null, no int not null,
  resolved_at timestamptz(3) not null, by_member_id uuid, cause_ar text, cause_en text, corrective_ar text, corrective_en text,
  import_id uuid, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, case_id, no), unique (agency_id, client_id, id),
  foreign key (agency_id, client_id, case_id) references cases (agency_id, client_id, id), foreign key (agency_id, by_member_id) references members
);
comment on table case_resolutions is 'What was wrong and what was mended.';
call wall('case_resolutions', 'relation', 'client');
create table case_verdicts (
  agency_id uuid not null, resolution_id uuid not null, client_id uuid not null,
  verdict text not null check (verdict in ('content', 'not_content', 'no_answer', 'reopened')), by_contact_id uuid,
  at timestamptz(3) not null, reason text, import_id uuid, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, resolution_id), check ((verdict = 'no_answer') = (by_contact_id is null)),
  foreign key (agency_id, client_id, resolution_id) references case_resolutions (agency_id, client_id, id),
  foreign key (agency_id, client_id, by_contact_id) references contacts (agency_id, client_id, id)
);
comment on table case_verdicts is 'How the client sees a resolution: content, not content, no answer, or opened again.';
call wall('case_verdicts', 'relation', 'client', 'both');

create table promises (
  agency_id uuid not null, id uuid not null, client_id uuid not null, by_member_id uuid, by_contact_id uuid, to_member_id uuid,
  to_contact_id uuid, made_at timestamptz(3) not null, due_on date not null, text_ar text, text_en text,
  shared boolean not null default true, pm_consent_by_id uuid, pm_consent_at timestamptz(3), import_id uuid,
  recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, client_id, id), check (num_nonnulls(by_member_id, by_contact_id) = 1),
  check (num_nonnulls(to_member_id, to_contact_id) = 1), check ((by_member_id is null) = (to_contact_id is null)),
  check (num_nonnulls(text_ar, text_en) >= 1), foreign key (agency_id, client_id, id) references subjects (agency_id, client_id, id),
  foreign key (agency_id, by_member_id) references members, foreign key (agency_id, to_member_id) references members,
  foreign key (agency_id, client_id, by_contact_id) references contacts (agency_id, client_id, id),
  foreign key (agency_id, client_id, to_contact_id) references contacts (agency_id, client_id, id)
);
create index promises_due on promises (agency_id, due_on, id);
create index promises_client on promises (agency_id, client_id, due_on, id);
comment on table promises is 'Who promised whom what by when, in both directions.';
call wall('promises', 'relation', 'shared', 'both', 'pm_consent_by_id, pm_consent_at', 'pm_consent_at is null');
create table promise_moves (
  agency_id uuid not null, promise_id uuid not null, no int not null check (no >= 1), client_id uuid not null, old_due_on date not null,
  new_due_on date not null, agreed_by_id uuid not null, agreed_at timestamptz(3) not null, reason_ar text, reason_en text,
  import_id uuid, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, promise_id, no), check (new_due_on <> old_due_on),
  constraint moved_in_time check ((agreed_at at time zone 'Asia/Riyadh')::date <= old_due_on
    and (import_id is not null or (recorded_at at time zone 'Asia/Riyadh')::date <= old_due_on)),
  foreign key (agency_id, client_id, promise_id) references promises (agency_id, client_id, id)
);
comment on table promise_moves is 'A promise moved before it was due, agreed by the one it was made to, with the reason.';
call wall('promise_moves', 'relation', 'client', 'both');
create table promise_ends (
  agency_id uuid not null, promise_id uuid not null, client_id uuid not null, how text not null check (how in ('kept', 'released')),
  on_date date not null, by_id uuid, evidence_id uuid, import_id uuid, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, promise_id), check (by_id is not null or import_id is not null),
  foreign key (agency_id, client_id, promise_id) references promises (agency_id, client_id, id)
);
comment on table promise_ends is 'A promise kept, or released, on its day.';
call wall('promise_ends', 'relation', 'client', 'both');

create table surveys (
  agency_id uuid not null, id uuid not null, client_id uuid, measure text not null check (measure in ('nps', 'csat', 'ces', 'expectation')),
  lowest int not null, highest int not null, trigger text not null, about_id uuid, question_ar text, question_en text,
  sent_at timestamptz(3), invited int, publish text, cancelled_at timestamptz(3), closed_at timestamptz(3), import_id uuid,
  recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, id, lowest, highest), foreign key (agency_id, id) references subjects,
  foreign key (agency_id, about_id) references subjects, foreign key (agency_id, client_id) references clients
);
comment on table surveys is 'A question of satisfaction or expectation, its scale, and how many were asked.';
create table survey_questions (
  agency_id uuid not null, survey_id uuid not null, key text not null, no int not null, text_ar text not null, text_en text,
  primary key (agency_id, survey_id, key), foreign key (agency_id, survey_id) references surveys
);
comment on table survey_questions is 'The questions of a survey that asks more than one thing.';
create table survey_invitations (
  agency_id uuid not null, id uuid not null, client_id uuid not null, survey_id uuid not null, contact_id uuid not null,
  sent_at timestamptz(3), reminded_at timestamptz(3), import_id uuid, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, survey_id, contact_id), unique (agency_id, client_id, id),
  unique (agency_id, survey_id, id), foreign key (agency_id, survey_id) references surveys,
  foreign key (agency_id, client_id, contact_id) references contacts (agency_id, client_id, id)
);
comment on table survey_invitations is 'Who was asked.';
call wall('survey_invitations', 'relation', 'client', 'both', 'sent_at, reminded_at');
create table survey_answers (
  agency_id uuid not null, id uuid not null, client_id uuid, survey_id uuid not null, invitation_id uuid, lowest int not null,
  highest int not null, score int not null, words text, lang text, answered_at timestamptz(3), import_id uuid,
  recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), check (score between lowest and highest),
  check (num_nulls(invitation_id, answered_at, client_id) = 0 or import_id is not null),
  foreign key (agency_id, survey_id, lowest, highest) references surveys (agency_id, id, lowest, highest),
  foreign key (agency_id, survey_id, invitation_id) references survey_invitations (agency_id, survey_id, id)
);
create unique index one_answer on survey_answers (agency_id, invitation_id) where invitation_id is not null;
create index survey_answers_of on survey_answers (agency_id, survey_id);
comment on table survey_answers is 'A score on a survey''s scale. Imported ones may name nobody.';
create table expectation_answers (
  agency_id uuid not null, id uuid not null, client_id uuid not null, survey_id uuid not null, contact_id uuid not null, key text not null,
  score int, text_ar text, text_en text, answered_at timestamptz(3) not null, import_id uuid,
  recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, survey_id, contact_id, key), check (num_nonnulls(score, text_ar, text_en) >= 1),
  foreign key (agency_id, survey_id, key) references survey_questions,
  foreign key (agency_id, client_id, contact_id) references contacts (agency_id, client_id, id)
);
comment on table expectation_answers is 'What a client''s person expects, in their words or as a score.';
create table manager_guesses (
  agency_id uuid not null, id uuid not null, client_id uuid not null, survey_id uuid not null, contact_id uuid not null, key text not null,
  member_id uuid not null, score int, text_ar text, text_en text, sealed_at timestamptz(3) not null, import_id uuid,
  recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, survey_id, contact_id, key, member_id), check (num_nonnulls(score, text_ar, text_en) >= 1),
  foreign key (agency_id, survey_id, key) references survey_questions,
  foreign key (agency_id, client_id, contact_id) references contacts (agency_id, client_id, id),
  foreign key (agency_id, member_id) references members
);
comment on table manager_guesses is 'The account manager''s own guess of an answer, sealed before the first one and read by nobody until the survey is closed.';

-- A contact may answer the one question that follows their own approval; everything else is asked by the agency.
alter table surveys enable row level security;
alter table surveys force row level security;
create policy see on surveys for select to app_user using (
  agency_id = (select actor_agency()) and (select actor_in('relation'))
  and ((select actor_client()) is null or client_id = (select actor_client())
    or exists (select 1 from survey_invitations i
      where i.agency_id = surveys.agency_id and i.survey_id = surveys.id and i.contact_id = (select actor_id()))));
create policy add on surveys for insert to app_user with check (
  agency_id = (select actor_agency())
  and ((select actor_client()) is null or (client_id = (select actor_client()) and measure = 'ces')));
create policy change on surveys for update to app_user
  using (agency_id = (select actor_agency()) and (select actor_client()) is null)
  with check (agency_id = (select actor_agency()) and (select actor_client()) is null);
grant select, insert, update (sent_at, invited, cancelled_at, closed_at) on surveys to app_user;
alter table survey_questions enable row level security;
alter table survey_questions force row level security;
create policy see on survey_questions for select to app_user using (
  agency_id = (select actor_agency())
  and exists (select 1 from surveys s where s.agency_id = survey_questions.agency_id and s.id = survey_id));
create policy add on survey_questions for insert to app_user
  with check (agency_id = (select actor_agency()) and (select actor_client()) is null);
grant select, insert on survey_questions to app_user;
alter table survey_answers enable row level security;
alter table survey_answers force row level security;
create policy see on survey_answers for select to app_user using (
  agency_id = (select actor_agency()) and (select actor_in('relation')) and (select actor_client()) is null);
create policy add on survey_answers for insert to app_user with check (
  agency_id = (select actor_agency())
  and ((select actor_client()) is null
    or (client_id = (select actor_client()) and exists (select 1 from survey_invitations i
      where i.agency_id = survey_answers.agency_id and i.id = invitation_id and i.contact_id = (select actor_id())))));
grant select, insert on survey_answers to app_user;
alter table expectation_answers enable row level security;
alter table expectation_answers force row level security;
create policy see on expectation_answers for select to app_user using (
  agency_id = (select actor_agency()) and (select actor_in('relation'))
  and ((select actor_client()) is null or contact_id = (select actor_id())));
create policy add on expectation_answers for insert to app_user with check (
  agency_id = (select actor_agency())
  and ((select actor_client()) is null or (client_id = (select actor_client()) and contact_id = (select actor_id()))));
grant select, insert on expectation_answers to app_user;
alter table manager_guesses enable row level security;
alter table manager_guesses force row level security;
create policy see on manager_guesses for select to app_user using (
  agency_id = (select actor_agency()) and (select actor_client()) is null
  and exists (select 1 from surveys s where s.agency_id = manager_guesses.agency_id and s.id = survey_id and s.closed_at is not null));
create policy add on manager_guesses for insert to app_user with check (
  agency_id = (select actor_agency()) and (select actor_client()) is null and member_id = (select actor_id())
  and not exists (select 1 from expectation_answers e where e.agency_id = manager_guesses.agency_id and e.survey_id = manager_guesses.survey_id));
grant select, insert on manager_guesses to app_user;

create table tellings (
  agency_id uuid not null, id uuid not null, client_id uuid not null, subject_id uuid not null, what text not null,
  raised_at timestamptz(3) not null, told_at timestamptz(3), told_by_id uuid, interaction_id uuid, import_id uuid,
  recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), foreign key (agency_id, client_id, subject_id) references subjects (agency_id, client_id, id),
  foreign key (agency_id, told_by_id) references members, foreign key (agency_id, interaction_id) references interactions
);
create index tellings_open on tellings (agency_id, raised_at) where told_at is null;
create index tellings_of on tellings (agency_id, subject_id);
comment on table tellings is 'News that the account manager owes the client, until it is told.';
call wall('tellings', 'any', 'never', 'member', 'told_at, told_by_id, interaction_id', 'told_at is null');

-- Lets work be handed over, looked at, said to be right (approval) and taken over (acceptance), by two people, on one fingerprint.
-- Safe while the app is running: it adds tables, and one key to penalties.

create table deliverables (
  agency_id uuid not null, id uuid not null, client_id uuid not null, contract_id uuid, purchase_order_id uuid, line_id uuid,
  brief_id uuid, qty numeric(14, 3) not null default 1 check (qty >= 0), qty_note_ar text, qty_note_en text,
  units_done int, units_due int, unit_ar text, unit_en text, due_on date not null, warranty_days int, project_manager_id uuid,
  account_owner_id uuid, outside_scope boolean not null default false, scope_decision_id uuid,
  recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, client_id, id),
  foreign key (agency_id, client_id, id) references subjects (agency_id, client_id, id),
  foreign key (agency_id, client_id, contract_id) references contracts (agency_id, client_id, id),
  foreign key (agency_id, contract_id, purchase_order_id) references purchase_orders (agency_id, contract_id, id),
  foreign key (agency_id, contract_id, line_id) references lines (agency_id, contract_id, id),
  foreign key (agency_id, client_id, brief_id) references briefs (agency_id, client_id, id),
  foreign key (agency_id, project_manager_id) references members, foreign key (agency_id, account_owner_id) references members,
  foreign key (agency_id, scope_decision_id) references scope_decisions
);
create index deliverables_due on deliverables (agency_id, due_on, id);
create index deliverables_client_due on deliverables (agency_id, client_id, due_on, id);
create index deliverables_line on deliverables (agency_id, contract_id, line_id);
create index deliverables_brief on deliverables (agency_id, brief_id);
comment on table deliverables is 'Something promised, against a line. A stage of a larger unit has quantity 0.';
call wall('deliverables', 'work', 'client', 'member',
  'due_on, project_manager_id, account_owner_id, line_id, outside_scope, scope_decision_id');
alter table penalties add foreign key (agency_id, client_id, deliverable_id) references deliverables (agency_id, client_id, id);

create table deliverable_requirements (
  agency_id uuid not null, client_id uuid not null, deliverable_id uuid not null, requirement_id uuid not null,
  since_version int not null default 1 check (since_version >= 1), recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, deliverable_id, requirement_id),
  foreign key (agency_id, client_id, deliverable_id) references deliverables (agency_id, client_id, id),
  foreign key (agency_id, client_id, requirement_id) references requirements (agency_id, client_id, id)
);
comment on table deliverable_requirements is 'Which demands a deliverable must meet, and from which version on it is asked.';
call wall('deliverable_requirements', 'work', 'client');

create table versions (
  agency_id uuid not null, id uuid not null, client_id uuid not null, deliverable_id uuid not null, no int not null check (no >= 1),
  sha256 char(64) not null, note_ar text, note_en text, made_by_id uuid not null, made_at timestamptz(3) not null, checklist jsonb,
  sent_at timestamptz(3), sent_by_id uuid, withdrawn_at timestamptz(3), withdrawn_by_id uuid, import_id uuid,
  recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, deliverable_id, no), unique (agency_id, deliverable_id, id),
  unique (agency_id, id, sha256), unique (agency_id, client_id, id), check (num_nulls(sent_at, sent_by_id) in (0, 2)),
  check (num_nulls(withdrawn_at, withdrawn_by_id) in (0, 2)),
  foreign key (agency_id, client_id, deliverable_id) references deliverables (agency_id, client_id, id),
  foreign key (agency_id, made_by_id) references members, foreign key (agency_id, sent_by_id) references members
);
comment on table versions is 'One frozen hand-over, by its fingerprint over its files in order. Contacts see it once it is sent and while it is not withdrawn.';
alter table versions enable row level security;
alter table versions force row level security;
create policy see on versions for select to app_user using (
  agency_id = (select actor_agency()) and (select actor_in('work'))
  and ((select actor_client()) is null
    or (client_id = (select actor_client()) and sent_at is not null and withdrawn_at is null)));
create policy add on versions for insert to app_user
  with check (agency_id = (select actor_agency()) and (select actor_client()) is null);
create policy send on versions for update to app_user
  using (agency_id = (select actor_agency()) and (select actor_client()) is null and withdrawn_at is null)
  with check (agency_id = (select actor_agency()) and (select actor_client()) is null and sent_at is not null);
grant select, insert, update (sent_at, sent_by_id, withdrawn_at, withdrawn_by_id) on versions to app_user;

create table version_files (
  agency_id uuid not null, client_id uuid not null, version_id uuid not null, no int not null, file_id uuid not null,
  sha256 char(64) not null, label text, primary key (agency_id, version_id, no),
  foreign key (agency_id, client_id, version_id) references versions (agency_id, client_id, id),
  foreign key (agency_id, file_id, sha256) references files (agency_id, id, sha256)
);
create index version_files_file on version_files (agency_id, file_id);
comment on table version_files is 'The files of a version, in order.';
call wall('version_files', 'work', 'client');

create table version_openings (
  agency_id uuid not null, version_id uuid not null, client_id uuid not null, contact_id uuid not null, opened_at timestamptz(3) not null,
  primary key (agency_id, version_id, contact_id),
  foreign key (agency_id, client_id, version_id) references versions (agency_id, client_id, id),
  foreign key (agency_id, client_id, contact_id) references contacts (agency_id, client_id, id)
);
comment on table version_openings is 'That a client''s person opened a version. One that nobody opened can still be withdrawn.';
call wall('version_openings', 'work', 'client', 'both');

create table round_grants (
  agency_id uuid not null, id uuid not null, client_id uuid not null, deliverable_id uuid not null, reason text not null, price bigint,
  granted_by_id uuid not null, granted_at timestamptz(3) not null, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, deliverable_id, id),
  foreign key (agency_id, client_id, deliverable_id) references deliverables (agency_id, client_id, id)
);
comment on table round_grants is 'Leave for a review round beyond those the contract includes.';
call wall('round_grants', 'work', 'client');

create table rounds (
  agency_id uuid not null, id uuid not null, client_id uuid not null, deliverable_id uuid not null, version_id uuid not null,
  no int not null check (no >= 1), reviewer_id uuid not null, opened_at timestamptz(3) not null, response_due_on date not null,
  grant_id uuid, closed_at timestamptz(3), closed_by_id uuid,
  outcome text check (outcome in ('changes', 'approved', 'approved_with_notes', 'no_answer', 'withdrawn')), import_id uuid,
  recorded_at timestamptz(3) not null default actor_now(), close_recorded_at timestamptz(3),
  primary key (agency_id, id), unique (agency_id, deliverable_id, no), unique (agency_id, client_id, id),
  check (num_nulls(closed_at, outcome) in (0, 2)), check (closed_at >= opened_at),
  foreign key (agency_id, deliverable_id, version_id) references versions (agency_id, deliverable_id, id),
  foreign key (agency_id, client_id, deliverable_id) references deliverables (agency_id, client_id, id),
  foreign key (agency_id, client_id, reviewer_id) references contacts (agency_id, client_id, id),
  foreign key (agency_id, deliverable_id, grant_id) references round_grants (agency_id, deliverable_id, id)
);
create unique index one_open_round on rounds (agency_id, deliverable_id) where closed_at is null;
create index rounds_open on rounds (agency_id, response_due_on, deliverable_id) where closed_at is null;
create index rounds_version on rounds (agency_id, version_id);
comment on table rounds is 'One look by one reviewer at one version. One is open at a time.';
call wall('rounds', 'work', 'client', 'both', 'closed_at, closed_by_id, outcome, close_recorded_at', 'closed_at is null');

create table comments (
  agency_id uuid not null, id uuid not null, client_id uuid not null, subject_id uuid not null, version_id uuid, round_id uuid,
  no int, reply_to_id uuid, by_member_id uuid, by_contact_id uuid, text_ar text, text_en text, page int, at_ms int,
  tag text check (tag in ('reversal', 'outside_brief', 'defect')), shared boolean not null, occurred_at timestamptz(3) not null,
  import_id uuid, recorded_at timestamptz(3) not null default actor_now(), redacted_at timestamptz(3),
  primary key (agency_id, id), unique (agency_id, round_id, no), check (num_nonnulls(by_member_id, by_contact_id) = 1),
  check (by_contact_id is null or shared), check (redacted_at is not null or num_nonnulls(text_ar, text_en) >= 1),
  foreign key (agency_id, client_id, subject_id) references subjects (agency_id, client_id, id),
  foreign key (agency_id, client_id, version_id) references versions (agency_id, client_id, id),
  foreign key (agency_id, client_id, round_id) references rounds (agency_id, client_id, id),
  foreign key (agency_id, reply_to_id) references comments, foreign key (agency_id, by_member_id) references members,
  foreign key (agency_id, client_id, by_contact_id) references contacts (agency_id, client_id, id)
);
create index comments_of on comments (agency_id, subject_id, id);
comment on table comments is 'Numbered words on a subject: shared with the client, or ours alone. Never edited; a member may blank one, once.';
call wall('comments', 'any', 'shared', 'both');
create policy blank on comments for update to app_user
  using (agency_id = (select actor_agency()) and (select actor_client()) is null and redacted_at is null)
  with check (agency_id = (select actor_agency()) and (select actor_client()) is null
    and redacted_at is not null and num_nonnulls(text_ar, text_en) = 0);
grant update (text_ar, text_en, redacted_at) on comments to app_user;

create table comment_answers (
  agency_id uuid not null, comment_id uuid not null, no int not null, client_id uuid not null,
  verdict text not null check (verdict in ('done', 'declined', 'question', 'reopened')), version_id uuid, by_id uuid not null,
  at timestamptz(3) not null, reason text, shared boolean not null default true, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, comment_id, no), foreign key (agency_id, comment_id) references comments,
  foreign key (agency_id, client_id, version_id) references versions (agency_id, client_id, id)
);
comment on table comment_answers is 'What became of a comment: done, declined, asked back, reopened.';
call wall('comment_answers', 'work', 'shared', 'both');

create table approvals (
  agency_id uuid not null, id uuid not null, client_id uuid not null, deliverable_id uuid not null, version_id uuid not null,
  sha256 char(64) not null, side text not null default 'marketing' check (side = 'marketing'), approved_by_id uuid not null,
  approved_at timestamptz(3) not null, with_notes boolean not null default false, recorded_by_member_id uuid, evidence_file_id uuid,
  consent_sha256 char(64), import_id uuid, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, version_id),
  unique (agency_id, id, deliverable_id, version_id, sha256, approved_by_id),
  foreign key (agency_id, deliverable_id, version_id) references versions (agency_id, deliverable_id, id),
  foreign key (agency_id, version_id, sha256) references versions (agency_id, id, sha256),
  foreign key (agency_id, client_id, deliverable_id) references deliverables (agency_id, client_id, id),
  foreign key (agency_id, approved_by_id, side) references contacts (agency_id, id, side),
  foreign key (agency_id, client_id, approved_by_id) references contacts (agency_id, client_id, id),
  foreign key (agency_id, recorded_by_member_id) references members, foreign key (agency_id, evidence_file_id) references files,
  constraint outside_portal_needs_evidence
    check (recorded_by_member_id is null or evidence_file_id is not null or import_id is not null)
);
create index approvals_deliverable on approvals (agency_id, deliverable_id);
comment on table approvals is 'Marketing says it is right: of one version, one fingerprint, once. Given outside the portal, it names who recorded it and its scan.';
call wall('approvals', 'work', 'client', 'both');

create table certificates (
  agency_id uuid not null, id uuid not null, client_id uuid not null, contract_id uuid not null, purchase_order_id uuid,
  kind text not null check (kind in ('achievement', 'initial', 'final', 'minutes')), period text, requested_at timestamptz(3),
  requested_by_id uuid, requested_from_id uuid, inspection_on date, evidence text, notes_ar text, notes_en text, import_id uuid,
  recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, client_id, id), check (requested_at is not null or import_id is not null),
  foreign key (agency_id, client_id, id) references subjects (agency_id, client_id, id),
  foreign key (agency_id, client_id, contract_id) references contracts (agency_id, client_id, id),
  foreign key (agency_id, contract_id, purchase_order_id) references purchase_orders (agency_id, contract_id, id),
  foreign key (agency_id, requested_by_id) references members,
  foreign key (agency_id, client_id, requested_from_id) references contacts (agency_id, client_id, id)
);
create index certificates_of on certificates (agency_id, contract_id);
comment on table certificates is 'A certificate asked for from the contracts office: quantities per line, with the approved work behind them.';
call wall('certificates', 'scope', 'client');
create table certificate_lines (
  agency_id uuid not null, client_id uuid not null, certificate_id uuid not null, no int not null, line_id uuid, milestone_id uuid,
  qty numeric(14, 3) not null check (qty >= 0), share_bp int check (share_bp between 1 and 10000), shortfall_units int,
  shortfall_of int, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, certificate_id, no), check (num_nonnulls(line_id, milestone_id) >= 1),
  check (num_nulls(shortfall_units, shortfall_of) in (0, 2)),
  foreign key (agency_id, client_id, certificate_id) references certificates (agency_id, client_id, id),
  foreign key (agency_id, client_id, line_id) references lines (agency_id, client_id, id)
);
comment on table certificate_lines is 'What a certificate says is done: a quantity of a line, or a share of a milestone, and what is short of it.';
call wall('certificate_lines', 'scope', 'client');
create table certificate_items (
  agency_id uuid not null, client_id uuid not null, certificate_id uuid not null, deliverable_id uuid not null,
  version_id uuid not null, primary key (agency_id, certificate_id, deliverable_id),
  foreign key (agency_id, client_id, certificate_id) references certificates (agency_id, client_id, id),
  foreign key (agency_id, deliverable_id, version_id) references versions (agency_id, deliverable_id, id),
  foreign key (agency_id, client_id, deliverable_id) references deliverables (agency_id, client_id, id)
);
create index certificate_items_deliverable on certificate_items (agency_id, deliverable_id);
comment on table certificate_items is 'The deliverables behind a certificate: evidence, without quantity.';
call wall('certificate_items', 'scope', 'client');
create table certificate_decisions (
  agency_id uuid not null, certificate_id uuid not null, client_id uuid not null,
  decision text not null check (decision in ('signed', 'signed_with_reservations', 'rejected')),
  side text not null default 'contracts' check (side = 'contracts'), signed_by_id uuid not null, signed_at timestamptz(3) not null,
  notes_ar text, notes_en text, content_sha256 char(64), consent_sha256 char(64), step_up_id uuid, recorded_by_member_id uuid,
  file_id uuid, import_id uuid, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, certificate_id), unique (agency_id, certificate_id, signed_by_id),
  check (content_sha256 is not null or import_id is not null), check (recorded_by_member_id is null or file_id is not null),
  foreign key (agency_id, client_id, certificate_id) references certificates (agency_id, client_id, id),
  foreign key (agency_id, signed_by_id, side) references contacts (agency_id, id, side),
  foreign key (agency_id, client_id, signed_by_id) references contacts (agency_id, client_id, id),
  foreign key (agency_id, recorded_by_member_id) references members, foreign key (agency_id, file_id) references files
);
comment on table certificate_decisions is 'The contracts office signs, signs with reservations or refuses: once, bound to the digest of what the certificate says.';
call wall('certificate_decisions', 'scope', 'client', 'both');
create table reservations (
  agency_id uuid not null, id uuid not null, client_id uuid not null, certificate_id uuid not null, no int not null,
  text_ar text, text_en text, cure_by date, cleared_on date, cleared_by_id uuid, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, certificate_id, no), check (num_nulls(cleared_on, cleared_by_id) in (0, 2)),
  check (num_nonnulls(text_ar, text_en) >= 1),
  foreign key (agency_id, client_id, certificate_id) references certificates (agency_id, client_id, id)
);
comment on table reservations is 'What must still be cured after a signature.';
call wall('reservations', 'scope', 'client', 'both', 'cleared_on, cleared_by_id', 'cleared_on is null');

create table requirement_checks (
  agency_id uuid not null, id uuid not null, client_id uuid not null, requirement_id uuid not null, deliverable_id uuid,
  version_id uuid, certificate_id uuid, verdict text not null check (verdict in ('met', 'not_met', 'not_applicable')),
  by_id uuid, at timestamptz(3), evidence text, import_id uuid, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), check (num_nonnulls(version_id, certificate_id) = 1),
  check ((version_id is null) = (deliverable_id is null)), check (num_nulls(by_id, at) = 0 or import_id is not null),
  foreign key (agency_id, client_id, requirement_id) references requirements (agency_id, client_id, id),
  foreign key (agency_id, deliverable_id, requirement_id) references deliverable_requirements,
  foreign key (agency_id, deliverable_id, version_id) references versions (agency_id, deliverable_id, id),
  foreign key (agency_id, client_id, version_id) references versions (agency_id, client_id, id),
  foreign key (agency_id, client_id, certificate_id) references certificates (agency_id, client_id, id)
);
create index requirement_checks_version on requirement_checks (agency_id, version_id, requirement_id, at desc);
create index requirement_checks_certificate on requirement_checks (agency_id, certificate_id, requirement_id);
comment on table requirement_checks is 'A verdict on a demand, for one version or one certificate. The newest counts; asked and without a verdict is unanswered.';
call wall('requirement_checks', 'work', 'client', 'both');
create table requirement_waivers (
  agency_id uuid not null, deliverable_id uuid not null, requirement_id uuid not null, client_id uuid not null,
  by_member_id uuid, by_contact_id uuid, reason_ar text, reason_en text, at timestamptz(3) not null, import_id uuid,
  recorded_at timestamptz(3) not null default actor_now(), primary key (agency_id, deliverable_id, requirement_id),
  check (num_nonnulls(by_member_id, by_contact_id) = 1), check (length(coalesce(reason_ar, reason_en)) >= 10),
  foreign key (agency_id, deliverable_id, requirement_id) references deliverable_requirements,
  foreign key (agency_id, client_id, deliverable_id) references deliverables (agency_id, client_id, id),
  foreign key (agency_id, by_member_id) references members,
  foreign key (agency_id, client_id, by_contact_id) references contacts (agency_id, client_id, id)
);
comment on table requirement_waivers is 'A named person lets a demand pass for a deliverable, with the reason.';
call wall('requirement_waivers', 'work', 'client', 'both');

create table acceptances (
  agency_id uuid not null, deliverable_id uuid not null, client_id uuid not null, certificate_id uuid, version_id uuid not null,
  sha256 char(64) not null, approval_id uuid, approved_by_id uuid, accepted_by_id uuid, accepted_on date not null, gap text,
  import_id uuid, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, deliverable_id),
  foreign key (agency_id, client_id, deliverable_id) references deliverables (agency_id, client_id, id),
  foreign key (agency_id, deliverable_id, version_id) references versions (agency_id, deliverable_id, id),
  constraint one_file foreign key (agency_id, version_id, sha256) references versions (agency_id, id, sha256),
  constraint approved_file foreign key (agency_id, approval_id, deliverable_id, version_id, sha256, approved_by_id)
    references approvals (agency_id, id, deliverable_id, version_id, sha256, approved_by_id),
  constraint signed foreign key (agency_id, certificate_id, accepted_by_id)
    references certificate_decisions (agency_id, certificate_id, signed_by_id),
  foreign key (agency_id, certificate_id, deliverable_id) references certificate_items,
  constraint two_people check (accepted_by_id <> approved_by_id),
  constraint whole check (num_nulls(certificate_id, approval_id, approved_by_id, accepted_by_id) = 0
    or (import_id is not null and gap is not null))
);
create index acceptances_on on acceptances (agency_id, accepted_on desc, deliverable_id desc);
create index acceptances_client_on on acceptances (agency_id, client_id, accepted_on desc, deliverable_id desc);
create index acceptances_certificate on acceptances (agency_id, certificate_id);
comment on table acceptances is 'Taken over: once per deliverable, on the approved fingerprint, by another person than the approver. Old history may lack a link, by name.';
call wall('acceptances', 'any', 'client', 'both');
create table rejections (
  agency_id uuid not null, id uuid not null, client_id uuid not null, deliverable_id uuid not null, version_id uuid not null,
  by_contact_id uuid not null, on_date date not null, reason text not null, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), foreign key (agency_id, deliverable_id, version_id) references versions (agency_id, deliverable_id, id),
  foreign key (agency_id, client_id, by_contact_id) references contacts (agency_id, client_id, id),
  foreign key (agency_id, client_id, deliverable_id) references deliverables (agency_id, client_id, id)
);
create index rejections_of on rejections (agency_id, deliverable_id);
comment on table rejections is 'Refused at acceptance, with the reasons.';
call wall('rejections', 'any', 'client', 'both');

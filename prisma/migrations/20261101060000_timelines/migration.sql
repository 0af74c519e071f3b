-- Sets the plan beside what happened: milestones, versions of the plan, what waits for what, who will hold what next.
-- Safe while the app is running: it adds tables, and one key to certificate lines.

create table milestones (
  agency_id uuid not null, id uuid not null, client_id uuid not null, contract_id uuid not null, purchase_order_id uuid,
  share_bp int check (share_bp between 1 and 10000), due_on date not null, reached_on date, reached_by_id uuid,
  recorded_at timestamptz(3) not null default actor_now(), reach_recorded_at timestamptz(3),
  primary key (agency_id, id), unique (agency_id, client_id, id),
  foreign key (agency_id, client_id, id) references subjects (agency_id, client_id, id),
  foreign key (agency_id, client_id, contract_id) references contracts (agency_id, client_id, id),
  foreign key (agency_id, contract_id, purchase_order_id) references purchase_orders (agency_id, contract_id, id)
);
create index milestones_due on milestones (agency_id, due_on, id);
comment on table milestones is 'A point in the plan that may carry a share of the price.';
call wall('milestones', 'contract', 'client', 'member', 'due_on, reached_on, reached_by_id, reach_recorded_at', 'reached_on is null');
alter table certificate_lines add foreign key (agency_id, client_id, milestone_id) references milestones (agency_id, client_id, id);

create table milestone_deliverables (
  agency_id uuid not null, client_id uuid not null, milestone_id uuid not null, deliverable_id uuid not null,
  primary key (agency_id, milestone_id, deliverable_id),
  foreign key (agency_id, client_id, milestone_id) references milestones (agency_id, client_id, id),
  foreign key (agency_id, client_id, deliverable_id) references deliverables (agency_id, client_id, id)
);
create index milestone_deliverables_back on milestone_deliverables (agency_id, deliverable_id);
comment on table milestone_deliverables is 'The work that must be approved before a milestone is reached.';
call wall('milestone_deliverables', 'contract', 'client');

create table plans (
  agency_id uuid not null, id uuid not null, client_id uuid not null, contract_id uuid not null, no int not null check (no >= 1),
  is_baseline boolean not null default false, reason text, made_by_id uuid not null, made_at timestamptz(3) not null, import_id uuid,
  recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, contract_id, no), unique (agency_id, client_id, id),
  foreign key (agency_id, client_id, contract_id) references contracts (agency_id, client_id, id),
  foreign key (agency_id, made_by_id) references members
);
comment on table plans is 'A version of a contract''s plan; the baseline is one of them. The newest counts.';
call wall('plans', 'any', 'client');
create table plan_items (
  agency_id uuid not null, client_id uuid not null, plan_id uuid not null, subject_id uuid not null, starts_on date,
  ends_on date not null, finished_on date, side text not null default 'agency', why_ar text, why_en text, excused_by_id uuid,
  recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, plan_id, subject_id), check (ends_on >= starts_on),
  foreign key (agency_id, client_id, plan_id) references plans (agency_id, client_id, id),
  foreign key (agency_id, client_id, subject_id) references subjects (agency_id, client_id, id),
  foreign key (agency_id, client_id, excused_by_id) references subjects (agency_id, client_id, id)
);
create index plan_items_subject on plan_items (agency_id, subject_id);
comment on table plan_items is 'The planned span of a subject in one version of the plan, why it moved, and the notice that excuses it. An imported baseline may know only the end.';
call wall('plan_items', 'any', 'client', 'member', 'finished_on', 'finished_on is null');
create table dependencies (
  agency_id uuid not null, client_id uuid not null, plan_id uuid not null, from_id uuid not null, to_id uuid not null,
  kind text not null default 'finish_start' check (kind in ('finish_start', 'start_start', 'finish_finish', 'start_finish')),
  lag_days int not null default 0, primary key (agency_id, plan_id, from_id, to_id), check (from_id <> to_id),
  foreign key (agency_id, client_id, plan_id) references plans (agency_id, client_id, id),
  foreign key (agency_id, client_id, from_id) references subjects (agency_id, client_id, id),
  foreign key (agency_id, plan_id, to_id) references plan_items (agency_id, plan_id, subject_id)
);
comment on table dependencies is 'What must come before a planned item: another item, or the brief it answers.';
call wall('dependencies', 'any', 'client');
create table planned_handovers (
  agency_id uuid not null, id uuid not null, client_id uuid not null, subject_id uuid not null,
  side text not null check (side in ('agency', 'marketing', 'contracts', 'finance', 'third_party')), from_on date not null,
  until_on date not null, reason_ar text, reason_en text, replaced_at timestamptz(3), import_id uuid,
  recorded_at timestamptz(3) not null default actor_now(), primary key (agency_id, id), check (until_on >= from_on),
  foreign key (agency_id, client_id, subject_id) references subjects (agency_id, client_id, id)
);
create index planned_handovers_of on planned_handovers (agency_id, subject_id, from_on);
comment on table planned_handovers is 'Who is expected to hold a subject next, and why.';
call wall('planned_handovers', 'work', 'client', 'member', 'replaced_at', 'replaced_at is null');

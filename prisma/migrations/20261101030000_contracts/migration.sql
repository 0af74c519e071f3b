-- Holds what was agreed and every formal thing that bends it: terms, lines, orders, changes, guarantees, time, fines.
-- Safe while the app is running: it adds tables, and one key to acts.

create table contracts (
  agency_id uuid not null, id uuid not null, client_id uuid not null,
  regime text not null check (regime in ('gtpl', 'own_bylaws')),
  form text not null check (form in ('continuing_service', 'supply', 'consulting', 'lump_sum', 'framework', 'retainer')),
  method text, client_number text not null, etimad_number text, award_notice_on date, signed_on date, start_on date not null,
  ceiling_net bigint check (ceiling_net > 0), rule_pack_id uuid references rule_packs, calendar_id uuid not null,
  expectation_ar text, expectation_en text, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, client_id, id), unique (agency_id, client_id, client_number),
  foreign key (agency_id, client_id, id) references subjects (agency_id, client_id, id),
  foreign key (agency_id, client_id) references clients, foreign key (agency_id, calendar_id) references calendars,
  check ((form = 'framework') = (ceiling_net is not null))
);
comment on table contracts is 'One agreement: what never changes about it. Its terms, end and totals live in its versions.';
call wall('contracts', 'any', 'client', 'member',
  'etimad_number, award_notice_on, signed_on, rule_pack_id, expectation_ar, expectation_en');

create table contract_people (
  agency_id uuid not null, id uuid not null, client_id uuid not null, contract_id uuid not null,
  part text not null check (part in ('account_manager', 'project_manager', 'finance', 'sponsor',
    'marketing_lead', 'approver', 'contracts_lead', 'finance_lead')),
  member_id uuid, contact_id uuid, deputy_for_id uuid, from_on date not null, until_on date,
  recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), foreign key (agency_id, client_id, contract_id) references contracts (agency_id, client_id, id),
  foreign key (agency_id, member_id) references members,
  foreign key (agency_id, client_id, contact_id) references contacts (agency_id, client_id, id),
  foreign key (agency_id, deputy_for_id) references contract_people, check (num_nonnulls(member_id, contact_id) = 1),
  check ((member_id is not null) = (part in ('account_manager', 'project_manager', 'finance', 'sponsor'))),
  check (until_on >= from_on)
);
create index contract_people_of on contract_people (agency_id, contract_id);
create index contract_people_by_member on contract_people (agency_id, member_id) where until_on is null;
comment on table contract_people is 'Who mirrors whom on a contract: the pair, the leads of the client''s offices, and the deputies of each.';
call wall('contract_people', 'any', 'client', 'member', 'until_on', 'until_on is null');

create table change_orders (
  agency_id uuid not null, id uuid not null, client_id uuid not null, contract_id uuid not null,
  sign text not null check (sign in ('increase', 'decrease')), requested_on date not null, owner_id uuid,
  answer_to_id uuid, answer_due_on date, answered_at timestamptz(3), answer_ar text, answer_en text,
  recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, client_id, id),
  foreign key (agency_id, client_id, id) references subjects (agency_id, client_id, id),
  foreign key (agency_id, client_id, contract_id) references contracts (agency_id, client_id, id),
  foreign key (agency_id, owner_id) references members,
  foreign key (agency_id, client_id, answer_to_id) references contacts (agency_id, client_id, id)
);
create index change_orders_of on change_orders (agency_id, contract_id);
comment on table change_orders is 'A change asked for, who owes its answer to whom by when. Its price is another room''s.';
call wall('change_orders', 'scope', 'client', 'member', 'answered_at, answer_ar, answer_en', 'answered_at is null');
create table change_order_prices (
  agency_id uuid not null, change_order_id uuid not null, client_id uuid not null, net bigint not null check (net > 0),
  vat bigint not null check (vat >= 0), total bigint not null, cumulative_bp int not null, limit_bp int, rule text,
  recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, change_order_id), check (total = net + vat),
  foreign key (agency_id, client_id, change_order_id) references change_orders (agency_id, client_id, id)
);
comment on table change_order_prices is 'What a change costs, checked against the ceiling: the cumulative share, the limit and the rule that set it.';
call wall('change_order_prices', 'contract', 'client');

create table contract_versions (
  agency_id uuid not null, client_id uuid not null, contract_id uuid not null, no int not null check (no >= 0),
  prev_no int generated always as (nullif(no, 0) - 1) stored, change_order_id uuid, effective_on date not null, end_on date not null,
  net bigint, vat bigint, total bigint, vat_rate_bp int not null default 1500,
  advance_bp int not null default 0, advance_base text, advance_recovery_base text,
  final_guarantee_bp int, final_guarantee_base text, final_claim_min_bp int, final_claim_base text,
  penalty_cap_bp int, penalty_cap_base text, delay_per text check (delay_per in ('day', 'week_or_part')), delay_rate_bp int,
  delay_base text, shortfall_per_unit bigint, shortfall_base text, included_rounds int not null check (included_rounds >= 0),
  retention_bp int not null default 0, retention_base text, vat_on_retention text, payment_days int,
  service_credit boolean not null default false, vat_tax_point text not null, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, contract_id, no), check (total = net + vat), check ((no = 0) = (change_order_id is null)),
  foreign key (agency_id, contract_id, prev_no) references contract_versions (agency_id, contract_id, no),
  foreign key (agency_id, client_id, contract_id) references contracts (agency_id, client_id, id),
  foreign key (agency_id, change_order_id) references change_orders,
  constraint named_bases check (
    array_remove(array[advance_base, advance_recovery_base, final_guarantee_base, final_claim_base, penalty_cap_base, delay_base,
      shortfall_base, retention_base], null)
    <@ array['net', 'total_incl_vat', 'revised_net', 'po_net', 'po_total_incl_vat', 'item_net', 'certified', 'taxable',
      'missing_unit'])
);
create unique index one_version_per_change on contract_versions (agency_id, change_order_id) where change_order_id is not null;
comment on table contract_versions is 'Frozen terms and totals: version 0 is the award, each implemented change order adds one. Every percentage names its base.';
call wall('contract_versions', 'contract', 'client');

create table purchase_orders (
  agency_id uuid not null, id uuid not null, client_id uuid not null, contract_id uuid not null, issued_on date, due_on date,
  net bigint not null, vat bigint not null, total bigint not null, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, client_id, id), unique (agency_id, contract_id, id), check (total = net + vat),
  foreign key (agency_id, client_id, id) references subjects (agency_id, client_id, id),
  foreign key (agency_id, client_id, contract_id) references contracts (agency_id, client_id, id)
);
create index purchase_orders_of on purchase_orders (agency_id, contract_id, due_on);
comment on table purchase_orders is 'A call-off on a framework.';
call wall('purchase_orders', 'contract', 'client', 'member', 'issued_on', 'issued_on is null');

create table lines (
  agency_id uuid not null, id uuid not null, client_id uuid not null, contract_id uuid not null, purchase_order_id uuid,
  rate_line_id uuid, no int not null, code text, name_ar text not null, name_en text, unit_ar text not null, unit_en text,
  is_rate boolean not null default false, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, client_id, id), unique (agency_id, contract_id, id),
  foreign key (agency_id, client_id, contract_id) references contracts (agency_id, client_id, id),
  foreign key (agency_id, contract_id, purchase_order_id) references purchase_orders (agency_id, contract_id, id),
  foreign key (agency_id, contract_id, rate_line_id) references lines (agency_id, contract_id, id),
  check ((purchase_order_id is null) = (rate_line_id is null)), check (not (is_rate and purchase_order_id is not null))
);
create unique index lines_no on lines (agency_id, contract_id, purchase_order_id, no) nulls not distinct;
comment on table lines is 'A line of scope, of a contract or of a purchase order: names and units. No price here, so that marketing may know the scope.';
call wall('lines', 'any', 'client');
create table line_versions (
  agency_id uuid not null, client_id uuid not null, line_id uuid not null, no int not null check (no >= 0), change_order_id uuid,
  qty numeric(14, 3) not null check (qty >= 0), unit_price bigint not null check (unit_price >= 0), net bigint not null,
  recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, line_id, no), unique (agency_id, line_id, no, qty), check (net = round(qty * unit_price)),
  check ((no = 0) = (change_order_id is null)),
  foreign key (agency_id, client_id, line_id) references lines (agency_id, client_id, id),
  foreign key (agency_id, change_order_id) references change_orders
);
comment on table line_versions is 'Quantity and price of a line: version 0 as signed, one more for each implemented change that touched it.';
call wall('line_versions', 'contract', 'client');
create table change_order_lines (
  agency_id uuid not null, client_id uuid not null, change_order_id uuid not null, line_id uuid not null,
  qty numeric(14, 3) not null check (qty > 0), primary key (agency_id, change_order_id, line_id),
  foreign key (agency_id, client_id, change_order_id) references change_orders (agency_id, client_id, id),
  foreign key (agency_id, client_id, line_id) references lines (agency_id, client_id, id)
);
comment on table change_order_lines is 'What a change order adds or takes, line by line.';
call wall('change_order_lines', 'contract', 'client');

-- Each row starts where the one before it ended, and cannot end above the line's quantity.
create table line_draws (
  agency_id uuid not null, id uuid not null, client_id uuid not null, line_id uuid not null,
  measure text not null check (measure in ('ordered', 'delivered', 'accepted', 'claimed')), seq int not null check (seq >= 1),
  prev_seq int generated always as (nullif(seq - 1, 0)) stored, before numeric(14, 3) not null, qty numeric(14, 3) not null,
  after numeric(14, 3) not null, occurred_on date not null, line_version_no int not null, allowed numeric(14, 3) not null,
  source_id uuid not null, import_id uuid, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, line_id, measure, seq, after), check (after = before + qty), check (after >= 0),
  constraint within_line check (after <= allowed or qty < 0), check (seq > 1 or before = 0),
  foreign key (agency_id, client_id, line_id) references lines (agency_id, client_id, id),
  foreign key (agency_id, client_id, source_id) references subjects (agency_id, client_id, id),
  foreign key (agency_id, line_id, line_version_no, allowed) references line_versions (agency_id, line_id, no, qty),
  foreign key (agency_id, line_id, measure, prev_seq, before) references line_draws (agency_id, line_id, measure, seq, after)
);
create unique index line_draws_seq on line_draws (agency_id, line_id, measure, seq);
create index line_draws_source on line_draws (agency_id, source_id);
comment on table line_draws is 'The scope ledger: what was ordered, delivered, accepted and claimed of a line, as running sums, each with the subject behind it.';
call wall('line_draws', 'contract', 'client', 'both');

create table notices (
  agency_id uuid not null, id uuid not null, client_id uuid not null, contract_id uuid not null,
  direction text not null check (direction in ('to_client', 'from_client')), kind text not null, channel text not null,
  sent_on date not null, received_on date, recipients jsonb not null default '[]', text_sha256 char(64), file_id uuid,
  recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), foreign key (agency_id, client_id, id) references subjects (agency_id, client_id, id),
  foreign key (agency_id, client_id, contract_id) references contracts (agency_id, client_id, id),
  foreign key (agency_id, file_id) references files
);
create index notices_of on notices (agency_id, contract_id, sent_on desc);
comment on table notices is 'A numbered letter under a contract, with its dates and recipients.';
call wall('notices', 'contract', 'client');
alter table acts add foreign key (agency_id, notice_id) references notices;

create table guarantees (
  agency_id uuid not null, id uuid not null, client_id uuid not null, contract_id uuid not null, purchase_order_id uuid,
  kind text not null check (kind in ('initial', 'final', 'advance')), bank_ar text not null, bank_en text, bank_reference text,
  amount bigint not null check (amount > 0), issued_on date not null, expires_on date not null,
  recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, client_id, id), check (expires_on > issued_on),
  foreign key (agency_id, client_id, id) references subjects (agency_id, client_id, id),
  foreign key (agency_id, client_id, contract_id) references contracts (agency_id, client_id, id),
  foreign key (agency_id, contract_id, purchase_order_id) references purchase_orders (agency_id, contract_id, id)
);
create index guarantees_expiry on guarantees (agency_id, expires_on);
comment on table guarantees is 'A bank guarantee as issued. Its release is an act.';
call wall('guarantees', 'contract', 'client');

create table extension_claims (
  agency_id uuid not null, id uuid not null, client_id uuid not null, contract_id uuid not null, purchase_order_id uuid,
  event_ar text, event_en text, ground text not null, days_requested int check (days_requested > 0), suspended_from date,
  suspended_to date, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, client_id, id), check (suspended_to >= suspended_from),
  foreign key (agency_id, client_id, id) references subjects (agency_id, client_id, id),
  foreign key (agency_id, client_id, contract_id) references contracts (agency_id, client_id, id),
  foreign key (agency_id, contract_id, purchase_order_id) references purchase_orders (agency_id, contract_id, id)
);
create index extension_claims_of on extension_claims (agency_id, contract_id);
comment on table extension_claims is 'Time asked for, and on what ground.';
call wall('extension_claims', 'contract', 'client');
create table extension_decisions (
  agency_id uuid not null, extension_claim_id uuid not null, client_id uuid not null, decided_on date not null,
  days_granted int not null check (days_granted >= 0), suspension_days int, add_on_days int, new_due_on date, file_id uuid,
  recorded_at timestamptz(3) not null default actor_now(), primary key (agency_id, extension_claim_id),
  foreign key (agency_id, client_id, extension_claim_id) references extension_claims (agency_id, client_id, id)
);
comment on table extension_decisions is 'Time given, and the new date.';
call wall('extension_decisions', 'contract', 'client');

create table penalties (
  agency_id uuid not null, id uuid not null, client_id uuid not null, contract_id uuid not null, purchase_order_id uuid,
  line_id uuid, deliverable_id uuid, kind text not null check (kind in ('delay', 'performance', 'local_content')),
  reason_ar text, reason_en text, late_days int, units numeric(14, 3), rate_bp int, base_name text, base bigint,
  amount bigint not null check (amount > 0), vat_treatment text not null check (vat_treatment in ('out_of_scope', 'price_reduction')),
  rule text, note text, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, client_id, id),
  foreign key (agency_id, client_id, id) references subjects (agency_id, client_id, id),
  foreign key (agency_id, client_id, contract_id) references contracts (agency_id, client_id, id),
  foreign key (agency_id, contract_id, purchase_order_id) references purchase_orders (agency_id, contract_id, id),
  foreign key (agency_id, contract_id, line_id) references lines (agency_id, contract_id, id)
);
create index penalties_of on penalties (agency_id, contract_id);
comment on table penalties is 'A fine, with its calculation. Objection and decision are acts; a claim cuts it once.';
call wall('penalties', 'contract', 'client');

create table evaluations (
  agency_id uuid not null, id uuid not null, client_id uuid not null, contract_id uuid not null, purchase_order_id uuid,
  period text, score_bp int not null check (score_bp between 0 and 10000), by_contact_id uuid not null,
  on_date date not null, file_id uuid, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), foreign key (agency_id, client_id, id) references subjects (agency_id, client_id, id),
  foreign key (agency_id, client_id, contract_id) references contracts (agency_id, client_id, id),
  foreign key (agency_id, contract_id, purchase_order_id) references purchase_orders (agency_id, contract_id, id),
  foreign key (agency_id, client_id, by_contact_id) references contacts (agency_id, client_id, id)
);
create index evaluations_of on evaluations (agency_id, contract_id);
comment on table evaluations is 'A performance score given by the client.';
call wall('evaluations', 'contract', 'client');

-- Brings the money home: what is claimed, cut, invoiced, owed and received. Nothing here is edited; another row answers it.
-- Safe while the app is running: it adds tables and touches no existing row.

create table claims (
  agency_id uuid not null, id uuid not null, client_id uuid not null, contract_id uuid not null, purchase_order_id uuid,
  no int not null, kind text not null check (kind in ('advance', 'progress', 'final')), period_ar text, period_en text,
  guarantee_id uuid, prepared_by_id uuid, import_id uuid, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, client_id, id), unique (agency_id, contract_id, no),
  unique (agency_id, contract_id, id), foreign key (agency_id, client_id, id) references subjects (agency_id, client_id, id),
  foreign key (agency_id, client_id, contract_id) references contracts (agency_id, client_id, id),
  foreign key (agency_id, contract_id, purchase_order_id) references purchase_orders (agency_id, contract_id, id),
  foreign key (agency_id, client_id, guarantee_id) references guarantees (agency_id, client_id, id),
  foreign key (agency_id, prepared_by_id) references members
);
comment on table claims is 'A payment claim. What happens to it (submitted, returned, resubmitted) are acts; its sums are statements.';
call wall('claims', 'money', 'client');
create table claim_lines (
  agency_id uuid not null, id uuid not null, client_id uuid not null, contract_id uuid not null, claim_id uuid not null,
  no int not null, line_id uuid, milestone_id uuid, qty numeric(14, 3), share_bp int, net bigint not null check (net > 0),
  draw_id uuid, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, claim_id, no), check (num_nonnulls(line_id, milestone_id) = 1),
  check ((line_id is null) = (qty is null)), check ((milestone_id is null) = (share_bp is null)),
  foreign key (agency_id, contract_id, claim_id) references claims (agency_id, contract_id, id),
  foreign key (agency_id, client_id, claim_id) references claims (agency_id, client_id, id),
  foreign key (agency_id, contract_id, line_id) references lines (agency_id, contract_id, id),
  foreign key (agency_id, client_id, milestone_id) references milestones (agency_id, client_id, id),
  foreign key (agency_id, draw_id) references line_draws
);
create unique index milestone_claimed_once on claim_lines (agency_id, milestone_id) where milestone_id is not null;
comment on table claim_lines is 'A quantity of a line, or a milestone''s share, as claimed.';
call wall('claim_lines', 'money', 'client');
create table claim_certificates (
  agency_id uuid not null, client_id uuid not null, claim_id uuid not null, certificate_id uuid not null,
  primary key (agency_id, claim_id, certificate_id),
  foreign key (agency_id, client_id, claim_id) references claims (agency_id, client_id, id),
  foreign key (agency_id, client_id, certificate_id) references certificates (agency_id, client_id, id)
);
create index claim_certificates_back on claim_certificates (agency_id, certificate_id);
comment on table claim_certificates is 'The certificates that a claim rests on.';
call wall('claim_certificates', 'money', 'client');
create table claim_statements (
  agency_id uuid not null, client_id uuid not null, claim_id uuid not null, no int not null, gross bigint not null,
  non_executed bigint not null default 0, service_credit bigint not null default 0, certified bigint not null,
  advance_recovery bigint not null default 0, taxable bigint not null, vat_rate_bp int not null, vat bigint not null,
  total bigint not null, retention bigint not null default 0, penalty bigint not null default 0, payable bigint not null,
  rule_pack_id uuid references rule_packs, made_at timestamptz(3) not null, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, claim_id, no), foreign key (agency_id, client_id, claim_id) references claims (agency_id, client_id, id),
  check (certified = gross - non_executed - service_credit), check (taxable = certified - advance_recovery),
  constraint vat_rounds_once check (vat = round(taxable::numeric * vat_rate_bp / 10000)), check (total = taxable + vat),
  check (payable = total - retention - penalty and payable >= 0)
);
comment on table claim_statements is 'The arithmetic of a claim, frozen each time it is made ready. The table itself can add up.';
call wall('claim_statements', 'money', 'client');
create table claim_deductions (
  agency_id uuid not null, id uuid not null, client_id uuid not null, claim_id uuid not null,
  kind text not null
    check (kind in ('non_executed', 'service_credit', 'advance_recovery', 'retention', 'penalty', 'penalty_refund')),
  penalty_id uuid, line_id uuid, deliverable_id uuid, units int, units_per_qty int, unit_ar text, unit_en text,
  amount bigint not null check (amount > 0), before_vat boolean not null, rule text,
  recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), check ((kind in ('penalty', 'penalty_refund')) = (penalty_id is not null)),
  foreign key (agency_id, client_id, claim_id) references claims (agency_id, client_id, id),
  foreign key (agency_id, client_id, penalty_id) references penalties (agency_id, client_id, id),
  foreign key (agency_id, client_id, line_id) references lines (agency_id, client_id, id),
  foreign key (agency_id, client_id, deliverable_id) references deliverables (agency_id, client_id, id)
);
create unique index penalty_cut_once on claim_deductions (agency_id, penalty_id) where kind = 'penalty';
create index claim_deductions_of on claim_deductions (agency_id, claim_id);
comment on table claim_deductions is 'Each cut of a claim with what it rests on: units not executed, a credit, a fine.';
call wall('claim_deductions', 'money', 'client');
create table claim_certifications (
  agency_id uuid not null, id uuid not null, client_id uuid not null, claim_id uuid not null, amount bigint not null,
  disputed bigint not null default 0, by_contact_id uuid, recorded_by_id uuid, on_date date not null, number text, file_id uuid,
  import_id uuid, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), foreign key (agency_id, client_id, claim_id) references claims (agency_id, client_id, id),
  foreign key (agency_id, client_id, by_contact_id) references contacts (agency_id, client_id, id),
  foreign key (agency_id, recorded_by_id) references members, foreign key (agency_id, file_id) references files,
  check (num_nonnulls(by_contact_id, recorded_by_id) >= 1 or import_id is not null)
);
create index claim_certifications_of on claim_certifications (agency_id, claim_id);
comment on table claim_certifications is 'What the client''s office certified of a claim, or disputes.';
call wall('claim_certifications', 'money', 'client', 'both');
create table payment_orders (
  agency_id uuid not null, id uuid not null, client_id uuid not null, claim_id uuid not null, number text, ordered_on date not null,
  amount bigint not null, file_id uuid, returned_on date, return_reason text, import_id uuid,
  recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), check (num_nulls(returned_on, return_reason) in (0, 2)),
  foreign key (agency_id, client_id, claim_id) references claims (agency_id, client_id, id), foreign key (agency_id, file_id) references files
);
create unique index one_live_order on payment_orders (agency_id, claim_id) where returned_on is null;
comment on table payment_orders is 'An order to pay a claim. One is live at a time.';
call wall('payment_orders', 'money', 'client', 'both', 'returned_on, return_reason', 'returned_on is null');

-- A number has no gap because each row must point at the one before it.
create table invoices (
  agency_id uuid not null, id uuid not null, client_id uuid not null, contract_id uuid not null, claim_id uuid,
  type text not null check (type in ('388', '381', '383', '386')), subtype text not null default '0100000', series text not null,
  sequence bigint not null check (sequence >= 1), prev_sequence bigint generated always as (nullif(sequence - 1, 0)) stored,
  corrects_id uuid, reason_ar text, reason_en text, agreed_with_id uuid, agreed_on date, issued_at timestamptz(3) not null,
  supplied_on date, net bigint not null check (net >= 0), vat bigint not null, total bigint not null,
  retention_held bigint not null default 0, penalty bigint not null default 0, payable bigint not null, due_on date,
  buyer jsonb not null, seller jsonb not null, value_sha256 char(64), pdf_file_id uuid, import_id uuid,
  recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, series, sequence), unique (agency_id, client_id, id),
  constraint no_gap foreign key (agency_id, series, prev_sequence) references invoices (agency_id, series, sequence),
  foreign key (agency_id, client_id, id) references subjects (agency_id, client_id, id),
  foreign key (agency_id, contract_id, claim_id) references claims (agency_id, contract_id, id),
  foreign key (agency_id, client_id, contract_id) references contracts (agency_id, client_id, id),
  foreign key (agency_id, client_id, corrects_id) references invoices (agency_id, client_id, id),
  foreign key (agency_id, client_id, agreed_with_id) references contacts (agency_id, client_id, id),
  check (total = net + vat), check (payable = total - retention_held - penalty),
  check ((type in ('381', '383')) = (corrects_id is not null)),
  check (type not in ('381', '383') or num_nonnulls(reason_ar, reason_en) >= 1)
);
create index invoices_client on invoices (agency_id, client_id, issued_at desc, id desc);
create index invoices_claim on invoices (agency_id, claim_id);
create index invoices_corrects on invoices (agency_id, corrects_id) where corrects_id is not null;
create unique index one_invoice_a_claim on invoices (agency_id, claim_id) where type in ('388', '386');
comment on table invoices is 'A tax document: invoice 388, advance invoice 386, credit note 381, debit note 383. Never edited; a credit note answers it.';
call wall('invoices', 'money', 'client');
create table invoice_files (
  agency_id uuid not null, client_id uuid not null, invoice_id uuid not null, kind text not null check (kind in ('pdf')),
  file_id uuid not null, sha256 char(64) not null, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, invoice_id, kind), foreign key (agency_id, client_id, invoice_id) references invoices (agency_id, client_id, id),
  foreign key (agency_id, file_id, sha256) references files (agency_id, id, sha256)
);
comment on table invoice_files is 'The drawn document of an invoice, made once after issue and never rendered again from later data.';
call wall('invoice_files', 'money', 'client');
create table invoice_lines (
  agency_id uuid not null, client_id uuid not null, invoice_id uuid not null, no int not null, name_ar text not null, name_en text,
  qty numeric(14, 3) not null, unit_ar text, unit_en text, unit_price bigint, discount bigint not null default 0, net bigint not null,
  vat_category text not null default 'S', vat_rate_bp int not null, claim_line_id uuid, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, invoice_id, no), foreign key (agency_id, client_id, invoice_id) references invoices (agency_id, client_id, id),
  foreign key (agency_id, claim_line_id) references claim_lines
);
comment on table invoice_lines is 'The lines of a tax document, as printed.';
call wall('invoice_lines', 'money', 'client');
create table tax_points (
  agency_id uuid not null, invoice_id uuid not null, no int not null, client_id uuid not null, on_date date not null,
  ground text not null check (ground in ('payment_order', 'receipt', 'invoice', 'due_date', 'twelve_months')), amount bigint not null,
  recorded_at timestamptz(3) not null default actor_now(), primary key (agency_id, invoice_id, no),
  foreign key (agency_id, client_id, invoice_id) references invoices (agency_id, client_id, id)
);
comment on table tax_points is 'When the VAT of an invoice fell due, part by part, and on what ground.';
call wall('tax_points', 'money', 'client');
create table receipts (
  agency_id uuid not null, id uuid not null, client_id uuid not null, received_on date not null,
  amount bigint not null check (amount > 0), bank_reference text, bank_file_id uuid, recorded_by_id uuid not null, import_id uuid,
  recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, client_id, id),
  foreign key (agency_id, client_id, id) references subjects (agency_id, client_id, id),
  foreign key (agency_id, recorded_by_id) references members, foreign key (agency_id, bank_file_id) references files
);
create unique index receipts_reference on receipts (agency_id, bank_reference) where bank_reference is not null;
comment on table receipts is 'Money that came in.';
call wall('receipts', 'money', 'client');
-- It cannot go under nought, and each row starts where the last ended.
create table dues (
  agency_id uuid not null, id uuid not null, client_id uuid not null, invoice_id uuid not null, seq int not null check (seq >= 1),
  prev_seq int generated always as (nullif(seq - 1, 0)) stored,
  cause text not null check (cause in
    ('issued', 'received', 'credited', 'debited', 'retention_released', 'penalty_refunded', 'written_off', 'reversed')),
  before bigint not null, amount bigint not null, after bigint not null, receipt_id uuid, note_invoice_id uuid,
  on_date date not null, recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, invoice_id, seq, after), check (after = before + amount),
  constraint never_overpaid check (after >= 0), check (seq > 1 or before = 0),
  check ((cause = 'received') = (receipt_id is not null)), check ((cause = 'credited') = (note_invoice_id is not null)),
  foreign key (agency_id, client_id, invoice_id) references invoices (agency_id, client_id, id),
  foreign key (agency_id, client_id, receipt_id) references receipts (agency_id, client_id, id),
  foreign key (agency_id, client_id, note_invoice_id) references invoices (agency_id, client_id, id),
  foreign key (agency_id, invoice_id, prev_seq, before) references dues (agency_id, invoice_id, seq, after)
);
create unique index dues_seq on dues (agency_id, invoice_id, seq desc);
comment on table dues is 'What is still owed on an invoice, as a running ledger: issued, received, credited.';
call wall('dues', 'money', 'client');

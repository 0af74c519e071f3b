-- Lets clients and their people in: public bodies, who speaks for which office, and what each may do.
-- Safe while the app is running: it adds tables, and keys to kernel tables whose rows name a client.

create table clients (
  agency_id uuid not null, id uuid not null,
  kind text not null check (kind in ('ministry', 'authority', 'establishment', 'semi_government', 'company', 'non_profit')),
  default_regime text not null check (default_regime in ('gtpl', 'own_bylaws')), name_ar text not null, name_en text,
  vat_number text check (vat_number ~ '^3[0-9]{13}3$'), buyer_id_scheme text, buyer_id text, domain text,
  street_ar text, street_en text, district_ar text, district_en text, city_ar text, city_en text,
  building_number text, postcode text, country char(2) not null default 'SA', calendar_id uuid,
  recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), foreign key (agency_id, id, id) references subjects (agency_id, client_id, id),
  foreign key (agency_id, calendar_id) references calendars
);
comment on table clients is 'A public body the agency works for. It is a subject whose client is itself.';
alter table clients enable row level security;
alter table clients force row level security;
create policy see on clients for select to app_user
  using (agency_id = (select actor_agency()) and ((select actor_client()) is null or id = (select actor_client())));
create policy add on clients for insert to app_user
  with check (agency_id = (select actor_agency()) and (select actor_client()) is null);
create policy change on clients for update to app_user
  using (agency_id = (select actor_agency()) and (select actor_client()) is null)
  with check (agency_id = (select actor_agency()) and (select actor_client()) is null);
grant select, insert, update (
  kind, default_regime, name_ar, name_en, vat_number, buyer_id_scheme, buyer_id, domain, street_ar, street_en, district_ar,
  district_en, city_ar, city_en, building_number, postcode, country, calendar_id
) on clients to app_user;

create table contacts (
  agency_id uuid not null, id uuid not null, client_id uuid not null, account_id text references auth."user",
  side text not null check (side in ('marketing', 'contracts', 'finance')), name_ar text not null, name_en text,
  title_ar text, title_en text, email text, phone text, gender text check (gender in ('male', 'female')),
  left_on date, erased_at timestamptz(3), recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), unique (agency_id, client_id, id), unique (agency_id, id, side),
  foreign key (agency_id, client_id) references clients
);
create unique index contacts_email on contacts (agency_id, client_id, lower(email)) where erased_at is null and left_on is null;
create index contacts_account on contacts (account_id) where account_id is not null;
comment on table contacts is 'A client''s person. The side says which office they speak for.';
call wall('contacts', 'any', 'client', 'member',
  'account_id, side, name_ar, name_en, title_ar, title_en, email, phone, gender, left_on, erased_at');

create table contact_authorities (
  agency_id uuid not null, id uuid not null, client_id uuid not null, contact_id uuid not null, authority text not null,
  from_on date not null, until_on date, told_by text, evidence_file_id uuid, import_id uuid,
  recorded_at timestamptz(3) not null default actor_now(),
  primary key (agency_id, id), foreign key (agency_id, client_id, contact_id) references contacts (agency_id, client_id, id),
  foreign key (agency_id, evidence_file_id) references files, check (until_on >= from_on),
  exclude using gist (agency_id with =, contact_id with =, authority with =, daterange(from_on, until_on, '[]') with &&)
);
comment on table contact_authorities is 'What the client said this person may do, since when. room:money opens a room beyond their side''s own.';
call wall('contact_authorities', 'any', 'client', 'member', 'until_on', 'until_on is null');

-- What sign-in may know of a client's people.
create policy sign_in on contacts for select to app_auth using (erased_at is null);
grant select (agency_id, id, client_id, account_id, side, left_on, erased_at) on contacts to app_auth;
create policy sign_in on contact_authorities for select to app_auth using (true);
grant select (agency_id, id, contact_id, authority, from_on, until_on) on contact_authorities to app_auth;

-- Kernel rows that name a client or a contact get their keys here, now that there are clients.
alter table subjects add foreign key (agency_id, client_id) references clients (agency_id, id) deferrable initially deferred;
alter table acts add foreign key (agency_id, client_id, by_contact_id) references contacts (agency_id, client_id, id);
alter table handovers
  add foreign key (agency_id, contact_id, side) references contacts (agency_id, id, side),
  add foreign key (agency_id, client_id, contact_id) references contacts (agency_id, client_id, id);
alter table files add foreign key (agency_id, client_id) references clients;
alter table attachments add foreign key (agency_id, client_id) references clients;

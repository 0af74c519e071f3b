-- Opens the client's door: a link for one person to one thing, and the ceremony of a signature.
-- Safe while the app is running: it adds tables, a view, and one key to certificate decisions.

create table portal_links (
  agency_id uuid not null, id uuid not null, client_id uuid not null, contact_id uuid not null, subject_id uuid not null,
  version_id uuid, may text not null default 'see' check (may in ('see', 'answer', 'approve', 'sign')),
  token_hash bytea not null unique, made_by_id uuid not null, expires_at timestamptz(3) not null, revoked_at timestamptz(3),
  first_used_at timestamptz(3), recorded_at timestamptz(3) not null default actor_now(), primary key (agency_id, id),
  foreign key (agency_id, client_id, contact_id) references contacts (agency_id, client_id, id),
  foreign key (agency_id, client_id, subject_id) references subjects (agency_id, client_id, id),
  foreign key (agency_id, client_id, version_id) references versions (agency_id, client_id, id)
);
create index portal_links_subject on portal_links (agency_id, subject_id);
comment on table portal_links is 'A mailed link for one person to one thing, known by a digest. It expires in real time and can be revoked; opening it consumes nothing.';
alter table portal_links enable row level security;
alter table portal_links force row level security;
create policy see on portal_links for select to app_user using (
  agency_id = (select actor_agency()) and ((select actor_client()) is null or contact_id = (select actor_id())));
create policy add on portal_links for insert to app_user
  with check (agency_id = (select actor_agency()) and (select actor_client()) is null);
create policy change on portal_links for update to app_user
  using (agency_id = (select actor_agency()) and ((select actor_client()) is null or contact_id = (select actor_id())))
  with check (agency_id = (select actor_agency()) and ((select actor_client()) is null or contact_id = (select actor_id())));
grant select, insert, update (revoked_at, first_used_at) on portal_links to app_user;
-- Before there is an actor, only the link whose secret was shown can be read.
create policy sign_in on portal_links for select to app_auth using (token_hash = (select asked_link()));
grant select (agency_id, id, client_id, contact_id, subject_id, version_id, may, token_hash, expires_at, revoked_at)
  on portal_links to app_auth;

-- A request made through a link is answered once for the link, not for the person.
create policy see_by_link on idempotency_keys for select to app_user using (
  agency_id = (select actor_agency()) and exists (select 1 from portal_links l
    where l.agency_id = idempotency_keys.agency_id and l.id = idempotency_keys.actor_id and l.contact_id = (select actor_id())));
create policy add_by_link on idempotency_keys for insert to app_user with check (
  agency_id = (select actor_agency()) and exists (select 1 from portal_links l
    where l.agency_id = idempotency_keys.agency_id and l.id = idempotency_keys.actor_id and l.contact_id = (select actor_id())));
create policy answer_by_link on idempotency_keys for update to app_user
  using (agency_id = (select actor_agency()) and exists (select 1 from portal_links l
    where l.agency_id = idempotency_keys.agency_id and l.id = idempotency_keys.actor_id and l.contact_id = (select actor_id())))
  with check (agency_id = (select actor_agency()) and exists (select 1 from portal_links l
    where l.agency_id = idempotency_keys.agency_id and l.id = idempotency_keys.actor_id and l.contact_id = (select actor_id())));

create table step_ups (
  agency_id uuid not null, id uuid not null, client_id uuid not null, contact_id uuid not null, subject_id uuid not null,
  sha256 char(64) not null, consent text not null, consent_sha256 char(64) not null, code_hash bytea not null,
  expires_at timestamptz(3) not null, tries int not null default 0 check (tries <= 5), passed_at timestamptz(3), typed_name text,
  recorded_at timestamptz(3) not null default actor_now(), primary key (agency_id, id),
  foreign key (agency_id, client_id, contact_id) references contacts (agency_id, client_id, id),
  foreign key (agency_id, client_id, subject_id) references subjects (agency_id, client_id, id)
);
create index step_ups_of on step_ups (agency_id, subject_id, contact_id);
comment on table step_ups is 'The ceremony of a signature: what was consented to, its digest, a mailed code with few tries, the typed name.';
alter table step_ups enable row level security;
alter table step_ups force row level security;
create policy see on step_ups for select to app_user using (
  agency_id = (select actor_agency()) and ((select actor_client()) is null or contact_id = (select actor_id())));
create policy add on step_ups for insert to app_user
  with check (agency_id = (select actor_agency()) and client_id = (select actor_client()) and contact_id = (select actor_id()));
create policy change on step_ups for update to app_user
  using (agency_id = (select actor_agency()) and contact_id = (select actor_id()) and passed_at is null)
  with check (agency_id = (select actor_agency()) and contact_id = (select actor_id()));
grant select, insert, update (tries, passed_at, typed_name) on step_ups to app_user;
alter table certificate_decisions add foreign key (agency_id, step_up_id) references step_ups;

-- What a contact may know of the agency's people: name and part, of those on their own contracts. The one view that
-- reads past a wall; docs/decisions names it.
grant select (agency_id, id, name_ar, name_en, title_ar, title_en, gender, left_on) on members to app_finder;
create policy find on members for select to app_finder using (true);
grant select (agency_id, client_id, contract_id, member_id, part, deputy_for_id, until_on) on contract_people to app_finder;
create policy find on contract_people for select to app_finder using (true);
create view member_cards with (security_barrier) as
  select distinct m.agency_id, p.contract_id, m.id, m.name_ar, m.name_en, m.title_ar, m.title_en, m.gender, p.part,
    p.deputy_for_id is not null as is_deputy
  from members m
  join contract_people p on p.agency_id = m.agency_id and p.member_id = m.id
  where m.agency_id = actor_agency() and p.until_on is null and (actor_client() is null or p.client_id = actor_client());
grant create on schema public to app_finder;
alter view member_cards owner to app_finder;
revoke create on schema public from app_finder;
grant select on member_cards to app_user;

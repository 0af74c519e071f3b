-- Lays the ground: who may act, how a transaction says who is acting, and the one way a wall is built.
-- Safe while the app is running: there is nothing before it.

create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- Nobody signs in as these; a transaction steps down to one of them. They own no table and bypass no wall.
do $$
declare
  name text;
begin
  foreach name in array array['app_user', 'app_auth', 'app_importer', 'app_finder'] loop
    if not exists (select from pg_roles where rolname = name) then
      execute format('create role %I nologin nobypassrls', name);
    end if;
    execute format('grant %I to %I', name, current_user);
    execute format('grant usage on schema public to %I', name);
  end loop;
end $$;

-- Said once per transaction by whoever opens it; unsaid reads as nobody, and nobody sees nothing.
create function actor_agency() returns uuid language sql stable
  return nullif(current_setting('app.agency_id', true), '')::uuid;
create function actor_client() returns uuid language sql stable
  return nullif(current_setting('app.client_id', true), '')::uuid;
create function actor_id() returns uuid language sql stable
  return nullif(current_setting('app.actor_id', true), '')::uuid;
create function actor_rooms() returns text[] language sql stable
  return string_to_array(coalesce(current_setting('app.rooms', true), ''), ',');
create function actor_in(room text) returns boolean language sql stable
  return room = any (actor_rooms());
-- The moment of the transaction, as the house's clock told it. The database's own clock is never asked.
create function actor_now() returns timestamptz language sql stable
  return nullif(current_setting('app.now', true), '')::timestamptz;
-- The link that somebody who has not signed in is holding, by the digest of its secret.
create function asked_link() returns bytea language sql stable
  return decode(coalesce(current_setting('app.link_sha256', true), ''), 'hex');

-- The room a subject lives in, by its kind.
create function room_of(kind text) returns text language sql immutable parallel safe
  return case
    when kind in ('brief', 'return_brief', 'deliverable') then 'work'
    when kind in ('change_order', 'certificate') then 'scope'
    when kind in ('contract', 'purchase_order', 'guarantee', 'penalty', 'extension_claim', 'notice', 'milestone', 'evaluation')
      then 'contract'
    when kind in ('claim', 'invoice', 'receipt') then 'money'
    when kind in ('client', 'interaction', 'case', 'promise', 'survey') then 'relation'
    else 'inside'
  end;

-- One normaliser for both sides of every search: marks and tatweel dropped, letters folded, digits made Latin.
create function ar_norm(words text) returns text language sql immutable parallel safe
  return lower(translate(
    regexp_replace(
      normalize(words, NFKC),
      E'[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u0640\u200B-\u200F\u202A-\u202E\u2066-\u2069]', '', 'g'),
    E'\u0623\u0625\u0622\u0671\u0649\u0629\u0624\u0626\u06CC\u06A9\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u06F0\u06F1\u06F2\u06F3\u06F4\u06F5\u06F6\u06F7\u06F8\u06F9',
    E'\u0627\u0627\u0627\u0627\u064A\u0647\u0648\u064A\u064A\u064301234567890123456789'));

-- Builds a table's wall: forced row-level security, a policy for each verb, and the least grant that works.
--   room     the room an actor must hold; 'any' is every actor of the agency
--   contact  what a client's person sees: 'never', their own 'client', or of that only what is 'shared'
--   add_by   who may add rows: 'none', 'member' or 'both'
--   sets     the columns that may be set later, or null
--   open     the row may be changed only while this holds (set once)
create procedure wall(
  t regclass, room text, contact text, add_by text default 'member', sets text default null, open text default null
) language plpgsql as $$
declare
  mine text := 'agency_id = (select actor_agency())'
    || case when room = 'any' then '' else format(' and (select actor_in(%L))', room) end;
  inside text := '(select actor_client()) is null';
  whose text := case contact
    when 'never' then inside
    when 'client' then format('(%s or client_id = (select actor_client()))', inside)
    when 'shared' then format('(%s or (client_id = (select actor_client()) and shared))', inside)
  end;
  adder text := case add_by when 'both' then whose else inside end;
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy see on %s for select to app_user using (%s and %s)', t, mine, whose);
  execute format('grant select on %s to app_user', t);
  if add_by <> 'none' then
    execute format('create policy add on %s for insert to app_user with check (%s and %s)', t, mine, adder);
    execute format('grant insert on %s to app_user', t);
  end if;
  if sets is not null then
    execute format(
      'create policy change on %s for update to app_user using (%s and %s and %s) with check (%s and %s)',
      t, mine, adder, coalesce(open, 'true'), mine, adder);
    execute format('grant update (%s) on %s to app_user', sets, t);
  end if;
end $$;
revoke execute on procedure wall from public;

-- Who asks is asked before anything else, at every request. As one function it is one round trip, where a transaction that
-- first becomes app_auth is four.
-- Safe while the app is running: it only adds.

-- Members and contacts of an account who have not left by that day, with the roles and authorities that are live on it.
-- Whoever calls it sees what their own walls let them see.
create function auth.people_of(account text, today date)
  returns table (kind text, agency_id uuid, id uuid, client_id uuid, side text, may text[])
  language sql stable set search_path = pg_catalog, public
begin atomic
  select 'member', m.agency_id, m.id, null::uuid, null::text, array(select r.role from member_roles r
      where r.agency_id = m.agency_id and r.member_id = m.id
        and r.from_on <= today and (r.until_on is null or r.until_on >= today))
  from members m
  where m.account_id = account and m.erased_at is null and (m.left_on is null or m.left_on > today)
  union all
  select 'contact', c.agency_id, c.id, c.client_id, c.side, array(select a.authority from contact_authorities a
      where a.agency_id = c.agency_id and a.contact_id = c.id
        and a.from_on <= today and (a.until_on is null or a.until_on >= today))
  from contacts c
  where c.account_id = account and c.erased_at is null and (c.left_on is null or c.left_on > today);
end;

-- Whom a session belongs to, and every person they may act as; no row where it is past its time, signed out or never made.
-- It looks as app_auth, so it sees no more than signing in does; whoever knows the token learns whose it is, and nothing else.
-- In plpgsql, which keeps its plans for as long as a connection lives.
create function auth.signed_in(session_token text, today date, at timestamptz)
  returns table (session_id text, user_id text, kind text, agency_id uuid, id uuid, client_id uuid, side text, may text[])
  language plpgsql stable security definer set search_path = pg_catalog, public
as $$
begin
  return query
    select s.id, s.user_id, p.kind, p.agency_id, p.id, p.client_id, p.side, p.may
    from auth.session s left join lateral auth.people_of(s.user_id, signed_in.today) p on true
    where s.token = session_token and s.expires_at > at
    order by p.kind desc, p.agency_id, p.id;
end $$;

revoke execute on function auth.people_of, auth.signed_in from public;
grant execute on function auth.signed_in to current_user;
grant create on schema auth to app_auth;
alter function auth.people_of owner to app_auth;
alter function auth.signed_in owner to app_auth;
revoke create on schema auth from app_auth;

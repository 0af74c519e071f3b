-- Lets a client's answer become the next reading of their brief, in the transaction in which they gave it.
-- Safe while the app is running: it adds columns that may be empty, and rights to add rows; no row changes.

alter table brief_fields add answered_by_client boolean not null default false;
alter table brief_revisions add line_id uuid,
  add foreign key (agency_id, client_id, line_id) references lines (agency_id, client_id, id);
alter table return_briefs add client_dates_ar text, add client_dates_en text, add next_step_ar text, add next_step_en text;

-- Who may answer is policy; the wall holds a contact to readings of their own client's briefs.
do $$
declare
  name text;
begin
  foreach name in array array['brief_revisions', 'brief_fields', 'spans'] loop
    execute format('drop policy add on %I', name);
    execute format(
      'create policy add on %I for insert to app_user with check (agency_id = (select actor_agency())
         and (select actor_in(''work''))
         and ((select actor_client()) is null or client_id = (select actor_client())))', name);
  end loop;
end $$;

-- A person has one draft of a form about a brief: the second window finds the first one's.
create unique index brief_drafts_one on brief_drafts (agency_id, owner_id, form, brief_id) nulls not distinct;

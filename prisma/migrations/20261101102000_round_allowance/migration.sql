-- A round keeps how many the contract allowed when it was opened: marketing counts rounds and does not read contracts.
-- Safe while the app is running: it adds a column that may be empty; no row changes.

alter table rounds add allowed int check (allowed >= 0);
comment on column rounds.allowed is 'How many rounds the contract and its grants allowed when this one was opened.';

-- Who said where a feed is fetched: a rhythm goes on only as long as that client may publish for the feed's provider.

-- Null: the authority itself. Where it was said before this was kept, nobody may be taken for its author, so it is to be said again.
alter table feed_source add column client text check (length(client) <= 255);
alter table feed_source no force row level security;
update feed_source set client = '';
alter table feed_source force row level security;

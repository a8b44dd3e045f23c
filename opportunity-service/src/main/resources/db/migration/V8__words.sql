-- Matching asks the search index for words, as search does; nothing reads them here any more. The texts that the index is filled
-- from stay. An index on the column goes with it.
alter table opportunity drop column words;
comment on column opportunity.subject_text is 'the topics as one text';
comment on column opportunity.section_text is 'the named parts of the description as one text, for the search index';

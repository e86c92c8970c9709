-- Why no more can be proposed on the class, if something is wrong with the search.
alter table frontier add column given_up text;

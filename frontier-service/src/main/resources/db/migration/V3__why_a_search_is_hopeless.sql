-- Why there is no use in measuring more, where that is why nothing is left to propose.
alter table frontier add column reason text;

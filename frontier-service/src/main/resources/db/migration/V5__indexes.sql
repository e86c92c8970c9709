-- Why a class has failed so far is asked for with each result, as long as none of it was measured.
create index measurement_failed on measurement (search, device_class, reason) where outcome = 'FAILED';

-- Whether a candidate was measured again is asked for each that is held. With the candidate alone, a planner that knows
-- nothing of the table yet took all results of the search for it.
drop index measurement_by_candidate;
create index measurement_by_candidate on measurement (candidate, search, device_class, attempt);

-- Why a class has failed so far is asked for with each result, as long as none of it was measured.
create index measurement_failed on measurement (search, device_class, reason) where outcome = 'FAILED';

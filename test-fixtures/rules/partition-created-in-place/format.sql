-- The template of format() in two halves is one text.
DO $$
DECLARE
  day date;
BEGIN
  FOR day IN SELECT generate_series('2026-03-01'::date, CURRENT_DATE, '1 day')::date
  LOOP
    EXECUTE format(
      'CREATE TABLE events_%s PARTITION OF events ' || -- expect: partition-created-in-place
        'FOR VALUES FROM (%L) TO (%L)',
      to_char(day, 'YYYYMMDD'), day, day + 1);
  END LOOP;
END $$;

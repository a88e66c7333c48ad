// A migration imports nothing and is never edited once released: it must do in ten years what it does today.

/**
 * Looks up each card of a commit by its key, whatever the planner thinks of how many there are. A session that had planned
 * while the store was small compared each card of a commit with all that lived.
 */
export const sql = String.raw`
  DO $migration$ BEGIN
    EXECUTE regexp_replace(replace(pg_get_functiondef('commit_act'::regproc), $former$
      UPDATE card AS k SET bytes = NULL, erased_at = happened
      FROM jsonb_to_recordset(rare->'destroyed') AS d (record text, subject text, class text)
      WHERE k.record = d.record AND k.subject = d.subject AND k.class = d.class AND k.erased_at IS NULL;$former$, $each$
      FOR touched IN SELECT * FROM jsonb_to_recordset(rare->'destroyed') AS d (record text, subject text, class text)
      LOOP
        UPDATE card AS k SET bytes = NULL, erased_at = happened WHERE k.record = touched.record
          AND k.subject = touched.subject AND k.class = touched.class AND k.erased_at IS NULL;
      END LOOP;$each$),
      'JOIN card AS k ON k.record = (.).record AND k.subject = \1.subject AND k.class = \1.class( AND k.erased_at IS NULL)?',
      'JOIN LATERAL (SELECT * FROM card AS k WHERE k.record = \1.record AND k.subject = \1.subject AND k.class = \1.class\2
        OFFSET 0) AS k ON true', 'g');
  END $migration$;
`;

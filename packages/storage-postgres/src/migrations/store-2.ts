// A migration imports nothing and is never edited once released: it must do in ten years what it does today.

/**
 * Writes no card anew that was destroyed since its writer looked: its tombstone may still be owed. Who writes cards says
 * in `settled` which destroyed ones were seen. Put into the function as it stands, before what else may have moved.
 */
export const sql = `
  DO $migration$ BEGIN
    EXECUTE replace(pg_get_functiondef('commit_act'::regproc), '    -- 5. Nothing stands against it', $check$
    PERFORM 1 FROM unnest(c_record, c_subject, c_class) AS c (record, subject, class)
    JOIN card AS k ON k.record = c.record AND k.subject = c.subject AND k.class = c.class
    LEFT JOIN jsonb_to_recordset(rare->'settled') AS s (record text, subject text, class text, version bigint)
      ON s.record = k.record AND s.subject = k.subject AND s.class = k.class AND s.version = k.version
    WHERE k.erased_at IS NOT NULL AND s.version IS NULL;
    IF FOUND THEN RETURN jsonb_build_object('outcome', 'moved'); END IF;

    -- 5. Nothing stands against it$check$);
  END $migration$;
`;

// A migration imports nothing and is never edited once released: it must do in ten years what it does today.

/**
 * Tombstones of destroyed cards. They stand here and not in the store, because the store is what is put back from an older
 * copy. `intended` holds those whose commit may or may not stand: the keyring may be on another server, so there is no
 * transaction over both.
 */
export const sql = `
  CREATE TABLE tombstone (
    place      bigint GENERATED ALWAYS AS IDENTITY UNIQUE CHECK (place > 0),
    record     text COLLATE "C" NOT NULL,
    subject    text COLLATE "C" NOT NULL,
    class      text COLLATE "C" NOT NULL,
    version    bigint NOT NULL,
    erased_at  bigint NOT NULL,
    PRIMARY KEY (record, subject, class)
  );

  CREATE TABLE intended (
    record     text COLLATE "C" NOT NULL,
    subject    text COLLATE "C" NOT NULL,
    class      text COLLATE "C" NOT NULL,
    version    bigint NOT NULL,
    erased_at  bigint NOT NULL,
    PRIMARY KEY (record, subject, class, version)
  );

  CREATE FUNCTION intend_tombstones(doomed jsonb, wait_ms int) RETURNS void LANGUAGE plpgsql
  SET search_path FROM CURRENT
  AS $$
  BEGIN
    PERFORM refuse_obstacles();
    PERFORM set_config('lock_timeout', wait_ms::text, true);
    INSERT INTO intended SELECT d.record, d.subject, d.class, d.version, d."erasedAt"
    FROM jsonb_to_recordset(doomed) AS d (record text, subject text, class text, version bigint, "erasedAt" bigint)
    ON CONFLICT DO NOTHING;
  END $$;

  -- Keeps those that stand and withdraws all that are named. One at a time, so that places come in the order of commits.
  CREATE FUNCTION settle_tombstones(stood jsonb, named jsonb, wait_ms int) RETURNS void LANGUAGE plpgsql
  SET search_path FROM CURRENT
  AS $$
  BEGIN
    PERFORM refuse_obstacles();
    PERFORM set_config('lock_timeout', wait_ms::text, true);
    LOCK TABLE tombstone IN SHARE ROW EXCLUSIVE MODE;
    DELETE FROM tombstone AS t
    USING jsonb_to_recordset(stood) AS s (record text, subject text, class text, version bigint)
    WHERE t.record = s.record AND t.subject = s.subject AND t.class = s.class AND t.version < s.version;
    INSERT INTO tombstone (record, subject, class, version, erased_at)
    SELECT s.record, s.subject, s.class, s.version, s.erased_at
    FROM ROWS FROM (
      jsonb_to_recordset(stood) AS (record text, subject text, class text, version bigint, "erasedAt" bigint)
    ) WITH ORDINALITY AS s (record, subject, class, version, erased_at, number)
    ORDER BY s.number
    ON CONFLICT (record, subject, class) DO NOTHING;
    DELETE FROM intended AS i
    USING jsonb_to_recordset(named) AS n (record text, subject text, class text, version bigint)
    WHERE i.record = n.record AND i.subject = n.subject AND i.class = n.class AND i.version = n.version;
  END $$;
`;

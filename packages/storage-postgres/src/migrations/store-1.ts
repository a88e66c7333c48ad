// A migration imports nothing and is never edited once released: it must do in ten years what it does today.

/**
 * The first schema of the store. Every name is `COLLATE "C"`: in order of its UTF-8 bytes, whatever the database's own
 * language. Texts are as `stored-text.ts` writes them.
 *
 * Commits run side by side, so what one decides on must be held against the others until it stands. That is done by locks
 * on names, not on rows: what does not exist yet, a stream, a claim, a key, has no row to lock. Names are hashed onto
 * 1,024 locks, so that no commit, however large, takes more than the server has; two names on one lock only wait for
 * each other. They are taken in their order, so that no two commits wait for each other in a circle. A lock is given
 * back after the commit is on the disk and others see it.
 *
 * Places in the log come from a sequence, which commits leave in another order than they drew from it. So each commit
 * first takes a shared lock that tells the last place drawn before its own. Whoever reads the log looks, in this order, at
 * the last place drawn, at the locks, and only then at the events, and goes no further than the lowest of what it saw:
 * what has a place up to there has ended. Nobody waits for this, and no row is written for it.
 */
export const sql = `
  CREATE TABLE stream (
    stream   text COLLATE "C" PRIMARY KEY,
    type     text COLLATE "C" NOT NULL,
    version  bigint NOT NULL,
    state    text COLLATE "C" NOT NULL,
    shape    bigint NOT NULL,
    wake_at  bigint,
    keys     jsonb NOT NULL,
    head     text COLLATE "C" NOT NULL
  );
  CREATE INDEX stream_by_type ON stream (type, stream);
  CREATE INDEX stream_due ON stream (wake_at, stream) WHERE wake_at IS NOT NULL;

  CREATE TABLE stream_key (
    type    text COLLATE "C" NOT NULL,
    name    text COLLATE "C" NOT NULL,
    value   text COLLATE "C" NOT NULL,
    stream  text COLLATE "C" NOT NULL,
    PRIMARY KEY (type, name, value, stream)
  );

  -- Drawn once, so that its last value is always one that was given.
  CREATE SEQUENCE place MINVALUE 0 START 0;
  SELECT nextval('place');

  CREATE TABLE event (
    place    bigint PRIMARY KEY DEFAULT nextval('place'),
    stream   text COLLATE "C" NOT NULL,
    version  bigint NOT NULL,
    id       text COLLATE "C" NOT NULL,
    text     text COLLATE "C" NOT NULL,
    hash     text COLLATE "C" NOT NULL,
    at       bigint NOT NULL
  );
  CREATE UNIQUE INDEX event_of_stream ON event (stream, version);
  CREATE INDEX event_at ON event (at);

  CREATE TABLE answer (
    key          text COLLATE "C" PRIMARY KEY,
    fingerprint  text COLLATE "C" NOT NULL,
    text         text COLLATE "C" NOT NULL,
    at           bigint NOT NULL
  );

  CREATE TABLE claim (
    name    text COLLATE "C" NOT NULL,
    value   text COLLATE "C" NOT NULL,
    stream  text COLLATE "C" NOT NULL,
    PRIMARY KEY (name, value)
  );

  -- What was replaced or destroyed is cleared away as soon as the server looks round, not when a fifth of all is old.
  CREATE TABLE card (
    record     text COLLATE "C" NOT NULL,
    subject    text COLLATE "C" NOT NULL,
    class      text COLLATE "C" NOT NULL,
    version    bigint NOT NULL,
    bytes      bytea,
    erased_at  bigint,
    PRIMARY KEY (record, subject, class)
  ) WITH (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0,
    toast.autovacuum_vacuum_threshold = 0, toast.autovacuum_vacuum_scale_factor = 0);

  CREATE TABLE blob (
    hash   text COLLATE "C" PRIMARY KEY,
    bytes  bytea NOT NULL
  );

  -- The number under which locks of one table stand, as the lock functions want it: the table's own, with a sign.
  CREATE FUNCTION lock_class(relation regclass) RETURNS int LANGUAGE sql STABLE
  RETURN (relation::oid::bigint << 32 >> 32)::int;

  -- What keeps a call from being what it promises, or null.
  CREATE FUNCTION obstacle() RETURNS text LANGUAGE plpgsql AS $$
  BEGIN
    -- Every statement must see what was committed before it, not before the call.
    IF current_setting('transaction_isolation') <> 'read committed' THEN RETURN 'isolation'; END IF;
    IF current_setting('fsync') <> 'on' THEN RETURN 'fsync'; END IF;
    RETURN NULL;
  END $$;

  -- Checks one commit and writes it. Every check stands before the first write, so what is refused has written nothing.
  CREATE FUNCTION commit_act(act jsonb, contents bytea[], wait_ms int) RETURNS jsonb LANGUAGE plpgsql
  SET search_path FROM CURRENT
  -- The tables may be empty, or full and not counted yet: an index is right either way.
  SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET jit = off
  AS $$
  DECLARE
    in_the_way text := obstacle();
    happened bigint := act->>'at';
    slot int;
    alone boolean;
    known answer%ROWTYPE;
    wrong text;
    touched record;
    holder text;
    holders jsonb := '{}';
    other_type boolean;
    other_keys boolean;
    drawn bigint;
  BEGIN
    IF in_the_way IS NOT NULL THEN RETURN jsonb_build_object('outcome', in_the_way); END IF;
    -- Off would answer before the disk has it. The other values all wait for this disk at least.
    IF current_setting('synchronous_commit') = 'off' THEN PERFORM set_config('synchronous_commit', 'on', true); END IF;
    PERFORM set_config('lock_timeout', wait_ms::text, true);

    FOR slot, alone IN
      SELECT named.slot, bool_or(named.alone) FROM (
        SELECT (hashtextextended(name, 0) & 1023)::int AS slot, true AS alone FROM jsonb_array_elements_text(act->'alone') AS name
        UNION ALL
        SELECT (hashtextextended(name, 0) & 1023)::int, false FROM jsonb_array_elements_text(act->'shared') AS name
      ) AS named GROUP BY named.slot ORDER BY named.slot
    LOOP
      IF alone THEN PERFORM pg_advisory_xact_lock(lock_class('stream'), slot);
      ELSE PERFORM pg_advisory_xact_lock_shared(lock_class('stream'), slot);
      END IF;
    END LOOP;

    -- 1. A known idempotency key comes before everything else.
    IF act ? 'answer' THEN
      SELECT * INTO known FROM answer AS a WHERE a.key = act->'answer'->>'key';
      IF FOUND THEN RETURN jsonb_build_object('outcome', 'repeated', 'answer', to_jsonb(known)); END IF;
    END IF;

    -- 2. Every version, written or read.
    SELECT v.stream INTO wrong
    FROM ROWS FROM (jsonb_to_recordset(act->'versions') AS (stream text, version bigint))
      WITH ORDINALITY AS v (stream, version, number)
    LEFT JOIN stream AS s ON s.stream = v.stream
    WHERE v.version <> coalesce(s.version, 0) ORDER BY v.number LIMIT 1;
    IF FOUND THEN RETURN jsonb_build_object('outcome', 'conflict', 'stream', wrong); END IF;

    -- 3. Every claim: looked up, against what was there; released or taken, against what the ones before it leave.
    FOR touched IN
      SELECT c.name, c.value, c.stream, c.does, held.stream AS holder,
        jsonb_build_array(c.name, c.value)::text AS claim
      FROM ROWS FROM (jsonb_to_recordset(act->'claims') AS (name text, value text, stream text, does text))
        WITH ORDINALITY AS c (name, value, stream, does, number)
      LEFT JOIN claim AS held ON held.name = c.name AND held.value = c.value
      ORDER BY c.number
    LOOP
      holder := CASE WHEN holders ? touched.claim THEN holders->>touched.claim ELSE touched.holder END;
      IF touched.stream IS DISTINCT FROM holder AND NOT (touched.does = 'take' AND holder IS NULL) THEN
        RETURN jsonb_build_object('outcome', 'claimed', 'holder', holder,
          'claim', jsonb_build_object('name', touched.name, 'value', touched.value));
      END IF;
      IF touched.does <> 'read' THEN
        holders := holders || jsonb_build_object(touched.claim, CASE WHEN touched.does = 'take' THEN touched.stream END);
      END IF;
    END LOOP;

    -- 4. What only a bug in the caller can get wrong.
    SELECT coalesce(bool_or(w.type <> s.type), false), coalesce(bool_or(w.keys <> coalesce(s.keys, '{}')), false)
    INTO other_type, other_keys
    FROM jsonb_to_recordset(act->'writes') AS w (stream text, type text, keys jsonb)
    LEFT JOIN stream AS s ON s.stream = w.stream;
    IF other_type THEN RETURN jsonb_build_object('outcome', 'other-type'); END IF;
    IF act ? 'cards' THEN
      PERFORM 1 FROM jsonb_to_recordset(act->'cards') AS c (record text, subject text, class text, version bigint)
      JOIN card AS k ON k.record = c.record AND k.subject = c.subject AND k.class = c.class
      WHERE c.version <= k.version;
      IF FOUND THEN RETURN jsonb_build_object('outcome', 'older-card'); END IF;
    END IF;

    -- 5. Nothing stands against it: write.
    IF other_keys THEN
      DELETE FROM stream_key AS k
      USING jsonb_to_recordset(act->'writes') AS w (stream text, keys jsonb), stream AS s, jsonb_each_text(s.keys) AS old
      WHERE s.stream = w.stream AND s.keys <> w.keys
        AND k.type = s.type AND k.name = old.key AND k.value = old.value AND k.stream = s.stream;
      INSERT INTO stream_key (type, name, value, stream)
      SELECT w.type, new.key, new.value, w.stream
      FROM jsonb_to_recordset(act->'writes') AS w (stream text, type text, keys jsonb)
      LEFT JOIN stream AS s ON s.stream = w.stream
      CROSS JOIN jsonb_each_text(w.keys) AS new
      WHERE w.keys <> coalesce(s.keys, '{}');
    END IF;
    INSERT INTO stream AS s (stream, type, version, state, shape, wake_at, keys, head)
    SELECT w.stream, w.type, w.version, w.state, w.shape, w."wakeAt", w.keys, w.head
    FROM jsonb_to_recordset(act->'writes')
      AS w (stream text, type text, version bigint, state text, shape bigint, "wakeAt" bigint, keys jsonb, head text)
    ON CONFLICT (stream) DO UPDATE SET version = excluded.version, state = excluded.state, shape = excluded.shape,
      wake_at = excluded.wake_at, keys = excluded.keys, head = excluded.head;

    IF holders <> '{}' THEN
      DELETE FROM claim AS c USING jsonb_object_keys(holders) AS changed
      WHERE c.name = (changed::jsonb)->>0 AND c.value = (changed::jsonb)->>1;
      INSERT INTO claim (name, value, stream)
      SELECT (changed.key::jsonb)->>0, (changed.key::jsonb)->>1, changed.value
      FROM jsonb_each_text(holders) AS changed WHERE changed.value IS NOT NULL;
    END IF;
    IF act ? 'cards' THEN
      INSERT INTO card AS k (record, subject, class, version, bytes, erased_at)
      SELECT c.record, c.subject, c.class, c.version, contents[c.content], NULL
      FROM jsonb_to_recordset(act->'cards') AS c (record text, subject text, class text, version bigint, content int)
      ON CONFLICT (record, subject, class)
      DO UPDATE SET version = excluded.version, bytes = excluded.bytes, erased_at = NULL;
    END IF;
    IF act ? 'destroyed' THEN
      UPDATE card AS k SET bytes = NULL, erased_at = happened
      FROM jsonb_to_recordset(act->'destroyed') AS d (record text, subject text, class text)
      WHERE k.record = d.record AND k.subject = d.subject AND k.class = d.class AND k.erased_at IS NULL;
    END IF;
    IF act ? 'blobs' THEN
      INSERT INTO blob (hash, bytes)
      SELECT b.hash, contents[b.content] FROM jsonb_to_recordset(act->'blobs') AS b (hash text, content int)
      ON CONFLICT DO NOTHING;
    END IF;
    IF act ? 'answer' THEN
      INSERT INTO answer (key, fingerprint, text, at)
      SELECT a.key, a.fingerprint, a.text, happened FROM jsonb_to_record(act->'answer') AS a (key text, fingerprint text, text text);
    END IF;

    -- Last, because a reader of the log stops before it until it has ended.
    drawn := pg_sequence_last_value('place');
    PERFORM pg_advisory_xact_lock_shared(lock_class('event'), (drawn << 32 >> 32)::int);
    INSERT INTO event (stream, version, id, text, hash, at)
    SELECT e.stream, e.version, e.id, e.text, e.hash, happened
    FROM ROWS FROM (jsonb_to_recordset(act->'events') AS (stream text, version bigint, id text, text text, hash text))
      WITH ORDINALITY AS e (stream, version, id, text, hash, number)
    ORDER BY e.number;
    RETURN jsonb_build_object('outcome', 'committed');
  END $$;

  -- Committed events with a place above the given one, in order, as far as nothing can come between them any more.
  CREATE FUNCTION log_after(after_place bigint, at_most bigint) RETURNS SETOF event LANGUAGE plpgsql
  SET search_path FROM CURRENT
  SET enable_seqscan = off SET jit = off
  AS $$
  DECLARE
    drawn bigint;
    settled bigint;
  BEGIN
    IF obstacle() = 'isolation' THEN RAISE 'isolation' USING ERRCODE = 'KW001'; END IF;
    drawn := pg_sequence_last_value('place');
    -- A lock tells the last 32 bits of a place near the last one drawn, before or after.
    SELECT least(drawn, min(drawn + ((objid::bigint - drawn) << 32 >> 32))) INTO settled FROM pg_locks
    WHERE locktype = 'advisory' AND objsubid = 2 AND classid = 'event'::regclass
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database());
    RETURN QUERY SELECT * FROM event AS e WHERE e.place > after_place AND e.place <= settled ORDER BY e.place LIMIT at_most;
  END $$;
`;

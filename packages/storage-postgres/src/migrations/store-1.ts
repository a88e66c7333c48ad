// A migration imports nothing and is never edited once released: it must do in ten years what it does today.

/**
 * The first schema of the store. Every name is `COLLATE "C"`: in order of its UTF-8 bytes, whatever the database's own
 * language. Texts are as `stored-text.ts` writes them.
 *
 * Commits run side by side, so what one decides on must be held against the others until it stands. That is done by locks
 * on names, not on rows: what does not exist yet, a stream, a claim, a key, has no row to lock. Names are put on
 * 1,024 locks by who calls, so that no commit, however large, takes more than the server has; two names on one lock only wait for
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
  -- As long as it fits into a page, a state stands in its row: compressing it and putting it elsewhere costs more than room.
  ) WITH (toast_tuple_target = 8160);
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
    place    bigint PRIMARY KEY DEFAULT nextval('place') CHECK (place > 0),
    stream   text COLLATE "C" NOT NULL,
    version  bigint NOT NULL CHECK (version > 0),
    id       text COLLATE "C" NOT NULL,
    text     text COLLATE "C" NOT NULL,
    hash     text COLLATE "C" NOT NULL,
    -- Of the last event of a commit, so that one instant a commit is put in order, not one an event.
    at       bigint
  );
  CREATE UNIQUE INDEX event_of_stream ON event (stream, version);
  CREATE INDEX event_at ON event (at) WHERE at IS NOT NULL;

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
  ) WITH (toast_tuple_target = 8160, autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0,
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
  -- What comes in many is an array for each of its columns: the n-th of each is the n-th. Rare things come as JSON.
  CREATE FUNCTION commit_act(
    happened bigint, wait_ms int, slots int[], alone boolean[], answered text[],
    read_stream text[], read_version bigint[],
    w_stream text[], w_type text[], w_expected bigint[], w_version bigint[], w_state text[], w_shape bigint[],
    w_wake_at bigint[], w_keys jsonb[], w_head text[],
    e_stream text[], e_version bigint[], e_id text[], e_text text[], e_hash text[],
    c_record text[], c_subject text[], c_class text[], c_version bigint[], c_bytes bytea[],
    b_hash text[], b_bytes bytea[], rare jsonb
  ) RETURNS jsonb LANGUAGE plpgsql
  SET search_path FROM CURRENT
  -- The tables may be empty, or full and not counted yet: an index is right either way.
  SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET jit = off
  SET plan_cache_mode = force_generic_plan
  AS $$
  DECLARE
    in_the_way text := obstacle();
    known answer%ROWTYPE;
    touched record;
    holder text;
    holders jsonb := '{}';
    wrong bigint;
    other_type boolean;
    other_keys boolean;
    former_keys boolean;
    drawn bigint;
    newest int := cardinality(e_id);
  BEGIN
    IF in_the_way IS NOT NULL THEN RETURN jsonb_build_object('outcome', in_the_way); END IF;
    -- Off would answer before the disk has it. The other values all wait for this disk at least.
    IF current_setting('synchronous_commit') = 'off' THEN PERFORM set_config('synchronous_commit', 'on', true); END IF;
    PERFORM set_config('lock_timeout', wait_ms::text, true);

    -- In the order of their numbers, as they come.
    PERFORM CASE WHEN wanted.alone
      THEN pg_advisory_xact_lock(lock_class('stream'), wanted.slot)::text
      ELSE pg_advisory_xact_lock_shared(lock_class('stream'), wanted.slot)::text END
    FROM unnest(slots, alone) AS wanted (slot, alone);

    -- 1. A known idempotency key comes before everything else.
    IF cardinality(answered) > 0 THEN
      SELECT * INTO known FROM answer AS a WHERE a.key = answered[1];
      IF FOUND THEN RETURN jsonb_build_object('outcome', 'repeated', 'answer', to_jsonb(known)); END IF;
    END IF;

    -- 2. Every version, written or read; and, for later, what else of the records may stand against it.
    SELECT min(w.number) FILTER (WHERE w.expected <> coalesce(s.version, 0)),
      coalesce(bool_or(w.type <> s.type), false), coalesce(bool_or(w.keys <> coalesce(s.keys, '{}')), false),
      coalesce(bool_or(w.keys <> s.keys), false)
    INTO wrong, other_type, other_keys, former_keys
    FROM unnest(w_stream, w_type, w_expected, w_keys) WITH ORDINALITY AS w (stream, type, expected, keys, number)
    LEFT JOIN stream AS s ON s.stream = w.stream;
    IF wrong IS NOT NULL THEN RETURN jsonb_build_object('outcome', 'conflict', 'stream', w_stream[wrong]); END IF;
    IF cardinality(read_stream) > 0 THEN
      SELECT min(r.number) INTO wrong
      FROM unnest(read_stream, read_version) WITH ORDINALITY AS r (stream, version, number)
      LEFT JOIN stream AS s ON s.stream = r.stream WHERE r.version <> coalesce(s.version, 0);
      IF wrong IS NOT NULL THEN RETURN jsonb_build_object('outcome', 'conflict', 'stream', read_stream[wrong]); END IF;
    END IF;

    -- 3. Every claim: looked up, against what was there; released or taken, against what the ones before it leave.
    IF rare IS NOT NULL THEN
      FOR touched IN
        SELECT c.name, c.value, c.stream, c.does, held.stream AS holder,
          jsonb_build_array(c.name, c.value)::text AS claim
        FROM ROWS FROM (jsonb_to_recordset(rare->'claims') AS (name text, value text, stream text, does text))
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
    END IF;

    -- 4. What only a bug in the caller can get wrong.
    IF other_type THEN RETURN jsonb_build_object('outcome', 'other-type'); END IF;
    IF cardinality(c_record) > 0 THEN
      PERFORM 1 FROM unnest(c_record, c_subject, c_class, c_version) AS c (record, subject, class, version)
      JOIN card AS k ON k.record = c.record AND k.subject = c.subject AND k.class = c.class
      WHERE c.version <= k.version;
      IF FOUND THEN RETURN jsonb_build_object('outcome', 'older-card'); END IF;
    END IF;

    -- A tombstone of each card that lives was intended: of these and no others.
    IF rare IS NOT NULL THEN
      PERFORM 1 FROM jsonb_to_recordset(rare->'destroyed') AS d (record text, subject text, class text, version bigint)
      LEFT JOIN card AS k ON k.record = d.record AND k.subject = d.subject AND k.class = d.class AND k.erased_at IS NULL
      WHERE k.version IS DISTINCT FROM d.version;
      IF FOUND THEN RETURN jsonb_build_object('outcome', 'moved'); END IF;
    END IF;

    -- 5. Nothing stands against it: write.
    IF former_keys THEN
      DELETE FROM stream_key AS k
      USING unnest(w_stream, w_keys) AS w (stream, keys), stream AS s, jsonb_each_text(s.keys) AS old
      WHERE s.stream = w.stream AND s.keys <> w.keys
        AND k.type = s.type AND k.name = old.key AND k.value = old.value AND k.stream = s.stream;
    END IF;
    IF other_keys THEN
      INSERT INTO stream_key (type, name, value, stream)
      SELECT w.type, new.key, new.value, w.stream
      FROM unnest(w_stream, w_type, w_keys) AS w (stream, type, keys)
      LEFT JOIN stream AS s ON s.stream = w.stream
      CROSS JOIN jsonb_each_text(w.keys) AS new
      WHERE w.keys <> coalesce(s.keys, '{}');
    END IF;
    INSERT INTO stream AS s (stream, type, version, state, shape, wake_at, keys, head)
    SELECT * FROM unnest(w_stream, w_type, w_version, w_state, w_shape, w_wake_at, w_keys, w_head)
    ON CONFLICT (stream) DO UPDATE SET version = excluded.version, state = excluded.state, shape = excluded.shape,
      wake_at = excluded.wake_at, keys = excluded.keys, head = excluded.head;

    IF holders <> '{}' THEN
      DELETE FROM claim AS c USING jsonb_object_keys(holders) AS changed
      WHERE c.name = (changed::jsonb)->>0 AND c.value = (changed::jsonb)->>1;
      INSERT INTO claim (name, value, stream)
      SELECT (changed.key::jsonb)->>0, (changed.key::jsonb)->>1, changed.value
      FROM jsonb_each_text(holders) AS changed WHERE changed.value IS NOT NULL;
    END IF;
    IF cardinality(c_record) > 0 THEN
      INSERT INTO card AS k (record, subject, class, version, bytes)
      SELECT * FROM unnest(c_record, c_subject, c_class, c_version, c_bytes)
      ON CONFLICT (record, subject, class)
      DO UPDATE SET version = excluded.version, bytes = excluded.bytes, erased_at = NULL;
    END IF;
    IF rare IS NOT NULL THEN
      UPDATE card AS k SET bytes = NULL, erased_at = happened
      FROM jsonb_to_recordset(rare->'destroyed') AS d (record text, subject text, class text)
      WHERE k.record = d.record AND k.subject = d.subject AND k.class = d.class AND k.erased_at IS NULL;
    END IF;
    IF cardinality(b_hash) > 0 THEN
      INSERT INTO blob (hash, bytes) SELECT * FROM unnest(b_hash, b_bytes) ON CONFLICT DO NOTHING;
    END IF;
    IF cardinality(answered) > 0 THEN
      INSERT INTO answer (key, fingerprint, text, at) VALUES (answered[1], answered[2], answered[3], happened);
    END IF;

    -- Last, because a reader of the log stops before it until it has ended.
    drawn := pg_sequence_last_value('place');
    PERFORM pg_advisory_xact_lock_shared(lock_class('event'), (drawn << 32 >> 32)::int);
    INSERT INTO event (stream, version, id, text, hash, at)
    SELECT e.stream, e.version, e.id, e.text, e.hash, CASE WHEN e.number = newest THEN happened END
    FROM unnest(e_stream, e_version, e_id, e_text, e_hash) WITH ORDINALITY AS e (stream, version, id, text, hash, number)
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

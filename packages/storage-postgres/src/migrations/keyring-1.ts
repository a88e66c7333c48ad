// A migration imports nothing and is never edited once released: it must do in ten years what it does today.

/**
 * The first schema of the keyring. A row that is deleted stays in its file until the server needs the room, so a destroyed
 * key goes another way: the whole shelf it stands on is written anew without it, and the file it stood in is removed.
 * Eight shelves, so that this moves an eighth of all keys.
 *
 * A reader that began before sees an emptied shelf as empty. So readers take a shared lock first and look afterwards;
 * whoever destroys takes it alone.
 */
export const sql = `
  CREATE TABLE wrapped_key (
    id       text COLLATE "C" PRIMARY KEY,
    epoch    bigint NOT NULL,
    wrapped  bytea NOT NULL
  ) PARTITION BY HASH (id);

  DO $$
  BEGIN
    FOR shelf IN 0..7 LOOP
      EXECUTE format('CREATE TABLE shelf_%s PARTITION OF wrapped_key FOR VALUES WITH (MODULUS 8, REMAINDER %s)', shelf, shelf);
    END LOOP;
  END $$;

  CREATE FUNCTION lock_class(relation regclass) RETURNS int LANGUAGE sql STABLE
  RETURN (relation::oid::bigint << 32 >> 32)::int;

  CREATE FUNCTION refuse_obstacles() RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    -- Every statement must see what was committed before it, not before the call.
    IF current_setting('transaction_isolation') <> 'read committed' THEN RAISE 'isolation' USING ERRCODE = 'KW001'; END IF;
    IF current_setting('fsync') <> 'on' THEN RAISE 'fsync' USING ERRCODE = 'KW002'; END IF;
    IF current_setting('synchronous_commit') = 'off' THEN PERFORM set_config('synchronous_commit', 'on', true); END IF;
  END $$;

  CREATE FUNCTION put_keys(ids text[], epochs bigint[], wrappings bytea[], wait_ms int) RETURNS void LANGUAGE plpgsql
  SET search_path FROM CURRENT
  AS $$
  BEGIN
    PERFORM refuse_obstacles();
    PERFORM set_config('lock_timeout', wait_ms::text, true);
    PERFORM pg_advisory_xact_lock_shared(lock_class('wrapped_key'), 0);
    INSERT INTO wrapped_key (id, epoch, wrapped)
    SELECT * FROM unnest(ids, epochs, wrappings) AS new (id, epoch, wrapped) ORDER BY new.id;
  END $$;

  CREATE FUNCTION get_keys(ids text[], wait_ms int) RETURNS SETOF wrapped_key LANGUAGE plpgsql
  SET search_path FROM CURRENT
  SET enable_seqscan = off SET jit = off
  AS $$
  BEGIN
    PERFORM refuse_obstacles();
    PERFORM set_config('lock_timeout', wait_ms::text, true);
    PERFORM pg_advisory_xact_lock_shared(lock_class('wrapped_key'), 0);
    RETURN QUERY SELECT * FROM wrapped_key AS k WHERE k.id = ANY (ids);
  END $$;

  CREATE FUNCTION destroy_keys(ids text[], wait_ms int) RETURNS void LANGUAGE plpgsql
  SET search_path FROM CURRENT
  AS $$
  DECLARE
    shelves regclass[];
    shelf regclass;
    kept wrapped_key[];
  BEGIN
    PERFORM refuse_obstacles();
    PERFORM set_config('lock_timeout', wait_ms::text, true);
    PERFORM pg_advisory_xact_lock(lock_class('wrapped_key'), 0);
    SELECT array_agg(DISTINCT k.tableoid::regclass) INTO shelves FROM wrapped_key AS k WHERE k.id = ANY (ids);
    FOREACH shelf IN ARRAY coalesce(shelves, '{}') LOOP
      EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE', shelf);
      EXECUTE format('SELECT array_agg(k::wrapped_key) FROM %s AS k WHERE k.id <> ALL ($1)', shelf) INTO kept USING ids;
      EXECUTE format('TRUNCATE %s', shelf);
      EXECUTE format('INSERT INTO %s SELECT * FROM unnest($1)', shelf) USING kept;
    END LOOP;
  END $$;
`;

// A migration imports nothing and is never edited once released: it must do in ten years what it does today.

/** Lists keys and wraps them anew, each under the lock and in order of id, so that two who wrap wait for each other. */
export const sql = `
  CREATE FUNCTION list_keys(beyond text, most bigint, wait_ms int) RETURNS SETOF wrapped_key LANGUAGE plpgsql
  SET search_path FROM CURRENT
  SET enable_seqscan = off SET jit = off
  AS $$
  BEGIN
    PERFORM refuse_obstacles();
    PERFORM set_config('lock_timeout', wait_ms::text, true);
    PERFORM pg_advisory_xact_lock_shared(lock_class('wrapped_key'), 0);
    RETURN QUERY SELECT * FROM wrapped_key AS k WHERE k.id > beyond ORDER BY k.id LIMIT most;
  END $$;

  CREATE FUNCTION rewrap_keys(ids text[], epochs bigint[], wrappings bytea[], wait_ms int) RETURNS int LANGUAGE plpgsql
  SET search_path FROM CURRENT
  SET enable_seqscan = off SET jit = off
  AS $$
  DECLARE
    replaced int;
  BEGIN
    PERFORM refuse_obstacles();
    PERFORM set_config('lock_timeout', wait_ms::text, true);
    PERFORM pg_advisory_xact_lock_shared(lock_class('wrapped_key'), 0);
    PERFORM 1 FROM wrapped_key AS k WHERE k.id = ANY (ids) ORDER BY k.id FOR UPDATE;
    UPDATE wrapped_key AS k SET epoch = new.epoch, wrapped = new.wrapped
    FROM unnest(ids, epochs, wrappings) AS new (id, epoch, wrapped)
    WHERE k.id = new.id AND k.epoch < new.epoch;
    GET DIAGNOSTICS replaced = ROW_COUNT;
    RETURN replaced;
  END $$;
`;

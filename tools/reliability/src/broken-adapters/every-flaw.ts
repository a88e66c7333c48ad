import { atomicity } from './atomicity.ts';
import { backups } from './backups.ts';
import { blobs } from './blobs.ts';
import { cards } from './cards.ts';
import { claims } from './claims.ts';
import { drawn } from './drawn.ts';
import { due } from './due.ts';
import { errors } from './errors.ts';
import { type Flaw, listed } from './flaw.ts';
import { idempotency } from './idempotency.ts';
import { keyring } from './keyring.ts';
import { lifecycle } from './lifecycle.ts';
import { log } from './log.ts';
import { query } from './query.ts';
import { tombstones } from './tombstones.ts';
import { values } from './values.ts';
import { versions } from './versions.ts';

const rows = [
  lifecycle,
  atomicity,
  versions,
  claims,
  idempotency,
  query,
  due,
  log,
  cards,
  keyring,
  tombstones,
  blobs,
  values,
  errors,
  backups,
  drawn,
].flatMap((flaws) => Object.entries(listed(flaws)));

/** For every case that needs no disk, by its id, the adapters that it has to catch; those of one case stand in several files. */
export const storageFlaws: Readonly<Record<string, readonly Flaw[]>> = Object.fromEntries(
  rows.map(([id]) => [id, rows.flatMap(([other, flaws]) => (other === id ? flaws : []))]),
);

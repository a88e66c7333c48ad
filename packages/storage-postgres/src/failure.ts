import { KawalError, type KawalErrorCode } from '@kawal/sdk';

export const source = 'storage-postgres';

export const fault = (code: KawalErrorCode, words: string): KawalError => new KawalError(code, words, { source });

interface Meaning {
  readonly code: KawalErrorCode;
  readonly remedy: string;
}

const unavailable = (remedy: string): Meaning => ({ code: 'storage.unavailable', remedy });
const corrupt = (remedy: string): Meaning => ({ code: 'storage.corrupt', remedy });

const unreachable = unavailable(
  'The server cannot be reached, or all connections are busy. Check that it runs and that the address is right, then try again.',
);
const refused = unavailable(
  'The server lets this user not in. Check user, password and database of the address, and whether it asks for TLS.',
);
const stopping = unavailable('The server stops, starts or ended the connection. Try again.');
const busy = unavailable('Others hold what this call needs. Try again, or raise `timeoutMs`.');
const readOnly: Meaning = {
  code: 'storage.read-only',
  remedy: 'The server lets nobody write: a standby, or set to read-only. Name the primary.',
};
const short = unavailable('The server is short of memory, locks or connections. Give it more, then try again.');
const noRight = unavailable('This user lacks a right. Let it own the schemas, or grant it all rights on them.');
const stranger = unavailable(
  'Something in the database that is not of Kawal is in the way, such as a constraint, a trigger or a function. `kawal doctor` names what it sees; remove it.',
);
const notDurable: Meaning = {
  code: 'storage.not-durable',
  remedy: 'The server runs with `fsync = off`, so a power cut can take what it confirmed. Turn it on.',
};
const isolation: Meaning = {
  code: 'storage.invalid-call',
  remedy:
    'The connections must be READ COMMITTED, as they are unless told otherwise: see `default_transaction_isolation`.',
};
const damaged = corrupt('The server found its files damaged. Stop, keep a copy of them, and restore the last backup.');
const gone = corrupt(
  'A table, column or function of the store is missing. Stop; `kawal doctor` names it. Put it back, or restore the last backup.',
);

/** The meaning of the server's own codes for Kawal (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
const meanings: Readonly<Record<string, Meaning>> = {
  '23505': { code: 'storage.invalid-call', remedy: 'An id that is given once exists already.' },
  '25006': readOnly,
  '25P03': stopping,
  '25P04': stopping,
  '3D000': refused,
  '40001': busy,
  '40P01': busy,
  '3F000': gone,
  '42501': noRight,
  '42703': gone,
  '42883': gone,
  '42P01': gone,
  '42P07': unavailable(
    'A part of the schema exists that its list of migrations does not know. Put that list back from a backup.',
  ),
  '53100': { code: 'storage.full', remedy: 'No space is left for the store. Free some, then try again.' },
  '53300': short,
  '55P03': busy,
  '57014': busy,
  '58030': unavailable("The server's disk failed to read or write. Check it, then try again."),
  // An index or a rule under a statement of ours, or an error that a trigger raises.
  '0A000': stranger,
  P0001: stranger,
  // Our own functions say these.
  KW001: isolation,
  KW002: notDurable,
  '58P01': damaged,
};

/** The meaning of a class of codes. Only a value (22) can be the caller's fault: our statements hold with the migrated schema. */
const classes: Readonly<Record<string, Meaning>> = {
  '08': unreachable,
  '23': stranger,
  '28': refused,
  '42': stranger,
  '53': short,
  '57': stopping,
  XX: damaged,
};
const ofValues = '22';
const troubled = unavailable('The server is not in a state to do this. Look into its log, then try again.');

/** Codes of Node and OpenSSL for a certificate that does not hold, by a word in them. */
const certificates: readonly (readonly [word: RegExp, remedy: string])[] = [
  [/EXPIRED/, 'The certificate of the server has expired. Renew it.'],
  [/NOT_YET_VALID/, 'The certificate of the server is not valid yet. Compare the clocks of both machines.'],
  [/ALTNAME/, 'The certificate of the server is for another name. Write the name that stands in it into the address.'],
  [
    /SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/,
    'The certificate of the server is not from a known authority. Name its file in the address: `sslrootcert=/path/to/ca.pem`.',
  ],
  [/CERT|SIGNATURE|ERR_TLS|ERR_SSL/, 'The certificate of the server does not hold. Look into its TLS settings.'],
];

/** The server's code, or undefined where it did not answer. */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  // Node's own codes look otherwise: ECONNREFUSED.
  return /^[0-9A-Z]{5}$/.test(error.code) ? error.code : undefined;
}

/** Tells whether the connection is of no more use: the server ended it, or nobody answers. */
export function isLost(error: unknown): boolean {
  const state = sqlState(error);
  return state === undefined || /^(?:08|57P|25P0[34])/.test(state);
}

/**
 * Kawal's error for whatever the server or the way to it said. The original goes no further: only its code is told, so
 * that no value, and no password of an address, can travel in a message or a cause. A statement without values fails by
 * no fault of a caller.
 */
export function failure(error: unknown, hasValues = true): KawalError {
  if (error instanceof KawalError) return error;
  const state = sqlState(error);
  if (state === undefined) {
    const remedy = tlsRemedy(error) ?? unreachable.remedy;
    return fault(unreachable.code, `${remedy}${nodeCode(error)}`);
  }
  const meaning = meanings[state] ?? classes[state.slice(0, 2)];
  if (state.startsWith(ofValues) && hasValues) {
    return fault(
      'storage.invalid-call',
      `PostgreSQL refused it (SQLSTATE ${state}). Check the call against the contract.`,
    );
  }
  const { code, remedy } = meaning ?? (state.startsWith(ofValues) ? stranger : troubled);
  return fault(code, `${remedy} (SQLSTATE ${state})`);
}

/** Tells whether a table, column, function or schema is missing: the store is damaged, or a newer version changed it. */
export function isMissing(error: unknown): boolean {
  return /^(?:3F000|42703|42883|42P01)$/.test(sqlState(error) ?? '');
}

/** Kawal's error for a schema that a newer version of this package has written. `option` names the schema. */
export function newerSchema(option: string): KawalError {
  return fault(
    'storage.newer-schema',
    `${option} was written by a newer version. Update @kawal/storage-postgres; nothing was touched.`,
  );
}

/** The same for a write, where a right that is missing leaves the store to be read. */
export function writeFailure(error: unknown): KawalError {
  if (sqlState(error) !== '42501') return failure(error);
  return fault('storage.read-only', noRight.remedy);
}

/** Kawal's error for a write whose connection was lost before the answer came. */
export function unknownOutcome(error: unknown): KawalError {
  const state = sqlState(error);
  return fault(
    'storage.unknown-outcome',
    `The connection was lost while writing. Ask again with the same idempotency key.${
      state === undefined ? nodeCode(error) : ` (SQLSTATE ${state})`
    }`,
  );
}

/** Kawal's error for a right without which nothing can be opened. */
export function lacking(right: string): KawalError {
  return fault(noRight.code, `This user lacks the right ${right}. Let its owner grant it.`);
}

/** Another commit wrote a card that is to be destroyed, each time that it was looked at. */
export const cardsBusy = (): KawalError => fault(busy.code, busy.remedy);

export const withoutSync = (): KawalError => fault(notDurable.code, notDurable.remedy);
export const wrongIsolation = (): KawalError => fault(isolation.code, isolation.remedy);
export const invalidCall = (words: string): KawalError => fault('storage.invalid-call', words);

function nodeCode(error: unknown): string {
  const code = codeOfNode(error);
  return code === undefined ? '' : ` (${code})`;
}

/** A code in capitals, which holds no value: `ECONNREFUSED`, `CERT_HAS_EXPIRED`. */
function codeOfNode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,63}$/.test(code) ? code : undefined;
}

function tlsRemedy(error: unknown): string | undefined {
  // The client throws this one without a code.
  if (error instanceof Error && error.message === 'The server does not support SSL connections') {
    return 'The server offers no TLS, so nothing was sent to it. Turn TLS on, or write `sslmode=disable` into the address.';
  }
  const code = codeOfNode(error);
  return code === undefined ? undefined : certificates.find(([word]) => word.test(code))?.[1];
}

import { KawalError, type KawalErrorCode } from '@kawal/sdk';

/** Which call of which port: `storage.commit`, `keyring.put`, `vault.open`, `notifier.send`, `clock.now`. */
export type Call = string;

/** In which way a call breaks. */
export type Kind =
  | 'unavailable'
  | 'plain error'
  | 'never answers'
  | 'done, and never answers'
  | 'unknown, and done'
  | 'unknown, and not done'
  | 'full'
  | 'read-only'
  | 'corrupt'
  | 'locked'
  | 'fails for now'
  | 'an hour ahead'
  | 'an hour back';

const writes = [
  'unavailable',
  'plain error',
  'never answers',
  'done, and never answers',
  'unknown, and done',
  'unknown, and not done',
  'full',
  'read-only',
] as const;
const reads = ['unavailable', 'plain error', 'never answers', 'corrupt'] as const;

export function kindsOf(call: Call): readonly Kind[] {
  switch (call) {
    case 'storage.commit':
    case 'keyring.put':
    case 'keyring.destroy':
      return writes;
    case 'notifier.send':
      return [
        'unavailable',
        'plain error',
        'never answers',
        'done, and never answers',
        'unknown, and done',
        'fails for now',
      ];
    case 'clock.now':
      return ['an hour ahead', 'an hour back'];
    default:
      return call.startsWith('vault.') ? ['locked', 'plain error', 'never answers'] : reads;
  }
}

/** Text that a careless adapter would put into an error; it may come out nowhere. */
const careless = 'cannot write Nama Rahasia, a@contoh.test, +628110000001';

/** The error with which a call breaks that does not hang. */
export function errorOf(kind: Kind): Error {
  if (kind === 'plain error') return new Error(careless, { cause: { address: careless } });
  return new KawalError(codes[kind] ?? 'storage.unavailable', `it ${kind === 'fails for now' ? kind : 'broke'}`, {
    source: 'test',
  });
}

const codes: Readonly<Partial<Record<Kind, KawalErrorCode>>> = {
  'unknown, and done': 'storage.unknown-outcome',
  'unknown, and not done': 'storage.unknown-outcome',
  full: 'storage.full',
  'read-only': 'storage.read-only',
  corrupt: 'storage.corrupt',
  locked: 'vault.locked',
};

/** Every code there is: the compiler misses one that is not here. */
const everyCode: Readonly<Record<KawalErrorCode, true>> = {
  'storage.unavailable': true,
  'storage.full': true,
  'storage.read-only': true,
  'storage.corrupt': true,
  'storage.newer-schema': true,
  'storage.older-schema': true,
  'storage.not-durable': true,
  'storage.unknown-outcome': true,
  'storage.closed': true,
  'storage.capability-missing': true,
  'storage.invalid-call': true,
  'vault.locked': true,
  'vault.unavailable': true,
  'vault.key-unknown': true,
  'vault.unreadable': true,
  'notifier.misconfigured': true,
  'heartbeat.not-delivered': true,
  'heartbeat.misconfigured': true,
  'executor.invalid-call': true,
  'config.invalid': true,
  'session.not-in-post': true,
  'fault.injected': true,
};

export function isKnownCode(code: string): boolean {
  return code in everyCode;
}

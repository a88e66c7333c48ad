/** The longest that one call of a storage may take, and how often an engine makes it. */
export interface StorageBudget {
  readonly call: string;
  /** The kind and amount that is asked for. */
  readonly of: string;
  /** Milliseconds that the middle one of several calls may take, in a store of the bench's size. */
  readonly mostMs: number;
  readonly asked: string;
}

/** The most calls for one report and for each message that goes out about it. */
export const callsPerReport = {
  commit: { report: 1, message: 3 },
  load: { report: 2, message: 8 },
  cards: { report: 1, message: 1 },
} as const;

const atEachPass = 'at each pass of a worker, and after each wait';
const onlyAsked = 'when somebody asks';

/** The budgets of a storage among a million streams, in the order in which they are measured. */
export const storageBudgets = [
  { call: 'due', of: 'a hundred, when everything is due', mostMs: 10, asked: atEachPass },
  { call: 'due, nothing', of: 'a hundred, when nothing is due', mostMs: 10, asked: atEachPass },
  { call: 'nextDue', of: 'the earliest instant', mostMs: 10, asked: atEachPass },
  { call: 'commit', of: 'one report: two streams, a card, a claim, an answer', mostMs: 50, asked: callsOf('commit') },
  { call: 'load', of: 'two streams', mostMs: 10, asked: callsOf('load') },
  { call: 'cards', of: 'the cards of one record', mostMs: 10, asked: callsOf('cards') },
  { call: 'keyring.put', of: 'one key', mostMs: 50, asked: 'once for 64 cards' },
  { call: 'keyring.get', of: 'one key', mostMs: 10, asked: callsOf('cards') },
  { call: 'answer', of: 'one idempotency key', mostMs: 10, asked: onlyAsked },
  { call: 'claimant', of: 'one claim', mostMs: 10, asked: onlyAsked },
  { call: 'history', of: 'the events of one stream', mostMs: 10, asked: onlyAsked },
  { call: 'query', of: 'fifty states by a key', mostMs: 20, asked: onlyAsked },
  { call: 'log', of: 'a hundred entries from the middle', mostMs: 20, asked: onlyAsked },
  { call: 'newestInstant', of: 'the newest instant', mostMs: 10, asked: 'at opening' },
  { call: 'destroy', of: 'one card among fifty megabytes', mostMs: 1_000, asked: 'when a card is over' },
] as const satisfies readonly StorageBudget[];

function callsOf(call: keyof typeof callsPerReport): string {
  const { report, message } = callsPerReport[call];
  return `${report} a report, ${message} a message`;
}

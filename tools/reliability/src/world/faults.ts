import type { FaultPoint } from '@kawal/engine';
import type { Chance } from './chance.ts';

/** Everything that is made to go wrong, and how often each time it could, where a run has it at all. */
const rates = {
  'crash at intake.received': 0.01,
  'crash at keyring.minted': 0.05,
  'crash at commit.before': 0.002,
  'crash at commit.after': 0.002,
  'crash at wake.claimed': 0.006,
  'crash at attempt.started': 0.012,
  'crash at attempt.sent': 0.012,
  'crash at attempt.ended': 0.006,
  'crash at alarm.raised': 0.05,
  /** Between a commit that calls for an alarm, or for more, and that. */
  'crash with something owed': 0.1,
  /** The storage cannot be read, or says before it writes that it cannot. */
  'storage unavailable': 0.003,
  /** The same, aimed at what is about to be written. */
  'commit unavailable': 0.015,
  /** A commit was written, and its answer is lost. */
  'answer lost': 0.012,
  /** A call of the storage stands still, from milliseconds to minutes: others overtake it. */
  'storage slow': 0.003,
  'provider fails for now': 0.1,
  'provider refuses for good': 0.03,
  /** Faults that a notifier must not have. */
  'provider throws': 0.01,
  /** It answers after up to ten minutes, and not always truly: the attempt counts as lost long before. */
  'provider slow': 0.08,
  /** The message went, and the answer says that it did not. */
  'sent but said to have failed': 0.04,
  /** A recipient is named in the report, by somebody else, in the very moment of sending. */
  'named while told': 0.01,
  /** The reporter does not wait and sends the same again to another process. */
  'impatient reporter': 0.08,
  /** Card keys are minted seldom, and what is sealed with one that was not kept is lost for good. */
  'keyring unavailable': 0.1,
} as const satisfies Readonly<Record<string, number>>;

const atTimesOfTheirOwn = [
  'channel outage',
  'clock jumps ahead',
  'clock jumps back',
  'clock stands still',
  'an office refuses for good',
] as const;

export type Fault = keyof typeof rates | (typeof atTimesOfTheirOwn)[number] | 'clock jumps a day';

type Crash<Kind extends Fault> = Kind extends `crash at ${infer Point}` ? Point : never;
/** The compiler's word that every point of the engine is aimed at, and no other. */
const aimed: FaultPoint extends Crash<Fault> ? (Crash<Fault> extends FaultPoint ? true : never) : never = true;

export interface Faults {
  /** Decides if this goes wrong now. */
  strikes(fault: keyof typeof rates): boolean;
  /** For what happens at an instant of its own: whether a run has it, and that it happened. */
  has(fault: Fault): boolean;
  note(fault: Fault): void;
  /** From here on nothing goes wrong any more. */
  cease(): void;
  readonly ceased: boolean;
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * Chance on two levels: each run has some of the faults and not others, each at a rate of its own, so that no two runs
 * explore the same mixture.
 */
export function faultsOf(chance: Chance, dose: number): Faults {
  const counts: Record<string, number> = {};
  const own = new Map<Fault, number>();
  for (const [fault, rate] of Object.entries(rates) as [keyof typeof rates, number][]) {
    if (aimed && chance.happens(0.85)) own.set(fault, Math.min(0.5, rate * dose * chance.spread(40, 200) * 0.01));
  }
  for (const fault of atTimesOfTheirOwn) {
    if (chance.happens(0.85)) own.set(fault, 1);
  }
  let ceased = false;
  const note = (fault: Fault): void => {
    counts[fault] = (counts[fault] ?? 0) + 1;
  };
  return {
    counts,
    get ceased() {
      return ceased;
    },
    strikes(fault) {
      const rate = own.get(fault);
      if (ceased || rate === undefined || !chance.happens(rate)) return false;
      note(fault);
      return true;
    },
    has: (fault) => !ceased && own.has(fault),
    note,
    cease() {
      ceased = true;
    },
  };
}

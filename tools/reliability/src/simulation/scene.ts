import type { Alarm } from '@kawal/engine';
import type { Storage, Vault } from '@kawal/sdk';
import type { Chance } from '../world/chance.ts';
import type { Faults } from '../world/faults.ts';
import type { World } from '../world/world.ts';
import type { PersonRef } from './chapter.ts';

/** While a clock was wrong by more than all are wrong all year; what it left in the store lasts as long as it was wrong. */
export interface ClockTrouble {
  readonly from: number;
  until: number;
  readonly by: number;
}

/** The things that everybody in a simulated year shares. */
export interface Scene {
  readonly seed: number;
  readonly world: World;
  readonly chance: Chance;
  readonly faults: Faults;
  /** Everything that is kept, whatever becomes of the processes. Nobody but them writes to it. */
  readonly kept: Storage;
  readonly vault: Vault;
  readonly record: YearRecord;
  /** Somebody adds to the report that this person is the suspect. */
  named(report: string, person: string): void;
  /** Called with every message that really left. */
  arrived(message: Handed): void;
  /** There only while somebody wants to read what happens. */
  readonly say?: ((line: TraceLine) => void) | undefined;
}

/** Events as somebody outside saw them. */
export interface YearRecord {
  readonly handed: Handed[];
  /** How often each message left. */
  readonly times: Map<string, number>;
  readonly alarms: RaisedAlarm[];
  readonly reports: ReportLife[];
  /** How often a rare state was met that the store's own record does not show. */
  readonly met: Map<string, number>;
  /** When a report was closed in the store, whoever knows of it yet. */
  readonly closed: Map<string, number>;
  /** Answers that were refused, and why. */
  readonly unheard: {
    /** How long after its message. */
    readonly after: number;
    readonly at: number;
    readonly report: string;
    readonly person: string;
    readonly refusal: string;
  }[];
  /** When nobody could have told anybody: no process was up, or a channel was out. */
  /** While a clock was wrong. */
  readonly clocks: ClockTrouble[];
  /** Lives that wrote something after their clock was set ahead. */
  readonly jumped: Set<string>;
  /** When, by the true time, each event of an escalation was written. */
  readonly written: Map<string, number>;
  readonly darkness: { readonly from: number; readonly until: number }[];
  /** Passes of workers since anything was written. */
  idlePasses: number;
  /** Which life wrote a stream last. */
  readonly writers: Map<string, string>;
  /** Wrongs seen the moment they came about. */
  readonly wrong: Wrong[];
}

/** A message as a provider took it. */
export interface Handed {
  readonly at: number;
  /** As `delivery.contact`. */
  readonly id: string;
  readonly report: string;
  readonly person: PersonRef | undefined;
  readonly text: string;
  /** The provider's answer. */
  readonly said: 'delivered' | 'accepted' | 'failed' | 'nothing';
}

export interface RaisedAlarm {
  readonly at: number;
  readonly alarm: Alarm;
  /** The life that raised it. */
  readonly by: string;
}

/** One report as its reporter lived it. */
export interface ReportLife {
  readonly number: number;
  readonly submittedAt: number;
  acknowledgedAt: number | null;
  stream: string | null;
  /** Additions that were acknowledged. */
  additions: number;
  /** People who were named while they were being notified. */
  readonly named: Set<string>;
  closedAt: number | null;
}

export interface Wrong {
  /** The promise that does not hold. */
  readonly promise: string;
  /** In references only. */
  readonly what: string;
  readonly report?: string;
}

export interface TraceLine {
  readonly who: string;
  readonly what: string;
  /** The stream it is about, if it is about one. */
  readonly stream?: string;
}

export function meet({ record: { met } }: Scene, state: string): void {
  met.set(state, (met.get(state) ?? 0) + 1);
}

/** An id as a person reads it: enough of it to tell it from others. */
export function idOf(stream: string): string {
  return stream.slice(stream.indexOf('/') + 1);
}

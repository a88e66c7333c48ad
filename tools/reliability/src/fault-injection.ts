import { type Break, breakOne } from './fault-injection/command-case.ts';
import { kindsOf } from './fault-injection/kinds.ts';
import { communityWork } from './fault-injection/play/community-work.ts';
import { escalation } from './fault-injection/play/escalation.ts';
import { handling } from './fault-injection/play/handling.ts';
import type { Step } from './fault-injection/play/step.ts';
import { type Rehearsed, rehearse } from './fault-injection/rehearsal.ts';
import { type Night, night, type Trouble } from './fault-injection/worker-pass.ts';
import { chanceOf } from './world/chance.ts';
import { faultPoints } from './world/fault-points.ts';

export const plays: Readonly<Record<string, readonly Step[]>> = { communityWork, handling, escalation };

export interface NthFailure {
  readonly commands: number;
  /** How many calls were broken, by in which way. */
  readonly cases: Readonly<Record<string, number>>;
  readonly wrong: readonly { readonly case: string; readonly what: readonly string[] }[];
}

export interface NthFailureOptions {
  /** Which of the cases: one in so many, chosen by the seed. 1, all of them, unless told otherwise. */
  readonly oneIn?: number;
  readonly seed?: number;
  /** Only the case of this name. */
  readonly only?: string;
}

/** Lets each call of each command of the plays break in each way, one at a time. */
export async function breakEveryCall({ oneIn = 1, seed = 1, only }: NthFailureOptions = {}): Promise<NthFailure> {
  const chance = chanceOf(seed, 'cases');
  const cases: Record<string, number> = {};
  const wrong: { case: string; what: readonly string[] }[] = [];
  let commands = 0;
  for (const [name, play] of Object.entries(plays)) {
    for (const rehearsed of await rehearse(play)) {
      commands += 1;
      for (const broken of breaksOf(rehearsed)) {
        const called = `${name} ${rehearsed.number} ${rehearsed.step.verb}: ${broken.call} ${broken.index}, ${broken.kind}`;
        if (only === undefined ? !chance.happens(1 / oneIn) : only !== called) continue;
        cases[broken.kind] = (cases[broken.kind] ?? 0) + 1;
        const what = await breakOne(rehearsed, broken);
        if (what.length > 0) wrong.push({ case: called, what });
      }
    }
  }
  return { commands, cases, wrong };
}

/** Lets each call of a night break in each way, and the process die at each boundary, each time it is passed. */
export async function breakTheNight({ oneIn = 1, seed = 1, only }: NthFailureOptions = {}): Promise<NthFailure> {
  const chance = chanceOf(seed, 'nights');
  const cases: Record<string, number> = {};
  const wrong: { case: string; what: readonly string[] }[] = [];
  const chosen = (called: string): boolean => (only === undefined ? chance.happens(1 / oneIn) : only === called);
  const live = async (called: string, kind: string, trouble: Trouble): Promise<Night> => {
    const lived = await night(trouble);
    if (lived.struck) cases[kind] = (cases[kind] ?? 0) + 1;
    if (lived.wrong.length > 0) wrong.push({ case: called, what: lived.wrong });
    return lived;
  };
  const { calls } = await night(null);
  for (const [index, call] of calls.entries()) {
    for (const kind of kindsOf(call)) {
      const called = `night: ${call} ${index}, ${kind}`;
      if (chosen(called)) await live(called, kind, { index, kind });
    }
  }
  for (const at of faultPoints) {
    for (let nth = 1; ; nth += 1) {
      const called = `night: dies at ${at} ${nth}`;
      if (nth > 1 && !chosen(called)) {
        if (nth > 60) break;
        continue;
      }
      if (!(await live(called, `dies at ${at}`, { at, nth })).struck) break;
    }
  }
  return { commands: 1, cases, wrong };
}

function breaksOf({ calls }: Rehearsed): readonly Break[] {
  return calls.flatMap((call, index) => kindsOf(call).map((kind) => ({ index, call, kind })));
}

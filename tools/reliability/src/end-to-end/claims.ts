import { liftedByTwo, movedByPeople, movedByTwo } from './decided-by-people.ts';
import { floorKept, isClaimed } from './floor-claims.ts';
import type { History } from './histories.ts';
import { goneReplaced, onlyPeopleInPostTold } from './in-post.ts';
import {
  heldResumes,
  lastResortGoesOn,
  nobodyBarredTold,
  somebodyToldSoon,
  tippedOffTold,
  unconditionalTold,
  unreadableRaises,
} from './notification-claims.ts';
import { owedIn } from './owed.ts';
import type { ProvedChapter } from './proved.ts';
import type { Run } from './run.ts';
import { toldOnce } from './told-once.ts';

/** Claims on one history, judged from outside: each line of `broken` is a claim that does not hold. */
export interface Looked {
  readonly broken: readonly string[];
  readonly obligations: number;
  readonly missed: number;
  /** How much later than its deadline the latest office was being told, in milliseconds; nothing if all were in time. */
  readonly lateness: number;
}

export function lookAt(run: Run, history: History, proved: ProvedChapter): Looked {
  const floors = owedIn(run)
    .filter((owed) => isClaimed(owed, run, proved))
    .map((owed) => floorKept(owed, run, history));
  return {
    broken: [
      ...floors.flatMap(({ broken }) => broken),
      ...nobodyBarredTold(run),
      ...onlyPeopleInPostTold(run),
      ...goneReplaced(run),
      ...liftedByTwo(run),
      ...movedByPeople(run),
      ...movedByTwo(run),
      ...lastResortGoesOn(run),
      ...unconditionalTold(run),
      ...heldResumes(run),
      ...tippedOffTold(run),
      ...unreadableRaises(run),
      ...somebodyToldSoon(run, history),
      ...toldOnce(run),
    ],
    obligations: floors.length,
    missed: floors.filter(({ missed }) => missed).length,
    lateness: Math.max(0, ...floors.map(({ lateness }) => lateness)),
  };
}

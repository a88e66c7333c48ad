import type { Executor } from '@kawal/sdk';
import type { UnitOfWork } from '../command/unit-of-work.ts';
import { conceptOf } from '../concepts/concepts.ts';
import type { GuardedClock } from '../ports/guarded-clock.ts';

/** Tells the executor of the earliest instant at which something of what an act wrote is due; of nothing, if nothing is. */
export function hintAt(work: UnitOfWork, hint: Executor['hint'], clock: GuardedClock): void {
  const streams = new Set(work.entries.map(({ stream }) => stream));
  const instants = [...streams].flatMap((stream) => {
    const record = work.record(stream);
    return record === undefined ? [] : (conceptOf(stream).wakeAt(record.state) ?? []);
  });
  if (instants.length === 0) return;
  const earliest = Math.min(...instants);
  hint(earliest <= clock.now() ? undefined : clock.onMachine(earliest));
}

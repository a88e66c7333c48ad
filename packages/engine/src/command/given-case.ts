import type { CaseFacts } from '@kawal/core/case';
import type { Storage } from '@kawal/sdk';
import { unlessCorrupt } from '../audit/known-log.ts';
import { casesLinkedTo } from '../record/known-links.ts';
import { loadRecords } from '../record/load.ts';

/**
 * Tells whether a person was given a case of a report, or one of its cases is damaged. The log names the cases.
 * Where there is none, a name is asked for that nothing has: nobody measures which it is (1540).
 */
export async function mayBeGiven(report: string, person: string, storage: Storage): Promise<boolean> {
  const cases = casesLinkedTo(report, storage);
  try {
    const found = await loadRecords(storage, cases.length > 0 ? cases : [`${report}.1`], true);
    return found.some(({ state }) => (state as Partial<CaseFacts>).handlers?.includes(person));
  } catch (error) {
    unlessCorrupt(error);
    return true;
  }
}

import type { Narrator } from '../narrator.ts';
import { escalationHistory, type Stage } from '../stage.ts';

/** Midway everything is closed and opened again: nothing is lost, and nothing is said twice. */
export async function restart(stage: Stage, narrator: Narrator, report: string): Promise<void> {
  const before = await escalationHistory(stage, report);
  await stage.close();
  narrator.at(stage.clock.now(), { id: 'Semuanya dimatikan …', en: 'Everything is switched off …' });
  await stage.open();
  const after = await escalationHistory(stage, report);
  const { attempted } = await stage.engine.work();
  narrator.at(stage.clock.now(), {
    id: `… dan dihidupkan lagi dari berkas yang sama: ${after.length} dari ${before.length} peristiwa ada, ${attempted} surat terulang.`,
    en: `… and on again from the same file: ${after.length} of ${before.length} events are there, ${attempted} mails repeated.`,
  });
}

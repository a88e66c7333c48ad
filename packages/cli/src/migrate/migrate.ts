import { type KawalConfig, openPart, withEnvironment } from '@kawal/engine';
import type { ExecutorReadiness } from '@kawal/sdk';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import type { JsonFlag } from '../command/registry.ts';
import type { Session } from '../command/session.ts';
import { loadConfig } from '../config/load-config.ts';
import { migrateWords } from './words.ts';

/** Brings the schemas of storage and executor up to date, and says from which to which. Two at once do no harm: the second finds it done. */
export async function migrate(session: Session, { json }: JsonFlag): Promise<ExitCode> {
  const { config } = await loadConfig(session);
  const storage = await withEnvironment(session.io.env, () =>
    openPart('storage', () => config.storage({ migrating: true })),
  );
  const { name, schema } = storage;
  await storage.close();
  if (!json) session.line(session.tone('good', session.say(said(name, schema))));
  const executor = await withEnvironment(session.io.env, () => migrateExecutor(config));
  if (json) {
    const found = { storage: name, found: schema?.found ?? null, current: schema?.current ?? null };
    session.json({ ...found, executor: executor ?? null });
  } else if (executor !== undefined) {
    const words = executor.ready ? migrateWords.executorReady(executor) : migrateWords.executorNotReady(executor);
    session.line(session.tone(executor.ready ? 'good' : 'loud', session.say(words)));
  }
  return executor?.ready === false ? exitCode.broken : exitCode.fine;
}

/** Opens the executor as one that may change its schema, which makes what it needs, and asks whether it is there now. */
async function migrateExecutor({ executor: make }: KawalConfig) {
  if (make === undefined) return undefined;
  const executor = await openPart('executor', () => make({ migrating: true }));
  executor.onTrouble(() => undefined);
  const readiness: ExecutorReadiness = (await executor.check?.()) ?? { ready: true };
  await executor.close();
  return readiness.ready ? { name: executor.name, ready: true as const } : { name: executor.name, ...readiness };
}

function said(name: string, schema: { readonly found: string | null; readonly current: string } | undefined) {
  if (schema === undefined) return migrateWords.opened;
  const { found, current } = schema;
  if (found === null) return migrateWords.made({ name, current });
  return found === current ? migrateWords.current({ name, current }) : migrateWords.done({ name, found, current });
}

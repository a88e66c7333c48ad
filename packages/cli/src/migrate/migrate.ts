import { openPart, withEnvironment } from '@kawal/engine';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import type { Session } from '../command/session.ts';
import { loadConfig } from '../config/load-config.ts';
import { migrateWords } from './words.ts';

export interface MigrateOptions {
  readonly json?: boolean;
}

/** Brings the storage's schema up to date, and says from which to which. Two at once do no harm: the second finds it done. */
export async function migrate(session: Session, { json }: MigrateOptions): Promise<ExitCode> {
  const { config } = await loadConfig(session);
  const storage = await withEnvironment(session.io.env, () =>
    openPart('storage', () => config.storage({ migrating: true })),
  );
  const { name, schema } = storage;
  await storage.close();
  if (json) session.json({ storage: name, found: schema?.found ?? null, current: schema?.current ?? null });
  else session.line(session.tone('good', session.say(said(name, schema))));
  return exitCode.fine;
}

function said(name: string, schema: { readonly found: string | null; readonly current: string } | undefined) {
  if (schema === undefined) return migrateWords.opened({ name });
  const { found, current } = schema;
  if (found === null) return migrateWords.made({ name, current });
  return found === current ? migrateWords.current({ name, current }) : migrateWords.done({ name, found, current });
}

import { join } from 'node:path';
import { createEngine } from '@kawal/engine';
import { memoryNotifier } from '@kawal/sdk/memory';
import { fileVault } from '@kawal/sdk/vault-file';
import { sqliteStorage } from '@kawal/storage-sqlite';
import { morning } from './intake.ts';

// The second process of `first-mail.ts`: works on the store of the first, and says `sent` for the first message of a report.

const [folder = '.', startedAt = '0'] = process.argv.slice(2);
const email = memoryNotifier({ channel: 'email', evidence: 'accepted' });
const told = new Set<string>();
email.answer(({ id }) => {
  const [report = id] = id.split('.');
  if (!told.has(report)) process.stdout.write('sent\n');
  told.add(report);
  return { type: 'accepted', handle: id };
});
const engine = await createEngine({
  storage: sqliteStorage({ file: join(folder, 'chapter.sqlite') }),
  notifiers: [email],
  vault: fileVault({ file: join(folder, 'chapter.vault') }),
  clock: { now: () => morning + Math.floor(Date.now() - Number(startedAt)) },
});
process.once('SIGTERM', () => void engine.close());
engine.start();
process.stdout.write('begun\n');

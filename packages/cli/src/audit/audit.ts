import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Audit, type KeptMark, markAt, verifyStore } from '@kawal/engine';
import type { Storage } from '@kawal/sdk';
import { sqliteStorage } from '@kawal/storage-sqlite';
import { readBackup } from '../backup/manifest.ts';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import type { Session } from '../command/session.ts';
import { describeStorageFault } from '../config/alarm-words.ts';
import { withDeployment } from '../config/open-deployment.ts';
import { stopped } from '../fault/fault.ts';
import { describeRecord } from '../record-names/describe-record.ts';
import { auditWords, findingWords } from './words.ts';

export interface AuditFlags {
  /** A place of the log and its hash, as a listener of the heartbeat kept it: `366:5f2c…`. */
  readonly mark?: string;
  readonly json?: boolean;
}

/** Compares the store, or a copy of `kawal backup`, with what it derives from. Ends with 1 where something differs. */
export async function auditVerify(
  session: Session,
  backup: string | undefined,
  { mark, json }: AuditFlags,
): Promise<ExitCode> {
  const kept = mark === undefined ? [] : [markIn(mark)];
  const audit = await withDeployment(session, 'existing', ({ storage }) =>
    backup === undefined ? verifyStore(storage, { kept }) : verifyCopy(session, backup, { storage, kept }),
  );
  if (json) session.json(audit);
  else tell(session, audit, backup !== undefined);
  return audit.findings.length === 0 ? exitCode.fine : exitCode.refused;
}

function markIn(text: string): KeptMark {
  const [, place, root] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (place === undefined || root === undefined || Number(place) < 1) throw stopped({ code: 'audit.mark' });
  return { place: Number(place), root };
}

/** Looks at a copy of a copy: opening one brings its schema up to date. The store of today vouches for its log. */
async function verifyCopy(
  session: Session,
  backup: string,
  { storage, kept }: { readonly storage: Storage; readonly kept: readonly KeptMark[] },
): Promise<Audit> {
  const { manifest, file } = await readBackup(resolve(session.io.cwd, backup), backup);
  if (manifest.storage !== 'storage-sqlite' || manifest.kind !== 'store')
    throw stopped({ code: 'restore.other-storage', storage: manifest.storage });
  const today = manifest.place === null || manifest.place === 0 ? null : await markAt(manifest.place, storage);
  const folder = await mkdtemp(join(tmpdir(), 'kawal-audit-'));
  try {
    await copyFile(file, join(folder, 'copy.db'));
    const copy = sqliteStorage({ file: join(folder, 'copy.db') });
    try {
      return await verifyStore(copy, {
        kept: today === null ? kept : [...kept, today],
        isCopy: true,
        keyring: storage.keyring,
      });
    } finally {
      await copy.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function tell(session: Session, audit: Audit, isCopy: boolean): void {
  for (const finding of audit.findings) {
    const where = 'stream' in finding ? `${session.say(describeRecord(finding.stream))}: ` : '';
    const said = finding.code === 'storage.impaired' ? describeStorageFault(finding.fault) : findingWords[finding.code];
    session.line(session.tone('loud', `${where}${session.say(said)}`) + place(session, finding));
  }
  session.line(session.say(auditWords.looked(audit)));
  session.line(session.say(isCopy ? auditWords.unseenInCopy(audit) : auditWords.unseen(audit)));
}

function place(session: Session, finding: Audit['findings'][number]): string {
  if (!('place' in finding)) return '';
  const from = 'from' in finding ? finding.from : undefined;
  return ` ${session.say(from === undefined ? auditWords.place(finding) : auditWords.between(from, finding.place))}`;
}

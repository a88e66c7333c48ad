import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';
import type { EscalationState } from '@kawal/core';
import { isKawalError } from '@kawal/sdk';
import { keptFiles } from './on-disk/kept.ts';
import { closers, filesIn, type Office, openOffice, storeIn, submit, vaultIn } from './on-disk/office.ts';
import { type Content, contentOfFiles, contentOfStorage } from './upgrade/content.ts';
import { type Former, makeFormer } from './upgrade/former.ts';

export interface UpgradeOptions {
  readonly folder: string;
  /** upgrade/migrate.ts, bundled. */
  readonly program: string;
  /** With it the process is also ended inside its writes and syncs. */
  readonly library: string | null;
  /** At which of the steps it is ended: every so many. */
  readonly every: number;
}

export interface Upgraded {
  readonly version: number;
  /** How often it was ended, and how often the old and the new schema was found then. */
  readonly kills: number;
  readonly old: number;
  readonly new: number;
  readonly wrong: readonly string[];
}

type End = { readonly statement: number } | { readonly disk: string };

/** Brings the files of a former version to today's, ending the process at each step; and looks at what is there then. */
export async function upgradeFrom(former: Former, options: UpgradeOptions): Promise<Upgraded> {
  const counts = { kills: 0, old: 0, new: 0 };
  const wrong: string[] = [];
  const endAtEach = async (endAt: (nth: number) => End): Promise<void> => {
    for (let nth = 1; ; nth += options.every) {
      const one = await upgradeOnce(former, endAt(nth), options);
      wrong.push(...one.wrong.map((what) => `${former.name}, ended at ${JSON.stringify(endAt(nth))}: ${what}`));
      if (!one.killed) return;
      counts.kills += 1;
      if (one.found === former.version) counts.old += 1;
      else counts.new += 1;
    }
  };
  await endAtEach((nth) => ({ statement: nth }));
  if (options.library !== null) {
    await endAtEach((nth) => ({ disk: `die:${nth}` }));
    await endAtEach((nth) => ({ disk: `tear:${nth}` }));
  }
  return { version: former.version, ...counts, wrong };
}

async function upgradeOnce(former: Former, end: End, { folder, program, library }: UpgradeOptions) {
  const place = join(folder, 'upgrade');
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place);
  await makeFormer(former, place);
  const { content: before } = contentOfFiles(place);
  if (before === undefined) throw new RangeError(`upgrade/content.ts cannot read version ${former.version}`);
  const { signal, status, stderr } = spawnSync(
    process.execPath,
    [program, place, 'statement' in end ? String(end.statement) : '0'],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        NODE_NO_WARNINGS: '1',
        ...('disk' in end && library !== null
          ? { LD_PRELOAD: library, KAWAL_DISK: place, KAWAL_DISK_FAULT: end.disk }
          : {}),
      },
    },
  );
  const killed = signal === 'SIGKILL';
  const wrong: string[] = killed || status === 0 ? [] : [`it fails: ${stderr.slice(-1_000)}`];
  const found = contentOfFiles(place);
  if (found.version === former.version && !isDeepStrictEqual(found.content, before))
    wrong.push('the old is not what it was');
  wrong.push(...(await openToday(place, before, former)));
  return { killed, found: found.version, wrong };
}

/** Today's code opens it, finds everything that was there, and goes on with it. */
async function openToday(place: string, before: Content, { isVouched }: Former): Promise<readonly string[]> {
  const wrong: string[] = [];
  const storage = storeIn(place);
  const content = await contentOfStorage(storage, before);
  for (const [name, part] of Object.entries(before)) {
    if (!isDeepStrictEqual(content[name as keyof Content], part)) wrong.push(`${name} are not what they were`);
  }
  const kept = keptFiles(vaultIn(place));
  const messages = new Set(before.streams.map(({ stream }) => String(stream).replace(/^delivery\//, '')));
  wrong.push(...(await kept.look(storage, { reports: new Map(), messages })));
  const office = await openOffice({ storage, vault: vaultIn(place) });
  const report = await submit(office, 1, 0);
  if (!kept.reports.has(report)) wrong.push('a report sent again is taken for another');
  await office.engine.work();
  for (const { stream } of before.streams.filter(({ type }) => isVouched && type === 'report')) {
    const seen = await office.engine.as(closers[1]).reports.dossier(String(stream));
    if (!seen.ok) wrong.push(`${String(stream)} cannot be read: ${seen.refusals.map(({ code }) => code).join()}`);
  }
  wrong.push(...(await ceilingKept(before, office)));
  if (kept.reports.has(await submit(office, 1, 999))) wrong.push('a new report is taken for an old one');
  await office.engine.close();
  return wrong;
}

/**
 * Where reports run by two policies, the first has a ceiling that keeps UPTD PPA out, and the second has none.
 * The own policy of each report says whether they see it (1810).
 */
async function ceilingKept({ streams }: Content, { engine }: Office): Promise<readonly string[]> {
  const running = streams.filter(({ type }) => type === 'escalation');
  const policyOf = ({ state }: Content['streams'][number]) => (JSON.parse(String(state)) as EscalationState).policy;
  const policies = new Set(running.map(policyOf));
  if (policies.size < 2) return [];
  const [first] = policies;
  const seen = await Promise.all(
    running.map(async (one) => {
      const report = String(one['stream']).replace('escalation/', 'report/');
      const { ok } = await engine.as({ kind: 'person', ref: 'uptd-one', role: 'uptdPpa' }).reports.get(report);
      return { isUnderFirst: policyOf(one) === first, ok };
    }),
  );
  const wrong = seen.filter(({ isUnderFirst, ok }) => isUnderFirst === ok);
  return wrong.map(({ ok }) => `a report is ${ok ? 'shown to' : 'hidden from'} an office against its own policy`);
}

/** A store of a version to come is refused, and not touched. Says what does not hold. */
export async function refuseNewer(former: Former, folder: string): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const which of ['store', 'keyring'] as const) {
    const place = join(folder, `newer-${which}`);
    mkdirSync(place);
    await makeFormer(former, place);
    // Today's form, but for its number.
    await storeIn(place).close();
    const file = filesIn(place)[which];
    const database = new DatabaseSync(file);
    database.exec('PRAGMA user_version = 999');
    database.close();
    const [before, other] = [digest(file), digest(filesIn(place)[which === 'store' ? 'keyring' : 'store'])];
    try {
      await storeIn(place).close();
      wrong.push(`${which}: a newer version is opened`);
    } catch (error) {
      if (!isKawalError(error, 'storage.newer-schema')) wrong.push(`${which}: it is refused as something else`);
    }
    if (digest(file) !== before) wrong.push(`${which}: it was touched`);
    if (digest(filesIn(place)[which === 'store' ? 'keyring' : 'store']) !== other)
      wrong.push(`${which}: its neighbour was touched`);
    rmSync(place, { recursive: true, force: true });
  }
  return wrong;
}

function digest(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

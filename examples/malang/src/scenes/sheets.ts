import { run } from '@kawal/cli';
import type { Chapter } from '@kawal/core';
import type { Found } from '@kawal/engine';
import { cast } from '../cast.ts';
import { local } from '../clock.ts';
import type { Narrator } from '../narrator.ts';
import { officialArea, type PilotKelurahan, pilots } from '../pilot.ts';
import type { Stage } from '../stage.ts';
import { done } from './formation.ts';

/** Writes two sheets of promises and results for the next meeting: one to read, one to print. */
export async function writeSheets(stage: Stage, chapter: Chapter, narrator: Narrator): Promise<void> {
  narrator.chapter({ id: 'Lembar untuk rapat berikutnya', en: 'Sheets for the next meeting' });
  stage.clock.moveTo(local('2019-02-01T11:00'));
  for (const pilot of pilots) await keepPromises(stage, chapter, pilot);
  const [{ key }] = pilots;
  narrator.at(stage.clock.now(), { id: `kawal sheet pacts ${key}`, en: `kawal sheet pacts ${key}` });
  narrator.quote(await kawal(stage, narrator, 'sheet', 'pacts', key));
  for (const kind of ['pacts', 'communities']) {
    for (const format of ['md', 'html']) {
      const file = `${kind}.${narrator.language}.${format}`;
      await kawal(stage, narrator, 'sheet', kind, '--format', format, '--out', file);
    }
  }
  narrator.note({
    id: `Semua kelurahan, siap cetak: pacts.id.html dan communities.id.html dalam ${stage.files.folder}`,
    en: `All kelurahan, ready to print: pacts.en.html and communities.en.html in ${stage.files.folder}`,
  });
}

/** Each shows its volunteer, but for one; the first also its condition report, a visit to come and where it looks. */
async function keepPromises(stage: Stage, chapter: Chapter, pilot: PilotKelurahan): Promise<void> {
  const secretariat = stage.as(cast.secretariat);
  const { code } = officialArea(chapter, pilot);
  const pact = onlyOne(await secretariat.pacts.list({ key: { name: 'area', value: code } }));
  if (pilot.key === 'polehan') return;
  const volunteer = onlyOne(
    await secretariat.volunteers.list({ key: { name: 'community', value: `community/${code}` } }),
  );
  await done(secretariat.pacts.meetCommitment(pact, { commitment: 'formVolunteers', evidence: [volunteer] }));
  if (pilot !== pilots[0]) return;
  const report = `condition-report/${code}.2019-01`;
  await done(secretariat.pacts.meetCommitment(pact, { commitment: 'reportConditions', evidence: [report] }));
  await done(secretariat.pacts.beginCommitment(pact, { commitment: 'conductMonitoring' }));
  await done(secretariat.visits.plan({ area: code, plannedOn: local('2019-02-09T09:00'), purpose: 'routine' }));
  await done(secretariat.communities.setCoverage(`community/${code}`, { coverage: ['RW 001', 'RT 003/RW 005'] }));
}

function onlyOne<Listed extends { readonly stream: string }>(listed: Found<{ readonly records: readonly Listed[] }>) {
  const [record] = listed.ok ? listed.records : [];
  if (record === undefined) throw new RangeError('there is no such record');
  return record.stream as Listed['stream'];
}

async function kawal(stage: Stage, { language }: Narrator, ...argv: readonly string[]): Promise<string> {
  let printed = '';
  const write = (text: string): void => {
    printed += text;
  };
  const code = await run([...argv, '--lang', language, '--config', stage.files.config], {
    stdout: { write },
    stderr: { write },
    cwd: stage.files.folder,
    env: { ...process.env, ...stage.env },
    isTTY: false,
    clock: stage.clock,
  });
  if (code !== 0) throw new Error(printed);
  return printed;
}

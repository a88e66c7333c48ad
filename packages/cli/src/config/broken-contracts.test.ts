import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readChapter } from '@kawal/chapter';
import { day, type Instant, later, parseLocal } from '@kawal/core';
import { changedDirectory, type DirectoryChange } from '@kawal/core/directory';
import { expect, test } from 'vitest';
import { malangFolder } from '../kawal.sample.ts';
import { brokenByChanges, brokenIn } from './broken-contracts.ts';

const office = 'jabatan-koordinator-polehan';
const now = parseLocal('2019-02-01T09:00', 'WIB') as Instant;
const until = later(now, 20 * day);
const [one, other] = ['koordinator-polehan', 'wakil-polehan'];
const away = (person: string) => ({ person, from: now, until });

/** Returns the chapter of Malang with these people away by its files, and with a holder on duty unless one is. */
function inForce(absent: readonly string[], changes: readonly DirectoryChange[]) {
  const names = readdirSync(malangFolder).filter((name) => name.endsWith('.yaml'));
  const reading = readChapter(names.map((name) => ({ name, text: readFileSync(join(malangFolder, name), 'utf8') })));
  if (!reading.ok) throw new RangeError(JSON.stringify(reading.findings));
  const { directory } = reading.chapter;
  const shifts = [{ person: one, from: now, until: later(now, 300 * day) }];
  const onDuty = directory.offices.map((had) => (had.id === office ? { ...had, shifts } : had));
  const filed = { absences: absent.map(away), ...(absent.includes(one) ? {} : { offices: onDuty }) };
  return { ...reading.chapter, directory: changedDirectory({ ...directory, ...filed }, changes) };
}

test('names what a recorded swap empties, and nothing that the files empty for longer than recorded leave', () => {
  const swap: DirectoryChange = { kind: 'swap', office, person: one, from: now, until: later(now, 300 * day), by: 'x' };
  const swapped = brokenByChanges(inForce([other], [swap]), { changes: [swap] }, now);
  expect(swapped).toContainEqual(expect.objectContaining({ finding: 'contract.hole', subject: office }));
  const shorter = [one, other].map((person) => ({ ...away(person), kind: 'absence', until: later(now, day) }) as const);
  expect(brokenByChanges(inForce([one, other], shorter), { changes: shorter }, now)).toEqual([]);
});

test('names an empty office before a floor that is missed earlier', () => {
  const subject = { kind: 'floor', id: 'child' } as const;
  const found = { severity: 'gap', subject, counterexample: null } as const;
  const span = { from: now, until };
  const broken = brokenIn(
    [
      { ...found, code: 'floor.missed-by-directory', office: 'uptdPpa', ...span },
      { ...found, code: 'absence.empties-office', office, from: later(now, day), until },
    ],
    'WIB',
  );
  expect(broken.map(({ finding }) => finding)).toEqual(['absence.empties-office', 'floor.missed-by-directory']);
});

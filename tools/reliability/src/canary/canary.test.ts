import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { commandSchemas } from '@kawal/core/schemas';
import { verbList } from '@kawal/engine';
import { expect, test } from 'vitest';
import { plays } from '../fault-injection.ts';
import { chanceOf } from '../world/chance.ts';
import { encodings } from './encodings.ts';
import { Markers } from './markers.ts';
import { Search } from './search.ts';
import { sinkOfFile, sinks } from './sinks.ts';
import { spared, tableRows } from './table.ts';

test('finds a marked text in each of twenty encodings, and in what is packed, and none where none is', () => {
  expect(Object.keys(encodings).length).toBeGreaterThanOrEqual(20);
  const markers = new Markers(chanceOf(1, 'test of the canary').draw);
  const text = markers.word('narrative', 'story');
  const other = markers.word('narrative', 'another story');
  const search = new Search(markers.drawn);
  const around = (bytes: string): Buffer => Buffer.from(`${'x'.repeat(101)}${bytes}y`, 'latin1');
  for (const [encoding, encoded] of Object.entries(encodings)) {
    const bytes = around(encoded(text));
    for (const given of [bytes, Buffer.concat([around(''), gzipSync(bytes)])]) {
      const found = search.hitsIn(given);
      expect([encoding, found.map(({ marker }) => marker.text)]).toEqual([encoding, found.map(() => text)]);
      expect(found.map((one) => one.encoding)).toContain(encoding);
    }
  }
  expect(search.hitsIn(around(other.slice(0, -1)))).toEqual([]);
});

test('marks every sealed field of a report, so that its schema takes it', () => {
  const markers = new Markers(chanceOf(1, 'test of the canary').draw);
  const schema = commandSchemas.report['submit-report'];
  const parties = [{ ref: 'p1', roles: ['victim'], ageClass: 'child' }];
  const body = { type: 'submit-report', area: 'unknown', channel: 'app', facts: {}, parties };
  const filled = markers.fill(schema, body, 'report');
  expect(schema.safeParse(filled).success).toBe(true);
  expect([...markers.tooShort]).toEqual([]);
  for (const { text } of markers.drawn) expect(JSON.stringify(filled)).toContain(text);
  const fields = markers.drawn.map(({ field }) => field);
  for (const field of [
    'story',
    'parties.identity.name',
    'parties.identity.nik',
    'parties.identity.birthDate',
    'parties.contact.phone',
  ]) {
    expect(fields).toContain(`report.${field}`);
  }
});

test('names the sink of each file that a run may write, and of no other', () => {
  for (const { name, file } of sinks) if (file !== undefined) expect(sinkOfFile(`a/${file.example}`)?.name).toBe(name);
  expect(sinkOfFile('a/catatan.txt')).toBeUndefined();
});

test('calls every verb of the table in a play and every command at the terminal, or says why not', async () => {
  const rows = await tableRows();
  expect(Object.keys(spared).filter((row) => !rows.includes(row))).toEqual([]);
  const played = new Set(Object.values(plays).flatMap((play) => play.map(({ verb }) => verb)));
  const verbs = new Set(verbList.map(({ group, name }) => `${group}.${name}`));
  const terminal = readFileSync(new URL('terminal.ts', import.meta.url), 'utf8');
  const isTyped = (row: string): boolean =>
    row
      .split(' ')
      .slice(1)
      .every((word) => terminal.includes(`'${word}'`));
  // What is no verb is a read, and the lives ask each of them as everybody.
  const isCalled = (row: string): boolean =>
    row.startsWith('kawal ') ? isTyped(row) : played.has(row) || !verbs.has(row);
  expect(rows.filter((row) => !isCalled(row) && !(row in spared))).toEqual([]);
});

test('finds a date of birth as it is stored, and as people write it', () => {
  const markers = new Markers(chanceOf(1, 'test of the canary').draw);
  markers.drawn.push({ text: '1908-08-17', class: 'identity', field: 'a date of birth' });
  const search = new Search(markers.drawn);
  for (const text of ['1908-08-17T00:00', '17 Agustus 1908', '17 August 1908']) {
    expect([text, search.hitsIn(Buffer.from(`lahir ${text}.`)).length > 0]).toEqual([text, true]);
  }
  expect(search.hitsIn(Buffer.from('lahir 17 Agustus 1909, atau 1908-08-18'))).toEqual([]);
});

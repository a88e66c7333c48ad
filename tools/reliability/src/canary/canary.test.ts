import { gzipSync } from 'node:zlib';
import { commandSchemas } from '@kawal/core/schemas';
import { expect, test } from 'vitest';
import { chanceOf } from '../world/chance.ts';
import { encodings } from './encodings.ts';
import { Markers } from './markers.ts';
import { Search } from './search.ts';
import { sinkOfFile, sinks } from './sinks.ts';

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

test('marks every sealed field of a report but the date of birth, so that its schema takes it', () => {
  const markers = new Markers(chanceOf(1, 'test of the canary').draw);
  const schema = commandSchemas.report['submit-report'];
  const parties = [{ ref: 'p1', roles: ['victim'], ageClass: 'child' }];
  const body = { type: 'submit-report', area: 'unknown', channel: 'app', facts: {}, parties };
  const filled = markers.fill(schema, body, 'report');
  expect(schema.safeParse(filled).success).toBe(true);
  expect([...markers.tooShort]).toEqual(['report.parties.identity.birthDate']);
  for (const { text } of markers.drawn) expect(JSON.stringify(filled)).toContain(text);
  const fields = markers.drawn.map(({ field }) => field);
  for (const field of ['story', 'parties.identity.name', 'parties.identity.nik', 'parties.contact.phone']) {
    expect(fields).toContain(`report.${field}`);
  }
});

test('names the sink of each file that a run may write, and of no other', () => {
  for (const { name, file } of sinks) if (file !== undefined) expect(sinkOfFile(`a/${file.example}`)?.name).toBe(name);
  expect(sinkOfFile('a/catatan.txt')).toBeUndefined();
});

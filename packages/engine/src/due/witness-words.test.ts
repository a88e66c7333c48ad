import { type Instant, parseLocal } from '@kawal/core';
import { expect, test } from 'vitest';
import { describeSighting, describeWitness } from './witness-words.ts';

const at = (text: string) => parseLocal(text, 'WIB') as Instant;
const telling = { zone: 'WIB', nameOf: (person: string) => `Nama ${person}` } as const;
const since = at('2019-02-02T15:00');
const said = { seenBy: 'hospital', seenOn: at('2019-02-03T00:00') } as const;

/** Reads all points as one text. */
function toldBy(...given: Parameters<typeof describeWitness>) {
  const points = describeWitness(...given);
  return { id: points.map(({ id }) => id).join(' '), en: points.map(({ en }) => en).join(' ') };
}

test('says loudly that nothing is on record of an institution, and who recorded that the victim was met', () => {
  const met = [{ person: 'penjaga', did: 'victimAccompanied', at: at('2019-02-03T09:00') }] as const;
  const { id, en } = toldBy(said, { traces: [], met, since }, telling);
  expect(id).toContain('Kawal tidak mencatat jawaban atau tindakan apa pun dari RSUD sendiri.');
  expect(id).toMatch(/Yang mencatat bahwa korban ditemui: .*Nama penjaga\)/);
  expect(id).toContain('Pastikan sendiri kepada RSUD sebelum menyetujui.');
  expect(en).toContain('Make sure with');
});

test('names the newest trace of each kind, and asks nobody to make sure', () => {
  const traces = [
    { office: 'hospital', how: 'call', at: at('2019-02-03T08:00') },
    { office: 'hospital', how: 'referral', at: at('2019-02-03T10:00'), by: 'rs' },
    { office: 'hospital', how: 'call', at: at('2019-02-03T09:00') },
  ] as const;
  const { id } = toldBy(said, { traces, met: [], since }, telling);
  expect(id).toMatch(/^Kawal mencatat dari RSUD: .*10.00.*Nama rs\), .*09.00/);
  expect(id).not.toContain('08.00');
  expect(id).not.toContain('Pastikan');
});

test('makes a point of each matter, whatever points a name holds', () => {
  const met = [{ person: 'dr. Contoh', did: 'victimAccompanied', at: at('2019-02-03T09:00') }] as const;
  const points = describeWitness(said, { traces: [], met, since }, telling).map(({ id }) => id);
  expect(points).toHaveLength(3);
  expect(points[1]).toMatch(/^Yang mencatat.*Nama dr\. Contoh\)\.$/);
});

test('tells a second person of an addition that came after whoever met the victim (2006)', () => {
  const met = [{ person: 'penjaga', did: 'victimSafe', at: at('2019-02-03T09:00') }] as const;
  const witness = { traces: [], met, since, addedAt: at('2019-02-03T09:01') };
  expect(toldBy(said, witness, telling).id).toMatch(/ditambah lagi pada .*09.01.*kabar bahaya.*keadaan korban/);
  expect(toldBy(said, { traces: [], met, since }, telling).id).not.toContain('ditambah lagi');
});

test('tells the hour of the report where the victim is said to have been seen on that day', () => {
  const sameDay = { ...said, seenOn: at('2019-02-02T00:00') };
  const witness = { traces: [], met: [], since };
  expect(toldBy(sameDay, witness, telling).id).toMatch(/masuk pada .*15.00.*dilihat sesudah itu/);
  expect(toldBy(said, witness, telling).id).not.toContain('masuk pada');
});

test('says of a closed report who saw the victim, on which day, and who met them', () => {
  const closed = { status: 'closed', ...said, closedAt: since, metBy: ['penjaga'] } as never;
  expect(describeSighting(closed, telling)).toEqual({
    id: 'Yang melihat korban, menurut penutupan laporan ini: RSUD, 3 Februari 2019. Yang mencatat bahwa korban ditemui: Nama penjaga.',
    en: expect.stringMatching(/^Who saw the victim, by the closing of this report: .*3 February 2019\. Who recorded/),
  });
  const unseen = { status: 'closed', seenBy: 'notFound', closedAt: since } as never;
  expect(describeSighting(unseen, telling)?.id).toMatch(/^Tidak ada lembaga yang melihat korban/);
  for (const silent of [
    { status: 'closed', closedAt: since },
    { status: 'closing', ...said },
  ])
    expect(describeSighting(silent as never, telling)).toBeNull();
});

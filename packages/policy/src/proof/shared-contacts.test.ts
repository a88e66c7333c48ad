import { type ContactPoint, type Directory, day, type KemendagriCode, later, type Office } from '@kawal/core';
import { describe, expect, test } from 'vitest';
import { rosterOf } from './availability.ts';
import { neededKinds } from './needed-offices.ts';
import { proveSharedContacts } from './shared-contacts.ts';
import { from, soundChapter, soundDirectory, soundOffices } from './sound-chapter.sample.ts';

/** Returns the findings about who reads what, without how grave they are. */
function found(directory: Partial<Directory>) {
  const chapter = soundChapter({ directory });
  const roster = rosterOf(chapter, 'all', from, later(from, day));
  return proveSharedContacts(chapter, neededKinds(chapter.policy), roster).map(
    ({ severity: _, counterexample: __, subject, ...fact }) => ({ id: subject.id, ...fact }),
  );
}

const points = (changes: Readonly<Record<string, Partial<ContactPoint>>>): Pick<Directory, 'contactPoints'> => ({
  contactPoints: Object.fromEntries(
    Object.entries(soundDirectory.contactPoints).map(([id, one]) => [id, { ...one, ...changes[id] }]),
  ),
});
const offices = (kind: Office['kind'], change: Partial<Office>): Pick<Directory, 'offices'> => ({
  offices: soundOffices.map((one) => (one.kind === kind ? { ...one, ...change } : one)),
});

test('nothing is found where everybody reads their own', () => {
  expect(found({})).toEqual([]);
});

test('a contact is proved from its hour on, and one whose hour is to come is named', () => {
  expect(found(points({ 'uptd-phone': { verifiedAt: from } }))).toEqual([]);
  const at = later(from, 1);
  expect(found(points({ 'uptd-phone': { verifiedAt: at } }))).toEqual([
    { id: 'uptd-phone', code: 'contact.verified-later', at },
  ]);
});

test('somebody of the last resort who is not rung is named, and nobody else who is not', () => {
  const silent = points({ 'akhir-dua-phone': { rings: false }, 'jaga-satu-phone': { rings: false } });
  expect(found(silent)).toEqual([{ id: 'akhir-dua', code: 'noise.not-rung' }]);
  const second = { channel: 'email', readers: ['akhir-dua'], verifiedAt: from, rings: true } as const;
  const contacts = ['akhir-dua-phone', 'akhir-dua-kedua'];
  const people = { ...soundDirectory.people, 'akhir-dua': { contacts, language: 'id' } } as const;
  expect(found({ people, contactPoints: { ...silent.contactPoints, 'akhir-dua-kedua': second } })).toEqual([]);
});

describe('a last resort that fails with those above it', () => {
  const shared = (by: string, reference: string) =>
    expect.objectContaining({ code: 'last-resort.shared', office: 'lpaDuty@35.99', by, reference });

  test('shares a person, before any contact', () => {
    expect(found(offices('lastResort', { holders: ['akhir-satu', 'jaga-dua'] }))).toEqual([
      shared('person', 'jaga-dua'),
    ]);
  });

  test('shares a contact that either side reads, or that nobody lists the readers of', () => {
    expect(found(points({ 'akhir-satu-phone': { readers: ['akhir-satu', 'jaga-satu'] } }))).toEqual([
      shared('contact', 'akhir-satu-phone'),
    ]);
    expect(found(points({ 'jaga-satu-phone': { readers: ['jaga-satu', 'akhir-dua'] } }))).toEqual([
      shared('contact', 'jaga-satu-phone'),
    ]);
    const unlisted = found(points({ 'jaga-satu-phone': { readers: 'unlisted' } }));
    expect(unlisted).toContainEqual({ id: 'jaga-satu-phone', code: 'reader.unlisted' });
    expect(unlisted).toContainEqual(shared('contact', 'jaga-satu-phone'));
    // Of an office in which nobody is, nobody reads anything.
    const emptied = found({
      ...offices('uptdPpa', { holders: [] }),
      ...points({ 'akhir-satu-phone': { readers: 'unlisted' } }),
    });
    expect(emptied.map((one) => ('office' in one ? one.office : null))).not.toContain('uptdPpa@35.99');
    expect(emptied).toContainEqual(shared('contact', 'akhir-satu-phone'));
  });

  test('lies in a kelurahan or a kecamatan, and not in a city or the nation', () => {
    const local = (area: Office['area']) =>
      found(offices('lastResort', { area })).filter(({ code }) => code === 'last-resort.local').length;
    expect(['35.99.01.1001', '35.99.01', '35.99'].map((area) => local(area as KemendagriCode))).toEqual([1, 1, 0]);
    expect(local('nation')).toBe(0);
  });
});

test('a chapter of which one person reads everything is named, and one with a second reader is not', () => {
  const reader = 'jaga-satu';
  const all = (rest: readonly string[]) =>
    points(
      Object.fromEntries(
        Object.keys(soundDirectory.contactPoints).map((id) => [
          id,
          { readers: rest.includes(id) ? [id.replace('-phone', '')] : [id.replace('-phone', ''), reader] },
        ]),
      ),
    );
  const codes = (rest: readonly string[]) => found(all(rest)).map(({ code }) => code);
  expect(codes([])).toContain('reader.one-for-all');
  expect(codes(['akhir-satu-phone', 'akhir-dua-phone', 'koordinator-phone', 'koordinator-lain-phone'])).not.toContain(
    'reader.one-for-all',
  );
  // Whoever is told in the nation is not of the chapter; and a report from nobody knows where has no office of a kelurahan.
  expect(codes(['luar-satu-phone', 'luar-dua-phone'])).toContain('reader.one-for-all');
  const local = ['koordinator', 'wakil', 'koordinator-lain', 'wakil-lain'].map((id) => `${id}-phone`);
  expect(codes(local)).not.toContain('reader.one-for-all');
});

test('a contact whose readers nobody lists is read by the one who reads all others, and nobody is named where none has a contact', () => {
  const byOne = Object.keys(soundDirectory.contactPoints).map((id) => [id, { readers: ['jaga-satu'] }] as const);
  for (const unlisted of ['koordinator-phone', 'koordinator-lain-phone', 'wakil-phone', 'jaga-dua-phone']) {
    const readers = points({ ...Object.fromEntries(byOne), [unlisted]: { readers: 'unlisted' } });
    expect(found(readers)).toContainEqual(expect.objectContaining({ code: 'reader.one-for-all' }));
  }
  const people = Object.fromEntries(
    Object.keys(soundDirectory.people).map((id) => [id, { contacts: [], language: 'id' as const }]),
  );
  expect(found({ people }).map(({ code }) => code)).not.toContain('reader.one-for-all');
});

import type { Directory } from '@kawal/core';
import { memoryStorage } from '@kawal/sdk/memory';
import { expect, test } from 'vitest';
import { mistypedPeople, nearlyNamed } from './named-people.ts';

const refs = ['petugas-1', 'petugas-2', 'petugas-3', 'petugas-4', 'petugas-5'];
const terms = { id: 'o', kind: 'lpaDuty', area: '35.73', localName: 'LPA', holders: refs, deputies: [], shifts: [] };
const directory = {
  people: Object.fromEntries(refs.map((one) => [one, { contacts: [], language: 'id' }])),
  ...{ offices: [terms], absences: [], secretariat: [] },
} as unknown as Directory;

test('names everybody whom a reference may mean, and offers a person in post the nearest three', async () => {
  expect(nearlyNamed('petugas-9', directory)).toEqual(refs);
  const actor = { kind: 'person', ref: 'petugas-1', role: 'lpaDuty' } as const;
  const command = { type: 'add-to-report', parties: [{ ref: 'p1', directoryPerson: 'petugas-9' }] };
  const request = { actor, concept: 'report', inner: false, command };
  const refusals = await mistypedPeople(request, { chapter: { directory }, now: 0 as never }, memoryStorage());
  expect(refusals).toMatchObject([{ code: 'input.not-allowed', allowed: refs.slice(0, 3) }]);
});

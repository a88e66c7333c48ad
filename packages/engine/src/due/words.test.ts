import type { Chapter, EscalationState, Instant, OfficeKind } from '@kawal/core';
import type { Notifier } from '@kawal/sdk';
import { expect, test } from 'vitest';
import { owedSoFar } from './owed-so-far.ts';
import { dueWords, owedStep, reachWords } from './words.ts';

test('says of a referral what is late, and calls nobody late to answer who answered', () => {
  const late = (of: 'answer' | 'decision' | 'service' | 'policeReport') =>
    dueWords.referralLate({ referral: 'referral/contoh', service: 'accompaniment', of });
  expect(late('answer').id).toMatch(/: tujuan rujukan terlambat menjawab\. Hubungi mereka\.$/);
  for (const other of ['decision', 'service', 'policeReport'] as const) {
    expect(late(other).id).not.toContain('terlambat menjawab');
    expect(late(other).en).not.toContain('late to answer');
  }
  expect(late('policeReport').id).toContain('belum dicatat apakah kepolisian sudah diberi tahu');
});

test('names an office once where two floors bar it and one takes its place for both', () => {
  const said = reachWords({ barred: ['policeUnitPpa', 'policeUnitPpa'], reach: ['sapa129', 'sapa129'] });
  expect(said?.id).toContain('JANGAN menghubungi Unit PPA kepolisian tentang laporan ini.');
  expect(said?.en).toContain('Telephone SAPA 129 instead.');
});

test('asks for a call to police only if none are involved, while nobody has said that none are', () => {
  const reader = { person: null, chapter: null, now: 0 as Instant, report: undefined };
  const step = (involved: readonly string[], office: OfficeKind = 'policeUnitPpa') => {
    const state = { facts: { involved }, replies: [], told: [] } as unknown as EscalationState;
    const offices = [office];
    return owedStep({ offices, givenUpBy: null, barred: [], reach: offices, ...owedSoFar(offices, state, reader) }).id;
  };
  for (const involved of [[], ['unknown'], ['community', 'unknown']])
    expect(step(involved)).toMatch(/^Bila mungkin ada polisi yang terlibat, JANGAN menelepon polisi: telepon SAPA 129/);
  expect(step([])).toMatch(/\. Bila tidak ada, telepon Unit PPA kepolisian, lalu catat\.$/);
  expect(step(['none'])).toBe('Telepon kantor itu, lalu catat.');
  expect(step(['unknown'], 'uptdPpa')).toBe('Telepon kantor itu, lalu catat.');
});

test('says which of several offices is telephoned, where Kawal itself notifies the others', () => {
  const offices = [
    { id: 'uptd', kind: 'uptdPpa', area: 'nation', reach: 'message', holders: [], deputies: [], shifts: [] },
    { id: 'unit', kind: 'policeUnitPpa', area: 'nation', reach: 'phone', holders: [], deputies: [] },
  ];
  const chapter = { directory: { offices }, zone: 'WIB' } as unknown as Chapter;
  const kinds: readonly OfficeKind[] = ['uptdPpa', 'policeUnitPpa'];
  const said = (involved: readonly string[]) => {
    const of = {
      status: 'running',
      facts: { involved },
      replies: [],
      told: [],
      obligations: [],
      area: '35.73.03.1001',
    };
    const soFar = owedSoFar(kinds, of as unknown as EscalationState, {
      person: null,
      chapter,
      now: 0 as Instant,
      report: undefined,
    });
    return owedStep({ offices: kinds, givenUpBy: null, barred: [], reach: kinds, ...soFar }).id;
  };
  expect(said(['none'])).toBe('Telepon Unit PPA kepolisian, lalu catat. Telepon ke UPTD PPA belum dihitung.');
  // Police come second while nobody has cleared them, whoever else is told.
  expect(said(['unknown'])).toMatch(/^Bila mungkin ada polisi yang terlibat, JANGAN menelepon polisi/);
});

test('says of a message to an office what is: none yet, not gone out, sent, or only in a folder (1152)', () => {
  const office = {
    id: 'uptd',
    kind: 'uptdPpa',
    area: 'nation',
    reach: 'message',
    holders: ['uptd'],
    deputies: [],
    shifts: [],
  };
  const people = { uptd: { contacts: ['uptd-email'] } };
  const contactPoints = { 'uptd-email': { channel: 'email' } };
  const chapter = { directory: { offices: [office], people, contactPoints }, zone: 'WIB' } as unknown as Chapter;
  const folder = { channel: 'email', capabilities: { reaches: 'nobody' } } as unknown as Notifier;
  const said = (evidence: string | null, notifiers: readonly Notifier[] = []) => {
    const told = evidence === null ? [] : [{ task: 'act', served: 'uptdPpa', person: 'uptd', evidence, arrived: [] }];
    const state = { status: 'running', facts: {}, replies: [], told, obligations: [], area: '35.73.03.1001' };
    const reader = { person: null, chapter, now: 0 as Instant, report: undefined, notifiers };
    return owedSoFar(['uptdPpa'], state as unknown as EscalationState, reader).hears?.en;
  };
  expect(said(null)).toMatch(/^Kawal itself notifies UPTD PPA\. /);
  for (const evidence of ['planned', 'delayed', 'failed'])
    expect(said(evidence)).toMatch(/^The message of Kawal to UPTD PPA has not gone out yet\. /);
  for (const evidence of ['sent', 'delivered'])
    expect(said(evidence)).toMatch(/^Kawal has sent a message to UPTD PPA\. /);
  for (const evidence of [null, 'planned'])
    expect(said(evidence, [folder])).toMatch(
      /^Kawal has not written to UPTD PPA yet: its message will only be written into a folder and REACH NOBODY\./,
    );
  expect(said('sent', [folder])).toMatch(
    /^Messages of Kawal to UPTD PPA are only written into a folder and REACH NOBODY\./,
  );
});

import type { EscalationEvent } from '@kawal/core';
import { expect, test } from 'vitest';
import { isNarrated, narrate } from './narrate.ts';
import { narrateChange } from './narrate-change.ts';
import { describeNaming } from './words.ts';

const voided = { type: 'reply-voided', person: 'contoh-petugas' } as const;

test('says that an answer ended with a suspension, not that it was untrue (R8)', () => {
  const { id, en } = narrate({ ...voided, by: null, reason: 'suspended' }, 'WIB');
  expect(id).toBe('jawaban contoh-petugas tidak berlaku lagi, karena ia dinonaktifkan atas suatu dugaan');
  expect(en).toBe('the answer of contoh-petugas no longer counts, because they were suspended on an allegation');
});

test('says each of the three reasons that end an answer differently (R8)', () => {
  const events: readonly EscalationEvent[] = [
    { ...voided, by: null, reason: 'suspended' },
    { ...voided, by: 'contoh-petugas', reason: 'withdrawn' },
    { ...voided, by: 'contoh-koordinator', reason: 'shownFalse' },
  ];
  expect(new Set(events.map((event) => narrate(event, 'WIB').en)).size).toBe(3);
});

test('says what a person did when an act is recorded (R9)', () => {
  const reply = {
    person: 'contoh-petugas',
    offices: ['lpaDuty'],
    level: 'acted',
    relayed: false,
  } as const;
  const event = { type: 'reply-recorded', reply, means: 'session', act: 'victimSafe' } as unknown as EscalationEvent;
  expect(narrate(event, 'WIB').en).toBe('contoh-petugas (the LPA duty officer) recorded an act: the victim is safe');
});

test('names both people who ended a path, and once the one who ended it alone', () => {
  const ended = { type: 'path-ended', path: 'anak-berisiko', by: 'contoh-kedua' };
  const said = (of: object) => narrate({ ...ended, ...of } as unknown as EscalationEvent, 'WIB');
  expect(said({ proposedBy: 'contoh-pertama' }).id).toMatch(/^contoh-pertama dan contoh-kedua mengakhiri /);
  expect(said({ proposedBy: 'contoh-pertama' }).en).toMatch(/^contoh-pertama and contoh-kedua ended /);
  for (const alone of [{}, { proposedBy: 'contoh-kedua' }]) expect(said(alone).id).toMatch(/^contoh-kedua mengakhiri /);
});

test('says the parts of a policy in words, never as the ids of a file', () => {
  const at = {
    path: 'anak-berisiko',
    step: 'luar-kota',
    floor: 'anak-ke-wewenang',
    office: null,
    by: 'contoh-petugas',
  };
  const events = [
    'path-opened',
    'path-ended',
    'step-fired',
    'step-pulled',
    'calendar-missing',
    'floor-latched',
  ] as const;
  for (const type of [...events, 'floor-missed', 'floor-rearmed'] as const) {
    const { id, en } = narrate({ ...at, type } as unknown as EscalationEvent, 'WIB');
    expect([type, `${id} ${en}`]).toEqual([type, expect.not.stringMatching(/anak-|luar-kota/)]);
    expect(`${id} / ${en}`).toMatch(
      /(Anak berisiko|anak kepada pihak berwenang).* \/ .*(A child at risk|a child, to an authority)/,
    );
  }
});

test('says which facts of a report were corrected as the vocabulary names them, and a promise of a pact in words', () => {
  const facts = [
    { fact: 'victimAge', from: ['adult'], to: ['child', 'unknown'] },
    { fact: 'perahu', from: ['unknown'], to: ['kayu'] },
  ];
  const corrected = { type: 'report-corrected', reason: 'writtenWrongly', facts, parties: [] };
  expect(narrateChange(corrected as never, 'WIB').id).toBe(
    'laporan dibetulkan (salah tulis): umur terduga korban (dewasa → anak, belum diketahui), perahu (unknown → kayu)',
  );
  const extended = { type: 'report-extended', facts: { danger: ['yes'] }, parties: [] };
  expect(narrateChange(extended as never, 'WIB').en).toBe('report added to: immediate danger (yes)');
  // The words of an addition are sealed; whoever opens the record next reads that there are some.
  const told = { ...extended, storied: true };
  expect(narrateChange(told as never, 'WIB').id).toBe(
    'laporan ditambah: bahaya langsung (ya), keterangan baru dalam ceritanya',
  );
  const met = { type: 'commitment-met', commitment: 'formVolunteers', evidence: ['volunteer/0wham00110a'] };
  expect(narrateChange(met as never, 'WIB').id).toBe('komitmen pakta terpenuhi: membentuk relawan (0011-0AC)');
  const closed = { type: 'report-closed', reason: 'duplicate', duplicateOf: 'report/0wham00110a' };
  expect(narrateChange(closed as never, 'WIB').en).toBe('report closed: duplicate of another report (0011-0AC)');
});

test('says that a visit of monitoring was taken back, and not that one was noted (1993)', () => {
  const said = (finding: string) => narrateChange({ type: 'monitoring-noted', finding } as never, 'WIB');
  expect(said('byMistake').id).toBe('kunjungan pemantauan dibatalkan pencatatnya');
  expect(said('byMistake').en).toBe('monitoring visit taken back by who noted it');
  expect(said('well').id).toBe('kunjungan pemantauan dicatat');
});

test('says of a closing who saw the victim, and on which day where the chapter is (1850)', () => {
  const seen = { seenBy: 'hospital', seenOn: Date.parse('2026-03-01T23:30Z') };
  for (const type of ['closure-proposed', 'report-closed', 'case-closure-proposed', 'case-closed'])
    expect(narrateChange({ type, reason: 'insufficientInformation', ...seen } as never, 'WIB')).toEqual({
      id: expect.stringMatching(/; yang melihat korban: .*RSUD, 2 Maret 2026$/),
      en: expect.stringMatching(/; who saw the victim: .*hospital.*, 2 March 2026$/),
    });
  const none = { type: 'report-closed', reason: 'insufficientInformation', seenBy: 'notFound' };
  expect(narrateChange(none as never, 'WIB').id).toMatch(
    /; yang melihat korban: belum ada: dicari dan tidak ditemukan$/,
  );
});

test('names an institution that a newer Kawal wrote by its own name', () => {
  const closed = { type: 'report-closed', reason: 'insufficientInformation' };
  for (const seenBy of ['newerOffice', 'toString'])
    expect(narrateChange({ ...closed, seenBy, seenOn: Date.parse('2026-03-02T00:00Z') } as never, 'WIB')).toEqual({
      id: expect.stringMatching(new RegExp(`; yang melihat korban: ${seenBy}, 2 Maret 2026$`)),
      en: expect.stringMatching(new RegExp(`; who saw the victim: ${seenBy}, 2 March 2026$`)),
    });
});

test('says what of a referral is late, and the office above as the one above: no answer was late that came', () => {
  const late = (of: string, superior: string | null) =>
    narrateChange({ type: 'referral-overdue', of, floor: null, due: 0, superior } as never, 'WIB');
  expect(late('policeReport', 'opdWomenChild').id).toBe(
    'batas waktu memberi tahu kepolisian terlewat: di atasnya dinas pemberdayaan perempuan dan perlindungan anak',
  );
  expect(late('service', null)).toEqual({
    id: 'batas waktu dimulainya layanan terlewat',
    en: 'start of the service overdue',
  });
});

test('leaves events of other records to their own words', () => {
  expect(isNarrated({ type: 'escalation-planned' })).toBe(true);
  expect(isNarrated({ type: 'pact-signed' })).toBe(false);
  expect(isNarrated({ type: 'toString' })).toBe(false);
});

test('names an office that a title in the story named, in words of the reader', () => {
  for (const ref of ['namesake-lpaduty', 'senama-petugaslpa'])
    expect(describeNaming(ref)).toEqual({
      id: 'disebut dalam laporan: petugas jaga LPA',
      en: expect.stringContaining('named in the report: LPA'),
    });
  expect(describeNaming('senama-petugas-lpa-2').id).toBe('disebut dalam laporan: petugas-lpa-2');
});

import { describeDuration, type Language, parseLocal } from '@kawal/core';
import { recordNumber } from '@kawal/core/record';
import type { Alarm } from '@kawal/engine';
import { expect, test } from 'vitest';
import { restoreWords } from './backup/restore-words.ts';
import { helpWords } from './command/help.ts';
import { alarmWords } from './config/alarm-words.ts';
import { failureWords } from './fault/failures.ts';
import { formWords } from './form/words.ts';
import { statusWords } from './status/words.ts';

test('every failure says what to do, in both languages', () => {
  for (const { id, en } of Object.values(failureWords)) {
    expect(id).toMatch(/\.$/);
    expect(en).toMatch(/\.$/);
    expect(id).not.toBe(en);
  }
});

test('no word of the help is left empty', () => {
  const texts = (words: object): string[] =>
    Object.values(words).flatMap((word) => (typeof word === 'string' ? [word] : texts(word as object)));
  expect(texts(helpWords).every((text) => text.trim() !== '')).toBe(true);
});

test('says of a broken contract which office lacks whom from when, without a code or a hash', () => {
  const named = { policy: 'a'.repeat(64), subject: 'lpa-jaga', office: null, isNamed: false, zone: 'WITA' } as const;
  const broken = { code: 'contract.broken', ...named } as const;
  const from = parseLocal('2019-02-05T00:00', 'WITA') as number;
  const { id, en } = alarmWords.heading({ ...broken, finding: 'contract.one-deep', from });
  expect(id).toContain('lpa-jaga mulai Selasa, 5 Februari 2019, 00.00 WITA hanya bergantung pada satu orang.');
  expect(en).toContain('lpa-jaga from Tuesday, 5 February 2019, 00:00 WITA rests on one person alone.');
  const unknown = alarmWords.heading({ ...broken, finding: 'contract.of-tomorrow', from: null });
  const nobody = alarmWords.heading({ ...broken, finding: 'contract.no-office', from });
  const another = alarmWords.heading({ ...broken, finding: 'contract.always-substituted', from });
  // Of one of the two somebody else is told.
  expect([/pengganti/.test(nobody.id), /substitute/.test(nobody.en)]).toEqual([false, false]);
  expect([/penggantinya yang diberi tahu/.test(another.id), /its substitute is told/.test(another.en)]).toEqual([
    true,
    true,
  ]);
  const floor = { finding: 'floor.missed-by-directory', subject: 'child', office: 'uptdPpa', from } as const;
  const missed = alarmWords.heading({ ...broken, ...floor, isNamed: true });
  expect(missed.id).toMatch(/^ALARM: kewajiban memberi tahu UPTD PPA \(.*, bila laporan menyebut orang\) mulai Selasa/);
  expect(missed.en).toMatch(/^ALARM: the floor of the UPTD PPA \(.*, where a report names somebody\) from Tuesday/);
  const ofAny = alarmWords.heading({ ...broken, ...floor, office: null, isNamed: false });
  expect([ofAny.id, ofAny.en]).toEqual([
    expect.stringMatching(/^ALARM: kewajiban memberi tahu \(/),
    expect.stringMatching(/^ALARM: the floor \(/),
  ]);
  for (const text of [id, en, unknown.id, unknown.en]) expect(text).not.toMatch(/contract\.|aaaa|undefined/);
});

test('lengths of time are said as people say them', () => {
  const said = (milliseconds: number) => [describeDuration(milliseconds, 'id'), describeDuration(milliseconds, 'en')];
  expect(said(0)).toEqual(['segera', 'at once']);
  expect(said(60_000)).toEqual(['1 menit', '1 minute']);
  expect(said(5_400_000)).toEqual(['1 jam 30 menit', '1 hour 30 minutes']);
  expect(said(86_400_000)).toEqual(['24 jam', '24 hours']);
  expect(said(3 * 86_400_000)).toEqual(['3 hari', '3 days']);
});

test.each<[Language, string, string]>([
  ['id', 'petugas jaga LPA', 'Jangan menghubungi siapa pun yang disebut dalam laporan'],
  ['en', 'the duty officer of the LPA', 'Do not contact anybody whom the report names'],
])(
  'sends nobody to a person whom the report may name while Kawal notifies nobody (N5, %s)',
  (language, duty, warning) => {
    const stream = 'escalation/contoh';
    const alarms: readonly Alarm[] = [
      { code: 'escalation.parked', stream, reason: 'noChapter' },
      { code: 'escalation.decision-failed', stream },
    ];
    const texts = [
      ...alarms.map((alarm) => alarmWords.heading(alarm)[language]),
      statusWords.parked({ stream })[language],
    ];
    for (const text of texts) {
      expect(text).toContain(duty);
      expect(text).toContain(warning);
    }
  },
);

test('names the record of an alarm by its number, and no record that an alarm must not name', () => {
  const stream = 'escalation/01jkq3b7c8d9e0f1g2h3j4k5m6';
  const codes = [
    'escalation.emergency',
    'escalation.tipped-off',
    'escalation.names-spared',
    'escalation.floor-missed',
    'escalation.decision-failed',
    'calendar.missing',
    'delivery.failed',
    'delivery.delayed',
    'referral.overdue',
    'monitoring.missed',
    'breach.deadline',
    'worker.failed',
    'data-request.deadline',
    'loss.proposed',
    'loss.noted',
    'emergency-access.opened',
    'emergency-access.unreviewed',
  ] as const satisfies readonly Alarm['code'][];
  const silent: readonly string[] = [
    ...['data-request.deadline', 'loss.proposed', 'loss.noted'],
    ...['emergency-access.opened', 'emergency-access.unreviewed'],
  ];
  for (const code of codes) {
    const more = { reason: 'noPath', floor: 'f1', passed: true, error: 'storage.unavailable' } as const;
    const { id, en } = alarmWords.heading({ code, stream, ...more } as Alarm);
    const name = recordNumber(stream) ?? 'none';
    for (const text of [id, en]) {
      expect([code, text.includes(name)]).toEqual([code, !silent.includes(code)]);
      expect(text).not.toMatch(/[a-z]\/|01jkq3/);
    }
  }
});

test('asks no reporter in writing to send a report again after a restore (N6)', () => {
  const [asking] = restoreWords.steps.filter(({ en }) => en.includes('reporters'));
  expect(asking?.id).toContain('tidak pernah secara tertulis');
  expect(asking?.en).toContain('never in writing');
});

test('sends nobody to the home of a victim whose follow-up was missed (N13)', () => {
  const alarm: Alarm = { code: 'monitoring.missed', stream: 'monitoring/contoh' };
  expect(alarmWords.heading(alarm).id).toContain('dengan cara dan pada waktu yang ia pilih');
  expect(alarmWords.heading(alarm).en).toContain('do not go to their home without their agreement');
});

test('counts those who can record a call as the second and are not named, so that nobody seems left out', () => {
  const said = (...others: readonly string[]) =>
    formWords.needsSecondCaller({ office: 'sapa129', others, number: 'ABCD-EFG' });
  expect(said('a', 'b', 'c', 'd', 'e').id).toContain('Yang dapat: a, b, c, d, e.');
  expect(said('a', 'b', 'c', 'd', 'e', 'piket-1').id).toContain('Yang dapat: a, b, c, d, e, dan 1 orang lain.');
  expect(said('a', 'b', 'c', 'd', 'e', 'piket-1', 'piket-2').en).toContain('Who can: a, b, c, d, e, and 2 more.');
});

import { readFileSync } from 'node:fs';
import { type MessageTextName, messageText } from '@kawal/core/locales';
import { expect, test } from 'vitest';
import { leadsToLpa, phonesPolice } from './hearing.ts';
import { runEvening } from './run.ts';

const texts: Record<MessageTextName, { readonly en: string }> = JSON.parse(
  readFileSync(new URL('../../../../packages/core/src/message-text/texts.json', import.meta.url), 'utf8'),
);

test('the judge of an evening reads each text that leads to the LPA or to the police, in both languages', () => {
  const fields = { secretariat: messageText('secretariat'), office: 'Unit PPA', phone: '110' };
  for (const name of Object.keys(texts) as MessageTextName[]) {
    const said = Object.values(messageText(name, fields));
    const leads = name !== 'answerAlone' && texts[name].en.includes('{secretariat}');
    const phones = ['callNumber', 'shortCall'].includes(name);
    if (leads) expect([name, ...said.map((one) => leadsToLpa.test(one))]).toEqual([name, true, true]);
    expect([name, ...said.map((one) => phonesPolice.test(one))]).toEqual([name, phones, phones]);
  }
});

test('one evening over six channels tells nobody who is barred, and leaves no floor in silence', async () => {
  const { wrong, met } = await runEvening(2);
  expect(wrong).toEqual([]);
  expect(met.messages).toBeGreaterThan(50);
  for (const name of [
    ...(['forged webhooks', 'late receipts', 'numbers changed', 'messages to a blocked bot'] as const),
    ...(['institutions accused', 'messages about an accused LPA', 'answers of somebody barred'] as const),
  ])
    expect(met[name]).toBeGreaterThan(0);
});

test('the judge of an evening finds people who hear of a report that names or accuses them, and texts that lead to the accused', async () => {
  const { wrong } = await runEvening(4, ['coordinator', 'deputy', 'lpa', 'police']);
  // The deputy has no way but SMS, whose text need not hold the number of a report.
  for (const person of ['coordinator', 'deputy']) {
    expect(wrong.some((one) => one.startsWith(`${person} is named in`) && one.endsWith('hears of it'))).toBe(true);
  }
  for (const told of [
    /^duty-\w+ is accused in .* hears of it$/,
    /accuses the LPA, leads to it$/,
    /accuses the police, asks to phone them$/,
    /^an answer of \S+, whom \S+ bars, counts$/,
  ])
    expect(wrong.some((one) => told.test(one))).toBe(true);
});

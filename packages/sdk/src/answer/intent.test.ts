import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { groupedCode, replyCode } from '../notifier/reply-code.ts';
import { answers } from './answers.sample.ts';
import { answersAside } from './answers-aside.sample.ts';
import { answersBlind } from './answers-blind.sample.ts';
import { answersOfPractice } from './answers-of-practice.sample.ts';
import { answersOfRegions } from './answers-of-regions.sample.ts';
import { answersOfRules } from './answers-of-rules.sample.ts';
import { intentOf, readTypedAnswer } from './intent.ts';
import { cries, neverTaken } from './never-taken.sample.ts';
import { criesWithANo, plainRefusals } from './noes.sample.ts';

const made = [...answers, ...answersOfRegions];
const tried = [...answersOfPractice, ...answersOfRules];
const all = [...made, ...answersAside, ...answersBlind, ...tried];
const misread = (list: typeof answers) => list.filter(([text, intent]) => intentOf(text) !== intent);
const code = replyCode(new Uint8Array(10).fill(3));

test('knows 400 different answers as data, of which 200 were kept aside', () => {
  expect(new Set(all.map(([text]) => text)).size).toBeGreaterThanOrEqual(400);
  expect(answersAside.length).toBeGreaterThanOrEqual(200);
});

test('understands every answer by which the rules were made', () => {
  expect(misread(made)).toEqual([]);
});

test('understands at least 95 of 100 answers that were kept aside', () => {
  expect(misread(answersAside).length / answersAside.length).toBeLessThanOrEqual(0.05);
});

test('understands at least 95 of 100 answers of somebody who saw no rule', () => {
  expect(misread(answersBlind).length / answersBlind.length).toBeLessThanOrEqual(0.05);
});

test('hears no yes in a colleague who is to take it on', () => {
  expect(intentOf('biar teman saya yg tangani')).not.toBe('take');
});

test('understands at least 97 of 100 answers of strangers by which the rules were made anew', () => {
  expect(misread(tried).length / tried.length).toBeLessThanOrEqual(0.03);
});

test('never reads a refusal, a cry for help or a question as taking on', () => {
  const notTaking = all.filter(([, intent]) => intent !== 'take' && intent !== 'unclear');
  expect(notTaking.filter(([text]) => intentOf(text) === 'take')).toEqual([]);
});

test('takes nothing on by the words of a yes in another sense, bare or beside a code', () => {
  const takes = (text: string) =>
    [text, `${text} ${code}`, `${code} ${text}`].some((one) => readTypedAnswer(one).intent === 'take');
  expect([...neverTaken, ...cries, ...criesWithANo].filter(takes)).toEqual([]);
});

test('records no cry, plea or statement with a no in it as a refusal, bare or beside a code', () => {
  const declines = (text: string) => [text, `${text} ${code}`].some((one) => readTypedAnswer(one).intent === 'decline');
  expect([...cries, ...criesWithANo].filter(declines)).toEqual([]);
});

property.prop([
  fc.constantFrom(...criesWithANo),
  fc.constantFrom(...plainRefusals),
  fc.constantFrom('. ', ', ', '!\n'),
])('records no refusal where a cry stands in another clause than the no', (cry, refusal, sign) => {
  expect(intentOf(`${refusal}${sign}${cry}`)).not.toBe('decline');
  expect(intentOf(`${cry}${sign}${refusal}`)).not.toBe('decline');
});

test('understands at least 95 of 100 plain refusals', () => {
  const understood = plainRefusals.filter((text) => intentOf(text) === 'decline');
  expect(understood.length / plainRefusals.length).toBeGreaterThanOrEqual(0.95);
});

property.prop([
  fc.constantFrom(...[...made, ...tried].filter(([text, intent]) => intent === 'take' && !text.includes('\n'))),
  fc.constantFrom(
    'tidak',
    'ga bisa',
    'bukan saya',
    'tolong saya',
    'siapa?',
    'jangan',
    'maaf',
    "can't",
    'help',
    'di mana',
    'sonde bisa',
    'sing bisa',
    'mboten saged',
    'tra bisa',
    'teu tiasa',
    'indak bisa',
    'kada kawa',
    'nyanda bisa',
    'pripun',
    'tulung',
    'sdh pensiun',
  ),
  fc.boolean(),
])('never takes on where a yes stands beside a word against it', ([yes], against, isFirst) => {
  expect(intentOf(isFirst ? `${against} ${yes}` : `${yes} ${against}`)).not.toBe('take');
});

test.each([
  'jangan kuatir bu, saya tangani',
  'ndak papa, saya jalan',
  'bukan masalah, siap',
  'nda apa apa, beta urus',
  'maaf pak baru baca, sy otw',
  'sori telat bls, siap',
])("hears no refusal in a no that stands in nobody's way: %s", (text) => {
  expect(intentOf(text)).toBe('take');
});

test('hears a refusal in words that are sorry for more than answering late', () => {
  expect(intentOf('maaf baru sakit')).toBe('decline');
  expect(intentOf('maaf baru cuti pak')).toBe('decline');
  expect(intentOf('maaf baru bisa besok')).toBe('unclear');
});

property.prop([fc.constantFrom(...all)])('reads the same in capitals and with signs around', ([text, intent]) => {
  fc.pre(!text.includes('?') && intentOf(text) === intent);
  expect(intentOf(`  ${text.toUpperCase()}!! `)).toBe(intent);
});

test.each([
  ['the code alone', groupedCode(code), code],
  ['a code and a yes', `${groupedCode(code)} saya tangani`, code],
  ['a code and its name', `Kode jawaban: ${groupedCode(code)}`, code],
  ['a code and a refusal', `${groupedCode(code)} saya tidak bisa`, code],
  ['a code and a cry for help', `tolong ${groupedCode(code)}`, undefined],
  ['a code and another time', `${groupedCode(code)} besok saya kabari`, undefined],
  ['a code and a no that no list knows', `${groupedCode(code)} ta bisa`, undefined],
  ['a code and a greeting', `Selamat malam Bu, ${groupedCode(code)}`, code],
  ['a code and a question', `${groupedCode(code)} ini apa?`, undefined],
  ['a yes alone', 'siap', undefined],
  ['a code with the hyphens that telephones make', groupedCode(code).replaceAll('-', '\u2011'), code],
  ['a code over two lines', groupedCode(code).replace('-', '-\r\n'), code],
  ['a code with spaces that do not break', `siap ${groupedCode(code).replaceAll('-', '\u00a0')}`, code],
  ['a code with points', groupedCode(code).replaceAll('-', '.'), code],
  ['a code with signs that nobody sees', `\u200e${groupedCode(code).replace('-', '\u200b-\u00ad')}\u200f`, code],
  ['a code in wide signs', code.replace(/./g, (sign) => String.fromCodePoint(sign.charCodeAt(0) + 0xfee0)), code],
  ['nothing', '', undefined],
  ['a code and words that no list knows', `${groupedCode(code)} saya kapusing`, undefined],
  ['a code and thanks', `${groupedCode(code)} makasih infonya`, undefined],
  ['a code in what is quoted alone', `siap\n\nPada Kam, 3 Jul Kawal menulis:\n> ${groupedCode(code)}`, undefined],
  ['a code below what is quoted', `> Kode: lain\n\n${groupedCode(code)} siap`, code],
  ['a no after very many words', `${groupedCode(code)} siap ${'siap '.repeat(500)} tidak bisa`, undefined],
])('reads %s', (_, text, token) => {
  expect(readTypedAnswer(text).token).toBe(token);
});

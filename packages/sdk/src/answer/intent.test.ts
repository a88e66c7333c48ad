import { runInNewContext } from 'node:vm';
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { groupedCode, replyCode } from '../notifier/reply-code.ts';
import { answers } from './answers.sample.ts';
import { answersAside } from './answers-aside.sample.ts';
import { answersBlind } from './answers-blind.sample.ts';
import {
  eighthNeither,
  eighthNoes,
  eighthTraps,
  eighthTrickyNoes,
  eighthYeses,
} from './answers-of-eighth-stranger.sample.ts';
import {
  lastNoes,
  lastNoYes,
  lastTraps,
  lastYeses,
  mistaken,
  plainlyRefused,
  plainlyTaken,
} from './answers-of-last-strangers.sample.ts';
import { answersOfPractice } from './answers-of-practice.sample.ts';
import { answersOfRegions } from './answers-of-regions.sample.ts';
import { answersOfRules } from './answers-of-rules.sample.ts';
import { neitherYesNorNo, noYes, plainNoes, plainYeses } from './answers-of-shapes.sample.ts';
import {
  answersOfStrangers,
  refusedByRules,
  strangersNeither,
  strangersNoYes,
  takenByRules,
} from './answers-of-strangers.sample.ts';
import { acting, bareVerbs, framesOfNobody, listed, noesOfTheBody } from './frames.sample.ts';
import { intentOf, readTypedAnswer } from './intent.ts';
import { cries, neverTaken } from './never-taken.sample.ts';
import { criesWithANo, plainRefusals } from './noes.sample.ts';
import words from './words.json' with { type: 'json' };

const made = [...answers, ...answersOfRegions];
const tried = [...answersOfPractice, ...answersOfRules, ...answersOfStrangers];
const all = [...made, ...answersAside, ...answersBlind, ...tried];
const misread = (list: typeof answers) => list.filter(([text, intent]) => intentOf(text) !== intent);
const code = replyCode(new Uint8Array(10).fill(3));

/** Says no more than that a message came, for the eighth stranger; three before had called some of them a yes. */
const receipts = new Set(
  'ok|oke|okee|okay|y|baik|baik pak|baik bu|oke bu|👌|86|👍|ya|iya|iyaa|ya pak|iya bu|iya kak|yes|yup|nggih|inggih|enggih pak|muhun'.split(
    '|',
  ),
);

test('knows 400 different answers as data, of which 200 were kept aside', () => {
  expect(new Set(all.map(([text]) => text)).size).toBeGreaterThanOrEqual(400);
  expect(answersAside.length).toBeGreaterThanOrEqual(200);
});

test('reads every answer by which the rules were made as it is meant, or asks back', () => {
  const wrong = misread(made).filter(([text, intent]) => {
    const askedBack = ['unclear', 'question'].includes(intentOf(text));
    return !(askedBack && (intent === 'take' || intent === 'decline'));
  });
  expect(wrong).toEqual([]);
  expect(misread(made.filter(([text]) => !receipts.has(text))).length / made.length).toBeLessThanOrEqual(0.13);
});

test('understands at least 89 of 100 answers that were kept aside first', () => {
  expect(misread(answersAside).length / answersAside.length).toBeLessThanOrEqual(0.11);
});

test('understands at least 95 of 100 answers of somebody who saw no rule, but for bare receipts', () => {
  const answers = answersBlind.filter(([text]) => !receipts.has(text.toLowerCase()));
  expect(misread(answers).length / answers.length).toBeLessThanOrEqual(0.05);
});

test('hears no yes in a colleague who is to take it on', () => {
  expect(intentOf('biar teman saya yg tangani')).not.toBe('take');
});

test('understands at least 84 of 100 answers of strangers who tried the rules', () => {
  expect(misread(tried).length / tried.length).toBeLessThanOrEqual(0.16);
});

test('never reads a refusal, a cry for help or a question as taking on', () => {
  const notTaking = all.filter(([, intent]) => intent !== 'take' && intent !== 'unclear');
  expect(notTaking.filter(([text]) => intentOf(text) === 'take')).toEqual([]);
});

test('takes nothing on by the words of a yes in another sense, bare or beside a code', () => {
  const takes = (text: string) =>
    [text, `${text} ${code}`, `${code} ${text}`].some((one) => readTypedAnswer(one).intent === 'take');
  const ofLast = [...lastNoYes, ...lastTraps, ...Object.values(mistaken).flat()];
  // Beside a code these say no less than the code alone.
  const besideACode = new Set([...receipts, 'Ya', 'pak', '🙏', '🙏🙏🙏']);
  const neither = eighthNeither.filter((text) => !besideACode.has(text));
  const ofEighth = [...eighthNoes, ...neither, ...eighthTrickyNoes, ...eighthTraps];
  const ofStrangers = [
    ...strangersNoYes,
    ...strangersNeither,
    ...takenByRules,
    ...refusedByRules,
    ...ofLast,
    ...ofEighth,
  ];
  expect(
    [...neverTaken, ...cries, ...criesWithANo, ...neitherYesNorNo, ...noYes, ...ofStrangers].filter(takes),
  ).toEqual([]);
});

test('records no cry, plea or statement with a no in it as a refusal, bare or beside a code', () => {
  const declines = (text: string) => [text, `${text} ${code}`].some((one) => readTypedAnswer(one).intent === 'decline');
  // Whoever got it by a wrong number, or is not ready, leaves the report to the next person.
  const leaves = new Set(['salah sambung', 'salah nomor mas', 'belum siap']);
  const ofEighth = [...eighthNeither.filter((text) => !leaves.has(text)), ...eighthTraps];
  const ofStrangers = [...strangersNeither, ...refusedByRules, ...Object.values(mistaken).flat(), ...ofEighth];
  expect([...cries, ...criesWithANo, ...neitherYesNorNo, ...ofStrangers].filter(declines)).toEqual([]);
});

property.prop([
  fc.constantFrom(...criesWithANo),
  fc.constantFrom(...plainRefusals),
  fc.constantFrom('. ', ', ', '!\n'),
])('records no refusal where a cry stands in another clause than the no', (cry, refusal, sign) => {
  expect(intentOf(`${refusal}${sign}${cry}`)).not.toBe('decline');
  expect(intentOf(`${cry}${sign}${refusal}`)).not.toBe('decline');
});

test('understands at least 95 of 100 plain refusals, and 90 of 100 plain yeses', () => {
  const refusals = [...plainRefusals, ...plainNoes];
  const understood = refusals.filter((text) => intentOf(text) === 'decline');
  expect(understood.length / refusals.length).toBeGreaterThanOrEqual(0.95);
  const yeses = plainYeses.filter((text) => !receipts.has(text));
  expect(yeses.filter((text) => intentOf(text) === 'take').length / yeses.length).toBeGreaterThanOrEqual(0.9);
});

test('understands at least 95 of 100 yeses and noes of the last stranger, and no yes as a no', () => {
  const read = (texts: readonly string[], intent: string) => texts.filter((text) => intentOf(text) === intent).length;
  const yeses = lastYeses.filter((text) => !receipts.has(text));
  expect(read(yeses, 'take') / yeses.length).toBeGreaterThanOrEqual(0.95);
  expect(read(lastNoes, 'decline') / lastNoes.length).toBeGreaterThanOrEqual(0.95);
  expect([read(lastYeses, 'decline'), read(lastNoes, 'take')]).toEqual([0, 0]);
  expect(plainlyTaken.filter((text) => intentOf(text) !== 'take')).toEqual([]);
  expect(plainlyRefused.filter((text) => intentOf(text) !== 'decline')).toEqual([]);
});

test('understands at least 95 of 100 yeses and noes of the eighth stranger, and no yes as a no', () => {
  const read = (texts: readonly string[], intent: string) => texts.filter((text) => intentOf(text) === intent).length;
  expect(read(eighthYeses, 'take') / eighthYeses.length).toBeGreaterThanOrEqual(0.95);
  expect(read(eighthNoes, 'decline') / eighthNoes.length).toBeGreaterThanOrEqual(0.95);
  expect(read(eighthYeses, 'decline')).toBe(0);
});

test('asks back at a word that says no more than that a message came, and takes it on beside a code', () => {
  const bare = [...receipts].flatMap((text) => [text, text.toUpperCase(), `selamat malam, ${text}`]);
  expect(bare.filter((text) => intentOf(text) !== 'unclear')).toEqual([]);
  expect(readTypedAnswer(`ok ${code}`).token).toBe(code);
});

/** Who wants to do this with a report, without a further object, offers to act. */
const offered = new Set(['ambil', 'tangani', 'handle', 'bantu']);

test.each(framesOfNobody)('reads no yes in "%s", whatever the verb is', (frame) => {
  const verbs = [...acting].filter((verb) => !/^(?:saya|kami) mau/.test(frame) || !offered.has(verb));
  const answers = verbs.map((verb) => frame.replace('…', verb));
  expect(answers.filter((text) => intentOf(text) === 'take')).toEqual([]);
});

/** Words that say nothing, or little: none makes a yes of a tag behind it. */
const saysLittle = new Set(
  [
    words.fillers,
    ...Object.values(words.particles),
    words.narrow.nama,
    words.classes.sapaan,
    words.classes.alasan,
  ].flatMap(listed),
);

test.each([
  '… ya',
  '… ya pak',
  '… ya bu',
  '…nya ya bu',
  '… kan',
  '… dong',
  'iya … pak',
  '… oke',
  '… baik',
  '… siap kan',
  'biarkan saya jalan …',
])('reads no yes in "%s", whatever word that says little is in it', (frame) => {
  const answers = [...saysLittle].map((word) => frame.replace('…', word));
  expect(answers.filter((text) => intentOf(text) === 'take')).toEqual([]);
});

test('reads a verb alone as a plea or an order, but for those that say that one is on the way', () => {
  expect(bareVerbs.filter((text) => intentOf(text) === 'take')).toEqual([]);
});

/** Stops a reading that does not come to an end: a pattern that tries everything would hold the whole suite up. */
const stopped = <T>(read: () => T): T => runInNewContext('read()', { read }, { timeout: 20_000 });

test('comes to an end, and to no yes, where any two pieces are said again and again to 2,000 characters', () => {
  const some =
    'aku sudah segera siap otw oke ya pak menuju meluncur tidak belum bisa maaf bukan laporan tim terima lagi makasih urus korban sakit tolak mau 2 081234567890 1a1a1a1a1a1a kaligarang haha 🙏'.split(
      ' ',
    );
  const readAll = (pieces: readonly string[], length: number) =>
    pieces.map((piece) => piece.repeat(2_000).slice(0, length)).filter((said) => intentOf(`${said} zzz`) === 'take');
  const pairs = some.flatMap((one) => some.map((other) => `${one} ${other} `));
  const runs = some.flatMap((one) => [one, `${one},`, `🙏${one}\n`]);
  // The shapes of a yes and a no are looked for in a short text alone, the rest in a long one.
  expect(stopped(() => readAll([...pairs, ...runs], 190))).toEqual([]);
  expect(stopped(() => readAll(runs, 2_000))).toEqual([]);
});

test('reads no yes and no no in a text that is longer than a plain answer, and still a cry', () => {
  const long = 'laporan ini '.repeat(20);
  expect(intentOf('siap bu saya tangani')).toBe('take');
  expect(intentOf(`${long}siap bu saya tangani`)).toBe('unclear');
  expect(intentOf(`${long}maaf saya tidak bisa`)).toBe('unclear');
  expect(intentOf(`${long}tolong saya`)).toBe('help');
  expect(intentOf(`Tidak bisa, maaf ${'. '.repeat(2_000)}`)).toBe('decline');
  expect(intentOf(`Tidak bisa, maaf ${'. '.repeat(2_000)} tolong`)).toBe('help');
});

test('reads every listed assent with every listed politeness as a yes', () => {
  const assents =
    'siap|ya siap|iya saya siap|otw|meluncur|siap laksanakan|oke siap|sanggup|saya sanggup|saya siap|saya tangani|saya ambil|sy yg pegang|saya urus|baik saya tangani|siap 86|saya berangkat|saya ke lokasi|saya otw|kami tangani|saya bisa|nggih siap|muhun siap';
  const polite =
    '…|… pak|… bu|pak, …|bu, …|selamat malam, …|… 🙏|…!|izin, …|assalamualaikum, …|… mas|… kak|… ndan|… bos|ibu, …';
  const answers = assents.split('|').flatMap((yes) => polite.split('|').map((frame) => frame.replace('…', yes)));
  expect(answers.filter((text) => intentOf(text) !== 'take')).toEqual([]);
});

test('reads no refusal in a no about the body, fear, moving, getting out or being taken along', () => {
  expect(noesOfTheBody.filter((text) => ['take', 'decline'].includes(intentOf(text)))).toEqual([]);
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
  expect(intentOf('maaf lagi sakit')).toBe('decline');
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
  ['a code and a greeting alone', `Selamat malam Bu, ${groupedCode(code)}`, undefined],
  ['a code, a greeting and a yes', `Selamat malam Bu, ${groupedCode(code)} siap`, code],
  ['a code and an excuse for the delay', `maaf baru balas ya bu ${groupedCode(code)}`, undefined],
  ['a code and words that say nothing', `biarkan saja ${groupedCode(code)}`, undefined],
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

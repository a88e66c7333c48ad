import { expect, test } from 'vitest';
import { abroadTold } from '../due/asides.ts';
import { departureBy, departureUnasked, fromCitizen, type ToldDeparture } from './departure-told.ts';

/** Says no to everything: all that is asked. */
const askedOf = (story: string, facts = {}) => departureBy(story, facts, () => 'no').asked;

test.each([
  ['Adik saya di Johor Malaysia dikunci majikan, paspor ditahan, tadi malam dia telepon dipukul.', ['abroad']],
  ['Istri saya di Kuching, paspor ditahan, minta pulang.', ['abroad']],
  ['Anak saya sudah di Malaysia, kerja pembantu.', ['abroad']],
  ['Keponakan di Kamboja disuruh menipu online.', ['abroad']],
  ['Dia kerja di Arab Saudi, majikan pukul.', ['abroad']],
  ['Tadi malam dia telepon dari Malaysia.', ['abroad']],
  ['Dia tidak bisa pulang dari Malaysia.', ['abroad']],
  ['Anak itu sudah dibawa ke Malaysia.', ['abroad']],
  ['My sister is in Malaysia and her passport was taken.', ['abroad']],
  ['Korban di luar negeri.', ['abroad']],
  ['Anak mau dibawa ke Malaysia oleh om itu. Besok malam naik kapal dari Tenau.', ['dated']],
  ['Dia dijanjikan kerja di Malaysia.', ['signs']],
  ['Bapa deng mama yang suruh dia pi Malaysia.', ['signs']],
  ['Anak itu akan diberangkatkan lewat Batam.', ['signs']],
  ['Besok ada kapal ke Batam, nona umur 16 ikut om.', ['dated']],
  ['Besok dia ikut om ke Batam.', ['dated']],
  ['Dia diantar ke bandara sekarang.', ['today']],
  ['Agen mau bawa dia, sekarang dia di kos.', ['signs']],
  ['Dia dijemput jam 5 pagi, pesawat ke KL.', ['today']],
  ['Anaknya bsk brgkt ke Msia.', ['dated']],
  ['Tiketnya tanggal 3, tujuan Kuala Lumpur.', ['dated']],
  ['Besok dia disuruh berangkat.', ['dated']],
  ['Beso pesawat dari El Tari, katanya kerja.', ['dated']],
  ['Anaknya mau dibawa bapak tirinya nanti malam.', ['today']],
  ['Anak umur 15 mau dikirim ke Johor, malam ini berangkat dari Tenau.', ['today']],
  ['Adik ada di Tawau, malam ini kapalnya dari Tenau, om su tunggu.', ['today', 'abroad']],
  ['Sebentar malam dia naik kapal deng calo.', ['today']],
  ['He will be taken to the ship tonight.', ['today']],
  ['Omnya di Malaysia, dan besok dia dijemput orang di terminal.', ['dated', 'abroad']],
  ['She will be sent to Taiwan tomorrow.', ['dated']],
  ['Malam ini calo menginap di rumah, lusa anak itu dibawa ke Nunukan.', ['today', 'dated', 'signs']],
  ['Tonight the broker comes to the house, tomorrow she leaves by ferry to Batam.', ['today', 'dated']],
  ['Malam ini ia dibawa ke Nunukan, polisi tidak mau bantu.', ['today']],
  ['Besok anak itu diberangkatkan, polisi tidak mau datang.', ['dated']],
])('finds in "%s" what to ask of the departure: %j', (story, told) => {
  // Whoever is said not to be abroad, or not to leave that day, may be about to leave.
  const all = [...told.filter((one) => one !== 'signs'), 'signs'];
  expect(askedOf(story)).toEqual(all);
  expect(askedOf(story, { departure: ['none'] })).toEqual(all);
  // Of a departure that is known it is asked only if it is today, which is danger, and of signs, if its day is known.
  const [days, isToday] = [told.filter((one) => one === 'today' || one === 'dated'), told.includes('today')];
  for (const danger of ['yes', 'no', 'unknown']) {
    expect(askedOf(story, { departure: ['signs'], danger: [danger] })).toEqual(days);
    expect(askedOf(story, { departure: ['dated'], danger: [danger] })).toEqual(
      isToday && danger !== 'yes' ? ['today'] : [],
    );
    expect(askedOf(story, { departure: ['abroad'], danger: [danger] })).toEqual(days);
  }
});

test.each([
  'Beta pung adik ada di Mersing, toke sonde bayar dia, paspor bos pegang.',
  'Nona Ina di Ipoh kerja rumah, majikan pukul, dia mau pulang Kupang.',
  'Dia di Lahad Datu, di ladang sawit.',
  'Istri saya kerja di Arab, gaji tidak dibayar.',
  'Anak saya di Pasir Gudang.',
  'Kakak di Kota Kinabalu dikurung.',
])('asks of "%s" whether the victim is abroad', (story) => {
  expect(askedOf(story)).toEqual(['abroad', 'signs']);
});

test('decides a departure by the answers, one question after the no to another', () => {
  const story = 'Kakaknya ada di Johor, dia disuruh menyusul, besok pesawat dari El Tari.';
  const by = (answers: Partial<Record<ToldDeparture, string>>) => departureBy(story, {}, (value) => answers[value]);
  // A departure with its day is asked about first: a hasty yes to somebody abroad may not hide it.
  expect(by({})).toEqual({ asked: ['dated'], facts: {}, help: [], parties: [] });
  // Nobody was asked where the victim is now.
  const help = [
    expect.objectContaining({ id: expect.stringMatching(/^MUNGKIN SUDAH DI LUAR NEGERI/) }),
    expect.anything(),
  ];
  expect(by({ dated: 'yes' })).toEqual({
    asked: ['dated'],
    facts: { departure: ['dated'] },
    help,
    parties: [abroadTold],
  });
  expect(by({ abroad: 'yes' })).toEqual({ asked: ['dated'], facts: {}, help: [], parties: [] });
  expect(by({ dated: 'no' })).toEqual({ asked: ['dated', 'abroad'], facts: {}, help: [], parties: [] });
  expect(by({ dated: 'no', abroad: 'yes' }).facts).toEqual({ departure: ['abroad'] });
  expect(by({ dated: 'no', abroad: 'no' })).toEqual({
    asked: ['dated', 'abroad', 'signs'],
    facts: {},
    help: [],
    parties: [],
  });
  expect(by({ dated: 'no', abroad: 'no', signs: 'yes' }).facts).toEqual({ departure: ['signs'] });
  const two = 'Malam ini calo datang ke rumah, besok anak itu diberangkatkan ke Batam.';
  const truly = departureBy(two, {}, (value) => (value === 'today' ? 'no' : 'yes'));
  expect(truly).toEqual({ asked: ['today', 'dated'], facts: { departure: ['dated'] }, help: [], parties: [] });
});

test('takes nobody for abroad whom nobody could ask, says that they may be, and takes a departure today for danger', () => {
  const unasked = (story: string, facts = {}) => departureBy(story, facts, null).facts;
  expect(unasked('Adik di Johor, paspor ditahan.')).toEqual({ departure: ['signs'] });
  expect(unasked('Kakaknya di Johor, besok dia naik pesawat.')).toEqual({ departure: ['dated'] });
  const tonight = 'Anak umur 15 mau dikirim ke Johor, malam ini berangkat dari Tenau.';
  expect(unasked(tonight)).toEqual({ departure: ['dated'], danger: ['yes'] });
  expect(unasked(tonight, { danger: ['unknown'] })).toEqual({ departure: ['dated'], danger: ['yes'] });
  expect(unasked(tonight, { danger: ['no'] })).toEqual({ departure: ['dated'], danger: ['yes'] });
  expect(unasked('Anak itu disuruh mengemis.')).toEqual({});
});

test('says of somebody whom nobody could ask about that they may be abroad, only where the story tells of it', () => {
  const noteOf = (story: string, language: 'id' | 'en') => {
    const { help, story: told = story, parties } = departureUnasked(story, {}, language) ?? { help: [], parties: [] };
    // The report carries it, and nobody's words do.
    expect(parties).toEqual(help.length === 0 ? [] : [abroadTold]);
    for (const one of help) expect(told).not.toContain(one[language]);
    return help.map((one) => one[language]).join(' ');
  };
  const dated = [
    'Kakaknya di Johor, besok dia naik pesawat.',
    'Dia sudah di Malaysia, malam ini dia dipindahkan ke Kamboja.',
  ];
  for (const story of ['Dia su tiga bulan di Kuala Lumpur.', 'Adik saya di Johor, dikunci majikan.', ...dated]) {
    expect(noteOf(story, 'id')).toMatch(/^MUNGKIN SUDAH DI LUAR NEGERI\. Bila ya: .*KBRI.*0-800-1000/);
    expect(noteOf(story, 'en')).toMatch(/^MAY BE ABROAD ALREADY\. If so: .*KBRI.*0-800-1000/);
  }
  for (const story of ['Besok ada kapal ke Batam, nona itu ikut om.', 'Dia dijanjikan kerja di Malaysia.'])
    expect(noteOf(story, 'id')).toBe('');
});

test('keeps what a story tells beside a departure that is known: tonight as danger, its day, and who helps abroad', () => {
  const story = 'Dia sudah di Malaysia, malam ini dia dipindahkan ke Kamboja';
  const [leaving, help] = [{ departure: ['dated'], danger: ['yes'] }, expect.stringMatching(/^MUNGKIN SUDAH DI LUAR/)];
  for (const departure of ['signs', 'dated'])
    for (const danger of ['yes', 'no', 'unknown']) {
      const facts = { departure: [departure], danger: [danger] };
      const isNew = departure === 'signs' || danger !== 'yes';
      const file = departureUnasked(story, facts, 'id');
      expect(file?.facts).toEqual(isNew ? leaving : {});
      expect(file).toMatchObject({
        parties: [abroadTold],
        story: expect.stringContaining(isNew ? '[Ditambahkan' : story),
      });
      for (const answer of ['yes', 'no']) {
        const asked = departureBy(story, facts, () => answer);
        expect(asked.facts).toEqual(isNew && answer === 'yes' ? leaving : {});
        expect(asked.help.map((one) => one.id)[0]).toEqual(help);
      }
      expect(departureBy(story, facts, () => undefined).help).toHaveLength(isNew ? 0 : 2);
    }
  expect(departureUnasked('Besok dia naik kapal ke Batam', { departure: ['signs'] }, 'id')?.facts).toEqual({
    departure: ['dated'],
  });
  // Who says that the victim is abroad is asked once of the day that the story tells of, and loses neither by a yes.
  const brother = 'Kakaknya ada di Johor, dia disuruh menyusul, besok pesawat.';
  const abroad = { departure: ['abroad'] };
  expect(departureBy(brother, abroad, () => undefined)).toEqual({ asked: ['dated'], facts: {}, help: [], parties: [] });
  expect(departureBy(brother, abroad, () => 'no')).toEqual({ asked: ['dated'], facts: {}, help: [], parties: [] });
  const both = departureBy(brother, abroad, () => 'yes');
  expect(both).toMatchObject({ asked: ['dated'], facts: { departure: ['dated'] }, parties: [abroadTold] });
  expect(departureBy('Adik saya di Johor, dikunci majikan.', abroad, () => 'yes')).toMatchObject({
    asked: [],
    facts: {},
  });
  // Of whom it is known where they are the facts say it.
  expect(departureUnasked(story, { departure: ['abroad'] }, 'id')).toBeUndefined();
});

test.each([
  'Ibunya sudah pulang dari Malaysia.',
  'Ia pernah kerja di Taiwan.',
  'Tetangga punya agen di Malaysia.',
  'Besok dia dibawa ibunya ke puskesmas.',
  'Anak itu disuruh mengemis di lampu merah.',
  'Besok ibunya ikut rapat di kelurahan.',
  'Dia diantar ibunya ke puskesmas jam 8.',
  'Ia tinggal di Kampung Arab.',
  'Dia kerja di kapal ikan dan tidak dibayar.',
  '',
])('finds nothing to ask of the departure in "%s"', (story) => {
  expect(askedOf(story)).toEqual([]);
});

test('takes for the report of a public form what its story tells of a departure, and believes who denies one', () => {
  const report = (story: string, facts = {}) => ({ area: 'unknown', facts, story });
  const tonight = 'Malam ini Ni Luh diberangkatkan naik pesawat ke Malaysia oleh agen.';
  const taken = fromCitizen(report(tonight, { victimAge: ['child'] }));
  expect(taken).toMatchObject({
    ...{ area: 'unknown', facts: { victimAge: ['child'], departure: ['dated'], danger: ['yes'] } },
    story: expect.stringMatching(/^Malam ini [^[]+\n\n\[Ditambahkan Kawal: .*tidak ada yang dapat ditanya\./),
  });
  expect(fromCitizen(report(tonight, { departure: ['signs'], danger: ['no'] })).facts).toEqual({
    ...{ departure: ['dated'], danger: ['yes'] },
  });
  expect(fromCitizen(report(tonight), 'en').story).toContain('Added by Kawal:');
  expect(fromCitizen(report(tonight, { departure: ['none'] })).facts).toEqual({ departure: ['none'] });
  const brother = fromCitizen({ ...report('Kakaknya di Johor.', { departure: ['none'] }), parties: [{ ref: 'p1' }] });
  expect(brother).toMatchObject({ story: 'Kakaknya di Johor.', parties: [{ ref: 'p1' }, abroadTold] });
  // As the citizen's form writes it of two answers (1156).
  const aside = report('Anak tetangga.\n[Menurut pelapor korban sudah di luar negeri.]', { departure: ['dated'] });
  expect(fromCitizen(aside)).toMatchObject({ facts: { departure: ['dated'] }, parties: [abroadTold] });
  for (const same of [report('Cerita contoh.'), { facts: {} }]) expect(fromCitizen(same)).toBe(same);
});

test('takes a departure and its day that an address tells, and nothing of a street with the name of a country', () => {
  const at = (address: unknown) =>
    fromCitizen({ story: 'Cerita contoh.', facts: {}, parties: [{ contact: { address } }] });
  const taken = at('Terminal 2 Juanda, berangkat jam 9 malam ini');
  expect(taken).toMatchObject({ facts: { departure: ['dated'], danger: ['yes'] } });
  expect(taken.story).toMatch(/^Cerita contoh\.\n\n\[Ditambahkan Kawal: /);
  expect(fromCitizen(taken)).toBe(taken);
  expect(at('Pelabuhan Batam, besok dibawa ke Johor').facts).toEqual({ departure: ['dated'] });
  for (const address of ['Jl. Singapura 3', 'Hotel Malaysia, Jl. Contoh 4', 'Kampung Arab', 5, null, undefined])
    expect(at(address).facts).toEqual({});
});

test('writes its note in the language that a story is written in, whoever sends it again (1291)', () => {
  for (const [story, note] of [
    ['Tonight the girl is flown to Malaysia by an agent.', 'Added by Kawal:'],
    ['Malam ini anak itu dibawa calo naik kapal ke Malaysia', 'Ditambahkan Kawal:'],
    ['Malam ini diberangkatkan ke Malaysia', 'Ditambahkan Kawal:'],
  ] as const)
    expect(fromCitizen({ story, facts: {} }).story).toContain(note);
});

test('changes nothing in the report of a public form that it was given back before', () => {
  const stories = [
    'Kakak saya sudah di Malaysia. Adik saya besok dibawa calo ke Batam',
    'Kakaknya di Johor.',
    'Malam ini calo menginap di rumah, lusa anak itu dibawa ke Nunukan.',
    'Dia dijanjikan kerja di Malaysia.',
    'Cerita contoh.',
  ];
  for (const story of stories)
    for (const facts of [{}, { departure: ['none'] }, { departure: ['signs'], danger: ['no'] }] as const)
      for (const language of ['id', 'en'] as const) {
        const once = fromCitizen({ story, facts, parties: [{ ref: 'p1' }] }, language);
        expect(fromCitizen(once, language)).toBe(once);
      }
  const full = Array.from({ length: 200 }, (_, index) => ({ ref: `p${index}` }));
  expect(fromCitizen({ story: 'Kakaknya di Johor.', facts: {}, parties: full }).parties).toHaveLength(200);
});

test('takes the departure of a story whatever the language of the note is called', () => {
  const report = { story: 'Malam ini anak itu dibawa calo naik kapal ke Malaysia', facts: {} };
  for (const [language, note] of [
    ...[['EN', 'Added by Kawal:'], ['en-GB', 'Added by Kawal:'], ['id-ID', 'Ditambahkan Kawal:'] as const],
    ...[['fr', 'Ditambahkan Kawal:'], [null, 'Ditambahkan Kawal:'] as const],
  ] as const) {
    const taken = fromCitizen(report, language as never);
    expect(taken).toMatchObject({ facts: { departure: ['dated'], danger: ['yes'] } });
    expect(taken.story).toContain(note);
  }
});

test('leaves a report to its refusal that is not plain, or whose facts or people do not fit', () => {
  const story = 'Malam ini anak itu dibawa calo naik kapal ke Malaysia';
  class Sent {
    story = story;
    facts = {};
    get chapterFacts() {
      return { angkutan: ['kapal'] };
    }
  }
  const throwing = new Proxy({ story, facts: {} }, { ownKeys: () => expect.unreachable() });
  const withJson = Object.assign([], { toJSON: () => [] });
  for (const facts of [undefined, null, 'none', new Map([['keepLocalOut', ['yes']]]), { toJSON: () => ({}) }])
    expect(fromCitizen({ story, facts } as never)).toMatchObject({ story, facts } as never);
  for (const facts of [{ departure: 'none' }, { departure: ['dated', 'none'] }, { departure: ['besok'] }, { lain: [] }])
    expect(fromCitizen({ story, facts })).toEqual({ story, facts });
  const others = [
    { story: [story], facts: {} },
    { story: 5, facts: {} },
    { story, facts: {}, parties: withJson },
  ];
  for (const sent of [
    null,
    undefined,
    'x',
    [],
    new Sent(),
    throwing,
    { story },
    ...others,
    { story, facts: {}, parties: 1 },
  ])
    expect(fromCitizen(sent as never)).toBe(sent);
});

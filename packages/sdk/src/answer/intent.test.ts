import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { groupedCode, replyCode } from '../notifier/reply-code.ts';
import { intentOf, readTypedAnswer } from './intent.ts';

/** The answers of the strangers are read in `tools/answers`, where the opinion is trained. */
const code = replyCode(new Uint8Array(10).fill(3));
const taken = (texts: readonly string[]) => texts.filter((text) => intentOf(text) === 'take');
const notTaken = (texts: readonly string[]) => texts.filter((text) => intentOf(text) !== 'take');

/** Says no more than that a message came: whoever is asked for SANGGUP or TIDAK says more. */
const receipts =
  'siap|siap pak|siap bu|ok|oke|okee|okay|y|baik|baik pak|baik bu|oke bu|👌|86|ya|iya|iyaa|ya pak|iya bu|iya kak|yes|yup|nggih|inggih|enggih pak|muhun'.split(
    '|',
  );

test('asks back at a word that says no more than that a message came, and takes it on beside a code', () => {
  const bare = receipts.flatMap((text) => [text, text.toUpperCase(), `selamat malam, ${text}`]);
  expect(bare.filter((text) => intentOf(text) !== 'unclear')).toEqual([]);
  expect(readTypedAnswer(`ok ${code}`).token).toBe(code);
  expect(readTypedAnswer(`siap ${code}`).token).toBe(code);
});

test('takes nothing on under a condition, or in a request alone', () => {
  const conditions = 'apabila|bila|jika|asalkan|seandainya'
    .split('|')
    .map((word) => `${word} surat tugas sudah terbit, kami siap`);
  const asking = [
    'Selamat siang, mohon kirim kronologi lengkap via email untuk kami pelajari.',
    'mohon kirim datanya lewat email',
  ];
  expect(taken([...conditions, ...asking])).toEqual([]);
});

test('hears each word of address in a yes and a no, and each word of regret in a no', () => {
  const titles = 'pak|bu|ibu|bapak|mas|mbak|kak|kakak|dek|dik|om|tante|ustaz|kapten|pimpinan|ndan|bang|lur'.split('|');
  const regrets = 'maaf|mohon maaf|punten|hampura|nuwun sewu|ngapunten|sepurane|hapunten'.split('|');
  const excuses =
    'untuk kasus ini saya tidak bisa menangani|tidak bisa|tidak bisa, silakan ke yang lain|tidak bisa, lagi sakit'.split(
      '|',
    );
  const yeses = titles.flatMap((title) => [`sanggup ${title}`, `siap ${title}, saya tangani`]);
  const noes = regrets.flatMap((regret) =>
    titles.flatMap((title) => excuses.map((excuse) => `${regret} ${title}, ${excuse}`)),
  );
  expect(yeses.filter((text) => intentOf(text) !== 'take')).toEqual([]);
  expect(noes.filter((text) => intentOf(text) !== 'decline')).toEqual([]);
});

/** Stops a reading that does not come to an end: a pattern that tries everything would hold the whole suite up. */
const stopped = <T>(read: () => T): T => runInNewContext('read()', { read }, { timeout: 20_000 });

test('comes to an end where any two pieces are said again and again to 2,000 characters', () => {
  const some =
    'aku sudah segera siap otw oke ya pak menuju meluncur tidak belum bisa maaf bukan laporan tim terima lagi makasih urus korban sakit tolak mau 2 081234567890 1a1a1a1a1a1a kaligarang haha 🙏'.split(
      ' ',
    );
  const readAll = (pieces: readonly string[], length: number) =>
    pieces.map((piece) => intentOf(`${piece.repeat(2_000).slice(0, length)} zzz`)).length;
  const pairs = some.flatMap((one) => some.map((other) => `${one} ${other} `));
  const runs = some.flatMap((one) => [one, `${one},`, `🙏${one}\n`]);
  expect(stopped(() => readAll([...pairs, ...runs], 190))).toBe(pairs.length + runs.length);
  expect(stopped(() => readAll(runs, 2_000))).toBe(runs.length);
});

test('reads no yes and no no in a text that is longer than a plain answer', () => {
  const long = 'laporan ini '.repeat(25);
  expect(intentOf('siap bu saya tangani')).toBe('take');
  expect(intentOf(`${long}siap bu saya tangani`)).toBe('unclear');
  expect(intentOf(`${long}maaf saya tidak bisa`)).toBe('unclear');
  expect(intentOf(`Tidak bisa, maaf ${'. '.repeat(2_000)}`)).toBe('decline');
});

test('reads 98 of 100 listed assents with a listed politeness as a yes', () => {
  const assents =
    'iya saya siap|otw|meluncur|siap laksanakan|sanggup|saya sanggup|saya siap|saya tangani|saya ambil|sy yg pegang|saya urus|baik saya tangani|saya berangkat|saya ke lokasi|saya otw|kami tangani|saya bisa';
  const polite =
    '…|… pak|… bu|pak, …|bu, …|selamat malam, …|… 🙏|…!|izin, …|assalamualaikum, …|… mas|… kak|… ndan|… bos|ibu, …';
  const answers = assents.split('|').flatMap((yes) => polite.split('|').map((frame) => frame.replace('…', yes)));
  expect(notTaken(answers).length / answers.length).toBeLessThanOrEqual(0.02);
});

test.each([
  'jangan kuatir bu, saya tangani',
  'ndak papa, saya jalan',
  'bukan masalah, sanggup',
  'nda apa apa, beta urus',
  'maaf pak baru baca, sy otw',
  'sori telat bls, sanggup',
])("hears no refusal in a no that stands in nobody's way: %s", (text) => {
  expect(intentOf(text)).toBe('take');
});

test.each(['D0-FH saya tangani', 'ok sy ambil d0-fh', 'D0-FH diterima, saya tangani', 'D0FH sanggup'])(
  'hears the name of a report as messages write it, and no unknown word: %s',
  (text) => {
    expect(intentOf(text)).toBe('take');
    expect(intentOf(`${text}?`)).toBe('unclear');
  },
);

const regionalNoes =
  "ora ra dudu ojo gak ulah teu moal acan ta' lo' lok tak enja' sing tusing ten eda tonden nda ndak alun jan dak idak katek ndang dang so unang la lang ula seng inda nada lo boi ba han hana kon bek goh tan gere mak kada ela dia hindai de' dek deq aja' tea tena teai tae' tae tang nyanda bukang jang tar tra tara bolo ifa sonde son toe eon iwa take hala ndeq endeq no nongka siong na wati aina coa endik ledo tala abe tawe awer lek an be bo zzz kobarang".split(
    ' ',
  );
const besideNoes =
  'aku … ke sana|aku … sanggup|saya … sanggup|iya, saya … jalan|saya … bisa pak|kami … berangkat|kulo … saged|beta … pigi|tiang … nyidang|ambo … pai|… sanggup|… bisa|… saya tangani|saya … yang tangani|siap, saya … ke lokasi|… otw|saya … otw|… ke lokasi|sanggup … bu|otw … pak'.split(
    '|',
  );

test('asks back at a word between the writer and the act that may be a no somewhere, and at one that nobody knows', () => {
  const all = besideNoes.flatMap((frame) => regionalNoes.map((no) => frame.replace('…', no)));
  expect(taken(all)).toEqual([]);
  expect(all.filter((text) => readTypedAnswer(`${text} ${code}`).intent === 'take')).toEqual([]);
});

test('asks back where others go, where goods are meant, and where somebody leaves', () => {
  const others = ['dong su pi tadi, beta di rumah saja', 'Hartono sudah otw', 'Budi yang jalan', 'Lestari sanggup'];
  expect(taken([...others, 'gas 3kg siap pak, sy antar skrg', 'saya pergi sekarang dari rumah ini'])).toEqual([]);
  expect(notTaken(['sanggup, Hartono', 'siap bu Lestari, saya jalan', 'saya sanggup dong'])).toEqual([]);
});

test('asks back at a no alone, at an excuse beside the act, and at a last word that nobody knows', () => {
  const excuses = 'sakit|cuti|libur|gering|prei'.split('|');
  const beside = excuses.flatMap((word) => [`${word} saya tangani`, `saya berangkat, ${word}`, `sanggup pak ${word}`]);
  const last = 'tonden|sampunang|endak|kobarang|ditunda'.split('|').map((word) => `saya tangani laporan ini ${word}`);
  expect(taken([...beside, ...last, 'tusing pak, saya berangkat', 'belum pak, saya berangkat'])).toEqual([]);
  expect(notTaken(['sanggup, saya jalan dari cikini', 'walau sakit, saya sanggup'])).toEqual([]);
});

test('takes on by a siap with a greeting beside a code, and not by thanks', () => {
  for (const words of ['ok siap', 'Assalamualaikum, siap', 'Selamat sore. SIAP'])
    expect(readTypedAnswer(`${words} ${code}`).intent).toBe('take');
  expect(readTypedAnswer(`siap, makasih infonya ${code}`).intent).toBe('unclear');
});

test('asks back at a note that a desk makes of every report', () => {
  const notes =
    'Baik, kami catat.|siap pak, saya catat dulu|baik bu, laporannya kami tampung|ok, kami pelajari|sudah kami data';
  expect(taken(notes.split('|'))).toEqual([]);
  expect(notTaken(['baik, saya tangani laporan ini'])).toEqual([]);
});

test('asks back where the writer looks on, waits, handles something else, or others go, however sure the yes is', () => {
  const yes = 'baik saya bersedia menangani laporan ini';
  const behind =
    'saya pantau dari rumah|saya tunggu izin pak lurah|saya jemput anak sekolah|tanggal 5 sabtu|biar suami saya aja|bapak saya sudah meluncur|lagi di luar kota|tidak jadi|saya mundur|saya sakit|sudah ditangani polsek';
  expect(taken(behind.split('|').flatMap((text) => [`${yes}, ${text}`, `${yes}. ${text}`]))).toEqual([]);
  expect(notTaken([yes, `${yes}, rumah saya dekat`, `${yes}, meski lagi sakit`])).toEqual([]);
});

test('takes a plain yes on that tells why, when and how, and none with a refusal or a cry in a clause of its own', () => {
  const told = [
    'beta yang ambil, beta su naik ojek ni, rumah dekat saja',
    'tidak usah cari orang lain bu, saya yang ke sana, anaknya murid saya',
    'kasus saya ambil, besok pagi jam 8 saya kunjungi keluarganya di kampung',
  ];
  expect(notTaken(told)).toEqual([]);
  const yes = 'baik saya bersedia menangani laporan ini';
  const against =
    'hujan deras ga bisa keluar|hari ini tidak bisa sama sekali bu, lagi akreditasi puskesmas|jangan saya pak, itu kakak saya sendiri|they took me, on the road now|saya naik mobil mereka sekarang|maaf saya lepas yang ini, jadwal penuh';
  expect(taken(against.split('|').map((text) => `${yes}, ${text}`))).toEqual([]);
});

test('hears such a word beside another of its own language', () => {
  expect(notTaken(['biar aku ae sing ngurus', 'torang so jalan, kita yang pegang', "yes, I'll take it"])).toEqual([]);
});

test('hears a refusal in words that are sorry for more than answering late', () => {
  expect(intentOf('maaf lagi sakit')).toBe('decline');
  expect(intentOf('maaf baru cuti pak')).toBe('decline');
  expect(intentOf('maaf baru bisa besok')).toBe('unclear');
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
  ['a code, a greeting and a yes', `Selamat malam Bu, ${groupedCode(code)} sanggup`, code],
  ['a code and an excuse for the delay', `maaf baru balas ya bu ${groupedCode(code)}`, undefined],
  ['a code and words that say nothing', `biarkan saja ${groupedCode(code)}`, undefined],
  ['a code and a question', `${groupedCode(code)} ini apa?`, undefined],
  ['a code and a receipt that asks', `ok? ${groupedCode(code)}`, undefined],
  ['a code and an assent that asks', `siap？ ${groupedCode(code)}`, undefined],
  ['a code and a receipt', `siap pak ${groupedCode(code)}`, code],
  ['a code behind four words that are spelt as one', `maaf ambo ndak bisa do ${groupedCode(code)}`, code],
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
  ['a code in an order to hand it over', `Alihkan ${groupedCode(code)} ke pos sebelah ya, oke siap`, undefined],
  ['an excuse for the delay and a code', `Siap ${groupedCode(code)} bu, mohon maaf baru balas, tadi di jalan`, code],
  ['thanks before a code', `Terima kasih atas kepercayaannya. SIAP ${groupedCode(code)}`, code],
  ['an excuse for the delay before a receipt', `maaf baru balas, iya ${groupedCode(code)}`, undefined],
  ['whom the writer brings along', `Siap ${groupedCode(code)}, saya ajak bhabinkamtibmas sekalian`, code],
  ['a courtesy before others who go', `siap ${groupedCode(code)}. Jangan khawatir, rekan saya jalan`, undefined],
  [
    'a code and somebody else who answers',
    `Siap ${groupedCode(code)} pak Hasan nya lagi di masjid, ini adiknya`,
    undefined,
  ],
  ['a code and what somebody does to a child', `SIAP ${groupedCode(code)} GURU ITU MEGANG2 MURID LAGI`, undefined],
  ['a code between a receipt and others who go', `siap ${groupedCode(code)} rekan saya jalan sekarang`, undefined],
  ['a code between a receipt and a later time', `siap ${groupedCode(code)} habis rapat saya ke lokasi`, undefined],
  ['a code between a yes and a wonder', `siap ${groupedCode(code)} kok saya yang jalan`, undefined],
  ['a code in what is quoted alone', `siap\n\nPada Kam, 3 Jul Kawal menulis:\n> ${groupedCode(code)}`, undefined],
  ['a code below what is quoted', `> Kode: lain\n\n${groupedCode(code)} siap`, code],
  ['a no after very many words', `${groupedCode(code)} siap ${'siap '.repeat(500)} tidak bisa`, undefined],
])('reads %s', (_, text, token) => {
  expect(readTypedAnswer(text).token).toBe(token);
});

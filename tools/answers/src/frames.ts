import words from '../../../packages/sdk/src/answer/words.json' with { type: 'json' };

const listed = (text: string): readonly string[] => text.split(' ').filter(Boolean);
const acting = new Set(
  ['urus', 'jalan', 'hubungi', 'cek', 'lapor'].flatMap((name) =>
    listed(words.classes[name as keyof typeof words.classes]),
  ),
);

/** Where the dots are stands a verb: no answer of this frame says who takes the report on. */
const framesOfNobody = `
tolong …|mohon …|ayo …|jangan …|belum …|…?|saya …?|apa saya …|kalau saya …|nanti saya …|saya … besok|saya … ke jakarta
saya … ortu|sy … keluarga saya|saya … adik|saya … istri|saya … izin|saya tidak …|saya tidak bisa …
om saya …|om saya sudah …|bapak …|mama saya yang …|ibu saya yang …|pak rt …|kakak saya …`
  .split(/[|\n]/)
  .filter(Boolean);

/** Bare, these say that one is on the way; nobody gives them as an order. */
const underWay = new Set([
  'meluncur',
  'luncur',
  'merapat',
  'otw',
  'otewe',
  'omw',
  'cus',
  'cuss',
  'cusss',
  'cuz',
  ...listed('otwma meluncurma jalanma mios lungo lunga mlaku borhat laho jokka jak'),
  'coming',
  'going',
  'turun',
  ...listed(
    'berangkat brgkt barangkek jalan jln bergerak gerak mangkat budal budhal majalan bajalan bajalang geser menuju nuju manuju',
  ),
]);

/** Holds a verb alone, as a plea or an order: none is a yes. */
export const bareVerbs: readonly string[] = bare();

function bare(): readonly string[] {
  const verbs = [...acting].filter((verb) => !underWay.has(verb));
  const frames = ['…', 'segera …', '… pak', '… bu', '… segera', '… sekarang', 'oke …', 'ya …', 'izin …', 'baik … pak'];
  // It is what the button of a message says.
  const ofTheButton = new Set(['ambil', 'ya ambil', 'oke ambil']);
  return frames
    .flatMap((frame) => verbs.map((verb) => frame.replace('…', verb)))
    .filter((answer) => !ofTheButton.has(answer));
}

/** Holds a no about the body, fear, moving, getting out or being taken along: none refuses. */
export const noesOfTheBody: readonly string[] = ofTheBody();

function ofTheBody(): readonly string[] {
  const noes =
    'tidak|gak|tidak bisa|gabisa|engga bisa|gak mau|belum bisa|jangan|henteu tiasa|ora iso|aku gak mau|sing bisa';
  const moving =
    'jalan|bergerak|berjalan|pergi|lari|keluar|ke luar|pulang|bangun|duduk|tidur|makan|minum|bernapas|bicara|ngomong|teriak|melihat|ikut|ikut om|ikut bapak|sama om itu|hidup|kabur|lepas|masuk|cerita|di sini|ke rumah|om|tante|kakak|mama';
  const body = [...listed(words.classes.bahaya), ...listed(words.narrow.tubuh), ...moving.split('|')];
  const frames = ['… ~', 'aku … ~ pak', '… ~ lagi', '~ …'];
  return noes
    .split('|')
    .flatMap((no) => body.flatMap((word) => frames.map((frame) => frame.replace('…', no).replace('~', word))));
}

const split = (text: string): readonly string[] => text.split('|');

/** A small grammar of how people type that they take a report on: who, what they do, to whom. */
const who = split('saya|sy|sya|aku|aq|gw|gue|ane|kami|beta|sa|kulo|abdi|ambo|tiang|ulun');
const doing = split(
  'ambil|tangani|urus|handle|yg tangani|yang ambil|akan tangani|siap tangani|bisa|siap|otw|meluncur|ke lokasi|kesana sekarang|segera berangkat|berangkat|berangkat sekarang|jalan|jalan sekarang|proses|aja yg ke tkp|bersedia|sanggup|bantu|turun ke lokasi|tindak lanjuti|saja|pegang',
);
const assents = split(
  'otw|meluncur|sanggup|siap laksanakan|siap meluncur|siap tangani|merapat|unit PPA siap menangani|RW 05 siap menangani|saya RW setempat, siap menangani|siap menangani malam ini juga|saya tangani, saya berangkat sekarang|siap, unit PPA merapat ke lokasi|siap, kami dari LPA yang menangani|siap, saya RT 03 Mojolangu, saya langsung ke sana|siap saya sudah di jalan menuju kelurahan|siap, saya langsung koordinasi dengan pak RT|saya siap menangani laporan anak di Mojolangu itu|saya siap menangani laporan anak di Mojolangu itu tolong kirim alamatnya ya|saya siap menangani, mohon dikirim datanya|saya peksos siap menangani|saya siap menangani, saya peksos|unit PPA siap menangani, anggota piket segera ke lokasi|siap bu saya koordinasi dulu sama pak RW sambil jalan ke lokasi|siap, saya di Mojolangu juga jadi bisa langsung ke sana',
);
export const grammarYeses: readonly string[] = [
  ...who.flatMap((one) => doing.map((does) => `${one} ${does}`)),
  ...assents,
];

/** Where the dots are stands a yes, which these leave one. */
export const politely = split(
  '…|… pak|bu, …|Selamat malam bu, …|maaf baru baca, …|izin, …|… 🙏|siap bu Rina, …|baik, …|siap, …|… ndan|… kk|…!!|… ibu|… bapak|… kakak|ibu, …|pak, …|… om|… bos',
);

/** Each of these takes a yes back: a no, a question, a condition, another time, another person, a cry, or hearsay. */
export const unsaying = split(
  'tidak …|… tidak|… ga bisa|bukan …|bukan saya, …|…?|tolong saya, …|tolong …|siapa …|… besok|… kalau diizinkan|… tapi takut|Pak Budi: …|kata pak Budi …|suami saya …|belum …|… kemarin|… gak ya|apa …|kalau …|mungkin …|jangan …|… nanti malam|"…"|… katanya|dulu …|… asal ada mobil|… maaf gak jadi|pak budi yang …|bu siti …|mereka …|orang itu …|bapak saya …|siap salah, …|harusnya …|disuruh …|… help|… saya takut|… dia bawa parang|semoga …|… kan|biasanya …',
);

/** Each speaks against a yes that it stands beside. */
export const against = split(
  "tidak|ga bisa|bukan saya|tolong saya|siapa?|jangan|can't|help|di mana|sonde bisa|sing bisa|mboten saged|tra bisa|teu tiasa|indak bisa|kada kawa|nyanda bisa|pripun|tulung|sdh pensiun",
);

/** Each is a whole yes. */
export const wholeYeses =
  'saya tangani|saya bersedia|bersedia|saya sanggup|siap, saya tangani|saya peksos siap menangani|saya pekerja sosial siap menangani|unit PPA siap menangani|siap, LPA yang tangani|otw|siap laksanakan|bisa pak saya tangani sekarang'.split(
    '|',
  );
const asking =
  'minta|mohon|mohon info|tolong kirim|mohon dikirim|tolong kirimkan|kirim|infokan|tolong share|boleh minta|bisa kirim|minta tolong kirim|saya minta'.split(
    '|',
  );
const asked =
  'alamatnya|alamat lengkapnya|lokasi|sharelok|kontak pelapor|nomor hp pelapornya|data anaknya|data korban|detail laporannya|kronologi kejadian|info lengkapnya|alamat rumah korban'.split(
    '|',
  );
/** Asks for what a report holds. */
export const requests = asking.flatMap((verb) => asked.map((thing) => `${verb} ${thing}`));

/** Asks that another act, or for something else: beside it a yes is none. */
export const others = split(
  'tolong ke sini|tolong bantu|mohon dibantu|mohon ditangani|kirim orang|minta anaknya|minta anggota|kirim polisi|tolong jemput anaknya|minta nomor rekening|tolong kirim alamat ke teman saya',
);

/** Words that say nothing, or little: none makes a yes of a tag beside it. */
export const tags: readonly string[] = [
  ...new Set(
    [
      words.fillers,
      ...Object.values(words.particles),
      words.narrow.nama,
      words.classes.sapaan,
      words.classes.alasan,
    ].flatMap(listed),
  ),
].flatMap((word) =>
  split('… ya|… ya pak|… ya bu|…nya ya bu|… kan|… dong|iya … pak|… oke|… baik|… siap kan|biarkan saya jalan …').map(
    (frame) => frame.replace('…', word),
  ),
);

/** Holds each acting verb in each frame of nobody. */
export const ofNobody: readonly string[] = framesOfNobody.flatMap((frame) =>
  [...acting].map((verb) => frame.replace('…', verb)),
);

import words from './words.json' with { type: 'json' };

export const listed = (text: string): readonly string[] => text.split(' ').filter(Boolean);
export const acting = new Set(
  ['urus', 'jalan', 'hubungi', 'cek', 'lapor'].flatMap((name) =>
    listed(words.classes[name as keyof typeof words.classes]),
  ),
);

/** Where the dots are stands a verb: no answer of this frame says who takes the report on. */
export const framesOfNobody = `
tolong …|mohon …|mau …|saya mau …|kami mau …|bisa …|bisa … pak|bisa saya …|ayo …|jangan …|belum …|sudah …|sudah … pak
… saya|… saya pak|… kami segera|… ya pak|… ya|…?|saya …?|apa saya …|kalau saya …|nanti saya …|saya … besok|saya … ke jakarta
saya … ibu|saya … ortu|sy … keluarga saya|saya … adik|saya … istri|saya … izin|saya tidak …|saya tidak bisa …
om saya …|om saya sudah …|bapak …|mama saya yang …|ibu saya yang …|pak rt …|kakak saya …`
  .split(/[|\n]/)
  .filter(Boolean);

/** Bare, these say that one is on the way; nobody gives them as an order. */
const underWay = new Set(['meluncur', 'luncur', 'merapat', 'otw', 'otewe', 'omw', 'cus', 'cuss', 'cusss', 'cuz']);

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

import type { NotifierEvent } from '../notifier/inbound.ts';
import { findReplyCode } from '../notifier/reply-code.ts';

/** The meaning of an answer in words. Only `take` takes a report on; in doubt it is `unclear`, and a question goes back. */
export type Intent = 'take' | 'decline' | 'help' | 'question' | 'unclear';

/**
 * Reads how people answer in Indonesian, English and Javanese, as they type. A cry for help goes before everything, a
 * question before a refusal, a refusal before a yes: nobody goes on record for a report by a word that was none.
 */
export function intentOf(text: string): Intent {
  const words = ` ${plainWords(text)} `;
  if (help.test(words)) return 'help';
  const sure = words.replace(noTrouble, ' ');
  if (text.includes('?') || question.test(sure)) return 'question';
  if (refusal.test(sure)) return 'decline';
  return yes.test(sure) && !doubt.test(sure) ? 'take' : 'unclear';
}

/** An answer that somebody typed. */
export interface TypedAnswer {
  readonly intent: Intent;
  /** The reply code in it, where the words beside it take the report on or decline. */
  readonly token?: string;
}

/** Reads a message that may hold a reply code. A code beside a question or a cry for help is no answer. */
export function readTypedAnswer(text: string): TypedAnswer {
  const found = findReplyCode(text);
  if (found === undefined) return { intent: intentOf(text) };
  // The letters of a code are no words.
  const intent = intentOf(`${text.slice(0, found.from)} ${text.slice(found.to)}`);
  if (intent === 'decline') return { intent, token: found.code };
  return intent === 'take' || intent === 'unclear' ? { intent: 'take', token: found.code } : { intent };
}

/** Returns the event of an answer that somebody typed; undefined where it holds no code that counts. */
export function typedReply(event: string, text: string): Extract<NotifierEvent, { type: 'reply' }> | undefined {
  const { intent, token } = readTypedAnswer(text);
  if (token === undefined) return undefined;
  return { type: 'reply', event, token, ...(intent === 'decline' ? { declines: true as const } : {}) };
}

/** In lower case, without punctuation, and without the letters that people repeat: `Siaaap!!` is `siap`. */
function plainWords(text: string): string {
  return text
    .slice(0, 1_000)
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{N}' ]+/gu, ' ')
    .replace(/([^0-9])\1{2,}/g, '$1')
    .replace(/\b(\p{L}*?)(\p{L})\2\b/gu, (whole, start: string, last: string) =>
      kept.has(whole) ? whole : start + last,
    )
    .replace(/ +/g, ' ')
    .trim();
}

/** Words that end with a letter twice. */
const kept: ReadonlySet<string> = new Set([
  'will',
  'off',
  'all',
  'call',
  'tell',
  'need',
  'ill',
  'still',
  'pass',
  'see',
  'full',
  'gass',
]);

/** Matches any of these between the words of a text. */
function anyOf(...phrases: readonly string[]): RegExp {
  return new RegExp(` (?:${phrases.join('|')}) `);
}

const help = anyOf(
  'to+lo+n+g+',
  'he?lp',
  'sos',
  'darurat',
  'gawat',
  'emergency',
  'bahaya',
  'selamatkan',
  '(?:saya|aku|sy|kami|dia|anak\\w*) (?:\\w+ )?(?:takut|diancam|dipukul\\w*|disiksa|disekap|dikurung|dikejar|diperkosa|ketakutan|mau dibunuh)',
  '(?:takut|diancam|dipukul\\w*|disiksa|disekap|dikurung|dikejar|diperkosa|dibunuh)',
  'bantu(?:in)? (?:saya|aku|sy|kami)',
  'minta bantuan',
  'butuh bantuan',
  'mau bawa (?:dia|saya|aku|anak)',
  'mau dibawa',
  'saya korban\\w*',
  "i'?m (?:scared|afraid|trapped|a victim)",
  'save me',
);

const question = anyOf(
  'apa',
  'apakah',
  'apaan',
  'siapa',
  'sapa',
  'sopo',
  'opo',
  '(?:di|ke|dari|yang|yg|sing) ?mana',
  'mana',
  'neng ?ndi',
  'kapan',
  'kenapa',
  'knp',
  'kok',
  'mengapa',
  'bagaimana',
  'bgmn',
  'gimana',
  'gmn',
  'piye',
  'berapa',
  'brp',
  'maksud\\w*',
  'boleh minta',
  'mau (?:tanya|nanya)',
  'penipuan',
  'who',
  'what',
  'where',
  'when',
  'why',
  'how',
  'which',
  '(?:is|are|can|could|do|does|should|may) (?:this|that|you|i|it|there|we|he|she|they)',
);

/** A no that is none: nothing stands in the way. */
const noTrouble =
  / (?:(?:tidak|tdk|ga|gak|ngga|nggak|gapapa|no) (?:(?:apa )?apa|papa|masalah|problem|worries)|gpp|gapapa|jangan (?:kha?watir|takut)) /g;

/** Conditions, other times and other people: whoever says so has not taken anything on. */
const doubt = anyOf(
  'kalau',
  'kalo',
  'klo',
  'jika',
  'bila',
  'asal',
  'asalkan',
  'if',
  'unless',
  'nanti',
  'ntar',
  'mengko',
  'besok\\w*',
  'sesuk',
  'lusa',
  'tomorrow',
  'later',
  'mungkin',
  'maybe',
  'perhaps',
  'kayaknya',
  'sepertinya',
  'semoga',
  'insya\\w*(?: allah)?',
  'in ?sha ?allah',
  'tapi',
  'tp',
  'but',
  'tunggu',
  'tnggu',
  'wait',
  'sebentar',
  'bentar',
  'sik',
  '(?:tanya|lihat|cek|pikir|kabari) (?:\\w+ )?dulu',
  'saya (?:cek|lihat|pikir)',
  '(?:pak|bu|mas|mbak|bang|kak|orang|tim|petugas) \\w+ (?:saja|aja|yang|yg|sudah|sdh)',
  '(?:sudah|sdh|udah|udh) (?:di\\w+|ada yang|ada yg|selesai|beres)',
  '(?:sudah|sdh|udah) (?:\\w+ )?(?:oleh|sama|pak|bu) \\w+',
  'yang lain sudah',
);

const refusal = anyOf(
  'tidak',
  'tdk',
  'tak',
  'tidk',
  'gak?',
  'ngg?ak?',
  'engg?ak?',
  'kagak',
  'gk?',
  'ga?k?b(?:isa|s)',
  'nda?k?',
  'ora',
  'mboten',
  'moh',
  'emoh',
  'bukan',
  'bkn',
  'dudu',
  'belum',
  'blm',
  'durung',
  'jangan',
  'jgn',
  'batal\\w*',
  'cuti',
  'sakit',
  'libur',
  'absen',
  'sibuk',
  'berhalangan',
  'halangan',
  'luar (?:kota|negeri|pulau)',
  'maaf',
  'maap',
  'ma?f',
  'nuwun sewu',
  'sepurane',
  'salah (?:orang|sambung|nomor|no|kirim)',
  'nomor salah',
  '(?:cari|minta|hubungi|ke|oper|suruh)(?:kan)? (?:ke )?(?:orang|yang|yg|petugas)? ?lain(?:nya)?',
  'yang lain',
  'yg lain',
  'oper',
  'tolak',
  'menolak',
  'berhenti',
  'keluar dari',
  'mundur',
  'skip',
  'no',
  'nope',
  'not',
  'never',
  "can'?t",
  'cannot',
  "won'?t",
  "don'?t",
  'unable',
  'busy',
  'sorry',
  'sori',
  'decline',
  'away',
  'off duty',
  'off',
  'sick',
  'ill',
);

const yes = anyOf(
  'sia?p',
  'siyap',
  'otw',
  'on (?:the|my) way',
  'on it',
  'ok',
  'oke',
  'okey',
  'okay',
  'okok',
  'ya',
  'iya',
  'y',
  'yes',
  'yep',
  'yup',
  'yoi',
  'yo',
  'baik(?:lah)?',
  'bisa',
  'bs',
  'sanggup',
  'menyanggupi',
  'bersedia',
  'mau',
  'tangani',
  'menangani',
  '(?:di|sy |saya )?handle',
  '(?:saya|sy|aku|kami) (?:yang |yg )?(?:urus|ambil|proses|jalan|berangkat|datang|datangi|dampingi|temani|jemput|kesana|ke sana|terima|lanjutkan|sudah|sdh|udah)',
  'ambil',
  'proses',
  'tindak ?lanjut\\w*',
  'ditindaklanjuti',
  'berangkat',
  'brgkt',
  'meluncur',
  'merapat',
  'menuju',
  'jalan',
  'kesana',
  'ke (?:sana|lokasi|tkp)',
  'segera',
  'langsung',
  '(?:sudah|sdh|udah|udh) (?:dekat|sampai|di lokasi|di tempat|hubungi|hub|telpon|telp|tlp|telepon|lapor|menelepon|saya|sy|aku)',
  'sampai',
  'laksanakan',
  'gas',
  'gass',
  'gaskeun',
  'sip',
  'monggo',
  'nggih',
  'inggih',
  'enggih',
  'budh?al',
  'mangkat',
  'siap86',
  '86',
  'roger',
  'copy',
  'take',
  'will do',
  "i'?(?:ll|m) (?:take|go|going|coming|handle|do|on|there)",
  'i (?:will|can) (?:take|go|handle|do|come)',
  'going',
  'coming',
  'accepted?',
);

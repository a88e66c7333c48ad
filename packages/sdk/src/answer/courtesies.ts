import { patternsWith } from './sought.ts';

const sought = patternsWith();

const title = '(?:pak|bu|mas|mbak|bang|kak|ndan|bapak|ibu)';
const titled = `(?: ?(?:ya|yaa|nggih)?,? ?${title})?(?: ya)?`;
const us = '(?:saya|sy|kami)';
const colleague =
  '(?:bhabinkamtibmas|bhabin|babinsa|(?:pak|bu) (?:rt|rw|bidan|lurah|kades)|rekan|rekan-rekan|tim|kader|bidan|anggota|istri|suami)';

/** Clauses that say nothing for or against a yes, wherever they stand: each is fixed, and holds no word of the writer's choice. */
const courtesies = [
  // An excuse for the delay.
  `(?:mohon |minta )?ma+f(?: ya)?,?(?: ${title},?)? ?(?:saya )?(?:baru|telat|terlambat|lambat|lama|slow)(?: bisa| sempat)? (?:balas|bales|membalas|jawab|menjawab|respon|respons|buka|baca|lihat|cek)(?: (?:wa|hp|pesan|pesannya|chat))?${titled}(?:,? tadi (?:lagi |masih |sedang )?(?:di jalan|rapat|salat|sholat|mandi|ngaji|ngajar|tidur|nyetir))?`,
  // Thanks.
  `(?:terima ?kasih|makasih|trims|trimakasih|tks|matur nuwun|hatur nuhun) (?:banyak )?(?:atas |utk |untuk )?(?:info|informasi|laporan|kepercayaan|pemberitahuan|kabar|tugas)(?:nya)?${titled}`,
  'trims',
  // What calms whoever reads.
  `(?:jangan|jgn|tidak perlu|tak perlu|ga usah|gak usah) (?:khawatir|kuatir|kawatir|cemas)${titled}`,
  `${us} sendiri(?:an)? (?:(?:tidak|gak|ga|nggak) (?:apa[- ]?apa|papa)|gpp|gapapa)${titled}`,
  // Whom they bring along, who they are, and what they do first or last.
  `${us} (?:ajak|bareng|bersama|sama|ditemani|didampingi) ${colleague}(?: sekalian| juga)?${titled}`,
  `${us} (?:pak |bu )?(?:rt|rw|lurah|kades|kadus|kader|babinsa|bhabinkamtibmas|bidan)(?: ?nya)?(?: (?:sini|situ|setempat|di ?sini|di ?situ))?`,
  '(?:rumah(?:nya)? )?(?:cuma|hanya|beda) (?:\\d|satu|dua|tiga) (?:gang|rumah|rt)(?: dari (?:sini|rumah(?: saya)?))?',
  `nanti ${us} (?:kabari|kabarin|update|laporkan)(?: (?:perkembangan|hasil|lagi|progres)(?:nya)?)?${titled}`,
  `(?:motor|mobil)(?:nya)? (?:lagi|sedang|sdg) (?:(?:saya )?panasin|dipanasin|dipanaskan|saya panaskan)${titled}`,
  `(?:anak|korban)(?:nya)? (?:akan )?(?:kami|saya) (?:amankan|dampingi)(?: dulu)?${titled}`,
];
/** A clause ends at a sign, at a reply code or at the end, and begins there. */
const sign = '[.,;:!\\n]';
const whole = sought(`(?<=^|${sign}|\\d\\S*)\\s*(?:${courtesies.join('|')})\\s*(?=${sign}|$)`, 'gi');
const first = sought(`^\\s*(?:${courtesies.slice(0, 2).join('|')})\\s*(?=${sign})`, 'i');

/** Returns an answer without the courtesies in it; what else it says stays as it was typed. */
export function withoutCourtesies(text: string): string {
  return whole.replaceIn(first.replaceIn(text.slice(0, 2_000), ''), '').replace(/^[\s.,;!]+/, '');
}

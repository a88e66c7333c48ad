import type { NotifierEvent } from '../notifier/inbound.ts';
import { findReplyCode } from '../notifier/reply-code.ts';
import { canonical } from './canonical.ts';
import { unquoted } from './unquoted.ts';

/** The meaning of an answer in words. Only `take` takes a report on; in doubt it is `unclear`, and a question goes back. */
export type Intent = 'take' | 'decline' | 'help' | 'question' | 'unclear';

/**
 * Reads how people answer, as they type. A cry for help goes before everything, a question before a refusal, a refusal before
 * a yes: nobody goes on record for a report by a word that was none.
 */
export function intentOf(text: string): Intent {
  return intentIn(unquoted(text));
}

/** Limits what is read. Further down may stand a no, so a longer text takes nothing on. */
const longest = 2_000;

function intentIn(own: string): Intent {
  const said = canonical(own);
  if (/ (?:tolong|bahaya) /.test(said)) return 'help';
  if (/ salah /.test(said)) return 'unclear';
  const declines = said
    .replace(noes, ' no')
    .split('|')
    .every((clause) => against.test(clause));
  if (declines && plainly.test(said)) return 'decline';
  if (/[?؟]/.test(own.normalize('NFKC')) || question.test(said)) return 'question';
  const isSure = sure.test(said) || goes(said);
  if (/ alamat /.test(said) && !isSure) return 'question';
  if (refusal.test(said)) return declines && !onlyHindered(said) ? 'decline' : 'unclear';
  if (
    doubt.test(said) ||
    (/ insya /.test(said) && (said.match(new RegExp(sure, 'g')) ?? []).length < 2) ||
    (!isSure && / (?:kabar|makasih) /.test(said))
  )
    return 'unclear';
  return own.length <= longest && (isSure || assent.test(said)) && isUnderstood(said) ? 'take' : 'unclear';
}

/**
 * Tells whether nothing stands beside a yes that no list knows, or that somebody else may do. `saya jemput istri` has the
 * words of a yes, and says no.
 */
function isUnderstood(said: string): boolean {
  return said
    .replace(ranked, ' pak ')
    .split('|')
    .every((clause) => understood.test(clause) && !others.test(clause) && (/ aku /.test(clause) || ours.test(clause)));
}

/** Tells whether a clause says that somebody of us sets out, and nobody else. */
function goes(said: string): boolean {
  return said
    .split('|')
    .some(
      (clause) =>
        / jalan /.test(clause) && !/ dia /.test(clause) && (/ aku /.test(clause) || !/ (?:~|korban)/.test(clause)),
    );
}

/** Tells a yes beside a hindrance, which says neither. */
function onlyHindered(said: string): boolean {
  return (
    /^ (?:(?:sapaan|pak) )*(?:ya|siap|bisa|aku bisa) /.test(said) &&
    !/ (?:tidak|belum|bukan|jangan|maaf|lain|tolak) /.test(said)
  );
}

/** Matches any of these between the words of a text. */
function anyOf(...phrases: readonly string[]): RegExp {
  return new RegExp(` (?:${phrases.join('|')}) `);
}

const plainly = anyOf(
  'aku (?:tidak|belum) (?:bisa|dapat|boleh|bersedia)|(?:tidak|belum) (?:bisa|dapat|boleh|bersedia) aku',
  '(?<=(?:^|\\|) )tidak(?= (?:\\||$))',
);
const question = anyOf(
  'apa',
  '(?<=(?:^|\\|)(?: (?!aku |maaf |ya |siap |mungkin |kalau |tapi |tidak |belum |tolak |sapaan |halangan )\\S+){2,} )(?:tidak|belum)(?= $)',
  '(?:bisa|dapat|boleh|siap|ada|aman|(?:sudah|nanti|~pihak)(?: \\S+)*) (?:tidak|belum)(?= (?:pak )*$)',
);
const refusal = anyOf('tidak|belum|bukan|jangan|maaf|halangan|tolak|lain');
const doubt = anyOf('nanti|kalau|mungkin|tapi');
const sure = anyOf(
  '(?:aku|kabar) (?:(?:sudah|segera|bisa|bersedia|siap|pak|laporan|ya|korban|aku|cek|dapat|boleh|kantor|\\S*\\d\\S*) )*(?:urus)',
  'aku segera cek|segera (?:aku )?cek|cek tempat',
  'aku (?:segera )?hubungi (?:korban|segera|kantor)|sudah (?:aku )?(?:hubungi|urus|jalan|tempat|lapor kantor)|(?:sudah )?aku tempat',
  '(?<=(?:^|\\|) (?:(?:ya|siap|pak|sapaan|segera) )*)(?:segera )?(?:urus|jalan)',
  '(?<=(?:^|\\|) (?:(?:ya|siap|pak|sapaan) )*)bisa(?= (?:pak )*(?:\\||$))',
  'aku (?:bisa|bersedia|siap)|(?<=(?:^|\\|) (?:(?:ya|siap|pak|sapaan) )*)bersedia',
);
/** Matches what may be refused: to be able, to be willing, to be whom it concerns. A no about anything else refuses nothing. */
const noes = new RegExp(
  ` (?:${[
    '(?:tidak|belum) (?:aku )?(?:bisa|bersedia|siap)(?: aku)?(?:(?: segera)? (?:urus|tempat|jalan)(?! (?:(?:segera|pak|jalan|laporan) )*aku))?',
    '(?:tidak|belum) (?:dapat|boleh)(?: aku)? urus|tidak (?:dapat|urus|laporan)|aku tidak tempat',
    'sudah (?:tidak|bukan)(?: (?:dapat|aku|pak|laporan|alasan)){1,4}',
    'bukan (?:aku|alasan(?: pak ~\\S+)?|laporan)|maaf bukan pak ~\\S+|jangan (?:hubungi )?aku|tolak (?:kantor|urus|pak ~(?!tanda)\\S+(?= (?:\\||$)))',
    'tidak(?= (?:(?:pak|nanti|makasih|maaf|ya|aku|sapaan|tolak|bisa|tidak (?:bisa|aku|$)) )*(?:\\||$))',
  ].join('|')})(?= )`,
  'g',
);
/** Matches a clause that holds nothing but what refuses. One word more, or somebody else, and it may be a cry for help. */
const against =
  /^(?: (?:no|(?<= (?:siap|ya|maaf|sapaan) )~(?:dokter|kapten|letda|lettu|akp|kompol|iptu|ipda|aiptu|bripka)|~ada(?= (?:halangan|urusan|alasan))|aku|ya|siap|dapat|pak|sapaan|maaf|halangan|tolak|lain|makasih|nanti|segera|sudah|laporan|jalan|alasan|urusan|(?<=^ (?:tolak )?)~pihak(?= (?:lain )?$)|tapi|\S*\d\S*))* ?$/;
const understood =
  /^(?: (?:aku|ya|siap|bisa|dapat|boleh|bersedia|sudah|segera|pak|sapaan|laporan|urus|cek|jalan|hubungi|lapor|tempat|kantor|korban|kabar|makasih|isyarat|insya|alamat|nanti|maaf|tidak|\S*\d\S*))* ?$/;
/** The words of a yes in another sense. */
const others = new RegExp(
  [
    // Thanks for what somebody did.
    ' makasih sudah (?!kabar|hubungi)',
    // Reports that somebody has already.
    ' \\d+ laporan ',
    // A question by its order of words: may I, can you?
    '^ (?:(?:sapaan|pak|ya|siap) )*(?:(?:dapat|boleh) aku|bisa aku (?:urus|jalan|cek|hubungi)) ',
    '^ (?:sapaan )*pak (?:bisa|dapat|boleh) ',
    // Somebody else did it, or is to.
    '^ (?:sapaan )*pak (?:sudah )?(?:urus|jalan) ',
    // An order to us.
    '^ (?:pak )?isyarat (?:pak )?(?:jalan|urus) ',
    '^ segera urus $|^ (?:pak )?segera urus pak ',
    '^ (?:sudah |segera )*urus (?:korban |laporan )*pak $|^ (?:segera )?urus korban (?:segera |pak )*$',
    // A plea to be fetched.
    '^(?:(?! aku ).)* (?:urus|jalan) (?:.* )?aku ',
    // The way to work.
    '^ (?:aku )?jalan kantor (?:pak )*$',
  ].join('|'),
);
/** An officer by rank and a name that no list knows. */
const ranked =
  / ~(?:aiptu|aipda|bripka|brigadir|briptu|bripda|ipda|iptu|akp|kompol|serda|sertu|serka|serma|peltu) ~\S+ /g;
/** Without an `aku`, words before the verb may name somebody else. */
const ours =
  /^(?: (?:ya|siap|bisa|bersedia|sudah|segera|pak|sapaan|laporan|insya|makasih|isyarat|\d\S*))*(?: (?:urus|cek|jalan|hubungi|lapor|tempat|kabar|alamat|korban hubungi).*)? ?$/;
const assent =
  /^ (?:(?:sapaan|pak|\|) )*siap (?:(?:ya|siap|pak|sapaan|aku|segera|laporan|sudah|\|) )*(?:~\S+ ){0,2}$|^ (?=.*\b(?:ya|siap|bisa|bersedia|aku urus)\b)(?:(?:ya|siap|pak|sapaan|aku|segera|laporan|bisa|bersedia|sudah|isyarat|\||\d+) )+$/;

/** An answer that somebody typed. */
export interface TypedAnswer {
  readonly intent: Intent;
  /** The reply code in it, where the words beside it take the report on or decline. */
  readonly token?: string;
  /** The words of the answer, without the code and what is quoted; left out where there are none. */
  readonly said?: string;
}

/**
 * Reads a message that may hold a reply code. A code alone, or beside a greeting, takes on. Beside a question, a cry for help
 * or words that no list knows it is no answer.
 */
export function readTypedAnswer(text: string): TypedAnswer {
  const own = unquoted(text);
  const found = findReplyCode(own);
  const said = saidIn(own, found);
  if (found === undefined) return { intent: intentIn(own), ...said };
  // The letters of a code are no words.
  const intent = intentIn(found.beside);
  if (intent === 'decline') return { intent, token: found.code, ...said };
  const takes =
    intent === 'take' ||
    (intent === 'unclear' && saysNothing.test(canonical(found.beside)) && !asks.test(found.beside));
  return takes ? { intent: 'take', token: found.code, ...said } : { intent, ...said };
}

/** Returns the words of an answer as they were written, without their code. */
function saidIn(own: string, found: ReturnType<typeof findReplyCode>): Pick<TypedAnswer, 'said'> {
  const signs = [...(found?.code ?? '')].map((sign) => ({ 0: '[0o]', 1: '[1il]' })[sign] ?? sign);
  const code = new RegExp(signs.join('[\\s\\p{Cf}\\p{Pd}\u2212.]*'), 'iu');
  const words = found === undefined ? own : code.test(own) ? own.replace(code, ' ') : found.beside;
  // No half of a sign stands at the cut.
  const said = words
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/, '');
  return said === '' ? {} : { said };
}

/** Greets, and asks for something besides. */
const asks = /\b(?:mohon|mhn|izin|ijin)\b/i;
const saysNothing = /^ (?:(?:sapaan|pak|\|) )* ?$/;

/** Returns the event of an answer that somebody typed; undefined where it holds no code that counts. */
export function typedReply(event: string, text: string): Extract<NotifierEvent, { type: 'reply' }> | undefined {
  const { intent, token, said } = readTypedAnswer(text);
  if (token === undefined) return undefined;
  const declines = intent === 'decline' ? { declines: true as const } : {};
  return { type: 'reply', event, token, ...declines, ...(said === undefined ? {} : { said }) };
}

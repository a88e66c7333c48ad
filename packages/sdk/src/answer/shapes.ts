import words from './words.json' with { type: 'json' };

/**
 * The shapes of a yes and of a no, over the narrow classes of `words.json`. They are closed: an answer that has none of them
 * is asked back, whatever its words are.
 */

/** Words of no class, as they stand between words of one. */
const unknown = (listed: string): string =>
  listed
    .split(' ')
    .map((word) => `~${word}`)
    .join('|');

const shape = (text: string): RegExp => new RegExp(`(?<= )${text}(?= |$)`.replaceAll('  ', ' '), 'g');

/** Lists what each of us does with a report, by explicit `aku`. Carrying somebody needs whom, and going needs where. */
const does = [
  '(?:bantu|jemput|dampingi) korban|urus|laksana|bantu|menuju|luncur|otw|jalan',
  'aku urus|jemput korban|(?<=korban (?:sudah )?aku )jemput|dampingi(?: korban)?(?: kantor)?|pergi (?:menuju|tempat)|cek (?:tempat|menuju)|menit sampai(?: tempat)?|(?<=sudah aku )hubungi (?:kantor|korban)',
  'lanjut (?=aku )',
].join('|');
const what = '(?: (?:laporan|tempat|menuju|jalan|luncur|otw|segera|ya|pak|menit))*';
const able = 'bisa|sanggup|bersedia|siap';
/** Somebody of us says that they act, or are there. `Laporan saya, tangani segera` asks us to. */
const first = shape(
  `(?:(?:sudah|segera) )*(?:tim )?aku (?:(?:tim )?(?:(?:sudah|segera|dapat|sudi|${able}) )*(?:${does})(?: (?:sudah )?(?:${does}))*|sudah tempat|(?<=sudah aku )tempat)${what}`,
);
/** Somebody of us is able to. */
const ourselves = shape(`(?:tim )?aku (?:${able})(?: (?:segera|ya|pak))*`);
/** Everybody uses these words to take a report on, without saying who. */
const assent = shape(
  '(?:ya (?:pak )?)?(?:(?:oke|siap|puji(?= (?:pak )*otw)) (?:pak )?)*(?:siap (?:segera )?(?:urus|bantu|dampingi|jalan|menuju|luncur|otw)(?: (?:laporan|(?<=(?:bantu|dampingi) )korban|tempat|(?<=urus )segera))*|siap (?:(?:pak|tuan|ya) )?(?:laksana(?: laporan)?|pasif)|(?:siap|otw) (?:(?:pak|tuan) )?(?:menit sampai(?: tempat)?|sampai tempat menit)|sanggup urus(?= (?:laporan )*$)|(?:gas (?:pak )*|lagi |sedang )?otw(?: (?:segera|tempat|menuju|menit))*|(?<=^ (?:oke )*)gas(?= $)|siap(?: segera)?|sanggup|(?<=(?:siap|oke|ya|izin) (?:pak )*)luncur menuju|luncur|(?<=(?:ya|oke|siap) (?:pak )?)bisa)',
);
const received = shape('(?:(?:laporan|sudah|aku|segera) )*terima(?: (?:laporan|sudah|aku|pak))*');
const thanks = shape('makasih(?: (?:basa|sudah (?:hubungi|kabar)))?');
/** A clause holds shapes of a yes; a greeting goes before, an address or thanks after. */
const clauses =
  /^ (?:(?:sapaan|(?:mohon )?izin|pak|isyarat|alamat(?= yes)|monggo(?! (?:\S+ )*assent)|puji|ya|oke|receipt|thanks) )*(?:(?:yes|(?:able|assent)(?:(?: pak)* tuan(?! (?:yes|assent)))?)(?: (?:pak|sapaan|thanks|kabar|alamat|isyarat|oke|receipt))* )*$/;

/**
 * Tells how an answer takes a report on: by an explicit `aku`, or by an assent alone. Each clause has a shape of a yes, or only
 * greets and thanks; else the answer takes nothing on.
 */
export function yesIn(answer: string): 'explicit' | 'plain' | 'assent' | undefined {
  const said = wished(answer);
  const eased = / basa /.test(said);
  const shapes = said.split('|').map((clause) =>
    particles(` ${clause.trim()} `)
      .replace(/^ {2}$/, ' ')
      .replace(/^ (?:(?:sapaan|pak) )*(?:tuan|kabar|alamat|isyarat)(?: pak)* $/, ' ')
      .replace(addressed, 'pak ')
      .replace(mild, eased ? ' ' : ' assent ')
      .replace(first, 'yes')
      .replace(ourselves, 'able')
      .replace(received, 'receipt')
      .replace(thanks, 'thanks')
      .replace(assent, 'assent'),
  );
  const has = (shape: RegExp) => shapes.some((clause) => shape.test(clause));
  if (said.split('|').some((clause) => ofTheOther.test(` ${clause.trim()} `)) || ofAnOffice.test(said))
    return undefined;
  const isWhole = shapes.every((clause) => clauses.test(clause));
  if (!isWhole) return undefined;
  if (has(/ (?:yes|able) /)) return 'explicit';
  const receives = (has(/ (?:receipt|puji) /) && !/ (?:siap|otw|luncur) /.test(said)) || onlyReceived.test(said);
  if (!has(/ assent /) || receives) return undefined;
  return / (?:siap|otw|luncur|sanggup) /.test(said) ? 'plain' : 'assent';
}

/** Leaves out what wishes that God will, beside an assent and beside who acts; beside `bisa` it is a way to refuse. */
function wished(said: string): string {
  const isFirm =
    / (?:siap|sanggup) | aku (?:\S+ )*urus | aku (?:\S+ )*menuju (?:\S+ )*segera | aku (?:\S+ )?(?:otw|luncur) /;
  return isFirm.test(said) ? said.replace(/ (?:insya )+/, ' ') : said;
}

/** Asks or calls somebody, whom it names first: `pak bisa`, `mas otw`. */
const ofTheOther = /^ (?:pak )+(?:(?:lagi )?otw(?: ya)?|siap (?:bantu|urus)|sanggup|bisa|luncur) $/;
/** Greets everybody alike, as an office or a program does: `selamat siang, siap membantu`. */
const ofAnOffice = /^(?: (?:sapaan|pak|tuan|\|))* sapaan(?: (?:pak|tuan|\|))* siap bantu(?: (?:pak|tuan|\|))* $/;
/** Goes on after an assent, which then says only that something arrived: `siap, monitor`. */
const onlyReceived = / (?:siap|oke|ya) (?:.* )?(?:basa|puji|terima) /;
/** Names whom a yes is said to, by name or office. Behind any other word they may be who acts. */
const addressed =
  /(?<=^ (?:(?:oke|siap|ya|sapaan|izin|makasih|laksana) )+)(?:pak )*kin (?=$|aku )|(?<=^ (?:(?:oke|siap|ya|sapaan|izin|makasih|laksana) )+|aku (?:(?:segera|bisa|siap) )*(?:urus|otw|luncur|bisa|siap|sanggup|bersedia|menuju segera|segera menuju) (?:(?:laporan|ya|segera) )*)(?:pak )+(?:sebut|pejabat)(?: sebut)? (?=$|aku )/;

/** `Ya`, `oke` and `bisa` are a yes only alone, doubled or to somebody. Behind any other word they are a tag: `infonya ya`. */
const mild =
  /^ (?:(?:ya (?:ya )*|(?:pak )*(?=oke ))(?:(?:oke|pak) )*(?:(?:kin|tuan) )?|(?:pak )*bisa (?:bisa )?(?:(?:nih|banget|dong) )?(?:pak )*)$/;

/**
 * Takes away the particles that may stand where they stand: behind `aku`, before `aku`, or behind a listed assent. Any other
 * word that says nothing stays, and no shape has it.
 */
function particles(clause: string): string {
  const eased = clause.replace(
    /^ (?:(?:oke|ya|siap|sudah) )?basa (?:(?:pak|nih|p) )*(?=$|aku )|^ (?:siap |pak )*(?:basa |pak )+(?=aku )/,
    ' ',
  );
  const [before = '', ...after] = eased.split(/(?<= )(?=aku )/);
  if (after.length === 0)
    return eased.replace(
      /(?<= (?:siap|sanggup|bisa|luncur|otw)) nih(?= )|(?<= )sangat (?=sanggup )|(?<= otw(?: \S+)*) ke(?= )/g,
      '',
    );
  return (
    before
      .replace(/ (?:laporan|korban) (?:ini|sudah) $/, ' sudah ')
      .replace(/(?<= )(?:yang )?ini /g, '')
      .replace(/(?<= (?:bisa|oke) )nih $/, '')
      .replace(
        /(?<= )biar $/,
        /^aku (?:(?:p|yang) )*(?:urus|bantu|cek|hubungi|jemput)/.test(after.join('')) ? '' : 'biar ',
      ) +
    after
      .join('')
      .replace(
        /(?<= )(?:p|yang|ke|ini|nih|sangat(?= sanggup)|basa(?= $)|sedang(?= (?:menuju|otw|luncur|jalan|tempat|ke) )|lagi(?= (?:menuju|otw|luncur|jalan menuju) )) /g,
        '',
      )
  );
}

/** Matches what may be refused: to be able, to be willing, to be whom it concerns. A no about anything else refuses nothing. */
const noes = new RegExp(
  ` (?:${[
    '(?:tidak|belum) bisa (?:aku )?(?:luncur|laksana|otw|bantu(?= (?:pak )*$))',
    `(?:tidak|belum) (?:aku )?(?:${able}|sempat)(?: aku)?(?:(?: segera)? (?:urus|bantu(?<= (?:aku|maaf) .*)|tempat|menuju|terima laporan)(?! (?:(?:segera|pak|laporan) )*aku))?`,
    '(?:tidak|belum) (?:aku )?mau(?: (?:aku|urus|bantu(?<= (?:aku|maaf) .*)|laporan))*(?= (?:(?:pak|maaf|makasih) )*(?:\\||$))',
    '(?:tidak|belum) (?:dapat|sudi|boleh)(?: aku)? (?:urus|laksana|terima(?: laporan)?)|tidak (?:dapat|sudi) terima laporan|tidak (?:sudi|urus)|tidak aku urus(?= (?:(?:laporan|pak) )*(?:\\||$))|aku tidak tempat|(?:aku|maaf|siap) mundur|mundur (?:nanti )?aku',
    'sudah bukan (?:pak )*(?:tuan|pejabat)|sudah (?:tidak|bukan)(?: (?:sudi|aku|pak|laporan|alasan)){1,4}',
    'bukan aku|(?<= (?:aku|tolak) )bukan alasan(?: pak ~\\S+)?|maaf (?:aku )?bukan (?:alasan )?pak (?:~\\S+|tuan|pejabat|sebut)(?: lain)?|(?:tidak )?tidak me|jangan aku|tolak (?:kantor|urus|pak (?:sebut|~(?!tanda)\\S+)(?= (?:\\||$)))',
    'tidak(?= (?:(?:\\d+|pak|nanti|makasih|maaf|ya|oke|aku|sapaan|bisa|tidak (?:bisa|sanggup|aku|$)) )*(?:\\||$))',
  ].join('|')})(?= )`,
  'g',
);
/** Matches a clause that holds nothing but what refuses. One word more, or somebody else, and it may be a cry for help. */
const against =
  /^(?: (?:no|(?<= (?:siap|oke|ya|maaf|sapaan) )(?:~dokter|~kapten|~letda|~lettu|pejabat)|~ada(?= (?:halangan|urusan|alasan))|(?<= (?:maaf|no|oke|siap|makasih|halangan) (?:pak )?)(?:tuan|pejabat)|(?<=^ )tuan(?= $)|(?<=^ (?:maaf )?(?:aku )?(?<= (?:aku|maaf) ))sakit|(?<=^ (?:(?:maaf|pak|aku) )*)mungkin(?= (?:aku )?no)|(?<=no (?:aku )?)mungkin|mohon(?= izin)|aku|ya|oke|siap|pak|sapaan|izin|maaf|halangan|tolak|lain|makasih|nanti|segera|sudah|laporan|alasan|urusan|(?<=^ (?:tolak )?)~pihak(?= (?:lain )?$)|tapi|karena|(?=\S*\d)\S+))* ?$/;

/** Names whom a no is said to. */
const named =
  /(?<= (?:bisa|sanggup|bersedia|siap|tidak) (?:aku )?)pak sebut (?=$)|(?<=^ (?:(?:maaf|sapaan) )*)pak sebut (?=aku )|(?<=^ (?:(?:maaf|mohon|izin|sapaan|pak) )+)(?:kin|tuan) (?=$|aku )/;
/** Somebody or something else is the subject: a code that does not work, an officer who does not come. */
const ofAnother =
  /^ (?:(?:sapaan|pak|maaf|ya) )*(?:alasan|laporan|nama) (?:tolak |(?:(?!aku |bukan )\S+ )*(?:tidak|belum) )(?!.*\baku )|^ (?:(?:lagi|sapaan|pak|sudah) )*(?:halangan|sakit) (?:banget )?ya /;
/** An answer refuses by one of these. To be sorry, or to speak of another, is no refusal. */
const core = / (?:no|tolak|halangan|urusan|sakit) /;

/** Words of a refusal in a plea or a complaint: to be ill at once, to say no again to what is done, to reach nobody. */
const pleads: readonly RegExp[] = [
  / (?:halangan|sakit) (?:.* )?segera | segera (?:.* )?(?:halangan|sakit) /,
  /(?=.* (?:mau|jangan) )(?: tidak | jangan )(?:.* )?\|(?:.* )?(?:tidak|jangan) | jangan aku (?:.* )?jangan aku /,
  /^ (?:alasan )+(?:lagi )?halangan |(?:halangan|tolak)(?: (?:laporan|pak))* lagi | tidak urus laporan aku /,
];

/** Tells whether each clause of an answer holds nothing but what refuses. */
export function refuses(answer: string): boolean {
  const said = / maaf /.test(answer) ? answer.replaceAll(' ~sedih', '') : answer;
  const kept = said.split('|').map((clause) =>
    ` ${clause.trim()} `
      .replace(/(?<= )(?:basa|p|yang|ke|ini|nih|biar|banget|sedang|menit|dong|sama|kebetulan) /g, '')
      .replaceAll(' kita ', ' aku ')
      .replace(named, 'pak '),
  );
  if (pleads.some((plea) => plea.test(said))) return false;
  const shapes = kept.map((clause) => clause.replace(/(?<= )(?:lagi|piket) /g, '').replace(noes, ' no'));
  if (kept.some((clause) => ofAnother.test(clause))) return false;
  return (
    (shapes.every((clause) => against.test(clause)) && shapes.some((clause) => core.test(clause))) ||
    isExcused(
      said
        .replaceAll(' kita ', ' aku ')
        .split('|')
        .map((clause) => ` ${clause.trim()} `.replace(named, 'pak ')),
    )
  );
}

/** An excuse begins with these: a cause, what somebody is doing, or where they are. */
const excuse =
  /^ (?:(?:aku|pak|maaf|izin|mohon|sapaan|ya|makasih|segera) )*(?:karena|lagi|sedang|piket|halangan|urusan|alasan|sakit|~baru|~penuh|~motor|~kenal|laporan|~ada (?:ke|tempat)|sudah urus) /;
/** In these words an excuse is a cry, a question, a condition or a contrast, or says no more than what is refused. */
const noExcuse = new RegExp(
  ` (?:tidak|belum|bukan|jangan|tolong|bahaya|tubuh|titik|bawa|apa|kalau|tapi|dia|korban|pihak|tanda|mungkin|isi|mau|~di\\w{3,}|${unknown(words.noExcuse)}|siap|otw|luncur) | aku (?:segera |siap )?(?:urus|menuju|jalan) `,
);
/** Holds none of these, where who is sorry gives a reason that begins in any way. */
const noFreeExcuse = new RegExp(
  ` (?:tolak|mundur|batal|maaf|sudah|lain|mau|boleh|isi|sakit|halangan|terima|layani|kin|tuan|kantor|makasih|${unknown(words.noFreeExcuse)}) `,
);
const unwilling =
  / (?:sanggup|mundur|tolak) (?!lagi )| (?:bisa|dapat) (?:.* )?(?:pak|aku|urus|laporan) | (?:pak|aku) (?:.* )?(?:bisa|dapat) /;
const plainNo = /^(?: (?:aku|ya|oke|pak|tuan|sapaan|izin|mohon|maaf|makasih|segera|laporan|no|tolak))* $/;

/**
 * Tells whether a plain refusal stands beside an excuse, whatever else its words are. Only who is sorry
 * may begin it in any way: a cry that holds a no says no word of regret.
 */
function isExcused(clauses: readonly string[]): boolean {
  const parts = clauses.flatMap((clause) =>
    clause
      .split(
        /(?<= (?:bisa|sanggup|bersedia|urus|pak|maaf|mau|laporan|ini|aku|segera) )(?=(?:karena|lagi|sedang) )|(?<= sanggup (?:aku |pak )?)(?=sudah )|(?<= )sudi (?=(?:aku )?(?:tidak|belum) )/,
      )
      .map((part) => ` ${part.trim()} `),
  );
  const shapes = parts.map((part) =>
    part
      .replace(/(?<= )(?:basa|p|yang|ke|ini|nih|biar|banget|sedang|menit|dong|sama|lagi|piket|kebetulan) /g, '')
      .replace(noes, ' no'),
  );
  const refused = shapes.map((shape) => plainNo.test(shape) && / (?:no|tolak) /.test(shape));
  // Who is sorry, or refuses in more words than a bare no, gives a reason that begins in any way.
  const isFree = parts.some((part, at) => / maaf /.test(part) || (refused[at] === true && unwilling.test(part)));
  return (
    refused.includes(true) &&
    parts.every(
      (part, at) =>
        refused[at] === true ||
        against.test(shapes[at] ?? '') ||
        (!noExcuse.test(part) && (excuse.test(part) || (isFree && !noFreeExcuse.test(part)))),
    )
  );
}

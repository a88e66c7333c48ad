/**
 * Reads a yes whose words are all known. Any word that no list knows, and any that could turn a yes into something else, makes
 * the answer one that is asked back: people say in any order that they act, and a cry, a condition or another person needs a
 * word of its own.
 */

/** Stands between who acts and what they do, and changes neither. */
const between = '(?:yang|p|ini|nih|segera|sudah|siap|sanggup|bisa|dapat|biar|basa|ke|laporan|tempat|(?<=aku )sendiri)';
const doing = '(?:urus|laksana|dampingi|bantu|lanjut|layani|terima)';
const going = '(?:otw|luncur|menuju|jalan)';
const harmless = [
  `aku|tim|${between}|${doing}|${going}|oke|okay|ya|monggo|puji|gas|pak|tuan|kin|sapaan|izin|mohon(?= (?:izin|maaf))|makasih`,
  'piket|sama|sampai|isyarat|kabar|alamat|kebetulan|sangat|banget|dong|lagi|sedang|(?<=yang urus )sendiri|dekat|(?<=(?:siap|oke|okay|ya|sapaan|makasih) pak )sebut|(?:ayo|isyarat)(?= (?:ini )?aku)',
].join('|');

/** Holds no word but those. */
const isHarmless = new RegExp(`^(?: (?:${harmless}))* $`);
/** Says which office the writer holds, and where. */
const ofOffice =
  /^ (?:ini )?aku (?:ini )?(?:pak (?:sebut |~\S+ )?)?pejabat(?: (?:sebut|masih(?= pejabat)))*(?: (?:pejabat|kantor|p|pak|\d+))*(?: ~\S+)?(?: pak)? $/;
/** Says whom the writer calls besides. */
const alsoCalls = /^ (?:(?:segera|p) )*aku (?:(?:segera|ini) )*hubungi (?:kantor|korban|pak pejabat) (?:p )*$/;
/** Says who is written to, or who writes. */
const introduces = /^(?: (?:ini|nama|sebut|pejabat|pak(?= sebut)))+ $/;
/** Says who acts: the writer, and what they do. */
const acts = new RegExp(
  ` aku(?: ${between})* (?:urus|laksana|dampingi|(?:(?:lagi|sedang) )?${going}) |^ (?:mohon )?izin (?:pak )*urus laporan `,
);
const isReady = new RegExp(` aku (?:${between} )*(?:siap|sanggup|bisa)(?: (?:pak|p|nih|ya|segera))* $`);
/** Says that somebody else acts, or what one does to a person; a report that is the writer's is no report they take on. */
const ofAnother = new RegExp(
  [
    ` (?:pak|tuan|kin|sapaan|sama|ke)(?: ${between})* (?:${doing}|${going}) `,
    ` (?:tuan|kin) aku `,
    ` (?:${doing}|${going}) (?:laporan )?(?:tuan|kin|izin|sama) `,
    ` (?:bisa|dapat) aku (?:${between} )*(?:${doing}|${going}) `,
    ` ${doing} (?:p |ini |segera )*aku(?! (?:${between} )*(?:${doing}|${going}|siap|sanggup|bisa))`,
    ` (?:lagi|sedang) ${doing} `,
    ` ke (?!tempat|dekat|pak |$)`,
  ].join('|'),
);
const addressed = /^ (?:(?:oke|okay|ya|siap|monggo|sapaan|izin|mohon|makasih|pak|p) )+(?:pak|tuan|kin) (?=aku )/;
/** Names the place that one goes to, beside a plain yes. */
const toAPlace = /(?<= (?:jalan|menuju|luncur|otw) )ke ~\S+ (?=(?:(?:segera|ya|pak|p) )*(?:\||$))/g;
const handles = new RegExp(` aku(?: ${between})* urus `);
const ownReport = /(?<= laporan )(?:(?:segera|sudah|p) )*aku /g;

/** Leaves out the clauses in which the writer says which office they hold. */
export function withoutOffice(answer: string): string {
  const clauses = answer.split('|').filter((clause) => !ofOffice.test(` ${clause.trim()} `));
  return clauses.length === 0 ? answer : ` ${clauses.join('|').trim()} `;
}

/** Tells whether an answer of known words alone says that its writer takes the report on. */
export function saysThatOneActs(answer: string): boolean {
  const able = answer.replace(/(?<=^|\|) boleh (?=\|)/, ' ');
  const said = handles.test(able) ? able.replace(toAPlace, '') : able;
  const isAssenting =
    /^ (?:(?:oke|okay|siap|sapaan|pak|izin) )+\| laporan |^ (?:(?:oke|okay|siap|sapaan|pak) )+laporan /.test(said) &&
    / (?:oke|okay|siap) (?:pak )*(?:\| )?laporan /.test(said);
  const clauses = said
    .split('|')
    .filter((clause) => !introduces.test(` ${clause.trim()} `) && !alsoCalls.test(` ${clause.trim()} `))
    .map((clause) => ` ${clause.trim()} `.replace(/^ {2}$/, ' ').replace(addressed, ' '))
    .map((clause) => (isAssenting ? clause : clause.replace(ownReport, '')));
  if (!clauses.every((clause) => isHarmless.test(clause)) || clauses.some((clause) => ofAnother.test(clause)))
    return false;
  return clauses.some((clause) => acts.test(clause) || isReady.test(clause));
}

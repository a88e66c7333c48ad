import { befallsSurely, comesLaterIn, isInDoubt } from './befalls.ts';
import { isOfAKind } from './beside.ts';
import { inClasses, respelled, whole } from './canonical.ts';
import { isShortInPlace } from './evidence.ts';
import { patternsWith } from './sought.ts';
import listed from './words.json' with { type: 'json' };

const sought = patternsWith();
const { benignNo, never, means } = listed.story;
const any = (words: string) => `(?:${words.replaceAll(' ', '|')})`;
/** Reads words of the regions that no other list holds, as the class that they mean here. */
const meant: ReadonlyMap<string, string> = new Map(
  Object.entries(means).flatMap(([name, words]) => words.split(' ').map((word) => [`~${word}`, name] as const)),
);

const act =
  '(?:urus|menuju|pergi|jalan|otw|luncur|sanggup|bersedia|laksana|dampingi|jemput|layani|cek|lanjut|bantu|datang)';
const lead =
  '(?:oke|okay|ya|siap|pak|tuan|sapaan|isi|p|ini|biar|insya|maaf|nih|sudah|puji|izin|nama|ayo|lagi|kebetulan|segera|basa|sebut|makasih|laporan|alasan|mohon|gas|kabar|bisa|doa|jadi|sudi|monggo|tapi|nanti|dia|korban|dekat)';
const between =
  '(?:p|ya|pak|tuan|ini|isi|sendiri|sudah|segera|lagi|sedang|mau|bisa|siap|nih|insya|boleh|sudi|kebetulan|nanti|bersedia|sanggup|pejabat|piket|basa|dong|ke)';
const own = '(?:aku|kita)';
const little = `~(?!${any(`${listed.people} ${listed.others}`)} )[a-z']{1,4}`;
const noLead = '(?!tidak |belum |bukan |jangan |kalau |apa |mungkin |dia |kin |korban |tolak )';
/** Says that the writer acts, and nobody else. */
const alone = new RegExp(
  `(?:^|\\|) (?:${noLead}\\S+ )*?${own} (?:(?:${between}|${little}) ){0,4}yang (?:(?:${between}|${little}) ){0,2}(?:${act}|tubuh) `,
);
/** Says that the writer takes the report, or that it is theirs. */
const takes = new RegExp(
  `(?:^|\\|) (?:${lead} )*${own} (?:${between} )*(?:urus|sanggup|bersedia|terima) (?:${between} )*(?:laporan|isi laporan|ini laporan)`,
);
/** Opens a clause with an act of the writer's. */
const opens = new RegExp(
  `(?:^|\\|) (?:(?:${lead}|${little}) )*(?:${own} (?:${between} )*${act}|${act} (?:p )*${own}) |(?:^|\\|) (?:${lead} )*(?:sanggup|otw|luncur|menuju) (?:(?:${lead}) )*(?:$|\\|)`,
);

const acts = new RegExp(` (?:${act}|gas|siap) `);

const harmless = new RegExp(` (?:tidak|belum|jangan|bukan) ~?${any(benignNo)}(?= )`, 'g');
const against = / (?:tidak|belum|bukan|jangan|batal|tolak|mundur|salah|sakit|bahaya|tolong|~tanda) /;
const soft = / (?:mungkin|tubuh|pasif|~pihak) /;
/** Says no of the act in words that each mean little: others go, it is over, an order, goods. */
const refusing = new RegExp(
  [
    ` ~?${any(never)} `,
    ' (?:itu|tu) dulu | (?:semasa|zamannya|jamannya|tadinya|dulunya|kecuali|jawaban|dirawat|sakit) | waktu itu | (?:besok|bsk|lusa|sesuk|benjang) (?:$|\\|)| (?:minggu|tahun|bulan|pekan) depan | yang lain (?:saja|aja) ',
    '(?:^|\\|) (?:~pihak |(?:\\S+ )?(?:tidak|bukan|belum|jangan|apa|tolak|mundur|batal|halangan)(?: \\S+)? (?:$|\\|))| (?:tidak|bukan|belum|jangan|apa)(?: (?:aku|ya|p|sudi|bisa|isi|benar|~benar|sudah))? (?:$|\\|)| sing bisa | ~pihak (?:(?:jalan|urus|menuju|otw) )?(?:$|\\|)|(?:^|\\|) yang lain (?:p )?\\||(?:^|\\|) (?:nanti )+(?:\\S+ )?(?:$|\\|)',
    ' (?:adik|adek|adiak|ading|ade|lanceuk|anak|suami|istri|bojo|bapak|ayah) (?:saya|saye|sy|aku|ambo|ulun|sa|lon|beta|abdi|kulo) (?:yang|yg|nan|nang|sing|nu|jak|pi|pigi|otw|jalan|sudah|meluncur) ',
    '(?:^|\\|) (?:dorang|dong|lu|ko|de|amang i) | (?:pi|pigi|pergi|jalan) ko (?:$|\\|)| (?:sing|yang) (?:$|\\|)| so boleh | (?:mobil|motor) (?:mereka|dia|orang) | jaga pintu ',
    ' nuju (?:aya|gering|di (?!jalan))| \\d+ ?(?:kg|kilo|liter|dus) | (?:sudah|dah|udah|su) pulang (?:$|\\|)| (?:taong|tahun|taun|minggu|bulan|pekan|wingi) (?:lalu|kemarin|wingi|kepungkur) | usah (?:datang|kesini|dateng) ',
    ' di(?:alihkan|oper|lempar|kirim|teruskan|serahkan|titip|titipkan) (?:ke|buat|untuk|kepada|sama) (?!saya|sy|aku|kami)',
    ' (?:regu|tim|pos|unit) (?:satu|dua|tiga|empat|\\d) | sebut yang |^ segera (?:luncur|menuju|jalan|pergi|otw) ya (?:pak )*$',
  ].join('|'),
);

const inAStory =
  /^(?:~.*|dia|korban|titik|kantor|alasan|nanti|kin|dekat|karena|kabar|hubungi|tempat|alamat|ketemu|bawa)$/;

/** Tells whether two words at least are unknown, or name people, a place, a time or a reason; one alone may be a no that nobody knows. */
function isStory(said: string): boolean {
  const named = said.split(' ').filter(Boolean);
  return named.filter((name) => inAStory.test(name)).length >= 2;
}

/** Returns respelled words in the classes that they mean in a story. */
function asMeant(words: string): string {
  const names = inClasses(words, whole).split(' ');
  const said = names.map((name) => meant.get(name) ?? name).join(' ');
  return said.replaceAll('|', ' | ').replace(/ +/g, ' ');
}

const joins =
  /(?<= )(?=(?:tapi|tp|tpi|tetapi|cuma|cuman|namun|hanya|soal(?:nya|e|nyo|na)|masalah(?:nya|e)|sayang(?:nya|e)|padahal|sebenar(?:nya|e)|sebetul(?:nya|e)|karena|karna|krn|gara|mergo|mergane|lantaran|sabab|soalna|berhubung|sebab) )/u;
/** Greets, agrees, or says again that the writer does it. */
const greets =
  /^(?: (?:oke|okay|ya|siap|pak|tuan|sapaan|isi|p|ini|insya|nih|puji|izin|nama|basa|sebut|makasih|doa|laksana|sudah|aku|kita|bisa|boleh|sanggup|bersedia|mau|monggo|segera|kin|dong|isyarat|terima|otw|luncur|menuju|gas|ayo|sudi|sendiri|laporan|urus|pejabat|kantor|piket|maaf|mohon|tim|yang|masih (?:kantor|pejabat)|~(?:kasi|kesra|pemerintahan|saya'|selaku)))* $/;
/** Takes no part in a clause that helps: a no, a reason, another, another time. */
const hinders =
  / (?:tidak|belum|bukan|jangan|alasan|halangan|sakit|tolak|mundur|batal|lain|bahaya|tolong|salah|kalau|apa|tapi|urusan|~(?:kecamatan|seberang|sebelah|gunung|mending|butuh|jaraknya)) | piket ke (?:kantor|~) /;
/** Says how near, how soon or on which way, whom it is about, what is needed for it or what comes after it. */
const helps = new RegExp(
  [
    ' (?:dekat|alamat|kabar|makasih|doa|hubungi|otw|luncur|titik|dampingi|jemput|menit) | (?:lagi|segera|sudah|aku|nanti) (?:\\S+ )?sampai | (?:ke|sudah|ada|segera|langsung) tempat |^ (?:sudah )?tempat ',
    ` ~?${any(listed.story.helps)} | nama aku `,
    // Goes there, to whom it is about, or after something else.
    ' (?:ke|~maring|~tu) ~(?:rumah|sekolah|umah|griya|jabu|betang)\\S* (?:(?:p|si) )?(?:dia|korban|kin|ini|~\\S+(?:nya|ne|na|e) )| ke ~(?:rumah|sekolah|umah|griya|roma|jabu|bumi)\\S*(?:nya|nyo|ne|na|e|ipun) ',
    ' (?:segera|~trs|~terus|~lalu|~laju) (?:\\S+ ){0,2}(?:menuju|pergi|jalan|otw|luncur|bantu|datang|hubungi|ke|tubuh|urus|jemput) | ini segera | (?:aku|kita) segera | tubuh segera | sampai (?:tempat|ke|~sana) ',
    ' (?:dia|korban|~anaknya) (?:\\S+ )?(?:~aman|sama aku|aku (?:bantu|bawa|jemput|~gendong)) | ke (?:~motor|~oto|~mobil|~perempatan|~simpang|~gang|~teras|jalan|~dalan|nanti) | aku (?:bawa|~ajak|sama) ',
    ' (?:dia|korban|ini)(?: \\S+)* ~(?:murid|siswa|warga|tetangga|pasien|dampingan|binaan|wargaku|muridku|tetanggaku) ',
    "^ (?:~ning )?(?:(?:nanti|segera|lagi|ini|oke|p|ya|isi|menit|sampai|pak|\\d+|~(?:setengah|satu|dua|tiga|empat|lima|enam|bengi|sonten|ashar|asar|isya|jumatan|dzuhur|maghrib|magrib|bar|sejam|malih|maneh|eta|mnt|ba'da|bada)) )+$",
    ' (?:menit|segera|ini|lagi siap) (?:\\S+ ){0,2}(?:menuju|jalan|otw|luncur|siap) | sudah izin (?:pejabat|pak|tuan|kantor) ',
    ' (?:aku|kita|segera) (?:\\S+ )?menuju | ~\\S+ menuju (?:p |ya |pak )*$| aku (?:p )?yang tubuh ',
  ].join('|'),
);

/** Does something brief first, or did something before: `mandi dulu bentar`, `tadi masih ngajar`. */
const isSoon =
  /^(?!.* (?:besok|bsk|lusa|sesuk|isuk|isukan|baru) ) (?:\S+ )?(?:habis|abis|hbs|bar|bubar|sesudah|setelah|selesai|kelar|bakda|ba'da|bada|sehabis|selepas|ganti|nutup|tutup) .*(?:kesana|langsung|lgsg|lsg|otw|meluncur|berangkat|jalan|menuju|jam|pukul|ashar|asar|magrib|maghrib|isya|zuhur|dzuhur|subuh|\d) |^ (?:tadi|td|tdi|tad) (?:masih|msh|lagi|lg|sempat|sempet) |^(?!.* (?:pikir|mikir|tanya|lihat|liat|izin|ijin|diskusi|rembug|tunggu|coba|rapat|tidur) ).* (?:dulu|dl|dlu|sik|disik|dolo) (?:sebentar|bentar|bntr|sekejap|sakeudap) /;
/** Says what stands in the way and is overcome. */
const concedes =
  /^(?!.* (?:tidak|belum|bukan) ) ~(?:mumpung|daripada|walau|walaupun|meski|meskipun|sanajan|senajan|biarpun) /;
/** Says of somebody else by name or office that they go or take it on. */
const othersGo = new RegExp(
  `^(?!.* (?:${own.slice(3, -1)}|sama|bawa|masih) ) (?:(?:oke|ya|ini|siap|p) )*(?:(?:pak|tuan|kin) (?:pejabat|kantor|sebut|~\\S+)|tuan|kin|dia|sebut|pejabat|kantor) (?:(?:\\S+) ){0,2}?(?:sudah |lagi |segera |yang |p )*${act.slice(0, -1)}|siap) `,
);
/** Says of somebody or something else that it goes or is ready; or that it was, or is another time or another thing. */
const unsays = new RegExp(
  [
    '^ (?:(?:oke|ya|ini|siap|p) )*(?:~(?!motor|mobil|ojek|ambul|kapal|perahu)\\S+|dia|kin|korban|kantor|pejabat|alasan|pak|tuan) (?:(?:aku|ini|kita) )?(?:(?:sudah|yang|p|saja) )*(?:siap|tempat|titik|luncur|ke (?!~motor)|urus|~naik) ',
    `(?:^| )(?:~?${any(listed.story.unsays)}) `,
    ' (?:wilayah|daerah|bagian|urusan|tugas|jatah|rt|rw)nya (?:pak|bu|mas|mbak|bang) | pelaku |^ sama (?:~?pihak|(?:pak|bu) \\S+) (?:(?:saja|aja|p|ya) )*$| (?:lagi|lg|masih) di rumah (?!anak|korban|\\S+nya )| lebih (?:dekat|deket) (?:saja|aja) | (?:dikasih|dapat|dapet) izin | tugas luar | (?:yang|yg) lain (?:saja|aja) |^ (?:maaf )?(?:lagi|masih) (?:di|ke) (?:gereja|kantor|luar|kota) | (?:yang luncur|laporan lain|bantu ~?lewat|bisa bantu|siap disampaikan|aku (?:izin|lagi) )(?:\\S+ )?(?:nanti )?$|^ (?:sudah )?(?:selesai )?(?:sudah )aku urus | hubungi \\S+ nanti ',
  ].join('|'),
);

const helpful: ReadonlySet<string> = new Set(
  `${listed.story.helps} ${listed.people} setengah satu dua tiga empat lima enam sepuluh jam mnt rumah`.split(' '),
);

/** Tells whether a clause beside the act bears it out: it greets, or says what helps, and hardly a word that nobody knows. */
function isForIt(said: string): boolean {
  if (greets.test(said) || concedes.test(said)) return true;
  const unknown = said.split(' ').filter((name) => name.startsWith('~') && !helpful.has(name.slice(1)));
  return helps.test(said) && unknown.length <= 3 && !hinders.test(said.replace(harmless, ' '));
}

/** Takes the report in the writer's own name, and by themselves: what stands beside need not be known word by word. */
const mine = new RegExp(
  `^ (?:${lead} )*(?:laporan )?${own} (?:${between} )*(?:urus|terima|sanggup|bersedia|dampingi) (?:(?:p|ya|pak|tuan|oke|okay|nih|dampingi|ini|segera) )*$`,
);
const isStrongly = (said: string): boolean => alone.test(said) || takes.test(said) || mine.test(said);

const isKind = (said: string): boolean => isOfAKind(` ${said.trim()} `) && !hinders.test(said.replace(harmless, ' '));

const claim = [alone, takes, opens];
const claims = (said: string): boolean => claim.some((one) => one.test(said));

/** Tells whether a clause says by its shape that the writer acts now: no opinion of its single words goes before. */
export function isForTheAct(clause: string): boolean {
  const words = ` ${clause.trim()} `;
  const said = asMeant(words);
  const isAgainst = [against, unsays, othersGo, refusing].some(
    (one) => one.test(said.replace(harmless, ' ')) || one.test(words),
  );
  return (
    !isAgainst &&
    !comesLaterIn(words) &&
    !befallsSurely(words) &&
    ((claims(said) && isBeside(`${behindTheAct(said)} `)) || isSoon.test(words))
  );
}

const but = /(?<![\p{L}])(?:tapi|tp|tpi|tetapi|namun|ning|nanging|tapine) /giu;

/** Returns an answer from its last `but` on, where the writer says there that they act: the last commitment counts. */
export function lastCommitment(own: string): string {
  const at = [...own.matchAll(but)].at(-1)?.index ?? 0;
  if (at === 0) return own;
  const last = own.slice(at);
  const [first = ''] = asMeant(respelled(last)).split('|');
  return alone.test(first) || takes.test(first) || opens.test(first) ? last : own;
}

/** Goes on with an act in its own clause: what, whom, where to, with whom, on what. */
const goesOn =
  /^(?:(?:p|ya|ini|isi|pak|tuan|laporan|nih|oke|okay|makasih|sapaan|segera|sendiri|sudah|aku|kita|yang|dia|korban|tempat|titik|sebut|pejabat|nanti|insya|basa|kin|\d+|urus|menuju|pergi|jalan|otw|luncur|cek|datang|hubungi|bantu|~\S{1,3}|~\S+(?:nya|nyo|nye|ne)(?: halangan)?) )*(?:(?:ke|sama|masih|bawa|~maring|~naik|~pakai|~pake|~numpang|~ajak) (?:\S+ ){1,2})?(?:(?:p|ya|ini|isi|pak|nih|oke|segera|aku|kita|dia|korban|nanti|laporan|kantor|pejabat|sebut) )*/;

/** Names what is handled, or whom, in words that nobody knows. */
const object = /^(?:~\S+ |(?:~\S+ ){1,2}(?:(?:dia|ini|korban|aku|tuan) )+(?:(?:nanti|ini|p|segera) )*)$/;

/** Returns what a clause says behind its act, and what goes on with that. */
function behindTheAct(said: string): string {
  const ends = claim.map((one) => one.exec(said)).map((found) => (found === null ? 0 : found.index + found[0].length));
  return said
    .slice(Math.max(...ends))
    .trimStart()
    .replace(goesOn, '');
}

/** Tells whether all that is said behind the act acts too or bears it out. No list of excuses is ever whole, so what nobody knows is asked back; where each word is known, only what speaks against. */
export function isBorneOut(words: string, isKnown = false): boolean {
  const clauses = words.split('|').flatMap((clause) => ` ${clause.trim()} `.split(joins));
  const said = clauses.map((clause) => asMeant(` ${clause.trim()} `));
  const plainly = said.findIndex(claims);
  const act = plainly === -1 ? said.findIndex((clause) => acts.test(clause)) : plainly;
  const isStrong = said.some(isStrongly);
  const isFine = (clause: string, at: number) =>
    isForIt(clause) ||
    isSoon.test(` ${clauses[act + 1 + at]?.trim()} `) ||
    (isKnown && !hinders.test(clause.replace(harmless, ' '))) ||
    (isStrong && isKind(clause));
  return (
    said.slice(act + 1).every((clause, at) => claims(clause) || isFine(clause, at)) &&
    !said
      .slice(act + 1)
      .some((clause, at) => othersGo.test(clause) || unsays.test(clause) || unsays.test(clauses[act + 1 + at] ?? '')) &&
    (isKnown ||
      said.filter(claims).every((clause) => isTail(behindTheAct(clause)) || (isStrong && isKind(behindTheAct(clause)))))
  );
}

/** Returns what is judged of respelled words: each clause that does not only greet, and what stands behind its act. */
export function judgedIn(words: string): readonly string[] {
  const clauses = words.split('|').flatMap((one) => ` ${one.trim()} `.split(joins));
  return clauses.flatMap((one) => {
    const clause = ` ${one.trim()} `;
    const said = asMeant(clause);
    // A single word of a class is weighed by the vetoes.
    if (clause.trim() === '' || greets.test(said) || isKind(said) || /^ [^~ ]+ $/.test(said)) return [];
    const behind = claims(said) ? behindTheAct(said).split(' ').filter(Boolean).length : 0;
    return behind === 0 ? [clause] : [clause, ` ${clause.trim().split(' ').slice(-behind).join(' ')} `];
  });
}

/** Names who goes, how soon, on which way, with whom, or what is done first. */
const goesAlong =
  / (?:aku|kita|segera|menuju|jalan|otw|luncur|pergi|sampai|sudah|urus|tempat|lagi|titik|sama|masih|bawa|hubungi|jemput|dampingi|menit|dekat|\d+) /;
/** Says between the writer and the act, or before both, a word that nobody knows: it may be a no of a region. */
const unsureOf = new RegExp(`(?:^|${own} (?:[^|~ ]+ )*)~\\S+ (?:[^| ]+ )*${act} `);
const opensAnew = new RegExp(joins.source, 'u');

/** Tells whether a clause names who goes, how, or what is done first. */
export function isAlong(clause: string): boolean {
  return goesAlong.test(asMeant(clause));
}

/** Tells whether no known word speaks against that the writer acts, and each clause goes along with it. */
export function isOpenlyFor(words: string): boolean {
  const said = asMeant(words);
  const clauses = words.split('|').map((clause) => ` ${clause.trim()} `);
  const isAgainst = (clause: string) => othersGo.test(clause) || unsays.test(clause);
  const isOpen = (clause: string, meant: string) =>
    isAgainst(clause) ||
    isAgainst(meant) ||
    unsureOf.test(meant.trimStart()) ||
    hinders.test(meant.replace(harmless, ' ')) ||
    opensAnew.test(clause) ||
    (meant.match(/ ~/g) ?? []).length > (acts.test(meant) ? 0 : meant.trim().split(' ').length / 3) ||
    !(clause.trim() === '' || greets.test(meant) || goesAlong.test(meant));
  return (
    isShortInPlace(words) &&
    !(refusing.test(words) || refusing.test(said) || befallsSurely(words) || comesLaterIn(words) || isInDoubt(words)) &&
    !against.test(said.replace(harmless, ' ')) &&
    !clauses.some((clause) => isOpen(clause, asMeant(clause)))
  );
}

function isTail(behind: string): boolean {
  return behind.trim() === '' || isForIt(` ${behind}`) || object.test(behind);
}

/** Tells whether words beside the act greet, or help. */
function isBeside(said: string): boolean {
  return greets.test(` ${said}`.replace(/ +/g, ' ')) || isForIt(said);
}

/** Tells whether an answer says that the writer acts now, and no word beside that which nobody knows. */
function isPlain(words: string): boolean {
  const said = words.split('|').map((clause) => asMeant(` ${clause.trim()} `));
  const unknown = said.join('').match(/(?<= ~)\S+/g) ?? [];
  const isKnown = unknown.every((word) => helpful.has(word) || /.{4}(?:nya|nyo|na|ne|ipun)$/.test(word));
  return (
    isKnown &&
    isShortInPlace(words) &&
    !comesLaterIn(words) &&
    said.every((one) => isBeside(claims(one) ? `${behindTheAct(one)} ` : one))
  );
}

/** Belongs to the writer, who is not meant: `sa pu ade`. */
const ofTheWriter = / (?:aku|kita) ~(?:pu|pe|pung|punya|na) /;

/** Tells whether an answer says, in words that are all known, that the writer acts and nobody else. */
function isTheirsAlone(words: string): boolean {
  const clauses = words.split('|').filter((clause) => clause.trim() !== '');
  const isAlone = (clause: string, said: string) => {
    const end = alone.exec(said);
    const behind = end === null ? '' : ` ${said.slice(end.index + end[0].length)}`;
    return behind !== '' && isShortInPlace(clause) && (behind === ' ' || greets.test(behind) || isKind(behind));
  };
  const read = clauses.map((clause) => {
    const said = asMeant(` ${clause.trim()} `);
    return isAlone(clause, said) ? 'alone' : isForIt(said) || isKind(said) ? 'beside' : 'open';
  });
  return read.includes('alone') && !read.includes('open') && !ofTheWriter.test(asMeant(words));
}

/** So likely must a yes be by how plainly it says that the writer acts: from an act alone to the writer and nobody else. */
const sure = {
  now: [0.8, 0.5, 0.4],
  later: [1, 0.68, 0.68],
  besideASign: 0.55,
  /** A plain claim needs no story. */
  plain: 0.9,
  inDoubt: 0.8,
};

/**
 * Tells whether an answer says that the writer acts, whatever else it tells: why, when, with whom. The less plainly it does, the
 * surer the opinion has to be, and surer beside a later time, a doubt or a soft word. Nothing in it may speak against, but a no that says how little stands in the way.
 */
export function tellsOfAnAct(words: string, likely: number): boolean {
  const said = asMeant(words);
  if (refusing.test(words) || refusing.test(said) || befallsSurely(words)) return false;
  const plainly = alone.test(said) || takes.test(said) ? 2 : opens.test(said) ? 1 : acts.test(said) ? 0 : -1;
  const least = (comesLaterIn(words) ? sure.later : sure.now)[plainly] ?? 0.96;
  if (against.test(said.replace(harmless, ' '))) return false;
  const isPlainly = plainly > 0 && likely >= sure.plain && isPlain(words);
  if (!isStory(said) && !isPlainly && !isTheirsAlone(words)) return false;
  if (!isBorneOut(words)) return false;
  const beside = soft.test(said) ? sure.besideASign : 0;
  return likely >= Math.max(least, beside, isInDoubt(words) ? sure.inDoubt : 0);
}

const noWords =
  'tidak|tdk|tak|ga|gak|nggak|ndak|nda|tra|son|seng|ora|indak|teu|mboten|jangan|jgn|jan|ojo|ojok|aja|kada|jang|endeq|endak|dak|usah|sing|ulah|ten|te';
const handsOver = 'cari|kasih|kasi|oper|kirim|golek|gole|pete|tunggu|nunggu|tugas|serah|lempar|pindah|beri';
const toOthers =
  '(?:ke |ka |sama |dengan |deng |maring )?(?:yang |yg |sing |nu |nan |nang |orang |org |oang |uwong |wong |urang |petugas |relawan )?(?:lain|laen|len|lian|liyan|liyane|liyo|sejen|sanes|liane)(?: (?:lagi|lg|lai|kelamaan|ya|yo))?';
/** Keeps the report from others, or tells of a doubt that is over. */
const notToOthers = sought(
  `(?<![\\p{L}])(?:${noWords}) (?:usah |perlu )?(?:di)?(?:${handsOver})\\p{L}* (?:${toOthers})(?![\\p{L}])|(?<![\\p{L}])belum pernah(?: (?:sendiri|sendirian))?(?: sih)?(?=\\s*(?:[,.;:!|\\n]|$|(?:tapi|tp|tetapi|namun)(?![\\p{L}])))|(?<![\\p{L}])(?:sempat|sempet|smpt) (?:ragu|bingung|takut)(?![\\p{L}])`,
  'giu',
);
const noInTheWay = sought(
  `(?<![\\p{L}])(?:${noWords}) (?:${benignNo.replaceAll(' ', '|')})(?![\\p{L}])(?: (?:${handsOver})\\p{L}* (?:${toOthers}))?|ya (?:allah|tuhan|ampun)`,
  'giu',
);
const noWord = /(?![\d#*])(?!🆘|🚨|👎|❌|🙅|✖|🚫|😭)\p{Extended_Pictographic}/gu;

/** Returns an answer without what keeps it from others (`jangan kasih ke yang lain`), which is no refusal. */
export function withoutOthers(own: string): string {
  return notToOthers.replaceIn(own, ' ');
}

/** Returns an answer without what says how little stands in the way (`gak jauh`), and without signs that are no words. */
export function withoutTrifles(own: string): string {
  return noInTheWay.replaceIn(withoutOthers(own), ' ').replace(noWord, ' ');
}

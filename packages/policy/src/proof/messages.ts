import {
  describeDuration,
  type Instant,
  type KemendagriCode,
  type Language,
  type Localized,
  type OfficeKind,
  officeKinds,
  type PersonId,
  type PolicyLayer,
} from '@kawal/core';
import type { ContactPointId } from '@kawal/core/directory';
import type { Messages } from '@kawal/core/language';
import { describeDay, describeInstant } from '@kawal/core/locales';
import { describeFactName } from '../sentences/describe-condition.ts';
import { describeOffices } from '../sentences/describe-step.ts';
import { bothWays, joinWords } from '../sentences/join.ts';
import { layerWords } from '../sentences/words.ts';
import { type Institution, institutionWords } from './institution.ts';
import subjects from './subjects.json' with { type: 'json' };

function office(kind: OfficeKind): Localized {
  return officeKinds[kind].said;
}

function offices(kinds: readonly OfficeKind[]): Localized {
  return bothWays((language) => kinds.map((kind) => officeKinds[kind].said[language]).join(' → '));
}

function span(milliseconds: number): Localized {
  return bothWays((language) => describeDuration(milliseconds, language));
}

function listed(items: readonly string[]): string {
  return items.map((item) => `\`${item}\``).join(', ');
}

/** The first three, with the count of the others. */
function some(items: readonly string[]): Localized {
  const more = items.length - 3;
  const shown = listed(items.slice(0, 3));
  return more <= 0 ? { id: shown, en: shown } : { id: `${shown} dan ${more} lainnya`, en: `${shown} and ${more} more` };
}

/** `people` would be there, had somebody verified their contacts. */
type Thin = Readonly<{ from: Instant; until: Instant; people: readonly PersonId[] }>;

type Outdated = Readonly<{ office: string; people: readonly PersonId[]; verified: Instant | null; at: Instant | null }>;

/** Names the cause and its remedy, if it is contacts that nobody verified. */
const unverified = ({ people }: Thin): Localized | undefined =>
  people.length === 0
    ? undefined
    : {
        id: `, karena kontak ${listed(people)} saat itu tidak terperiksa dalam 90 hari terakhir. Periksa lagi sebelumnya.`,
        en: `, because nobody verified the contacts of ${listed(people)} within the 90 days before. Verify them in time.`,
      };

type Say = Messages[string];

// How grave each is. What a directory lacks is never refused: a lost phone is lost (N2). One number for two offices is no lack.
const refused = <Words extends Say>(say: Words) => ({ severity: 'refused', say }) as const;
const gap = <Words extends Say>(say: Words) => ({ severity: 'gap', say }) as const;
const hint = <Words extends Say>(say: Words) => ({ severity: 'hint', say }) as const;

/**
 * Everything a proof can find: how grave, which facts, what it says. A code never changes its meaning, a rule is named
 * where one demands it, durations are milliseconds. `{subject}` is what the finding is about.
 */
export const proofTable = {
  'cover.nobody-in-time': refused(({ within }: { within: number }) => ({
    id: `Ada laporan yang dalam ${span(within).id} belum diberitahukan kepada siapa pun. Tambahkan langkah tanpa \`kecuali\` yang lebih awal untuk laporan seperti ini.`,
    en: `There is a report of which nobody is told within ${span(within).en}. Add an earlier step without \`unless\` for reports like this one.`,
  })),
  'last-resort.missing': refused(() => ({
    id: 'Ada laporan yang tidak pernah sampai kepada piket cadangan, walaupun tidak seorang pun menjawab. Akhiri jalur yang berlaku untuk semua laporan dengan piket cadangan.',
    en: 'There is a report that never reaches the last resort, even if nobody answers. End the path that every report opens with the last resort.',
  })),
  'authority.none': refused(() => ({
    id: 'Ada laporan dengan dugaan eksploitasi yang tidak pernah diberitahukan kepada pihak berwenang, kecuali bila tidak ada yang menjawab. Tambahkan langkah tanpa `kecuali` kepada polisi atau UPTD PPA.',
    en: 'There is a report with signs of exploitation of which no authority is told unless nobody answers. Add a step without `unless` that tells the police or the UPTD PPA.',
  })),
  'blackout.nobody-left': refused(({ within }: { within: number }) => ({
    id: `Bila semua jabatan di kelurahan dan kecamatan disebut terlibat, dalam ${span(within).id} tidak ada yang diberi tahu. Beri koordinator pengganti dari luar kelurahan, atau tambahkan langkah kepada LPA.`,
    en: `If every office of the kelurahan and the kecamatan is named, nobody is told within ${span(within).en}. Let somebody from outside the kelurahan stand in for the coordinator, or add a step that tells the LPA.`,
  })),
  'child.one-institution': refused(
    ({ within, institutions }: { within: number; institutions: readonly Institution[] }) => {
      const named = (language: Language) => institutions.map((one) => institutionWords[one][language]);
      const known = bothWays((language) => joinWords(named(language), 'and', language));
      return {
        id: `Ada laporan tentang anak yang dalam ${span(within).id} belum tentu diketahui oleh dua orang dari dua lembaga${known.id === '' ? '' : `; mungkin hanya oleh ${known.id}`}. Tambahkan langkah tanpa \`kecuali\` kepada lembaga lain.`,
        en: `For some report about a child, it is not certain that two people from two institutions are told within ${span(within).en}${known.en === '' ? '' : `; perhaps only ${known.en}`}. Add a step without \`unless\` that tells another institution.`,
      };
    },
  ),
  'floor.not-met': refused(({ office: owed }: { office: OfficeKind }) => ({
    id: `{subject} tidak terpenuhi: ada laporan yang tidak diberitahukan kepada ${office(owed).id} atau penggantinya tepat waktu. Tambahkan langkah tanpa \`kecuali\` yang cukup awal, pengganti, atau penelepon.`,
    en: `{subject} is not met: there is a report of which neither the ${office(owed).en} nor its substitute is told in time. Add an early enough step without \`unless\`, a substitute, or a caller.`,
  })),
  'timeless.rests-on-hours': refused(({ office: owed }: { office: OfficeKind }) => ({
    id: `{subject} hanya terpenuhi selama kantor buka: bila semua kantor dengan jam kerja tutup, tidak ada yang diberi tahu untuk ${office(owed).id} tepat waktu. Beri pengganti yang selalu siaga.`,
    en: `{subject} is met only while offices are open: with every office that keeps hours shut, nobody is told in time for the ${office(owed).en}. Name a substitute that is always on duty.`,
  })),
  /** A report bars every caller and the last resort, so that nobody is left to ring an office; null: for no floor. */
  'callers.all-barred': gap(({ office: owed }: { office: OfficeKind | null }) => {
    const whom = owed === null ? { id: 'jabatan yang harus ditelepon', en: 'office' } : office(owed);
    return {
      id: `Bila semua penelepon dan piket cadangan disebut terlibat atau dilarang, tidak ada yang menelepon ${whom.id} atau penggantinya untuk {subject}. Tambahkan penelepon dari luar kota: lembaga nasional yang bersedia menerima pesan, dengan dua orang yang tidak berbagi kontak. Tulis juga kantor itu dan kedua orangnya di directory.yaml, dengan wilayah nasional.`,
      en: `If a report bars every caller and the last resort, nobody phones the ${whom.en} or what stands in for it, for {subject}. Add a caller from outside the city: a national office that agreed to be messaged, with two people who share no contact. Write that office and its two people into directory.yaml too, with the nation as its area.`,
    };
  }),
  'floor.missed-by-directory': gap(
    ({ office: owed, from, until }: { office: OfficeKind; from: Instant; until: Instant }, { zone }) => ({
      id: `Dengan petugas yang ada sekarang, {subject} tidak terpenuhi untuk ${office(owed).id} bagi laporan yang masuk dari ${describeInstant(from, zone).id} sampai ${describeInstant(until, zone).id}. Lengkapi jadwal, wakil, atau kontak yang berdering.`,
      en: `With the people there are now, {subject} is missed for the ${office(owed).en} by reports that come in from ${describeInstant(from, zone).en} until ${describeInstant(until, zone).en}. Complete the roster, the deputies, or the contacts that ring.`,
    }),
  ),
  /** A ceiling bars a floor's office and everybody who could stand in for it (C2). */
  'ceiling.starves-floor': refused(({ floor, office: owed }: { floor: string; office: OfficeKind }) => ({
    id: `{subject} membuat kewajiban memberi tahu \`${floor}\` mustahil: ${office(owed).id} dan semua penggantinya dilarang diberi tahu. Sempitkan larangan itu, atau beri pengganti yang tidak dilarang.`,
    en: `{subject} makes the floor \`${floor}\` impossible: the ${office(owed).en} and everybody who stands in for it must not be told. Narrow the ceiling, or name a substitute that it does not bar.`,
  })),
  /** Of every report that opens these paths, the ceiling keeps out offices which the paths tell. */
  'ceiling.silences-path': gap(
    ({ paths, offices: silenced }: { paths: readonly string[]; offices: readonly OfficeKind[] }) => {
      const whom = bothWays((language) => describeOffices(silenced, 'and', language));
      return {
        id: `MELARANG: karena {subject}, ${whom.id} tidak pernah diberi tahu oleh jalur ${some(paths).id}, padahal jalur itu menyebutnya. Sempitkan syarat larangan itu, atau hapus jabatan itu dari langkahnya.`,
        en: `BARS: because of {subject}, ${whom.en} can never be told by the paths ${some(paths).en}, which name them. Narrow the condition of the ceiling, or take the office out of the steps.`,
      };
    },
  ),
  /** F7: a floor of the law or the nation would not bind if one person lowered this fact. */
  'floor.rests-on-one-person': refused(({ fact }: { fact: string }) => ({
    id: `{subject} dapat dibatalkan satu orang saja, karena bergantung pada ${describeFactName(fact, { language: 'id' })}. Tulis syaratnya dengan fakta yang tidak dapat diturunkan satu orang.`,
    en: `{subject} could be lifted by one person alone, because it rests on ${describeFactName(fact, { language: 'en' })}. Write its condition with facts that one person cannot lower.`,
  })),
  /** F1: a floor of law without an article. */
  'floor.law-without-article': refused(() => ({
    id: '{subject} disebut berasal dari undang-undang, tetapi tidak menyebut pasalnya. Sebutkan pasalnya, atau tulis bahwa ini kebiasaan kerja sendiri.',
    en: '{subject} is said to be law and names no article. Cite the article, or write that it is our own practice.',
  })),
  /** F1: practice that cites an article as if it were law. */
  'base.practice-as-law': refused(({ cite }: { cite: string }) => ({
    id: `{subject} mengutip \`${cite}\` seakan-akan pasal itu mewajibkannya. Kebiasaan kerja sendiri ditulis tanpa pasal; dasar sebuah jalur disebut menurut isinya.`,
    en: `{subject} cites \`${cite}\` as if that article demanded it. Our own practice is written without an article; a path's ground is cited as what it is.`,
  })),
  'dead.floor': refused(() => ({
    id: '{subject} tidak pernah berlaku: tidak ada laporan yang memenuhi syaratnya. Perbaiki syaratnya atau hapus.',
    en: '{subject} never binds: no report fulfils its condition. Correct the condition or delete it.',
  })),
  'dead.ceiling': refused(() => ({
    id: '{subject} tidak pernah berlaku: tidak ada laporan yang memenuhi syaratnya. Perbaiki syaratnya atau hapus.',
    en: '{subject} never holds: no report fulfils its condition. Correct the condition or delete it.',
  })),
  'waiver.unknown-floor': refused(({ floor }: { floor: string }) => ({
    id: `{subject} menyebut kewajiban memberi tahu \`${floor}\`, yang tidak ada. Perbaiki namanya.`,
    en: `{subject} names the floor \`${floor}\`, which there is not. Correct the name.`,
  })),
  'waiver.law': refused(({ floor }: { floor: string }) => ({
    id: `{subject} meringankan kewajiban memberi tahu \`${floor}\`, yang berasal dari undang-undang. Kewajiban memberi tahu dari hukum tidak dapat diringankan; hapus keringanan ini.`,
    en: `{subject} is of the floor \`${floor}\`, which is law. Law is never waived; delete the waiver.`,
  })),
  'waiver.approver': refused(({ owner, approvedBy }: { owner: PolicyLayer; approvedBy: PolicyLayer }) => ({
    id: `{subject} disetujui lapis ${layerWords[approvedBy].id}, padahal kewajiban memberi tahunya milik lapis ${layerWords[owner].id}. Mintalah persetujuan lapis pemiliknya.`,
    en: `{subject} was approved by the layer ${layerWords[approvedBy].en}, but the floor is owned by the layer ${layerWords[owner].en}. Ask the owner for its approval.`,
  })),
  'waiver.too-long': refused(({ days, mostDays }: { days: number; mostDays: number }) => ({
    id: `{subject} berlaku ${days} hari; paling lama ${mostDays} hari. Majukan tanggal akhirnya.`,
    en: `{subject} lasts ${days} days; at most ${mostDays} are allowed. Let it end earlier.`,
  })),
  'waiver.not-narrower': refused(({ floor }: { floor: string }) => ({
    id: `{subject} harus lebih sempit daripada kewajiban memberi tahu \`${floor}\`: hanya sebagian dari laporan yang diwajibkan, dan tidak ada yang lain. Tulis syarat kewajiban memberi tahu itu ditambah satu fakta.`,
    en: `{subject} must be narrower than the floor \`${floor}\`: some of the reports it binds, and no others. Write the floor's condition and one fact more.`,
  })),
  'waiver.expired': hint(({ until }: { until: Instant }, { zone }) => ({
    id: `{subject} berakhir pada ${describeInstant(until, zone).id}; kewajiban memberi tahunya berlaku lagi. Hapus keringanan ini.`,
    en: `{subject} ended on ${describeInstant(until, zone).en}; the floor binds again. Delete the waiver.`,
  })),
  'dead.path': refused(() => ({
    id: '{subject} tidak pernah terbuka: tidak ada laporan yang memenuhi syaratnya. Perbaiki syaratnya atau hapus jalurnya.',
    en: '{subject} never opens: no report fulfils its condition. Correct the condition or delete the path.',
  })),
  'dead.step': gap(() => ({
    id: '{subject} tidak pernah sampai kepada siapa pun: setiap kali jalurnya terbuka, jabatan yang disebut dan semua penggantinya dilarang atau tidak dapat dihubungi. Beri tahu jabatan lain.',
    en: '{subject} never reaches anybody: whenever its path opens, its offices and all who stand in for them are barred or cannot be told. Tell another office.',
  })),
  'shadow.step': hint(({ by }: { by: string }) => ({
    id: `{subject} tidak menambah apa pun: setiap kali langkah ini berjalan, langkah \`${by}\` memberi tahu jabatan yang sama pada saat yang sama. Hapus salah satunya.`,
    en: `{subject} adds nothing: whenever it runs, the step \`${by}\` tells the same offices at the same instant. Delete one of them.`,
  })),
  /** R5: a guard stands on a path that writes no `hold`. */
  'guard.no-hold': refused(() => ({
    id: '{subject} dapat ditahan oleh jawaban, tetapi jalurnya tidak mengatakan berapa lama. Tulis `tahanSelama` pada jalur itu, misalnya 4 jam.',
    en: '{subject} can be held by an answer, but its path does not say for how long. Write `hold` on the path, for instance 4 hours.',
  })),
  'guard.untold': refused(({ office: untold }: { office: OfficeKind }) => ({
    id: `{subject} menunggu jawaban ${office(untold).id}, yang tidak diberi tahu oleh langkah mana pun. Beri tahu jabatan itu, atau hapus dari \`kecuali\`.`,
    en: `{subject} waits for the ${office(untold).en}, whom no step tells. Tell that office, or take it out of \`unless\`.`,
  })),
  'guard.too-early': hint(() => ({
    id: '{subject} menunggu jawaban dari jabatan yang sampai saat itu belum diberi tahu, jadi selalu berjalan. Hapus `kecuali`, atau beri tahu jabatan itu lebih dahulu.',
    en: '{subject} waits for an office that nobody has told by then, so it always runs. Drop its `unless`, or tell that office before.',
  })),
  'guard.too-many': hint(({ count, people }: { count: number; people: number }) => ({
    id: `{subject} menunggu jawaban ${count} orang, sedangkan ketentuan jabatannya hanya ${people}. Kurangi jumlahnya, atau tambah jabatan.`,
    en: `{subject} waits for the answers of ${count} people, and its offices are required to have ${people} only. Ask for fewer, or name more offices.`,
  })),
  'fallback.rests-on-hours': gap(({ office: resting }: { office: OfficeKind }) => ({
    id: `{subject} dapat berjalan kapan saja, tetapi ${office(resting).id} dan semua penggantinya hanya siaga pada jam kerja. Beri pengganti yang selalu siaga.`,
    en: `{subject} may run at any instant, but the ${office(resting).en} and all who stand in for it are on duty in office hours only. Name a substitute that is always on duty.`,
  })),
  /** P7: a repeat without an end, or of no length. */
  'repeat.unbounded': refused((_: { times: number; every: number }) => ({
    id: '{subject} berulang tanpa batas atau tanpa jeda. Tulis jeda sedikitnya satu menit dan jumlah yang terbatas; hanya piket cadangan yang berulang tanpa akhir.',
    en: '{subject} repeats without an end or without a pause. Write a pause of a minute at least and a number of times; the last resort alone repeats without end.',
  })),
  'condition.unknown-word': refused(({ fact, value }: { fact: string; value: string | null }) => ({
    id: `{subject} bertanya tentang \`${value === null ? fact : `${fact}: ${value}`}\`, yang bukan fakta atau nilai yang dikenal. Perbaiki ejaannya.`,
    en: `{subject} asks about \`${value === null ? fact : `${fact}: ${value}`}\`, which is no known fact or value. Correct the spelling.`,
  })),
  /** L5: an office is told, stands in or rings, and nothing is required of it. */
  'requires.missing': gap(() => ({
    id: '{subject} dipakai dalam kebijakan tanpa ketentuan siaga. Tulis ketentuannya: kapan siaga, berapa orang, dan siapa penggantinya.',
    en: '{subject} is used in the policy, and nothing is required of it. Write when it must be on duty, how many people it has, and who stands in.',
  })),
  'graph.circle': refused(({ chain }: { chain: readonly OfficeKind[] }) => ({
    id: `Pengganti berputar: ${offices(chain).id}. Akhiri rantai ini pada jabatan tanpa pengganti.`,
    en: `Substitutes go in a circle: ${offices(chain).en}. Let the chain end at an office without a substitute.`,
  })),
  /** M1: more than four substitutes. */
  'graph.too-long': refused(({ chain, most }: { chain: readonly OfficeKind[]; most: number }) => ({
    id: `Rantai pengganti ini lebih panjang dari ${most}: ${offices(chain).id}. Pendekkan; yang di ujung tidak akan pernah dicoba.`,
    en: `This chain of substitutes is longer than ${most}: ${offices(chain).en}. Make it shorter; its end would never be tried.`,
  })),
  /** X4: an authority whose substitutes all stay in the city. */
  'instead.stays-in-city': gap(() => ({
    id: '{subject} hanya mempunyai pengganti di kota ini. Bila kota terlibat, tidak ada yang tersisa; beri pengganti di tingkat provinsi atau pusat.',
    en: '{subject} has substitutes within the city only. If the city is involved, nobody is left; name a substitute at the provincial or national level.',
  })),
  /** M1: an office that must be reached at night, and whose last substitute keeps office hours. */
  'instead.ends-by-day': refused(({ office: end }: { office: OfficeKind }) => ({
    id: `{subject} harus terjangkau setiap saat, tetapi pengganti terakhirnya, ${office(end).id}, hanya terjangkau pada jam kerja. Akhiri rantainya dengan jabatan yang siaga setiap saat.`,
    en: `{subject} must be reached at any time, but its last substitute, the ${office(end).en}, is reached in office hours only. End the chain with an office that is on duty at any time.`,
  })),
  /** X4: a substitute is rung at the number of an office that it stands in for, by its id. */
  'instead.same-number': refused(({ office: replaced, number }: { office: string; number: string }) => ({
    id: `{subject} ditelepon di ${number}, nomor yang sama dengan \`${replaced}\` yang digantikannya, jadi yang mengangkat adalah kantor yang sama. Tulis nomor langsung kantor itu.`,
    en: `{subject} is phoned at ${number}, the number of \`${replaced}\` that it stands in for, so the same office answers. Write a direct number of that office.`,
  })),
  /** M3: an office has to be rung, and nobody is named who rings. */
  'callers.missing': refused(({ office: rung }: { office: OfficeKind }) => ({
    id: `${office(rung).id} atau penggantinya harus ditelepon, tetapi tidak ada penelepon. Tulis siapa yang menelepon.`,
    en: `The ${office(rung).en}, or who stands in for it, has to be phoned, and nobody is named who does so. Write the callers.`,
  })),
  /** M3: a caller who would have to be rung. */
  'callers.called': refused(({ office: rung }: { office: OfficeKind }) => ({
    id: `${office(rung).id} tidak dapat menjadi penelepon, karena jabatan itu sendiri harus ditelepon. Tulis penelepon lain.`,
    en: `The ${office(rung).en} cannot be a caller, because it has to be phoned itself. Name another caller.`,
  })),
  /** R9: one person alone could say that an office was rung. */
  'liar.one-caller': refused(({ people }: { people: number }) => ({
    id: `Hanya ${people} orang yang menelepon: bila ia keliru berkata sudah menelepon, tidak ada yang tahu. Tambahkan penelepon kedua.`,
    en: `Only ${people} person makes the calls: if they wrongly say that they did, nobody knows. Name a second caller.`,
  })),
  'base.parent-outdated': hint(({ parent, version, newest }: { parent: string; version: number; newest: number }) => ({
    id: `{subject} mengikuti \`${parent}\` versi ${version}; sudah ada versi ${newest}. Periksa perubahannya, lalu ikuti versi yang baru.`,
    en: `{subject} follows version ${version} of \`${parent}\`; there is version ${newest}. Read what changed, then follow the new one.`,
  })),
  'base.vocabulary-outdated': refused(({ version, newest }: { version: number; newest: number }) => ({
    id: `{subject} ditulis dengan kosakata versi ${version}, sedangkan yang berlaku versi ${newest}. Susun ulang kebijakan ini.`,
    en: `{subject} was written in version ${version} of the vocabulary, and version ${newest} is in force. Compose the policy anew.`,
  })),
  'base.article-unknown': gap(({ cite }: { cite: string }) => ({
    id: `{subject} mengutip \`${cite}\`, yang tidak ada dalam daftar pasal. Perbaiki kutipannya.`,
    en: `{subject} cites \`${cite}\`, which is not in the register of articles. Correct the citation.`,
  })),
  'base.article-superseded': gap(({ cite, by }: { cite: string; by: string }) => ({
    id: `{subject} mengutip \`${cite}\`, yang sudah digantikan \`${by}\`. Periksa dan kutip pasal yang berlaku.`,
    en: `{subject} cites \`${cite}\`, which was superseded by \`${by}\`. Check it, and cite the article in force.`,
  })),
  'base.article-no-duty': refused(({ cite }: { cite: string }) => ({
    id: `{subject} disebut berasal dari undang-undang, tetapi \`${cite}\` tidak mewajibkan siapa pun. Tulis sebagai kebiasaan kerja sendiri.`,
    en: `{subject} is said to be law, but \`${cite}\` puts a duty on nobody. Write it as our own practice.`,
  })),
  'noise.first-hour': hint(({ messages, most }: { messages: number; most: number }) => ({
    id: `Bila tidak ada yang menjawab, seorang {subject} mendapat ${messages} pesan atau lebih dalam satu jam (paling banyak ${most} yang masih terbaca). Kurangi ulangannya.`,
    en: `If nobody answers, one person told as {subject} gets ${messages} messages or more within an hour (at most ${most} are still read). Repeat less often.`,
  })),
  'noise.first-day': hint(({ messages, most }: { messages: number; most: number }) => ({
    id: `Bila tidak ada yang menjawab, seorang {subject} mendapat ${messages} pesan atau lebih dalam sehari (paling banyak ${most} yang masih terbaca). Kurangi ulangannya.`,
    en: `If nobody answers, one person told as {subject} gets ${messages} messages or more within a day (at most ${most} are still read). Repeat less often.`,
  })),
  /** E4: somebody of the last resort gets every repeat as a text. */
  'noise.not-rung': hint(() => ({
    id: '{subject} adalah piket cadangan tanpa kontak yang berdering: bila tidak ada yang menjawab, setiap ulangan menjadi pesan baru, mula-mula tiap 15 menit. Tambahkan kontak yang berdering; maka pesannya cukup tiap dua jam.',
    en: '{subject} is of the last resort and has no contact that rings: if nobody answers, every repeat is a new message, at first each 15 minutes. Add a contact that rings; then there is a message every two hours.',
  })),
  /** The policy could not be proved within the budget. Nothing was sampled; these paths should be made simpler. */
  'too-entangled': refused(({ paths, budget }: { paths: readonly string[]; budget: number }) => ({
    id: `Kebijakan ini terlalu rumit untuk dibuktikan (lebih dari ${budget} kemungkinan), jadi ditolak: tidak ada yang ditebak. Sederhanakan syarat jalur ${listed(paths)}.`,
    en: `This policy is too complicated to be proved (more than ${budget} possibilities), so it is refused: nothing is guessed. Simplify the conditions of these paths: ${listed(paths)}.`,
  })),
  'contract.no-office': gap(({ areas }: { areas: readonly (KemendagriCode | 'unknown' | 'outside')[] }) => ({
    id: `Untuk ${areas.length} wilayah tidak ada {subject} dan tidak ada penggantinya dalam direktori. Tambahkan jabatan itu.`,
    en: `For ${areas.length} ${areas.length === 1 ? 'area' : 'areas'} there is neither {subject} nor anybody who stands in for it in the directory. Add the office.`,
  })),
  /** Nobody holds the office in these places; another is told instead. */
  'contract.always-substituted': hint(
    ({ areas, places, instead }: { areas: readonly KemendagriCode[]; places: number; instead: OfficeKind }) => ({
      id: `{subject} tidak ada dalam direktori untuk ${areas.length} dari ${places} wilayah; di sana ${office(instead).id} yang diberi tahu. Tambahkan jabatan itu bila orangnya ada.`,
      en: `{subject} is not in the directory for ${areas.length} of ${places} areas; there the ${office(instead).en} is told. Add the office where there is somebody.`,
    }),
  ),
  'contract.too-few': gap(({ people, needs }: { people: number; needs: number }) => ({
    id: `{subject} mempunyai ${people} dari ${needs} orang yang disyaratkan kebijakan, masing-masing dengan kontak sendiri. Tambahkan orang, atau kontak yang tidak dipakai bersama.`,
    en: `{subject} has ${people} of the ${needs} people that the policy requires, each with a contact of their own. Add people, or contacts that are not shared.`,
  })),
  'contract.hole': gap((it: Thin & { holes: number }, { zone }) => ({
    id: `{subject} kosong dari ${describeInstant(it.from, zone).id} sampai ${describeInstant(it.until, zone).id}${it.holes > 1 ? `, dan ${it.holes - 1} kali lagi sesudahnya` : ''}${unverified(it)?.id ?? '. Isi jadwalnya, atau beri wakil.'}`,
    en: `{subject} has nobody from ${describeInstant(it.from, zone).en} until ${describeInstant(it.until, zone).en}${it.holes > 1 ? `, and ${it.holes === 2 ? 'once more' : `${it.holes - 1} more times`} after` : ''}${unverified(it)?.en ?? '. Fill the roster, or name a deputy.'}`,
  })),
  'absence.empties-office': gap(
    ({ office: emptied, from, until }: { office: string; from: Instant; until: Instant }, { zone }) => ({
      id: `{subject} membuat jabatan \`${emptied}\` kosong dari ${describeInstant(from, zone).id} sampai ${describeInstant(until, zone).id}. Tunjuk pengganti selama itu; tanpa pengganti, cuti yang belum mulai dicatat oleh dua orang LPA.`,
      en: `{subject} leaves the office \`${emptied}\` without anybody from ${describeInstant(from, zone).en} until ${describeInstant(until, zone).en}. Find somebody for that time; without a stand-in, two people of the LPA note leave that has not begun.`,
    }),
  ),
  'contract.one-deep': gap((it: Thin & { person: PersonId }, { zone }) => ({
    id: `{subject} hanya bergantung pada satu orang pada satu saat, mula-mula \`${it.person}\`, dari ${describeInstant(it.from, zone).id} sampai ${describeInstant(it.until, zone).id}${unverified(it)?.id ?? '; kebijakan meminta lebih dari satu orang setiap saat. Siapkan wakil, atau tulis dua orang pada setiap giliran.'}`,
    en: `{subject} rests on one person at a time, first \`${it.person}\`, from ${describeInstant(it.from, zone).en} until ${describeInstant(it.until, zone).en}${unverified(it)?.en ?? '; the policy asks for more than one at every moment. Name a deputy, or write two people for every shift.'}`,
  })),
  'contract.silent-at-night': gap(({ people, needs }: { people: number; needs: number }) => ({
    id: `{subject} harus selalu siaga, tetapi baru ${people} orangnya mempunyai kontak yang berdering di malam hari; diperlukan ${needs}. Tandai kontak yang berdering, atau tambahkan.`,
    en: `{subject} must always be on duty, but only ${people} of its people have a contact that rings at night; ${needs} are needed. Mark the contacts that ring, or add one.`,
  })),
  'end.roster': gap(({ at }: { at: Instant }, { zone }) => ({
    id: `Jadwal {subject} hanya sampai ${describeInstant(at, zone).id}. Susun jadwal berikutnya sekarang.`,
    en: `The roster of {subject} ends on ${describeInstant(at, zone).en}. Make the next one now.`,
  })),
  /** `at`: from when nobody can rely on it; null if nobody can already. */
  'end.verification': gap((it: Outdated, { zone }) => ({
    id: `{subject} milik ${listed(it.people)} untuk jabatan \`${it.office}\` ${it.verified === null ? 'belum pernah diperiksa, jadi belum dipakai.' : `terakhir diperiksa ${describeDay(it.verified, zone).id}${it.at === null ? ', lebih dari 90 hari yang lalu, jadi tidak dapat diandalkan.' : `: sesudah ${describeInstant(it.at, zone).id} tidak dapat diandalkan lagi.`}`} Kirim pesan percobaan sekarang, lalu ${it.verified === null ? 'tulis' : 'perbarui'} \`diperiksa\`.`,
    en: `{subject} of ${listed(it.people)} for the office \`${it.office}\` was ${it.verified === null ? 'never verified, so nobody uses it yet.' : `last verified on ${describeDay(it.verified, zone).en}${it.at === null ? ', more than 90 days ago, and nobody can rely on it.' : `: after ${describeInstant(it.at, zone).en} nobody can rely on it.`}`} Send a trial message now, then ${it.verified === null ? 'write' : 'renew'} \`verified\`.`,
  })),
  /** A contact counts from the day it was verified on, so one of a day to come is not used until then (M2). */
  'contact.verified-later': gap(({ at }: { at: Instant }, { zone }) => ({
    id: `Tanggal \`diperiksa\` pada {subject} belum tiba (${describeInstant(at, zone).id}), jadi kontak itu belum dipakai. Tulis hari pesan percobaannya benar-benar sampai.`,
    en: `The date \`verified\` of {subject} has not come yet (${describeInstant(at, zone).en}), so it is not used. Write the day on which the trial message really arrived.`,
  })),
  /** The day after which holidays are not known, or null for today; the year whose table is missing. */
  'end.calendar': gap(({ at, year }: { at: Instant | null; year: number }, { zone }) => ({
    id: `${at === null ? `Hari libur tahun ${year} belum diketahui` : `Hari libur hanya diketahui sampai ${describeInstant(at, zone).id}`}, padahal kebijakan ini menghitung hari kerja atau memberi tahu kantor yang berjam kerja. Tulis \`libur-${year}.yaml\` menurut keputusan bersama tahun itu.`,
    en: `${at === null ? `The holidays of ${year} are not known` : `Holidays are known until ${describeInstant(at, zone).en} only`}, and this policy counts working days or notifies an office that keeps hours. Write \`holidays-${year}.yaml\` after that year's joint decree.`,
  })),
  'end.waiver': gap(({ at }: { at: Instant }, { zone }) => ({
    id: `{subject} berakhir pada ${describeInstant(at, zone).id}; sesudah itu kewajiban memberi tahunya berlaku penuh. Siapkan diri, atau minta yang baru.`,
    en: `{subject} ends on ${describeInstant(at, zone).en}; from then on the floor binds in full. Prepare for it, or ask for a new one.`,
  })),
  /** Nobody lists who reads a contact point: it is barred by any naming (X2). */
  'reader.unlisted': gap(() => ({
    id: '{subject} tidak mempunyai daftar pembaca, jadi dianggap terbaca semua orang dan tidak dipakai begitu ada yang disebut terlibat. Tulis siapa yang membacanya.',
    en: '{subject} has no list of readers, so it counts as read by everybody and is not used once anybody is named. Write who reads it.',
  })),
  'reader.one-for-all': gap(({ contacts }: { contacts: readonly ContactPointId[] }) => ({
    id: `Semua petugas lembaga ini diberi tahu lewat kontak yang dibaca orang yang sama (${listed(contacts)}): satu nama yang disebut membungkam semuanya. Tambahkan kontak lain, satu di antaranya di luar kelurahan.`,
    en: `Everybody of this chapter is told over contacts that the same person reads (${listed(contacts)}): naming that person silences all of them. Add another contact, one of them outside the kelurahan.`,
  })),
  /** E3. */
  'last-resort.local': gap(() => ({
    id: '{subject} berada di dalam kelurahan atau kecamatan. Piket cadangan harus berada di luar, supaya tidak ikut terlibat.',
    en: '{subject} sits within a kelurahan or a kecamatan. The last resort must be outside, so that it is not involved itself.',
  })),
  'last-resort.shared': gap(
    ({ office: shared, reference, by }: { office: string; by: 'person' | 'contact'; reference: string }) => ({
      id: `{subject} berbagi ${by === 'person' ? 'orang' : 'kontak'} \`${reference}\` dengan jabatan \`${shared}\`: bila yang satu gagal, yang lain ikut gagal. Pilih yang lain untuk piket cadangan.`,
      en: `{subject} shares the ${by === 'person' ? 'person' : 'contact'} \`${reference}\` with the office \`${shared}\`: if one fails, so does the other. Choose another for the last resort.`,
    }),
  ),
};

/** Names what a finding can be about. */
export const subjectNouns = subjects;

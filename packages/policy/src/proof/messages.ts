import {
  describeDuration,
  type Language,
  type Localized,
  languages,
  type MessagesFor,
  type OfficeKind,
  officeKinds,
} from '@kawal/core';
import { describeInstant } from '@kawal/core/locales';
import { describeFactName } from '../sentences/describe-condition.ts';
import { describeOffices } from '../sentences/describe-step.ts';
import { joinWords } from '../sentences/join.ts';
import { layerWords } from '../sentences/words.ts';
import type { ProofFact, ProofSubject } from './findings.ts';
import type { Institution } from './institution.ts';

function office(kind: OfficeKind): Localized {
  return officeKinds[kind].said;
}

function offices(kinds: readonly OfficeKind[]): Localized {
  return both((language) => kinds.map((kind) => officeKinds[kind].said[language]).join(' → '));
}

function span(milliseconds: number): Localized {
  return both((language) => describeDuration(milliseconds, language));
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

function both(say: (language: Language) => string): Localized {
  const [id, en] = languages.map(say) as [string, string];
  return { id, en };
}

/** `{subject}` is what the finding is about. */
export const proofMessages: MessagesFor<ProofFact> = {
  'cover.nobody-in-time': ({ within }) => ({
    id: `Ada laporan yang dalam ${span(within).id} belum diberitahukan kepada siapa pun. Tambahkan langkah tanpa \`kecuali\` yang lebih awal untuk laporan seperti ini.`,
    en: `There is a report of which nobody is told within ${span(within).en}. Add an earlier step without \`unless\` for reports like this one.`,
  }),
  'last-resort.missing': () => ({
    id: 'Ada laporan yang tidak pernah sampai kepada piket cadangan, walaupun tidak seorang pun menjawab. Akhiri jalur yang berlaku untuk semua laporan dengan piket cadangan.',
    en: 'There is a report that never reaches the last resort, even if nobody answers. End the path that every report opens with the last resort.',
  }),
  'authority.none': () => ({
    id: 'Ada laporan dengan dugaan eksploitasi yang tidak pernah diberitahukan kepada pihak berwenang, kecuali bila tidak ada yang menjawab. Tambahkan langkah tanpa `kecuali` kepada polisi atau UPTD PPA.',
    en: 'There is a report with signs of exploitation of which no authority is told unless nobody answers. Add a step without `unless` that tells the police or the UPTD PPA.',
  }),
  'blackout.nobody-left': ({ within }) => ({
    id: `Bila semua jabatan di kelurahan dan kecamatan disebut terlibat, dalam ${span(within).id} tidak ada yang diberi tahu. Beri koordinator pengganti dari luar kelurahan, atau tambahkan langkah kepada LPA.`,
    en: `If every office of the kelurahan and the kecamatan is named, nobody is told within ${span(within).en}. Let somebody from outside the kelurahan stand in for the coordinator, or add a step that tells the LPA.`,
  }),
  'child.one-institution': ({ within, institutions }) => {
    const known = both((language) =>
      joinWords(
        institutions.map((one) => institutionWords[one][language]),
        'and',
        language,
      ),
    );
    return {
      id: `Ada laporan tentang anak yang dalam ${span(within).id} belum tentu diketahui oleh dua orang dari dua lembaga${known.id === '' ? '' : `; mungkin hanya oleh ${known.id}`}. Tambahkan langkah tanpa \`kecuali\` kepada lembaga lain.`,
      en: `For some report about a child, it is not certain that two people from two institutions are told within ${span(within).en}${known.en === '' ? '' : `; perhaps only ${known.en}`}. Add a step without \`unless\` that tells another institution.`,
    };
  },
  'floor.not-met': ({ office: owed }) => ({
    id: `{subject} tidak terpenuhi: ada laporan yang tidak diberitahukan kepada ${office(owed).id} atau penggantinya tepat waktu. Tambahkan langkah tanpa \`kecuali\` yang cukup awal, pengganti, atau penelepon.`,
    en: `{subject} is not met: there is a report of which neither the ${office(owed).en} nor its substitute is told in time. Add an early enough step without \`unless\`, a substitute, or a caller.`,
  }),
  'timeless.rests-on-hours': ({ office: owed }) => ({
    id: `{subject} hanya terpenuhi selama kantor buka: bila semua kantor dengan jam kerja tutup, tidak ada yang diberi tahu untuk ${office(owed).id} tepat waktu. Beri pengganti yang selalu siaga.`,
    en: `{subject} is met only while offices are open: with every office that keeps hours shut, nobody is told in time for the ${office(owed).en}. Name a substitute that is always on duty.`,
  }),
  'callers.all-barred': ({ office: owed }) => {
    const whom = owed === null ? { id: 'jabatan yang harus ditelepon', en: 'office' } : office(owed);
    return {
      id: `Bila semua penelepon dan piket cadangan disebut terlibat atau dilarang, tidak ada yang menelepon ${whom.id} untuk {subject}. Tambahkan penelepon dari luar kota: lembaga nasional yang bersedia menerima pesan, dengan dua orang yang tidak berbagi kontak.`,
      en: `If a report bars every caller and the last resort, nobody rings the ${whom.en} for {subject}. Add a caller from outside the city: a national office that agreed to be messaged, with two people who share no contact.`,
    };
  },
  'floor.missed-by-directory': ({ office: owed, from, until }, { zone }) => ({
    id: `Dengan petugas yang ada sekarang, {subject} tidak terpenuhi untuk ${office(owed).id} bagi laporan yang masuk dari ${describeInstant(from, zone).id} sampai ${describeInstant(until, zone).id}. Lengkapi jadwal, wakil, atau kontak yang berdering.`,
    en: `With the people there are now, {subject} is missed for the ${office(owed).en} by reports that come in from ${describeInstant(from, zone).en} until ${describeInstant(until, zone).en}. Complete the roster, the deputies, or the contacts that ring.`,
  }),
  'ceiling.starves-floor': ({ floor, office: owed }) => ({
    id: `{subject} membuat kewajiban memberi tahu \`${floor}\` mustahil: ${office(owed).id} dan semua penggantinya dilarang diberi tahu. Sempitkan larangan itu, atau beri pengganti yang tidak dilarang.`,
    en: `{subject} makes the floor \`${floor}\` impossible: the ${office(owed).en} and everybody who stands in for it must not be told. Narrow the ceiling, or name a substitute that it does not bar.`,
  }),
  'ceiling.silences-path': ({ paths, offices: silenced }) => {
    const whom = both((language) => describeOffices(silenced, 'and', language));
    return {
      id: `MELARANG: karena {subject}, ${whom.id} tidak pernah diberi tahu oleh jalur ${some(paths).id}, padahal jalur itu menyebutnya. Sempitkan syarat larangan itu, atau hapus jabatan itu dari langkahnya.`,
      en: `BARS: because of {subject}, ${whom.en} can never be told by the paths ${some(paths).en}, which name them. Narrow the condition of the ceiling, or take the office out of the steps.`,
    };
  },
  'floor.rests-on-one-person': ({ fact }) => ({
    id: `{subject} dapat dibatalkan satu orang saja, karena bergantung pada ${describeFactName(fact, { language: 'id' })}. Tulis syaratnya dengan fakta yang tidak dapat diturunkan satu orang.`,
    en: `{subject} could be lifted by one person alone, because it rests on ${describeFactName(fact, { language: 'en' })}. Write its condition with facts that one person cannot lower.`,
  }),
  'floor.law-without-article': () => ({
    id: '{subject} disebut berasal dari undang-undang, tetapi tidak menyebut pasalnya. Sebutkan pasalnya, atau tulis bahwa ini kebiasaan kerja sendiri.',
    en: '{subject} is said to be law and names no article. Cite the article, or write that it is our own practice.',
  }),
  'base.practice-as-law': ({ cite }) => ({
    id: `{subject} mengutip \`${cite}\` seakan-akan pasal itu mewajibkannya. Kebiasaan kerja sendiri ditulis tanpa pasal; dasar sebuah jalur disebut menurut isinya.`,
    en: `{subject} cites \`${cite}\` as if that article demanded it. Our own practice is written without an article; a path's ground is cited as what it is.`,
  }),
  'dead.floor': () => ({
    id: '{subject} tidak pernah berlaku: tidak ada laporan yang memenuhi syaratnya. Perbaiki syaratnya atau hapus.',
    en: '{subject} never binds: no report fulfils its condition. Correct the condition or delete it.',
  }),
  'dead.ceiling': () => ({
    id: '{subject} tidak pernah berlaku: tidak ada laporan yang memenuhi syaratnya. Perbaiki syaratnya atau hapus.',
    en: '{subject} never holds: no report fulfils its condition. Correct the condition or delete it.',
  }),
  'waiver.unknown-floor': ({ floor }) => ({
    id: `{subject} menyebut kewajiban memberi tahu \`${floor}\`, yang tidak ada. Perbaiki namanya.`,
    en: `{subject} names the floor \`${floor}\`, which there is not. Correct the name.`,
  }),
  'waiver.law': ({ floor }) => ({
    id: `{subject} meringankan kewajiban memberi tahu \`${floor}\`, yang berasal dari undang-undang. Kewajiban memberi tahu dari hukum tidak dapat diringankan; hapus keringanan ini.`,
    en: `{subject} is of the floor \`${floor}\`, which is law. Law is never waived; delete the waiver.`,
  }),
  'waiver.approver': ({ owner, approvedBy }) => ({
    id: `{subject} disetujui lapis ${layerWords[approvedBy].id}, padahal kewajiban memberi tahunya milik lapis ${layerWords[owner].id}. Mintalah persetujuan lapis pemiliknya.`,
    en: `{subject} was approved by the layer ${layerWords[approvedBy].en}, but the floor is owned by the layer ${layerWords[owner].en}. Ask the owner for its approval.`,
  }),
  'waiver.too-long': ({ days, mostDays }) => ({
    id: `{subject} berlaku ${days} hari; paling lama ${mostDays} hari. Majukan tanggal akhirnya.`,
    en: `{subject} lasts ${days} days; at most ${mostDays} are allowed. Let it end earlier.`,
  }),
  'waiver.not-narrower': ({ floor }) => ({
    id: `{subject} harus lebih sempit daripada kewajiban memberi tahu \`${floor}\`: hanya sebagian dari laporan yang diwajibkan, dan tidak ada yang lain. Tulis syarat kewajiban memberi tahu itu ditambah satu fakta.`,
    en: `{subject} must be narrower than the floor \`${floor}\`: some of the reports it binds, and no others. Write the floor's condition and one fact more.`,
  }),
  'waiver.expired': ({ until }, { zone }) => ({
    id: `{subject} berakhir pada ${describeInstant(until, zone).id}; kewajiban memberi tahunya berlaku lagi. Hapus keringanan ini.`,
    en: `{subject} ended on ${describeInstant(until, zone).en}; the floor binds again. Delete the waiver.`,
  }),
  'dead.path': () => ({
    id: '{subject} tidak pernah terbuka: tidak ada laporan yang memenuhi syaratnya. Perbaiki syaratnya atau hapus jalurnya.',
    en: '{subject} never opens: no report fulfils its condition. Correct the condition or delete the path.',
  }),
  'dead.step': () => ({
    id: '{subject} tidak pernah sampai kepada siapa pun: setiap kali jalurnya terbuka, jabatan yang disebut dan semua penggantinya dilarang atau tidak dapat dihubungi. Beri tahu jabatan lain.',
    en: '{subject} never reaches anybody: whenever its path opens, its offices and all who stand in for them are barred or cannot be told. Tell another office.',
  }),
  'shadow.step': ({ by }) => ({
    id: `{subject} tidak menambah apa pun: setiap kali langkah ini berjalan, langkah \`${by}\` memberi tahu jabatan yang sama pada saat yang sama. Hapus salah satunya.`,
    en: `{subject} adds nothing: whenever it runs, the step \`${by}\` tells the same offices at the same instant. Delete one of them.`,
  }),
  'guard.no-hold': () => ({
    id: '{subject} dapat ditahan oleh jawaban, tetapi jalurnya tidak mengatakan berapa lama. Tulis `tahanSelama` pada jalur itu, misalnya 4 jam.',
    en: '{subject} can be held by an answer, but its path does not say for how long. Write `hold` on the path, for instance 4 hours.',
  }),
  'guard.untold': ({ office: untold }) => ({
    id: `{subject} menunggu jawaban ${office(untold).id}, yang tidak diberi tahu oleh langkah mana pun. Beri tahu jabatan itu, atau hapus dari \`kecuali\`.`,
    en: `{subject} waits for the ${office(untold).en}, whom no step tells. Tell that office, or take it out of \`unless\`.`,
  }),
  'guard.too-early': () => ({
    id: '{subject} menunggu jawaban dari jabatan yang sampai saat itu belum diberi tahu, jadi selalu berjalan. Hapus `kecuali`, atau beri tahu jabatan itu lebih dahulu.',
    en: '{subject} waits for an office that nobody has told by then, so it always runs. Drop its `unless`, or tell that office before.',
  }),
  'guard.too-many': ({ count, people }) => ({
    id: `{subject} menunggu jawaban ${count} orang, sedangkan ketentuan jabatannya hanya ${people}. Kurangi jumlahnya, atau tambah jabatan.`,
    en: `{subject} waits for the answers of ${count} people, and its offices are required to have ${people} only. Ask for fewer, or name more offices.`,
  }),
  'fallback.rests-on-hours': ({ office: resting }) => ({
    id: `{subject} dapat berjalan kapan saja, tetapi ${office(resting).id} dan semua penggantinya hanya siaga pada jam kerja. Beri pengganti yang selalu siaga.`,
    en: `{subject} may run at any instant, but the ${office(resting).en} and all who stand in for it are on duty in office hours only. Name a substitute that is always on duty.`,
  }),
  'repeat.unbounded': () => ({
    id: '{subject} berulang tanpa batas atau tanpa jeda. Tulis jeda sedikitnya satu menit dan jumlah yang terbatas; hanya piket cadangan yang berulang tanpa akhir.',
    en: '{subject} repeats without an end or without a pause. Write a pause of a minute at least and a number of times; the last resort alone repeats without end.',
  }),
  'condition.unknown-word': ({ fact, value }) => ({
    id: `{subject} bertanya tentang \`${value === null ? fact : `${fact}: ${value}`}\`, yang bukan fakta atau nilai yang dikenal. Perbaiki ejaannya.`,
    en: `{subject} asks about \`${value === null ? fact : `${fact}: ${value}`}\`, which is no known fact or value. Correct the spelling.`,
  }),
  'requires.missing': () => ({
    id: '{subject} dipakai dalam kebijakan tanpa ketentuan siaga. Tulis ketentuannya: kapan siaga, berapa orang, dan siapa penggantinya.',
    en: '{subject} is used in the policy, and nothing is required of it. Write when it must be on duty, how many people it has, and who stands in.',
  }),
  'graph.circle': ({ chain }) => ({
    id: `Pengganti berputar: ${offices(chain).id}. Akhiri rantai ini pada jabatan tanpa pengganti.`,
    en: `Substitutes go in a circle: ${offices(chain).en}. Let the chain end at an office without a substitute.`,
  }),
  'graph.too-long': ({ chain, most }) => ({
    id: `Rantai pengganti ini lebih panjang dari ${most}: ${offices(chain).id}. Pendekkan; yang di ujung tidak akan pernah dicoba.`,
    en: `This chain of substitutes is longer than ${most}: ${offices(chain).en}. Make it shorter; its end would never be tried.`,
  }),
  'instead.stays-in-city': () => ({
    id: '{subject} hanya mempunyai pengganti di kota ini. Bila kota terlibat, tidak ada yang tersisa; beri pengganti di tingkat provinsi atau pusat.',
    en: '{subject} has substitutes within the city only. If the city is involved, nobody is left; name a substitute at the provincial or national level.',
  }),
  'instead.ends-by-day': ({ office: end }) => ({
    id: `{subject} harus terjangkau setiap saat, tetapi pengganti terakhirnya, ${office(end).id}, hanya terjangkau pada jam kerja. Akhiri rantainya dengan jabatan yang siaga setiap saat.`,
    en: `{subject} must be reached at any time, but its last substitute, the ${office(end).en}, is reached in office hours only. End the chain with an office that is on duty at any time.`,
  }),
  'instead.same-number': ({ office: replaced, number }) => ({
    id: `{subject} ditelepon di ${number}, nomor yang sama dengan \`${replaced}\` yang digantikannya, jadi yang mengangkat adalah kantor yang sama. Tulis nomor langsung kantor itu.`,
    en: `{subject} is rung at ${number}, the number of \`${replaced}\` that it stands in for, so the same office answers. Write a direct number of that office.`,
  }),
  'callers.missing': ({ office: rung }) => ({
    id: `${office(rung).id} atau penggantinya harus ditelepon, tetapi tidak ada penelepon. Tulis siapa yang menelepon.`,
    en: `The ${office(rung).en}, or who stands in for it, has to be phoned, and nobody is named who does so. Write the callers.`,
  }),
  'callers.called': ({ office: rung }) => ({
    id: `${office(rung).id} tidak dapat menjadi penelepon, karena jabatan itu sendiri harus ditelepon. Tulis penelepon lain.`,
    en: `The ${office(rung).en} cannot be a caller, because it has to be phoned itself. Name another caller.`,
  }),
  'liar.one-caller': ({ people }) => ({
    id: `Hanya ${people} orang yang menelepon: bila ia keliru berkata sudah menelepon, tidak ada yang tahu. Tambahkan penelepon kedua.`,
    en: `Only ${people} person makes the calls: if they wrongly say that they did, nobody knows. Name a second caller.`,
  }),
  'base.parent-outdated': ({ parent, version, newest }) => ({
    id: `{subject} mengikuti \`${parent}\` versi ${version}; sudah ada versi ${newest}. Periksa perubahannya, lalu ikuti versi yang baru.`,
    en: `{subject} follows version ${version} of \`${parent}\`; there is version ${newest}. Read what changed, then follow the new one.`,
  }),
  'base.vocabulary-outdated': ({ version, newest }) => ({
    id: `{subject} ditulis dengan kosakata versi ${version}, sedangkan yang berlaku versi ${newest}. Susun ulang kebijakan ini.`,
    en: `{subject} was written in version ${version} of the vocabulary, and version ${newest} is in force. Compose the policy anew.`,
  }),
  'base.article-unknown': ({ cite }) => ({
    id: `{subject} mengutip \`${cite}\`, yang tidak ada dalam daftar pasal. Perbaiki kutipannya.`,
    en: `{subject} cites \`${cite}\`, which is not in the register of articles. Correct the citation.`,
  }),
  'base.article-superseded': ({ cite, by }) => ({
    id: `{subject} mengutip \`${cite}\`, yang sudah digantikan \`${by}\`. Periksa dan kutip pasal yang berlaku.`,
    en: `{subject} cites \`${cite}\`, which was superseded by \`${by}\`. Check it, and cite the article in force.`,
  }),
  'base.article-no-duty': ({ cite }) => ({
    id: `{subject} disebut berasal dari undang-undang, tetapi \`${cite}\` tidak mewajibkan siapa pun. Tulis sebagai kebiasaan kerja sendiri.`,
    en: `{subject} is said to be law, but \`${cite}\` puts a duty on nobody. Write it as our own practice.`,
  }),
  'noise.first-hour': ({ messages, most }) => ({
    id: `Bila tidak ada yang menjawab, seorang {subject} mendapat ${messages} pesan atau lebih dalam satu jam (paling banyak ${most} yang masih terbaca). Kurangi ulangannya.`,
    en: `If nobody answers, one person told as {subject} gets ${messages} messages or more within an hour (at most ${most} are still read). Repeat less often.`,
  }),
  'noise.first-day': ({ messages, most }) => ({
    id: `Bila tidak ada yang menjawab, seorang {subject} mendapat ${messages} pesan atau lebih dalam sehari (paling banyak ${most} yang masih terbaca). Kurangi ulangannya.`,
    en: `If nobody answers, one person told as {subject} gets ${messages} messages or more within a day (at most ${most} are still read). Repeat less often.`,
  }),
  'too-entangled': ({ paths, budget }) => ({
    id: `Kebijakan ini terlalu rumit untuk dibuktikan (lebih dari ${budget} kemungkinan), jadi ditolak: tidak ada yang ditebak. Sederhanakan syarat jalur ${listed(paths)}.`,
    en: `This policy is too complicated to be proved (more than ${budget} possibilities), so it is refused: nothing is guessed. Simplify the conditions of these paths: ${listed(paths)}.`,
  }),
  'contract.no-office': ({ areas }) => ({
    id: `Untuk ${areas.length} wilayah tidak ada {subject} dan tidak ada penggantinya dalam direktori. Tambahkan jabatan itu.`,
    en: `For ${areas.length} ${areas.length === 1 ? 'area' : 'areas'} there is neither {subject} nor anybody who stands in for it in the directory. Add the office.`,
  }),
  'contract.always-substituted': ({ areas, places, instead }) => ({
    id: `{subject} tidak ada dalam direktori untuk ${areas.length} dari ${places} wilayah; di sana ${office(instead).id} yang diberi tahu. Tambahkan jabatan itu bila orangnya ada.`,
    en: `{subject} is not in the directory for ${areas.length} of ${places} areas; there the ${office(instead).en} is told. Add the office where there is somebody.`,
  }),
  'contract.too-few': ({ people, needs }) => ({
    id: `{subject} mempunyai ${people} dari ${needs} orang yang disyaratkan kebijakan, masing-masing dengan kontak sendiri. Tambahkan orang, atau kontak yang tidak dipakai bersama.`,
    en: `{subject} has ${people} of the ${needs} people that the policy requires, each with a contact of their own. Add people, or contacts that are not shared.`,
  }),
  'contract.hole': ({ from, until, holes }, { zone }) => ({
    id: `{subject} kosong dari ${describeInstant(from, zone).id} sampai ${describeInstant(until, zone).id}${holes > 1 ? `, dan ${holes - 1} kali lagi sesudahnya` : ''}. Isi jadwalnya atau beri wakil.`,
    en: `{subject} has nobody from ${describeInstant(from, zone).en} until ${describeInstant(until, zone).en}${holes > 1 ? `, and ${holes === 2 ? 'once more' : `${holes - 1} more times`} after` : ''}. Fill the roster, or name a deputy.`,
  }),
  'absence.empties-office': ({ office: emptied, from, until }, { zone }) => ({
    id: `{subject} membuat jabatan \`${emptied}\` kosong dari ${describeInstant(from, zone).id} sampai ${describeInstant(until, zone).id}. Tunjuk pengganti selama itu.`,
    en: `{subject} leaves the office \`${emptied}\` without anybody from ${describeInstant(from, zone).en} until ${describeInstant(until, zone).en}. Find somebody for that time.`,
  }),
  'contract.one-deep': ({ person, perShift, from, until }, { zone }) => {
    const [start, end] = [describeInstant(from, zone), describeInstant(until, zone)];
    return perShift === null
      ? {
          id: `{subject} hanya bergantung pada \`${person}\` dari ${start.id} sampai ${end.id}. Siapkan orang kedua.`,
          en: `{subject} rests on \`${person}\` alone from ${start.en} until ${end.en}. Have a second person ready.`,
        }
      : {
          id: `Pada giliran {subject} mulai ${start.id} hanya ada satu orang, yaitu \`${person}\`; kebijakan meminta ${perShift} orang setiap saat. Tulis dua orang pada setiap giliran, atau seorang wakil.`,
          en: `The shift of {subject} from ${start.en} has one person only, \`${person}\`; the policy asks for ${perShift} people at every moment. Write two people for every shift, or a deputy.`,
        };
  },
  'contract.silent-at-night': ({ people, needs }) => ({
    id: `{subject} harus selalu siaga, tetapi hanya ${people} dari ${needs} orang mempunyai kontak yang berdering di malam hari. Tandai kontak yang berdering, atau tambahkan.`,
    en: `{subject} must always be on duty, but only ${people} of ${needs} people have a contact that rings at night. Mark the contacts that ring, or add one.`,
  }),
  'end.roster': ({ at }, { zone }) => ({
    id: `Jadwal {subject} hanya sampai ${describeInstant(at, zone).id}. Susun jadwal berikutnya sekarang.`,
    en: `The roster of {subject} ends on ${describeInstant(at, zone).en}. Make the next one now.`,
  }),
  'end.verification': ({ at, people }, { zone }) => ({
    id: `Kontak ${listed(people)} untuk {subject} sudah lama tidak diperiksa: sesudah ${describeInstant(at, zone).id} tidak dapat diandalkan lagi. Kirim pesan percobaan sekarang, lalu perbarui \`diperiksa\`.`,
    en: `The contacts of ${listed(people)} for {subject} were last verified long ago: after ${describeInstant(at, zone).en} nobody can rely on them. Send a trial message now, then renew \`verified\`.`,
  }),
  'end.calendar': ({ at, year }, { zone }) => ({
    id: `${at === null ? `Hari libur tahun ${year} belum diketahui` : `Hari libur hanya diketahui sampai ${describeInstant(at, zone).id}`}, padahal kebijakan ini menghitung hari kerja atau memberi tahu kantor yang berjam kerja. Tulis \`libur-${year}.yaml\` menurut keputusan bersama tahun itu.`,
    en: `${at === null ? `The holidays of ${year} are not known` : `Holidays are known until ${describeInstant(at, zone).en} only`}, and this policy counts working days or notifies an office that keeps hours. Write \`holidays-${year}.yaml\` after that year's joint decree.`,
  }),
  'end.waiver': ({ at }, { zone }) => ({
    id: `{subject} berakhir pada ${describeInstant(at, zone).id}; sesudah itu kewajiban memberi tahunya berlaku penuh. Siapkan diri, atau minta yang baru.`,
    en: `{subject} ends on ${describeInstant(at, zone).en}; from then on the floor binds in full. Prepare for it, or ask for a new one.`,
  }),
  'reader.unlisted': () => ({
    id: '{subject} tidak mempunyai daftar pembaca, jadi dianggap terbaca semua orang dan tidak dipakai begitu ada yang disebut terlibat. Tulis siapa yang membacanya.',
    en: '{subject} has no list of readers, so it counts as read by everybody and is not used once anybody is named. Write who reads it.',
  }),
  'reader.one-for-all': ({ contacts }) => ({
    id: `Semua petugas lembaga ini diberi tahu lewat kontak yang dibaca orang yang sama (${listed(contacts)}): satu nama yang disebut membungkam semuanya. Tambahkan kontak lain, satu di antaranya di luar kelurahan.`,
    en: `Everybody of this chapter is told over contacts that the same person reads (${listed(contacts)}): naming that person silences all of them. Add another contact, one of them outside the kelurahan.`,
  }),
  'last-resort.local': () => ({
    id: '{subject} berada di dalam kelurahan atau kecamatan. Piket cadangan harus berada di luar, supaya tidak ikut terlibat.',
    en: '{subject} sits within a kelurahan or a kecamatan. The last resort must be outside, so that it is not involved itself.',
  }),
  'last-resort.shared': ({ office: shared, reference, by }) => ({
    id: `{subject} berbagi ${by === 'person' ? 'orang' : 'kontak'} \`${reference}\` dengan jabatan \`${shared}\`: bila yang satu gagal, yang lain ikut gagal. Pilih yang lain untuk piket cadangan.`,
    en: `{subject} shares the ${by === 'person' ? 'person' : 'contact'} \`${reference}\` with the office \`${shared}\`: if one fails, so does the other. Choose another for the last resort.`,
  }),
};

const institutionWords: Readonly<Record<Institution, Localized>> = {
  community: { id: 'komunitas', en: 'the community' },
  lpa: { id: 'LPA', en: 'the LPA' },
  lastResort: { id: 'piket cadangan', en: 'the last resort' },
  kelurahan: { id: 'kelurahan', en: 'the kelurahan' },
  kecamatan: { id: 'kecamatan', en: 'the kecamatan' },
  cityGovernment: { id: 'pemerintah kota', en: 'the city government' },
  province: { id: 'pemerintah provinsi', en: 'the provincial government' },
  police: { id: 'kepolisian', en: 'the police' },
  army: { id: 'TNI', en: 'the army' },
  ministries: { id: 'kementerian dan lembaga pusat', en: 'ministries and national agencies' },
  commissions: { id: 'lembaga negara', en: 'commissions' },
  partners: { id: 'lembaga mitra', en: 'partner organisations' },
};

/** The report that shows a finding, as a sentence. */
export const exampleWords = {
  example: (clauses: string): Localized => ({
    id: `Contohnya laporan dengan keadaan ini: ${clauses}; selebihnya belum diketahui.`,
    en: `For example a report in which ${clauses}; nothing else is known yet.`,
  }),
  raised: (level: Localized): Localized => ({
    id: `triase dinaikkan orang menjadi ${level.id}`,
    en: `a person raised the triage to ${level.en}`,
  }),
  named: (names: string): Localized => ({ id: `${names} disebut terlibat`, en: `it names ${names} as involved` }),
  arrives: (when: Localized): Localized => ({
    id: `laporan masuk ${when.id}`,
    en: `the report comes in on ${when.en}`,
  }),
};

export const subjectNouns: Readonly<Record<ProofSubject['kind'], Localized>> = {
  policy: { id: 'kebijakan', en: 'the policy' },
  path: { id: 'jalur', en: 'the path' },
  step: { id: 'langkah', en: 'the step' },
  floor: { id: 'kewajiban memberi tahu', en: 'the floor' },
  ceiling: { id: 'larangan', en: 'the ceiling' },
  waiver: { id: 'keringanan', en: 'the waiver' },
  requirement: { id: 'ketentuan jabatan', en: 'the requirement' },
  office: { id: 'jabatan', en: 'the office' },
  person: { id: 'petugas', en: 'the person' },
  contact: { id: 'kontak', en: 'the contact' },
  absence: { id: 'masa berhalangan', en: 'the absence' },
};

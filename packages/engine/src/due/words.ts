import {
  type Chapter,
  type HandlingArea,
  isPlace,
  type Language,
  type Localized,
  type OfficeKind,
  officeKinds,
  type PersonId,
} from '@kawal/core';
import { type EmergencyAccessReason, emergencyAccessReasons } from '@kawal/core/access';
import { type ReturnReason, returnReasons } from '@kawal/core/condition-report';
import { type DataRight, dataRights } from '@kawal/core/data-request';
import type { ToReach } from '@kawal/core/escalation';
import { describeMonth } from '@kawal/core/locales';
import { pactCommitments } from '@kawal/core/pact';
import { type ContactWay, contactWays } from '@kawal/core/person';
import { type ClosureReason, closureReasons } from '@kawal/core/report';
import { type SuspensionReason, suspensionReasons } from '@kawal/core/volunteer';
import { describeOffices, nameArea } from '@kawal/policy';
import { answeredWords, type OwedSoFar } from './owed-so-far.ts';
import { numberOf, referralWords } from './referral-words.ts';

interface ChangedStanding {
  readonly who: PersonId;
  readonly by: readonly PersonId[];
  /** Why they were suspended, as far as it is known. */
  readonly reason: SuspensionReason | undefined;
}

interface Handled {
  readonly report: string;
  readonly by: readonly string[];
  readonly isLeaving: boolean;
  /** Somebody recorded an act: whether the victim is safe is not asked as if nobody had looked. */
  readonly isActed: boolean;
  readonly asides: readonly Localized[];
}

interface Place {
  readonly area: HandlingArea;
  readonly chapter: Chapter | null;
}

interface Untaken extends Place {
  readonly asides: readonly Localized[];
  readonly report: string;
  readonly missed: boolean;
  readonly parked: boolean;
  readonly isForMe: boolean;
  /** People who were told and can take it on, to be asked by who cannot. */
  readonly ask: readonly string[];
  readonly away: readonly string[];
}

interface News extends Place {
  readonly report: string;
  readonly news: readonly Localized[];
  /** How many came before those. */
  readonly more: number;
  readonly isHeld: boolean;
  /** True where the news took the reader's own proposal to close it off the record. */
  readonly lapsed: boolean;
}

interface Forewarned extends Place {
  readonly report: string;
  readonly people: readonly string[];
  readonly offices: readonly OfficeKind[];
}

interface CallToMake extends ToReach {
  readonly report: string;
  readonly office: OfficeKind;
  /** As the directory calls it; empty where it does not. */
  readonly localName: string;
  readonly number: string | null;
  /** Why it is called in the place of another office, between commas; null where it is not. */
  readonly instead: Localized | null;
  readonly isUncleared: boolean;
}

interface StillToNotify extends Place, ToReach {
  readonly report: string;
  readonly owed: readonly (readonly OfficeKind[])[];
  readonly answered: readonly OfficeKind[];
  readonly steps: readonly OwedStep[];
}

/** The words of what is due: who must do what, in one sentence each. */
export const dueWords = {
  untaken: ({ report, missed, parked, isForMe, ask, away, asides, ...place }: Untaken): Localized => {
    // A list of a thousand reports says each in two languages.
    const [where, number] = [placeOf(place), numberOf(report)];
    return {
      id: `Laporan ${number} di ${where.id} ${parked ? 'TERTAHAN: belum seorang pun dapat diberi tahu' : missed ? 'MELEWATI BATAS WAKTU MEMBERI TAHU' : 'BELUM DISANGGUPI'}.${away.length > 0 ? ` ${away.join(', ')} sedang cuti.` : ''}${isForMe ? ' Anda diminta menanganinya; baca isinya, lalu sanggupi, atau minta petugas lain.' : ask.length > 0 ? ` Minta ${ask.join(' atau ')} untuk menyanggupinya.` : ''}${asides.map((one) => ` ${one.id}`).join('')}`,
      en: `Report ${number} of ${where.en} ${parked ? 'IS PARKED: nobody can be told yet' : missed ? 'MISSED A DEADLINE' : 'IS NOT TAKEN ON'}.${away.length > 0 ? ` On leave: ${away.join(', ')}.` : ''}${isForMe ? ' You are asked to handle it; read it, then take it on, or ask another officer.' : ask.length > 0 ? ` Ask ${ask.join(' or ')} to take it on.` : ''}${asides.map((one) => ` ${one.en}`).join('')}`,
    };
  },
  /** Who handles it is named to others alone. */
  handled: ({ report, by, isLeaving, isActed, asides, ...place }: Place & Handled): Localized => {
    const [where, number] = [placeOf(place), numberOf(report)];
    const [leaving, leaves] = isLeaving ? [' sebelum diberangkatkan', ' before they are taken away'] : ['', ''];
    return {
      id: `Laporan ${number} di ${where.id} ${by.length === 0 ? 'ANDA TANGANI' : `DITANGANI ${by.join(' dan ')}`} dan belum ditutup. ${by.length === 0 ? '' : 'Tanyakan kemajuannya. '}${isActed ? `Tindakan sudah dicatat. Bila korban sudah aman, tutup laporannya atau serahkan ke penanganan kasus; bila belum, amankan korban${leaving}, lalu catat tindakan berikutnya.` : `Pastikan korban aman${leaving}, lalu catat tindakannya. Bila korban sudah aman, tutup laporannya atau serahkan ke penanganan kasus.`}${asides.map((one) => ` ${one.id}`).join('')}`,
      en: `Report ${number} of ${where.en} IS HANDLED BY ${by.length === 0 ? 'YOU' : by.join(' and ')} and not closed. ${by.length === 0 ? '' : 'Ask how far it is. '}${isActed ? `An act is on record. Once the victim is safe, close the report or hand it to a case; if they are not, make them safe${leaves}, then record the next act.` : `Make sure that the victim is safe${leaves}, then record what was done. Once they are, close the report or hand it to a case.`}${asides.map((one) => ` ${one.en}`).join('')}`,
    };
  },
  news: ({ report, news, more, isHeld, lapsed, ...place }: News): Localized => {
    const [where, number] = [placeOf(place), numberOf(report)];
    const those = (language: 'id' | 'en') => news.map((one) => one[language]).join('; ');
    const isNew = news.length > 0;
    return {
      id: `Laporan ${number} di ${where.id} ${isHeld ? 'ANDA TANGANI' : 'BELUM DITUTUP'}${isNew ? `, dan ada yang baru sejak Anda membacanya: ${more > 0 ? `${more} lagi sebelumnya; ` : ''}${those('id')}. Baca dahulu ceritanya` : ''}.${lapsed ? ' Usul Anda menutupnya gugur, karena laporannya berubah sesudah itu. Usulkan lagi hanya bila memang selesai.' : ''}`,
      en: `Report ${number} of ${where.en} IS ${isHeld ? 'HANDLED BY YOU' : 'NOT CLOSED'}${isNew ? `, and there is news since you read it: ${more > 0 ? `${more} more before; ` : ''}${those('en')}. Read its story first` : ''}.${lapsed ? ' Your proposal to close it lapsed, for the report changed since. Propose it again only if it is done.' : ''}`,
    };
  },
  forewarned: ({ report, people, offices, ...place }: Forewarned): Localized => ({
    id: `${withOffices(people, offices, 'id')} sudah mengetahui laporan ${numberOf(report)} di ${placeOf(place).id}, sebelum laporan itu melarangnya, dan MUNGKIN MEMPERINGATKAN orang lain. Pastikan sekarang bahwa korban aman, jangan menghubungi mereka, lalu catat tindakannya.`,
    en: `${withOffices(people, offices, 'en')} knew of report ${numberOf(report)} of ${placeOf(place).en} before it kept them out, and MAY WARN others. Make sure now that the victim is safe, contact none of them, then record what was done.`,
  }),
  call: ({ report, office, localName, number, instead, isUncleared, ...toReach }: CallToMake): Localized => ({
    id: `${barring(toReach).id}${isUncleared ? `${unclearedWords.id} Bila tidak ada, telepon` : 'Telepon'} ${localName || officeKinds[office].said.id}${number === null ? '' : ` (${number})`}${instead?.id ?? ''} untuk laporan ${numberOf(report)}, lalu catat nama petugas atau nomor rujukannya.`,
    en: `${barring(toReach).en}${isUncleared ? `${unclearedWords.en} If none are, call` : 'Call'} ${localName || officeKinds[office].said.en}${number === null ? '' : ` (${number})`}${instead?.en ?? ''} about report ${numberOf(report)}, then record the officer's name or reference number.`,
  }),
  confirmCall: ({ report, office, by }: Record<'report' | 'by', string> & { readonly office: OfficeKind }) => ({
    id: `${by} sudah mencatat panggilan ke ${officeKinds[office].said.id} untuk laporan ${numberOf(report)}. Pastikan kepada kantor itu, lalu catat juga: panggilan baru dihitung setelah dicatat dua orang.`,
    en: `${by} recorded a call to ${officeKinds[office].said.en} about report ${numberOf(report)}. Confirm it with that office and record it too: it counts once two people recorded it.`,
  }),
  calledElsewhere: ({ report, of, offices }: Record<'report' | 'of', string> & Pick<OwedStep, 'offices'>) => {
    const [number, other] = [numberOf(report), numberOf(of)];
    const [id, en] = (['id', 'en'] as const).map((in_) => offices.map((one) => officeKinds[one].said[in_]).join(', '));
    return {
      id: `Laporan ${number} ditandai ganda dengan laporan ${other}, dan ${id} sudah ditelepon untuk laporan ${other}. Jangan menelepon lagi. Bila laporannya memang sama, tutup laporan ${number} sebagai ganda. Bila bukan, hapus tanda gandanya, lalu teleponlah.`,
      en: `Report ${number} is marked as a duplicate of report ${other}, and ${en} was called about report ${other}. Do not call again. If it is the same incident, close report ${number} as a duplicate. If not, take the mark off, then call.`,
    };
  },
  stillOwed: ({ report, owed, answered, steps, ...place }: StillToNotify): Localized => ({
    id: `Laporan ${numberOf(report)} di ${placeOf(place).id} Anda tangani. Masih harus diberi tahu: ${eachOf(owed, 'id')}.${reachWords(place)?.id ?? ''}${answeredWords(answered).id}${steps.map((step) => ` ${owedStep(step).id}`).join('')}`,
    en: `You handle report ${numberOf(report)} of ${placeOf(place).en}. Still to be notified: ${eachOf(owed, 'en')}.${reachWords(place)?.en ?? ''}${answeredWords(answered).en}${steps.map((step) => ` ${owedStep(step).en}`).join('')}`,
  }),
  owed: ({ report, offices, answered, ask, hasCalled, ...place }: Owed): Localized => ({
    id: `Laporan ${numberOf(report)} di ${placeOf(place).id} sudah ditutup, tetapi belum ada bukti bahwa ${describeOffices(officesToNotify({ offices, ...place }), 'or', 'id')} sudah tahu.${reachWords(place)?.id ?? ''}${answeredWords(answered).id} ${owedStep({ offices, ...place }).id}${ask.length === 0 ? '' : ` Yang diminta: ${ask.join(', ')}. ${hasCalled ? 'Anda sudah mencatat panggilan itu: minta salah seorang dari mereka memastikannya.' : 'Anda menggantikan mereka hanya bila mereka tidak dapat.'}`}`,
    en: `Report ${numberOf(report)} of ${placeOf(place).en} is closed, but nothing proves that ${describeOffices(officesToNotify({ offices, ...place }), 'or', 'en')} knows.${reachWords(place)?.en ?? ''}${answeredWords(answered).en} ${owedStep({ offices, ...place }).en}${ask.length === 0 ? '' : ` Asked to: ${ask.join(', ')}. ${hasCalled ? 'Your call is on record: ask one of them to confirm it.' : 'You do it only if they cannot.'}`}`,
  }),
  closing: ({ report, by }: { readonly report: string; readonly by: string }): Localized => ({
    id: `${by} mengusulkan penutupan laporan ${numberOf(report)}. Baca catatan dan ceritanya, lalu setujui bila memang selesai.`,
    en: `${by} proposes to close report ${numberOf(report)}. Read the note and the story, and agree if it is done.`,
  }),
  closingWaits: (report: string, by: string, seconds: readonly string[]): Localized => ({
    id: `Menunggu orang kedua untuk laporan ${numberOf(report)}: ${by} ingin menutupnya. ${seconds.length === 0 ? 'Belum ada orang dari instansi lain yang dapat menyetujui' : `Yang dapat menyetujui: ${seconds.join(', ')}. Mintalah salah seorang membacanya`}. Bila laporan belum selesai, tambahkan apa yang terjadi; usulan itu lalu gugur.`,
    en: `Waiting for a second person about report ${numberOf(report)}: ${by} wants to close it. ${seconds.length === 0 ? 'Nobody of another institution can agree yet' : `These can agree: ${seconds.join(', ')}. Ask one of them to read it`}. If the report is not done, add what happened; the proposal then falls.`,
  }),
  closedElsewhere: ({ report, by, reason, ...place }: ClosedElsewhere): Localized => ({
    id: `Laporan ${numberOf(report)} di ${placeOf(place).id} ditutup oleh ${by.join(' dan ')}, alasan: ${closureReasons[reason].id}. Di antara mereka tidak ada petugas jaga atau anggota sekretariat LPA yang sekarang bertugas. Baca; bila keliru, terima laporannya lagi sebagai laporan baru.`,
    en: `Report ${numberOf(report)} of ${placeOf(place).en} was closed by ${by.join(' and ')}, for the reason: ${closureReasons[reason].en}. None of them is a duty officer or of the secretariat of the LPA now. Read it; if that is wrong, take it in again as a new report.`,
  }),
  ...referralWords,
  monitoring: ({ of, way }: { readonly of: string; readonly way: ContactWay | undefined }): Localized => ({
    id: `Kasus ${numberOf(of)}: waktunya menanyakan keadaan korban, dengan cara yang ia pilih${way === undefined ? '. Caranya belum tercatat: jangan mendatangi rumahnya' : `: ${contactWays[way].id}`}.`,
    en: `Case ${numberOf(of)}: it is time to ask how the victim is, in the way they chose${way === undefined ? '. The way is not on record: do not go to their home' : `: ${contactWays[way].en}`}.`,
  }),
  month: ({
    period,
    step,
    ...place
  }: Place & { readonly period: string; readonly step: 'accept' | 'submit' | 'open' | ReturnReason }): Localized => ({
    id: `Laporan kondisi ${placeOf(place).id} bulan ${describeMonth(period).id} ${monthSteps[step].id}.`,
    en: `The condition report of ${placeOf(place).en} for ${describeMonth(period).en} ${monthSteps[step].en}.`,
  }),
  visit: ({ step, out, ...place }: Place & Record<'step' | 'out', string>): Localized => ({
    id: `Kunjungan di ${placeOf(place).id}: ${visitSteps[step]?.id ?? step}.${out && ` Yang tidak boleh ikut: ${out}. Jangan sebut alasannya.`}`,
    en: `Visit in ${placeOf(place).en}: ${visitSteps[step]?.en ?? step}.${out && ` These may not go: ${out}. Do not say why.`}`,
  }),
  commitment: ({
    what,
    ...place
  }: Place & { readonly what: keyof typeof pactCommitments | 'endOfPact' }): Localized => {
    const words = what === 'endOfPact' ? endOfPact : pactCommitments[what];
    return { id: `Pakta ${placeOf(place).id}: ${words.id}.`, en: `Pact of ${placeOf(place).en}: ${words.en}.` };
  },
  decree: (place: Place): Localized => ({
    id: `SK komunitas ${placeOf(place).id}: masa berlakunya berakhir. Mintakan perpanjangan.`,
    en: `The decree of the community of ${placeOf(place).en} ends. Ask for its renewal.`,
  }),
  training: ({ person }: { readonly person: string }): Localized => ({
    id: `Relawan ${person}: pelatihannya perlu diulang.`,
    en: `Volunteer ${person}: the training must be repeated.`,
  }),
  review: ({ report, by, reason }: Record<'report' | 'by', string> & { readonly reason: EmergencyAccessReason }) => ({
    id: `${by} membuka laporan ${numberOf(report)} dalam keadaan darurat (${emergencyAccessReasons[reason].id}). Tanyakan dan tinjau: memang perlu atau tidak.`,
    en: `${by} opened report ${numberOf(report)} in an emergency (${emergencyAccessReasons[reason].en}). Ask, and review whether it was needed.`,
  }),
  /** `by` is null where files alone say it. */
  ownLeave: ({ by, begins, ends }: Record<'begins' | 'ends', Localized> & { readonly by: readonly string[] }) => ({
    id: `Anda tercatat cuti atau berhalangan dari ${begins.id} sampai ${ends.id}: laporan baru tidak dikirim kepada Anda. ${by.length === 0 ? 'Ini tertulis dalam berkas lembaga.' : `Yang mencatatnya: ${by.join(' dan ')}.`} Bila keliru, batalkan.`,
    en: `You are on record as absent from ${begins.en} until ${ends.en}: no new report is sent to you. ${by.length === 0 ? "The chapter's files say so." : `Noted by ${by.join(' and ')}.`} If this is wrong, cancel it.`,
  }),
  suspended: ({ who, by, reason }: ChangedStanding): Localized => ({
    id: `${by.join(' dan ')} menonaktifkan ${who}${reasonOf(reason).id}, yang sejak itu tidak menerima dan tidak membaca apa pun. Tanyakan sebabnya; bila tidak benar, aktifkan kembali.`,
    en: `${by.join(' and ')} suspended ${who}${reasonOf(reason).en}, who has been told and shown nothing since. Ask for the cause; if it is not right, reinstate them.`,
  }),
  reinstated: ({ who, by, reason }: ChangedStanding): Localized => ({
    id: `${by.join(' dan ')} mengaktifkan kembali ${who}, yang sebelumnya dinonaktifkan${reasonOf(reason).id}. Pastikan itu memang benar; bila tidak, nonaktifkan lagi.`,
    en: `${by.join(' and ')} reinstated ${who}, who was suspended${reasonOf(reason).en}. Make sure that this is right; if not, suspend them again.`,
  }),
  dataRequest: ({
    of,
    right,
    isLimited,
  }: {
    readonly of: string;
    readonly right: DataRight;
    readonly isLimited: boolean;
  }): Localized => ({
    id: `Permintaan subjek data ${numberOf(of)}, ${dataRights[right].id}: jawab${isLimited ? ' dalam 3x24 jam (UU 27/2022)' : ''}.`,
    en: `Request about personal data ${numberOf(of)}, ${dataRights[right].en}: answer it${isLimited ? ' within 3x24 hours (UU 27/2022)' : ''}.`,
  }),
  breach: ({ of, isByLaw }: { readonly of: string; readonly isByLaw: boolean }): Localized => ({
    id: `Kegagalan pelindungan data ${numberOf(of)}: beri tahu yang terdampak dan lembaga dalam 3x24 jam (${isByLaw ? 'UU 27/2022 Pasal 46' : 'begitu praktik kita'}).`,
    en: `Data protection failure ${numberOf(of)}: notify the people concerned and the authority within 3x24 hours (${isByLaw ? 'UU 27/2022 Art 46' : 'our own practice'}).`,
  }),
};

const cameBack = ({ id, en }: Localized): Localized => ({
  id: `DIKEMBALIKAN (${id}): perbaiki, lalu kirim lagi`,
  en: `CAME BACK (${en}): correct it, then submit it again`,
});

/** Says by its step what a month waits for, and of one that came back why. */
const monthSteps: Readonly<Record<'accept' | 'submit' | 'open' | ReturnReason, Localized>> = {
  accept: { id: 'menunggu diterima', en: 'waits to be accepted' },
  submit: { id: 'belum dikirim', en: 'is not submitted' },
  open: { id: 'belum dibuka', en: 'is not opened' },
  incomplete: cameBack(returnReasons.incomplete),
  unclear: cameBack(returnReasons.unclear),
  doesNotAddUp: cameBack(returnReasons.doesNotAddUp),
  namesPeople: cameBack(returnReasons.namesPeople),
};

const endOfPact: Localized = { id: 'masa berlakunya berakhir', en: 'it ends' };

const visitSteps: Readonly<Record<string, Localized>> = {
  assign: { id: 'tugaskan sekurang-kurangnya dua relawan', en: 'assign at least two volunteers' },
  hold: { id: 'catat pelaksanaannya', en: 'record that it was held' },
  'hold-missed': {
    id: 'harinya sudah lewat dan belum tercatat dilaksanakan. Catat pelaksanaannya, atau batalkan dan rencanakan lagi',
    en: 'its day has passed, and nobody recorded that it was held. Record it, or cancel it and plan another',
  },
  cancel: {
    id: 'harinya sudah lewat dan tidak ada relawan yang ditugaskan. Batalkan dan rencanakan lagi; bila sudah dilaksanakan, tugaskan relawannya lalu catat',
    en: 'its day has passed, and no volunteer was assigned. Cancel it and plan another; if it was held, assign who went and record it',
  },
  report: { id: 'laporkan hasilnya', en: 'report what it found' },
};

function eachOf(owed: readonly (readonly OfficeKind[])[], language: 'id' | 'en'): string {
  return [...new Set(owed.map((offices) => describeOffices(offices, 'or', language)))].join('; ');
}

export function placeOf({ area, chapter }: Place): Localized {
  if (!isPlace(area)) {
    return area === 'unknown'
      ? { id: 'tempat yang belum diketahui', en: 'an unknown place' }
      : { id: 'luar kota', en: 'outside the city' };
  }
  const name = nameArea(chapter?.areas ?? [], area);
  return { id: name, en: name };
}

/** Names whom to notify for offices that are owed: nobody whom the report bars, but who is reached in their place. */
export function officesToNotify({
  offices,
  barred,
  reach,
}: ToReach & Pick<OwedStep, 'offices'>): readonly OfficeKind[] {
  return barred.length === 0 || reach.length === 0 ? offices : reach;
}

/** Says before a call that takes the place of another, whom the report bars. */
function barring({ barred }: ToReach): Localized {
  const said = reachWords({ barred, reach: [] });
  return { id: said === undefined ? '' : `${said.id.trim()} `, en: said === undefined ? '' : `${said.en.trim()} ` };
}

/** Says whom to reach in the place of an office that the report bars; undefined where it bars none. */
export function reachWords({ barred, reach }: ToReach): Localized | undefined {
  if (barred.length === 0) return undefined;
  // Two floors may bar one office.
  const once = (offices: typeof barred, language: 'id' | 'en') =>
    describeOffices([...new Set(offices)], 'or', language);
  const none = reach.length === 0;
  return {
    id: ` JANGAN menghubungi ${once(barred, 'id')} tentang laporan ini.${none ? '' : ` Telepon ${once(reach, 'id')} sebagai gantinya.`}`,
    en: ` Do NOT contact ${once(barred, 'en')} about this report.${none ? '' : ` Telephone ${once(reach, 'en')} instead.`}`,
  };
}

/** Tells the next step for an office that is owed, in the same words wherever it is said. */
export function owedStep(step: OwedStep): Localized {
  const { called, givenUpBy, isOwn, isDeclined, isUncleared, hears } = step;
  const those = officesToNotify(step);
  if (givenUpBy !== null) {
    return {
      id: `${givenUpBy} mengusulkan kantor itu tidak perlu diberi tahu; orang kedua menyetujui, atau menelepon.`,
      en: `${givenUpBy} proposes to give the call up; a second person agrees, or calls.`,
    };
  }
  if (called.length > 0) {
    // Nobody confirms a call with an office that the report bars.
    return {
      id: `${called.join(', ')} sudah mencatat panggilan ke ${describeOffices(those, 'or', 'id')}; orang kedua perlu memastikan, lalu mencatatnya juga.`,
      en: `${called.join(', ')} recorded a call to ${describeOffices(those, 'or', 'en')}; a second person must confirm it, and record it too.`,
    };
  }
  if (isOwn) {
    return {
      id: 'Anda menjabat di kantor itu: jangan menelepon diri sendiri; catat bahwa kantor Anda sudah tahu. Orang kedua memastikannya, lalu mencatatnya juga.',
      en: 'You are in post at that office: do not telephone yourself; record that your office knows. A second person confirms it, and records it too.',
    };
  }
  if (isDeclined) {
    return {
      id: `${isUncleared ? `${unclearedWords.id} ` : ''}Orangnya menolak bantuan: sampaikan hanya bahwa seorang dewasa menolak, tanpa nama, alamat, atau nomor teleponnya, lalu catat. Bila itu pun membahayakannya, dua orang melepaskan pemberitahuan ini.`,
      en: `${isUncleared ? `${unclearedWords.en} ` : ''}The person declined: say only that an adult declined, without name, address or phone number, then record it. If even that would harm them, two people give this up.`,
    };
  }
  if (isUncleared) {
    const then = {
      id: hears === null ? `, telepon ${describeOffices(those, 'or', 'id')}, lalu catat.` : `: ${hears.id}`,
      en: hears === null ? `, call ${describeOffices(those, 'or', 'en')}, then record it.` : `: ${hears.en}`,
    };
    return {
      id: `${unclearedWords.id} Bila tidak ada${then.id}`,
      en: `${unclearedWords.en} If none are${then.en}`,
    };
  }
  if (hears !== null) return hears;
  return step.barred.length > 0
    ? { id: 'Lalu catat.', en: 'Then record it.' }
    : { id: 'Telepon kantor itu, lalu catat.', en: 'Call the office, then record it.' };
}

/** Stands before every request to call police while nobody has said that none are involved (0354). */
export const unclearedWords: Localized = {
  id: 'Bila mungkin ada polisi yang terlibat, JANGAN menelepon polisi: telepon SAPA 129 (129), dan catat bahwa polisi terlibat.',
  en: 'If police may be involved, do NOT call the police: call SAPA 129 (129), and put on record that they are.',
};

/** Who is owed, and how far it came. */
export interface OwedStep extends ToReach, OwedSoFar {
  readonly offices: readonly OfficeKind[];
  readonly givenUpBy: PersonId | null;
}

interface ClosedElsewhere extends Place {
  readonly report: string;
  readonly by: readonly string[];
  readonly reason: ClosureReason;
}

interface Owed extends OwedStep, Place {
  readonly report: string;
  readonly answered: readonly OfficeKind[];
  readonly ask: readonly PersonId[];
  /** The reader's own call is on record: another person confirms it. */
  readonly hasCalled: boolean;
}

/** Says in brackets why somebody is suspended; nothing where it is not known. */
export function reasonOf(reason: SuspensionReason | undefined): Localized {
  if (reason === undefined) return { id: '', en: '' };
  const { id, en } = suspensionReasons[reason];
  return { id: ` (${id})`, en: ` (${en})` };
}

function withOffices(people: readonly string[], offices: readonly OfficeKind[], language: Language): string {
  return [...people, ...offices.map((office) => officeKinds[office].said[language])].join(', ');
}

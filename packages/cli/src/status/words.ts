import { describeDuration, type Localized, type OfficeKind } from '@kawal/core';
import type { ToReach } from '@kawal/core/escalation';
import { answeredWords, type OwedStep, officesToNotify, owedStep, reachWords } from '@kawal/engine';
import { describeOffices } from '@kawal/policy';
import { contactDuty } from '../fault/contact-duty.ts';
import { numberOf } from '../records/number-of.ts';
import { unservedWords } from '../records/referrals-refused.ts';
import type { OpenState } from './read-status.ts';
import sentences from './sentences.json' with { type: 'json' };
import type { StillOpen } from './waiting.ts';

export const openStateWords: Readonly<Record<OpenState, Localized>> = {
  open: { id: 'terbuka', en: 'open' },
  closing: { id: 'menunggu orang kedua', en: 'waiting for a second person' },
};

export const statusWords = {
  ...sentences,
  inForce: ({ name, since }: { readonly name: string; readonly since: string }): Localized => ({
    id: `Aturan ${name} berlaku sejak ${since}.`,
    en: `${name} is in force since ${since}.`,
  }),
  untaken: ({ report, area, at, ago, people }: Untaken): Localized => ({
    id: `BELUM ADA YANG MENYANGGUPI laporan ${numberOf(report)}: ${area}, masuk ${at} (${ago.id}). ${people.length === 0 ? 'Belum ada yang diberi tahu.' : `Belum menjawab: ${people.map(({ id }) => id).join('; ')}.`}`,
    en: `NOBODY HAS TAKEN ON report ${numberOf(report)}: ${area}, came in ${at} (${ago.en}). ${people.length === 0 ? 'Nobody was told yet.' : `No answer from: ${people.map(({ en }) => en).join('; ')}.`}`,
  }),
  lapsed: (people: readonly string[]): Localized => ({
    id: `Pernah menjawab, tetapi jawabannya tidak berlaku lagi: ${some(people)}. Minta mereka melanjutkan, atau petugas lain menyanggupinya.`,
    en: `Answered, but the answer holds no longer: ${some(people)}. Ask them to go on, or another officer to take it on.`,
  }),
  onlyKept: (people: readonly string[]): Localized => ({
    id: `Pesannya hanya ditulis ke folder dan BELUM SAMPAI kepada ${some(people)}. Telepon mereka sekarang.`,
    en: `Their messages were only written into a folder, and REACHED NOBODY: ${some(people)}. Phone them now.`,
  }),
  onLeave: (people: readonly string[]): Localized => ({
    id: `Menyanggupinya, dan kini sedang cuti: ${some(people)}. Minta petugas lain menyanggupinya.`,
    en: `Took it on, and on leave now: ${some(people)}. Ask another officer to take it on.`,
  }),
  since: ({ people, at }: { readonly people: readonly string[]; readonly at: string }): Localized => ({
    id: `${some(people)} (sejak ${at})`,
    en: `${some(people)} (since ${at})`,
  }),
  taken: ({ report, area, person, until, acted }: Taken): Localized => ({
    id: `Laporan ${numberOf(report)}: ${area}, ${acted ? 'ditindaklanjuti' : 'disanggupi'} ${person}, berlaku sampai ${until}.`,
    en: `Report ${numberOf(report)}: ${area}, ${acted ? 'acted on' : 'taken on'} by ${person}, which holds until ${until}.`,
  }),
  lookAgain: ({ report, area, person, until }: Taken): Localized => ({
    id: `PERLU DILIHAT LAGI: laporan ${numberOf(report)}, ${area}. Disanggupi ${person}, dan waktunya lewat pada ${until}. Tanyakan kemajuannya sekarang, dan pastikan korban aman.`,
    en: `LOOK AGAIN: report ${numberOf(report)}, ${area}. Taken on by ${person}, and the time for it was over at ${until}. Ask now how far it is, and make sure that the victim is safe.`,
  }),
  kept: (count: number): Localized => ({
    id: `${count} laporan tidak ditampilkan di sini. Yang boleh tahu melihatnya dengan \`kawal hari-ini --as\` dan kode orangnya sendiri, seperti dalam direktori.`,
    en: `${count} ${count === 1 ? 'report is' : 'reports are'} not shown here. Who may know sees them by \`kawal today --as\` by their own id of the directory.`,
  }),
  missed: ({
    offices,
    at,
    isKnownNow,
    ...toReach
  }: ToReach & {
    readonly offices: readonly OfficeKind[];
    readonly at: string;
    readonly isKnownNow: boolean;
  }): Localized => ({
    id: `KEWAJIBAN MEMBERI TAHU TERLEWAT ${at}: tidak ada bukti bahwa ${describeOffices(officesToNotify({ offices, ...toReach }), 'or', 'id')} diberi tahu sebelum itu.${isKnownNow ? ' Sesudahnya sudah ada buktinya; tidak perlu menelepon lagi.' : (reachWords(toReach)?.id ?? ' Telepon sekarang, kecuali bila laporan menyebut orangnya; bila begitu, telepon penggantinya.')}`,
    en: `DEADLINE MISSED ${at}: no evidence says that ${describeOffices(officesToNotify({ offices, ...toReach }), 'or', 'en')} was told by then.${isKnownNow ? ' Evidence came later; no further call is needed.' : (reachWords(toReach)?.en ?? ' Telephone now, unless the report names its people; then telephone its substitute.')}`,
  }),
  stillOpen: ({
    offices,
    answered,
    called,
    at,
    ...toReach
  }: ToReach & StillOpen & { readonly at: string }): Localized => ({
    id: `Masih terbuka: belum terbukti bahwa ${describeOffices(officesToNotify({ offices, ...toReach }), 'or', 'id')} tahu; paling lambat ${at}.${reachWords(toReach)?.id ?? ''}${answeredWords(answered).id}${calledWords({ offices, called, ...toReach }).id}`,
    en: `Still open: nothing proves yet that ${describeOffices(officesToNotify({ offices, ...toReach }), 'or', 'en')} knows; by ${at} at the latest.${reachWords(toReach)?.en ?? ''}${answeredWords(answered).en}${calledWords({ offices, called, ...toReach }).en}`,
  }),
  owed: ({ report, area, offices, answered, ...soFar }: Owed): Localized => ({
    id: `MASIH HARUS DIBERI TAHU: laporan ${numberOf(report)} (${area}) sudah ditutup, tetapi belum ada bukti bahwa ${describeOffices(officesToNotify({ offices, ...soFar }), 'or', 'id')} sudah tahu.${reachWords(soFar)?.id ?? ''}${answeredWords(answered).id} ${owedStep({ offices, ...soFar }).id} Perintahnya: kawal catat-telepon ${numberOf(report)}. Bila tidak perlu lagi, dua orang melepaskannya dengan kawal lepaskan ${numberOf(report)}.`,
    en: `STILL TO BE TOLD: report ${numberOf(report)} (${area}) is closed, but nothing proves that ${describeOffices(officesToNotify({ offices, ...soFar }), 'or', 'en')} knows.${reachWords(soFar)?.en ?? ''}${answeredWords(answered).en} ${owedStep({ offices, ...soFar }).en} The command is kawal relay ${numberOf(report)}. If it is not needed, two people give it up with kawal give-up ${numberOf(report)}.`,
  }),
  unserved: unservedWords,
  see: ({ report }: { readonly report: string }): Localized => ({
    id: `Lihat: kawal explain ${numberOf(report)}`,
    en: `See: kawal explain ${numberOf(report)}`,
  }),
  parked: ({ stream }: { readonly stream: string }): Localized => ({
    id: `TERTAHAN laporan ${numberOf(stream)}: belum ada yang dapat diberi tahu. ${contactDuty().id}`,
    en: `PARKED report ${numberOf(stream)}: nobody can be told. ${contactDuty().en}`,
  }),
  emergency: ({ stream }: { readonly stream: string }): Localized => ({
    id: `DARURAT laporan ${numberOf(stream)}: pemberitahuan darurat dicoba. Bila belum ada yang menjawab, telepon sekarang; jangan menunggu pesan.`,
    en: `EMERGENCY report ${numberOf(stream)}: the emergency escalation is tried. If nobody has answered yet, telephone now; do not wait for messages.`,
  }),
  failed: ({ report, person }: { readonly report: string; readonly person: string }): Localized => ({
    id: `GAGAL KIRIM pesan laporan ${numberOf(report)} kepada ${person}: gagal di semua kontaknya. Perbarui kontaknya.`,
    en: `NOT DELIVERED to ${person}, about report ${numberOf(report)}: every contact failed. Correct their contacts.`,
  }),
  delayed: ({ count }: { readonly count: number }): Localized => ({
    id: `TERTUNDA ${count} pesan: belum ada kontak yang menerimanya; dicoba terus. Periksa penyedia pesan.`,
    en: `DELAYED ${count} ${count === 1 ? 'message' : 'messages'}: no contact takes them yet; Kawal keeps trying. Check the message provider.`,
  }),
  unreviewed: ({ count }: { readonly count: number }): Localized => ({
    id: `AKSES DARURAT BELUM DITINJAU (${count}). Jalankan \`kawal hari-ini\` sebagai orang LPA lain daripada yang membukanya; bila tidak muncul, sebagai piket cadangan atau UPTD PPA.`,
    en: `EMERGENCY ACCESS NOT REVIEWED (${count}). Run \`kawal today\` as another person of the LPA than the one who opened it; where it does not show, as the last resort or UPTD PPA.`,
  }),
  unattended: ({ count }: { readonly count: number }): Localized => ({
    id: `KASUS TANPA LPA (${count}): tidak ada orang LPA yang dapat memutuskannya. Periksa siapa yang menjabat dan siapa yang dinonaktifkan; bila itu benar, libatkan lembaga lain di luar LPA.`,
    en: `CASES WITHOUT THE LPA (${count}): nobody of it may decide on them. Check who is in post and who is suspended; if that is right, involve an institution outside the LPA.`,
  }),
  unproven: ({ contacts }: { readonly contacts: readonly string[] }): Localized => ({
    id: `KONTAK TIDAK DIPAKAI (${contacts.length}): tidak dipastikan dalam 90 hari terakhir, jadi pesan biasa tidak dikirim ke sana: ${some(contacts)}. Kirim pesan percobaan, lalu perbarui \`diperiksa\` di directory.yaml dan jalankan \`kawal apply\`.`,
    en: `CONTACTS NOT USED (${contacts.length}): not verified within the last 90 days, so no ordinary message goes there: ${some(contacts)}. Send a trial message, then update \`verified\` in directory.yaml and run \`kawal apply\`.`,
  }),
  backupOverdue: ({ at }: { readonly at: string }): Localized => ({
    id: `CADANGAN TERAKHIR ${at}: bila disk rusak, semua sesudah itu hilang. Jalankan \`kawal backup\`.`,
    en: `LAST BACKUP ${at}: if the disk breaks, all since then is lost. Run \`kawal backup\`.`,
  }),
  due: ({ at, of }: { readonly at: string; readonly of: Localized }): Localized => ({
    id: `Berikutnya jatuh tempo: ${at} (${of.id})`,
    en: `Due next: ${at} (${of.en})`,
  }),
  overdue: ({ at, by }: { readonly at: string; readonly by: Localized }): Localized => ({
    id: `TERLAMBAT: ada yang jatuh tempo sejak ${at} (${by.id}). Pastikan \`kawal worker\` berjalan.`,
    en: `LATE: something has been due since ${at} (${by.en}). Make sure \`kawal worker\` runs.`,
  }),
  workerLate: (by: Localized): Localized => ({
    id: `\`kawal worker\` TERLAMBAT atau berhenti (${by.id}): tidak ada pesan yang terkirim sampai ia berjalan lagi. Telepon sendiri rekan yang harus tahu, sekarang.`,
    en: `The worker is LATE or has stopped (${by.en}): no message is sent until it runs again. Telephone the colleagues who must know yourself, now.`,
  }),
  workerStopped: (agoMs: number): Localized => ({
    id: `\`kawal worker\` TIDAK BERJALAN di komputer ini; terakhir terlihat ${describeDuration(agoMs, 'id')} yang lalu. Bila tidak ada aplikasi lain yang mengirim pesan, tidak ada pesan yang terkirim: jalankan \`kawal worker\`.`,
    en: `The worker does NOT RUN on this machine; it was seen last ${describeDuration(agoMs, 'en')} ago. Unless another app sends the messages, none is sent: run \`kawal worker\`.`,
  }),
  /** After what is said of the first office. */
  seeDoctor: (others: number): Localized => ({
    id: others === 0 ? ' Rinciannya: `kawal doctor`.' : ` ${others} hal lain seperti ini: \`kawal doctor\`.`,
    en: others === 0 ? ' See `kawal doctor`.' : ` ${others} more of this kind: \`kawal doctor\`.`,
  }),
};

/** Says who recorded a call, and that a second person confirms it; nothing where nobody did. */
function calledWords(one: ToReach & Pick<StillOpen, 'offices' | 'called'>): Localized {
  if (one.called.length === 0) return { id: '', en: '' };
  const plain = { givenUpBy: null, isOwn: false, isDeclined: false, isUncleared: false, hears: null };
  const { id, en } = owedStep({ ...one, ...plain });
  return { id: ` ${id}`, en: ` ${en}` };
}

interface Untaken {
  readonly report: string;
  readonly area: string;
  readonly at: string;
  readonly ago: Localized;
  readonly people: readonly Localized[];
}

interface Taken {
  /** They recorded an act, and not that they take it on alone. */
  readonly acted: boolean;
  readonly report: string;
  readonly area: string;
  readonly person: string;
  readonly until: string;
}

/** The first few, so that a line stays a line. */
function some(contacts: readonly string[]): string {
  return contacts.length <= 5 ? contacts.join(', ') : `${contacts.slice(0, 5).join(', ')}, …`;
}

interface Owed extends ToReach, OwedStep {
  readonly report: string;
  readonly area: string;
  readonly answered: readonly OfficeKind[];
}

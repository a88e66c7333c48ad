import { type Localized, type OfficeKind, officeKinds } from '@kawal/core';
import { groupedCode } from '@kawal/sdk';

/** Texts of messages. A subject line says nothing of a report, because it is shown on a lock screen. */
export const messageWords = {
  subject: { id: 'Pesan dari LPA', en: 'Message from the LPA' },
  urgentSubject: { id: 'Pesan penting dari LPA', en: 'Important message from the LPA' },
  drillMark: { id: 'LATIHAN: ', en: 'DRILL: ' },
  drill: {
    id: 'INI LATIHAN. Tidak ada laporan sungguhan di balik pesan ini.',
    en: 'THIS IS A DRILL. There is no real report behind this message.',
  },
  intro: (nth: number): Localized =>
    nth === 1
      ? { id: 'Ada laporan yang perlu Anda tindak lanjuti.', en: 'A report needs your action.' }
      : {
          id: `Pengingat ke-${nth - 1}: ada laporan yang perlu Anda tindak lanjuti.`,
          en: `Reminder ${nth - 1}: a report needs your action.`,
        },
  rings: (number: string | null, nth: number): Localized => ({
    id: `Pengingat ke-${nth - 1}: laporan${number === null ? '' : ` ${number}`} masih menunggu. Keterangannya ada dalam pesan terakhir.`,
    en: `Reminder ${nth - 1}: report${number === null ? '' : ` ${number}`} still waits. The last message says more.`,
  }),
  late: (at: Localized): Localized => ({
    id: `Pesan ini terlambat. Seharusnya dikirim ${at.id}.`,
    en: `This message is late. It was due on ${at.en}.`,
  }),
  nobodyTook: { id: 'Belum ada yang menyanggupi.', en: 'Nobody has taken it on yet.' },
  takenBy: (offices: Localized): Localized => ({
    id: `Sudah disanggupi: ${offices.id}.`,
    en: `Taken on by: ${offices.en}.`,
  }),
  declinedBy: (offices: Localized): Localized => ({
    id: `Menjawab tidak dapat menangani: ${offices.id}.`,
    en: `Answered that they cannot: ${offices.en}.`,
  }),
  tried: (offices: Localized): Localized => ({
    id: `Sudah diberi tahu: ${offices.id}.`,
    en: `Notified so far: ${offices.en}.`,
  }),
  phoned: (
    { id, en }: Localized,
    { times, isRecorded }: { readonly times: number; readonly isRecorded: boolean },
  ): Localized =>
    isRecorded
      ? { id: `Sudah ditelepon: ${id}.`, en: `Phoned: ${en}.` }
      : {
          id: `Petugas sudah ${times === 1 ? '' : `${times} kali `}diminta menelepon ${id}; belum ada kabar bahwa teleponnya tersambung.`,
          en: `Officers were asked ${times === 1 ? '' : `${times} times `}to phone ${en}; no call is on record yet.`,
        },
  triedOffice: (office: Localized, times: number): Localized => ({
    id: `${office.id}${times === 1 ? '' : ` (${times} kali)`}`,
    en: `${office.en}${times === 1 ? '' : ` (${times} times)`}`,
  }),
  alsoWaiting: {
    id: 'Laporan lain yang masih menunggu Anda, dengan kode dalam pesannya sendiri:',
    en: 'Other reports that still wait for you, each with a code in its own message:',
  },
  waitingReport: (number: string, at: Localized): Localized => ({
    id: `- ${number}, diterima ${at.id}`,
    en: `- ${number}, received on ${at.en}`,
  }),
  area: { id: 'wilayah', en: 'area' },
  somewhere: { id: 'wilayah belum diketahui', en: 'area not known yet' },
  number: (number: string): Localized => ({ id: `Nomor laporan: ${number}`, en: `Number of the report: ${number}` }),
  received: { id: 'diterima', en: 'received' },
  asked: { id: 'Yang diminta:', en: 'What is asked:' },
  emergency: {
    id: `Pemberitahuan biasa tidak dapat sampai kepada siapa pun. Karena itu LPA, ${officeKinds.lastResort.said.id}, koordinator, dan instansi berwenang diberi tahu sekaligus. Bila Anda dapat menangani laporan ini, sanggupi sekarang. Pesan ini diulang sampai ada yang menyanggupi.`,
    en: `The usual notifications can reach nobody, so the LPA, ${officeKinds.lastResort.said.en}, the coordinator and the authorities are notified at once. If you can handle this report, take it on now. This message repeats until somebody does.`,
  },
  shortSafety: {
    id: 'Jangan datang sendiri; jangan hubungi korban.',
    en: 'Do not go alone; do not contact the victim.',
  },
  safety: { id: 'Demi keselamatan korban dan Anda:', en: 'To keep the victim and yourself safe:' },
  account: {
    id: 'Anda menyanggupi laporan ini, tetapi belum ada tindakan yang tercatat. Orang berikutnya kini diberi tahu.',
    en: 'You took this report on, but no act has been recorded since. The next person is now notified.',
  },
  code: (code: string): Localized => ({
    id: `Kode jawaban: ${groupedCode(code)}`,
    en: `Reply code: ${groupedCode(code)}`,
  }),
  answerHere: (link: string): Localized => ({
    id: `Jawab dengan sekali sentuh: ${link}`,
    en: `Answer at one touch: ${link}`,
  }),
  howToReply: (phone: string | null): Localized => ({
    id: `Bila Anda bersedia menangani, masukkan kode ini di aplikasi atau sebutkan kepada ${secretariat(phone).id}. Kode ini hanya untuk Anda; jangan diteruskan.`,
    en: `If you can handle the report, enter this code in the app or give it to ${secretariat(phone).en}. The code is yours alone; do not pass it on.`,
  }),
  nobodyReads: {
    id: 'Jangan membalas pesan ini, karena tidak ada yang membaca balasannya.',
    en: 'Do not reply to this message, because nobody reads the replies.',
  },
  replyHere: {
    id: 'Anda juga dapat membalas pesan ini dengan kode itu saja.',
    en: 'You can also reply to this message with the code alone.',
  },
  take: { id: 'Saya tangani', en: 'I take it on' },
  pressToTake: (digit: string): Localized => ({
    id: `Bila Anda bersedia menangani, tekan ${digit}.`,
    en: `If you can handle the report, press ${digit}.`,
  }),
  openApp: {
    id: 'Buka aplikasi atau hubungi sekretariat LPA untuk menjawab.',
    en: 'Open the app or call the LPA secretariat to answer.',
  },
  noNames: { id: 'Pesan ini tidak memuat nama siapa pun.', en: "This message holds nobody's name." },
  callPolice: {
    id: 'Bila ada bahaya langsung dan aman bagi Anda, telepon 110 (polisi).',
    en: 'In immediate danger, and if it is safe for you, call 110 (police).',
  },
  callSapa: {
    id: 'Bila ada bahaya langsung dan aman bagi Anda, telepon SAPA 129 atau kirim WhatsApp ke 08111-129-129.',
    en: 'In immediate danger, and if it is safe for you, call SAPA 129 or message 08111-129-129 on WhatsApp.',
  },
  act: (office: Localized, insteadOf: Localized | null): Localized => ({
    id: `Sebagai ${office.id}${insteadOf === null ? '' : `, menggantikan ${insteadOf.id}`}: tangani laporan ini.`,
    en: `As ${office.en}${insteadOf === null ? '' : `, in place of ${insteadOf.en}`}: handle this report.`,
  }),
  call: (office: OfficeKind, name: Localized, number: string | null): Localized => ({
    id: `Telepon ${name.id}${number === null ? '' : ` di ${number}`}, sampaikan ada laporan, lalu catat nama petugas atau nomor rujukannya.${number === '110' ? ' Yang menjawab adalah SPKT kepolisian terdekat; mintalah disambungkan ke Unit PPA.' : ''}${mayComeBack(office) ? ' Bila pejabat atau petugas di kota ini mungkin terlibat, minta: jangan diteruskan ke kota.' : ''}`,
    en: `Phone ${name.en}${number === null ? '' : ` at ${number}`}, say that there is a report, and record the officer's name or a reference.${number === '110' ? ' The SPKT of the nearest police answers; ask for the Unit PPA.' : ''}${mayComeBack(office) ? ' If officials or officers of this city may be involved, ask them not to pass it on to the city.' : ''}`,
  }),
  howToCall: (phone: string | null): Localized => ({
    id: `Isi laporan dibaca di aplikasi, dan hasil telepon dicatat di sana. Bila tidak dapat membukanya, hubungi ${secretariat(phone).id}.`,
    en: `Read the report in the app, and record the call there. If you cannot open it, contact ${secretariat(phone).en}.`,
  }),
};

function secretariat(phone: string | null): Localized {
  const at = phone === null ? '' : ` (${phone})`;
  return { id: `sekretariat LPA${at}`, en: `the LPA secretariat${at}` };
}

/** Says whether an office hands a call on to the city's own service, as SAPA 129 does since September 2023 (by practice). */
function mayComeBack(office: OfficeKind): boolean {
  return office === 'sapa129';
}

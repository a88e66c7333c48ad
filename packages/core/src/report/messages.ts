import { escalationMessages } from '../escalation/messages.ts';
import type { Localized, Messages } from '../language/words.ts';
import { factSaid, valuesSaid } from '../policy/fact-words.ts';
import { recordNumber } from '../record/number.ts';
import { type ClosureReason, closureReasons } from './choices.ts';
import { type Difference, describeDifference } from './difference.ts';
import type { ReportState } from './report.ts';

export const reportStatusWords: Readonly<Record<ReportState['status'], Localized>> = {
  none: { id: 'belum ada', en: 'not there yet' },
  open: { id: 'terbuka', en: 'open' },
  closing: { id: 'menunggu persetujuan penutupan', en: 'waiting for its closure to be agreed' },
  closed: { id: 'sudah ditutup', en: 'closed' },
};

const saysMore = {
  child: {
    id: 'Laporan ini tentang anak, atau orang yang umurnya belum diketahui; laporan yang satu lagi tentang orang dewasa.',
    en: 'This report is about a child, or somebody whose age is not known; the other is about an adult.',
  },
  help: { id: 'Hanya laporan ini yang korbannya ingin dibantu.', en: 'Only this report has a victim who wants help.' },
  triage: { id: 'Laporan ini lebih gawat daripada yang satu lagi.', en: 'This report is graver than the other.' },
  exclusion: {
    id: 'Laporan ini menyebut orang atau jabatan yang tidak boleh diberi tahu, dan laporan yang satu lagi tidak.',
    en: 'This report names somebody, or an office, that must not be told, and the other does not.',
  },
} satisfies Record<string, Localized>;

export const reportMessages = {
  'report.already-received': () => ({
    id: 'Laporan dengan nomor ini sudah diterima. Untuk keterangan baru, tambahkan pada laporan itu.',
    en: 'A report with this number was already received. Add what is new to that report.',
  }),
  'report.not-open': ({ status }: { status: ReportState['status'] }) => ({
    id: `Laporan ini ${reportStatusWords[status].id}. Tidak ada yang dicatat atau dihitung lagi padanya selain tindakan, dan laporan ini tidak perlu dijawab. Kabar atau bahaya baru dimasukkan sekarang juga sebagai laporan baru; tulis nomor laporan ini dalam ceritanya. Bila Anda mengetahui terduga baru, sampaikan kepada LPA: LPA menambahkan orang itu pada laporan ini, supaya ia tidak dapat lagi membukanya.`,
    en: `This report is ${reportStatusWords[status].en}. Nothing more is recorded or counted in it but acts, and it needs no answer. Submit news or danger at once as a new report, and write the number of this report in its story. If you learn of another suspect, tell the LPA: it adds that person to this report, so that they read it no more.`,
  }),
  'report.needs-person': () => ({
    id: 'Laporan hanya dapat dikoreksi, ditandai ganda, atau ditutup oleh orang yang tercatat namanya, bukan oleh aplikasi atau sistem.',
    en: 'Only a named person corrects a report, marks it as a duplicate or closes it, never an app or the system.',
  }),
  'report.needs-second-person': escalationMessages['escalation.needs-second-person'],
  'report.needs-other-institution': escalationMessages['escalation.needs-other-institution'],
  'report.needs-outsider': escalationMessages['escalation.needs-outsider'],
  /** A word that waits is not lost to one for another reason. */
  'report.other-closing-waits': ({ by }: { by: string }) => ({
    id: `${by} sudah mengusulkan penutupan dengan alasan lain, dan usulan itu masih menunggu. Setujui dengan alasan yang sama, atau minta ${by} mengusulkan alasan yang Anda pilih. Usulan yang berumur seminggu dapat diganti.`,
    en: `${by} has proposed the closing for another reason, and that still waits. Agree for the same reason, or ask ${by} to propose the one that you choose. A proposal that is a week old can be replaced.`,
  }),
  /** Also the answer to whoever is kept out, and to strangers: they do not learn that there is such a report (X5). */
  'report.not-found': () => ({
    id: 'Tidak ditemukan, atau bukan untuk Anda. Yang dapat mengoreksi, menandai, atau menutup laporan ialah yang diberi tahu tentangnya, pejabat yang bertugas di wilayahnya, petugas LPA, dan sekretariat.',
    en: 'Not found, or not for you. Those who were told of a report, those in office for its area, the LPA duty officers and the secretariat can correct, mark or close it.',
  }),
  'report.child-not-closable-so': ({ reason }: { reason: ClosureReason }) => ({
    id: `Laporan tentang anak, atau orang yang umurnya belum diketahui, tidak ditutup dengan alasan "${closureReasons[reason].id}"; demikian pula laporan orang dewasa yang jawaban terakhirnya "menginginkan bantuan". Pilih alasan lain yang sesuai, atau catat dahulu jawabannya yang lebih baru.`,
    en: `The report of a child, or of somebody whose age is not known, is not closed for "${closureReasons[reason].en}"; nor is that of an adult whose last answer is "wants help". Choose the reason that fits, or record their newer answer first.`,
  }),
  'report.no-adult-victim': escalationMessages['escalation.no-adult-victim'],
  'report.note-missing': (_: { reason: string; field: 'note' }) => ({
    id: 'Penutupan ini perlu catatan: apa buktinya, dari siapa, dan kapan. Catatan diminta karena alasan itu, atau karena ceritanya belum Anda baca. Catatan itu disegel.',
    en: 'This closing needs a note: what shows it, who said so, and when. It is asked for that reason, or because you have not read the story. The note is sealed.',
  }),
  'report.note-of-peace': (_: { field: 'note' }) => ({
    id: 'Catatan ini hanya menyebut perdamaian, uang, pernikahan, laporan yang dicabut, atau tempat terduga pelaku. Itu bukan akhirnya (begitu praktik kita); kata RT, RW, lurah, kepala desa, majikan, atau keluarga juga belum memastikannya. Tulis apa jadinya orangnya: di mana ia sekarang, siapa yang memastikannya, dan kapan. Selama belum dipastikan, jangan ditutup.',
    en: 'This note names a peace, money, a marriage, a withdrawn report or a place with the suspect, and no more. That is no end (our own practice); nor does the word of an RT, RW, lurah, village head, employer or family make sure of it. Write what became of the person: where they are now, who made sure of it, and when. Until that is sure, do not close it.',
  }),
  'report.unread': () => ({
    id: 'Laporan dan kasus tentang anak atau dalam bahaya tidak ditutup tanpa dibaca. Baca cerita laporannya yang terbaru dahulu, lalu usulkan. Bila Anda belum boleh membacanya, mintalah petugas LPA membaca dan mengusulkan. Sesudah itu bacalah dengan tujuan "menyetujui usulan penutupan", lalu setujui.',
    en: 'No report and no case of a child or of danger is closed unread. Read the newest story of the report first, then propose. If you may not read it yet, ask an officer of the LPA to read it and propose. After that, open it "to agree to a proposal to close", then agree.',
  }),
  'report.unread-beside': ({ of }: { of: string }) => ({
    id: `Laporan ${of} ditandai tentang hal yang sama, dan sejak itu mendapat keterangan baru. Baca ceritanya dahulu, lalu usulkan atau setujui penutupan ini.`,
    en: `Report ${of} is marked as being of the same matter, and more was said there since. Read its story first, then propose this closing or agree to it.`,
  }),
  'report.newest-unread': ({ report }: { report: string }) => ({
    id: `Anda belum membaca yang terakhir dikatakan dalam laporan ${report}. Baca dahulu ceritanya, lalu ulangi; bila Anda tidak dapat membukanya, mintalah orang yang dapat.`,
    en: `You have not read what was said last in report ${report}. Read its story first, then do this again. If you cannot open it, ask somebody who can.`,
  }),
  'report.second-unread': () => ({
    id: 'Anda belum membaca apa yang Anda setujui. Laporan dan kasus tentang anak atau dalam bahaya ditutup setelah orang kedua membuka catatan pengusul dan ceritanya, dengan tujuan "menyetujui usulan penutupan". Buka dahulu, lalu setujui.',
    en: 'You have not read what you agree to. A report or a case of a child or of danger is closed after the second person opened the proposer\'s note and the story, "to agree to a proposal to close". Open them first, then agree.',
  }),
  'report.nothing-done': () => ({
    id: 'Belum ada orang lain yang mencatat tindakan. Laporan tentang anak, orang yang umurnya belum diketahui, atau bahaya memerlukan tindakan yang dicatat orang lain, bukan pengusulnya (begitu praktik kita). Rujukan yang disanggupi orang lain di kantor yang menerima pesan tentang laporan ini dihitung juga. Tindakan sebelum ada kabar bahaya yang baru tidak dihitung, begitu pula tindakan orang yang disebut laporannya atau dinonaktifkan. Mintalah yang menemui korban atau memeriksanya mencatatnya. Salah sambung, percobaan, atau tidak ada yang ditemukan: orang lain memeriksanya dan mencatat "sudah diperiksa dan tidak ada korban". Bila hanya pengusul yang bertindak: orang lain mengusulkan, dan pengusul itu menyetujui; atau yang kedua memastikan sendiri dan mencatatnya. Bila korban masih perlu dibantu, tutup dengan alasan "diserahkan ke penanganan kasus".',
    en: 'Nobody but the proposer has recorded an act. A report of a child, of somebody of unknown age or of danger needs one by another person (our own practice). A referral that another took on at an office which a message of this report reached counts, too. Acts from before a danger was said anew do not count, nor do those of people whom the report names or who are suspended. Ask the person who met the victim, or looked into it, to record that. A wrong number, a test, or nobody found: another person looks into it and records "looked into, and there is no victim". Where the proposer alone acted: another proposes, and they agree; or the second makes sure and records it. If the victim still needs help, close it as "handed to a case".',
  }),
  'report.nothing-to-correct': () => ({
    id: 'Tidak ada yang berubah: isi koreksi ini sama dengan yang sudah tercatat.',
    en: 'Nothing would change: what this correction says is on record already.',
  }),
  /** Both words stand there: who corrects it anew must choose between them. */
  'report.changed-since-seen': ({ fact, seen, now }: { fact: string; seen: Values; now: Values }) => ({
    id: `Isian "${factSaid(fact, 'id')}" diubah orang lain sejak Anda membukanya: dulu "${valuesSaid(fact, seen, 'id')}", sekarang "${valuesSaid(fact, now, 'id')}". Baca lagi, lalu koreksi bila masih salah.`,
    en: `Somebody changed "${factSaid(fact, 'en')}" since you opened it: it was "${valuesSaid(fact, seen, 'en')}" and is "${valuesSaid(fact, now, 'en')}" now. Read it again, and correct it if it is still wrong.`,
  }),
  /** The number of the person in the correction, from 1; what was typed is not repeated. */
  'report.unknown-party': ({ at }: { at: number }) => ({
    id: `Orang ke-${at} dalam koreksi ini tidak ada dalam laporan. Periksa rujukannya; orang baru ditambahkan pada laporan.`,
    en: `Person ${at} of this correction is not in the report. Check the reference; a new person is added to the report.`,
  }),
  'report.already-marked': ({ of }: { of: string }) => ({
    id: `Laporan ini sudah ditandai ganda dengan ${of}. Batalkan tanda itu dahulu.`,
    en: `This report is marked as a duplicate of ${of} already. Take that mark off first.`,
  }),
  'report.not-marked-duplicate': () => ({
    id: 'Laporan ini tidak ditandai ganda. Tandai dahulu laporan mana yang sama, dan mengapa.',
    en: 'This report is not marked as a duplicate. First mark which report it duplicates, and why.',
  }),
  'report.duplicate-of-itself': () => ({
    id: 'Nomor yang Anda tulis adalah laporan ini sendiri. Pilih laporan lain.',
    en: 'The number you wrote is this report itself. Choose another report.',
  }),
  'report.duplicate-target-missing': () => ({
    id: 'Laporan yang disebut sama itu tidak ditemukan. Periksa nomornya.',
    en: 'The report it is said to duplicate was not found. Check its number.',
  }),
  'report.duplicate-of-duplicate': () => ({
    id: 'Laporan yang disebut sama itu sendiri ditandai ganda. Sebutkan laporan yang diteruskan.',
    en: 'That report is marked as a duplicate itself. Name the report that goes on.',
  }),
  'report.duplicate-of-drill': () => ({
    id: 'Laporan sungguhan dan laporan latihan tidak dapat ganda satu sama lain.',
    en: 'A real report and one of a drill are no duplicates of each other.',
  }),
  'report.duplicate-still-owes': ({ of, differs }: { of: string; differs: readonly Difference[] }) => {
    const [id, en] = (['id', 'en'] as const).map((language) =>
      differs.map((one) => describeDifference(one)[language]).join('; '),
    );
    const other =
      differs.length === 0
        ? {
            id: `laporan ${recordNumber(of) ?? of} tidak menagihnya seawal laporan ini. Beri tahu mereka dahulu, atau tandai laporan yang lebih baru sebagai ganda.`,
            en: `report ${recordNumber(of) ?? of} does not owe it as early. Notify them first, or mark the later report as the duplicate.`,
          }
        : {
            id: `laporan ${recordNumber(of) ?? of} tidak dapat mewakilinya: ${id}. Beri tahu mereka dahulu. Bila perbedaannya keliru, koreksi laporan yang keliru.`,
            en: `report ${recordNumber(of) ?? of} cannot speak for it: ${en}. Notify them first. If the difference is a mistake, correct the report that is wrong.`,
          };
    return {
      id: `Belum terbukti bahwa semua yang harus diberi tahu tentang laporan ini sudah tahu, dan ${other.id}`,
      en: `It is not proved that everybody who must be told of this report knows, and ${other.en}`,
    };
  },
  'report.duplicate-target-silent': ({ of }: { of: string }) => ({
    id: `Belum ada yang diberi tahu tentang ${of}, atau laporan itu ditutup tanpa ada yang melanjutkannya, jadi laporan ini tidak dapat ditutup demi laporan itu. Bila perlu, tutup laporan ini dengan alasannya sendiri.`,
    en: `Nobody is being told of ${of}, or it was closed and nobody goes on with it, so this report cannot be closed in its favour. If need be, close this one for a reason of its own.`,
  }),
  'report.duplicate-says-more': ({ of, what }: { of: string; what: keyof typeof saysMore }) => ({
    id: `${saysMore[what].id} Tambahkan itu pada ${of} dahulu.`,
    en: `${saysMore[what].en} Add that to ${of} first.`,
  }),
} satisfies Messages;

type Values = readonly string[];

import { escalationMessages } from '../escalation/messages.ts';
import { fixed } from '../language/said-in.ts';
import type { Localized, Messages } from '../language/words.ts';
import { factSaid, valuesSaid } from '../policy/fact-words.ts';
import { recordNumber } from '../record/number.ts';
import { type ClosureReason, closureReasons } from './choices.ts';
import { type Difference, describeDifference } from './difference.ts';
import refused from './refused.json' with { type: 'json' };
import type { ReportState } from './report.ts';

import saysMore from './says-more.json' with { type: 'json' };

import type { Sighting, Unseen } from './seen.ts';
import unseen from './unseen.json' with { type: 'json' };

export const reportStatusWords: Readonly<Record<ReportState['status'], Localized>> = {
  none: { id: 'belum ada', en: 'not there yet' },
  open: { id: 'terbuka', en: 'open' },
  closing: { id: 'menunggu persetujuan penutupan', en: 'waiting for its closure to be agreed' },
  closed: { id: 'sudah ditutup', en: 'closed' },
};

/** `not-found` also answers whoever is kept out, and strangers: they do not learn that there is such a report (X5). */
export const reportMessages = {
  ...fixed(refused),
  'report.not-open': ({ status }: { status: ReportState['status'] }) => ({
    id: `Laporan ini ${reportStatusWords[status].id}. Tidak ada yang dicatat atau dihitung lagi padanya selain tindakan, dan laporan ini tidak perlu dijawab. Kabar atau bahaya baru dimasukkan sekarang juga sebagai laporan baru; tulis nomor laporan ini dalam ceritanya. Bila Anda mengetahui terduga baru, sampaikan kepada LPA, kecuali bila orang LPA mungkin terlibat: LPA menambahkan orang itu pada laporan ini, supaya ia tidak dapat lagi membukanya.`,
    en: `This report is ${reportStatusWords[status].en}. Nothing more is recorded or counted in it but acts, and it needs no answer. Submit news or danger at once as a new report, and write the number of this report in its story. If you learn of another suspect, tell the LPA, unless its people may be involved: it adds that person to this report, so that they read it no more.`,
  }),
  'report.needs-second-person': escalationMessages['escalation.needs-second-person'],
  'report.needs-other-institution': escalationMessages['escalation.needs-other-institution'],
  'report.needs-outsider': escalationMessages['escalation.needs-outsider'],
  /** A word that waits is not lost to one for another reason. */
  'report.other-closing-waits': ({ by }: { by: string }) => ({
    id: `${by} sudah mengusulkan penutupan dengan alasan lain, atau dengan lembaga atau hari lain yang melihat korban, dan usulan itu masih menunggu. Setujui dengan isian yang sama, atau minta ${by} mengusulkan yang Anda pilih. Usulan yang berumur seminggu dapat diganti.`,
    en: `${by} has proposed the closing for another reason, or with another institution or day that the victim was seen, and that still waits. Agree with the same, or ask ${by} to propose what you choose. A proposal that is a week old can be replaced.`,
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
  'report.unseen': ({ why }: { why: Unseen; field: keyof Sighting }) => unseen[why],
  'report.unread-beside': ({ of }: { of: string }) => ({
    id: `Laporan ${of} ditandai tentang hal yang sama, dan sejak itu mendapat keterangan baru. Baca ceritanya dahulu, lalu usulkan atau setujui penutupan ini.`,
    en: `Report ${of} is marked as being of the same matter, and more was said there since. Read its story first, then propose this closing or agree to it.`,
  }),
  'report.newest-unread': ({ report }: { report: string }) => ({
    id: `Anda belum membaca yang terakhir dikatakan dalam laporan ${report}. Baca dahulu ceritanya, lalu ulangi; bila Anda tidak dapat membukanya, mintalah orang yang dapat.`,
    en: `You have not read what was said last in report ${report}. Read its story first, then do this again. If you cannot open it, ask somebody who can.`,
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
  'report.duplicate-says-more': ({ of, what }: { of: string; what: 'child' | 'help' | 'triage' | 'exclusion' }) => ({
    id: `${saysMore[what].id} Tambahkan itu pada ${of} dahulu.`,
    en: `${saysMore[what].en} Add that to ${of} first.`,
  }),
} satisfies Messages;

type Values = readonly string[];

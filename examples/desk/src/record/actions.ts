import type { Localized } from '@kawal/core';
import type { Action } from './action.ts';
import { communityActions } from './community-actions.ts';
import { openCaseStatuses } from './concepts.ts';

/** A correction has no story: the hour of a departure is an addition. */
const leavesLead: Localized = {
  id: 'Bila korban akan dibawa pergi hari ini atau malam ini, pilih itu pada tanda akan diberangkatkan, lalu tulis jamnya lewat "Tambah keterangan".',
  en: 'If the victim is to be taken away today or tonight, choose that among the signs of a departure, and write the hour by "Add to it".',
};

const reportActions: readonly Action[] = [
  {
    slug: 'terima',
    verb: 'reports.submit',
    words: { id: 'Terima laporan', en: 'Take a report in' },
    done: { id: 'Laporan diterima', en: 'The report is taken in' },
    // A caller tells what happened first, and then is asked what decides how fast others come, as by the public form.
    fields: [
      ...[
        'story',
        'area',
        'facts.danger',
        'facts.departure',
        'facts.victimAge',
        'facts.keepLocalOut',
        'facts.involved',
      ],
      ...['facts.concern', 'facts.exploitation', 'facts.modus', 'facts.victimReported', 'channel', 'parties'],
    ],
    required: ['facts.danger', 'facts.departure', 'facts.victimAge', 'facts.involved'],
    isOnly: true,
    lead: {
      id: 'Tanyakan dahulu kepada penelepon: "Apakah Anda aman berbicara sekarang? Bila terputus, bolehkah kami menelepon kembali?" Bila korban akan dibawa pergi hari ini atau malam ini, pilih itu, dan tulis jamnya dalam cerita.',
      en: 'Ask the caller first: "Is it safe for you to talk now? If we are cut off, may we call back?" If the victim is to be taken away today or tonight, choose that, and write the hour into the story.',
    },
  },
  {
    slug: 'sanggupi',
    verb: 'escalations.reply',
    words: { id: 'Saya tangani', en: 'I take it on' },
    done: { id: 'Anda kini menangani laporan ini', en: 'You are handling this report now' },
    fields: [],
    isDirect: true,
    preset: { level: 'acknowledged' },
    lead: {
      id: 'Anda tercatat sebagai yang menangani laporan ini. Bila tindakan tidak dicatat sampai waktunya, petugas berikutnya diberi tahu.',
      en: 'You go on record as handling this report. If no act is recorded in time, the next officer is notified.',
    },
  },
  {
    slug: 'tindak',
    verb: 'escalations.reply',
    words: { id: 'Catat tindakan', en: 'Record an act' },
    done: { id: 'Tindakan tercatat', en: 'The act is on record' },
    fields: ['act', 'reference'],
    required: ['act'],
    requiredIf: {
      reference: {
        id: '(perlu diisi untuk laporan polisi, dan bila diambil alih)',
        en: '(needed for a police report, and where another office took it over)',
      },
    },
    preset: { level: 'acted' },
    lead: {
      id: 'Tulis nama petugas yang menerima, atau nomor rujukannya. Isian itu disegel, dan dibaca lagi di bawah "Cerita dan orang".',
      en: 'Write the name of the officer who took it, or their reference number. It is sealed, and read again under "Story and people".',
    },
  },
  {
    slug: 'telepon',
    verb: 'escalations.relay',
    words: { id: 'Catat hasil telepon', en: 'Record a call' },
    done: { id: 'Hasil telepon tercatat', en: 'The call is on record' },
    fields: ['office', 'result', 'reference'],
    required: ['result'],
    requiredIf: { reference: { id: '(perlu diisi bila dijawab)', en: '(needed if somebody answered)' } },
    lead: {
      id: 'Untuk kantor yang tidak dapat dikirimi pesan. Bila dijawab, tulis siapa yang menjawab atau nomor rujukannya. Bila tidak dijawab, kantor itu belum tahu: telepon lagi, atau telepon nomor lain.',
      en: 'For an office that takes no messages. If somebody answered, write who, or their reference number. If nobody did, the office does not know yet: call again, or call another number.',
    },
  },
  {
    slug: 'lepaskan',
    verb: 'escalations.giveUpCall',
    words: { id: 'Batalkan permintaan menelepon', en: 'Give up a call' },
    done: {
      id: 'Permintaan menelepon dibatalkan: kantor itu tidak diberi tahu lagi',
      en: 'The call is given up: that office is not told any more',
    },
  },
  {
    slug: 'tambah',
    verb: 'reports.add',
    words: { id: 'Tambah keterangan', en: 'Add to it' },
    done: { id: 'Keterangan tercatat', en: 'The addition is on record' },
    fields: [
      ...['story', 'facts.danger', 'facts.victimAge', 'facts.concern', 'facts.exploitation', 'facts.modus'],
      ...['facts.departure', 'facts.involved', 'facts.victimReported', 'facts.keepLocalOut', 'parties'],
    ],
  },
  {
    slug: 'tarik',
    verb: 'reports.add',
    ofProposer: true,
    words: { id: 'Tarik usulan penutupan', en: 'Withdraw the proposal to close' },
    done: {
      id: 'Usulan penutupan ditarik. Laporan ini terbuka lagi',
      en: 'The proposal to close is withdrawn. The report is open again',
    },
    fields: ['story'],
    required: ['story'],
    lead: {
      id: 'Tulis alasannya dalam cerita: alasan itu tercatat sebagai keterangan, dan usulan penutupan gugur, seperti pada setiap keterangan atau koreksi.',
      en: 'Write the reason as the story: it goes on record as an addition, and the proposal to close falls, as with each addition or correction.',
    },
  },
  {
    slug: 'koreksi',
    verb: 'reports.correct',
    words: { id: 'Koreksi', en: 'Correct it' },
    done: { id: 'Koreksi tercatat', en: 'The correction is on record' },
    fields: [
      ...['reason', 'facts.danger', 'facts.victimAge', 'facts.concern', 'facts.exploitation', 'facts.modus'],
      ...['facts.departure', 'facts.involved', 'facts.keepLocalOut', 'parties'],
    ],
    lead: {
      id: `Yang tercatat sudah terisi; ubah hanya yang salah. Yang pernah dilaporkan tetap tersimpan dalam riwayat. ${leavesLead.id}`,
      en: `What is on record is filled in; change only what is wrong. What was reported before stays in the history. ${leavesLead.en}`,
    },
  },
  {
    slug: 'tanpa-polisi',
    verb: 'reports.correct',
    clearsPolice: true,
    words: { id: 'Tidak ada polisi yang terlibat', en: 'No police are involved' },
    done: { id: 'Tercatat: tidak ada polisi yang terlibat', en: 'On record: no police are involved' },
    fields: [],
    preset: { reason: 'foundOtherwise' },
    confirm: {
      id: 'Saya sudah membaca ceritanya atau menanyakannya: tidak ada polisi yang terlibat, dan tidak ada pihak lain selain yang sudah tercatat.',
      en: 'I have read the story or asked: no police are involved, and nobody else than those on record.',
    },
    lead: {
      id: 'Yang sudah tercatat sebagai mungkin terlibat tetap tercatat, dan tetap tidak diberi tahu. Bila ragu, jangan kirim: telepon SAPA 129.',
      en: 'Who is on record as possibly involved stays so, and is still not told. If in doubt, do not send this: call SAPA 129.',
    },
  },
  {
    slug: 'tetap-dikecualikan',
    verb: 'reports.add',
    keepsOut: true,
    words: { id: 'Mungkin terlibat', en: 'Perhaps involved' },
    done: { id: 'Tercatat: ia tetap tidak diberi tahu', en: 'On record: they stay unnotified' },
    fields: [],
  },
  {
    slug: 'rujuk',
    verb: 'referrals.prepare',
    words: { id: 'Rujuk ke layanan', en: 'Refer to a service' },
    done: {
      id: 'Rujukan disiapkan, dan belum ada yang tahu. Catat persetujuannya, serahkan sendiri, lalu tandai',
      en: 'The referral is prepared, and nobody knows of it yet. Record the consent, hand it over yourself, then mark it',
    },
    fields: ['victim', 'service', 'addressee', 'shares'],
    lead: {
      id: 'Sertakan hanya data yang diperlukan layanan itu. Layanan yang tidak boleh menerima ceritanya ditandai; menyertakan lebih dari itu ditolak.',
      en: 'Share only what that service needs. A service that may not take the story says so; sharing more than that is refused.',
    },
  },
  {
    slug: 'tutup',
    verb: 'reports.close',
    words: { id: 'Tutup laporan', en: 'Close the report' },
    lead: {
      id: 'Laporan tentang anak ditutup oleh dua orang dari dua lembaga. Yang pertama mengusulkan dengan catatan tentang buktinya, yang kedua menyetujui. Salah seorang dari luar LPA dan komunitasnya. Sebut lembaga mana yang melihat korban, dan hari apa; bila tidak ada, pilih sebabnya.',
      en: 'Two people of two institutions close the report of a child. The first proposes, with a note on what shows the reason, and the second agrees. One of them is from outside the LPA and its communities. Say which institution saw the victim, and on which day; where none did, choose why.',
    },
    // Asked for of a child, of an unknown age and of danger alone.
    requiredIf: {
      seenBy: {
        id: '(perlu diisi, kecuali bila laporannya dilanjutkan dalam kasus atau laporan lain)',
        en: '(needed, unless a case or another report goes on with it)',
      },
      seenOn: {
        id: '(perlu diisi bila sebuah lembaga melihat korban)',
        en: '(needed where an institution saw the victim)',
      },
    },
  },
];

const emergencyActions: readonly Action[] = [
  {
    slug: 'darurat',
    verb: 'cards.breakGlass',
    words: { id: 'Buka dalam keadaan darurat', en: 'Open in an emergency' },
    done: {
      id: 'Laporan ini terbuka bagi Anda selama empat jam',
      en: 'This report is open to you for four hours',
    },
  },
  {
    slug: 'tinjau-darurat',
    verb: 'cards.reviewEmergency',
    when: ['emergency', 'emergencyEnded'],
    words: { id: 'Tinjau pembukaan darurat', en: 'Review the emergency access' },
    lead: {
      id: 'Tanyakan dahulu kepada yang membukanya: apa yang terjadi, dan di mana korban sekarang. Tinjauan mengakhiri pembukaan ini. Bila dinilai tidak perlu, ia tidak dapat lagi membuka laporan ini dalam keadaan darurat.',
      en: 'Ask whoever opened it first: what happened, and where the victim is now. A review ends this opening. Found not needed, they cannot open this report in an emergency again.',
    },
    showsRecord: true,
    done: { id: 'Tinjauan tercatat', en: 'The review is on record' },
  },
];

const referralActions: readonly Action[] = [
  {
    slug: 'persetujuan',
    verb: 'referrals.checkConsent',
    when: ['prepared', 'redirected', 'consentChecked'],
    words: { id: 'Catat persetujuan', en: 'Record consent' },
    done: {
      id: 'Tercatat apakah ada persetujuan, dan apa dasarnya. Rujukan belum diserahkan',
      en: 'On record: whether there is a consent, and on what ground. The referral is not handed over yet',
    },
  },
  {
    slug: 'laporan-polisi',
    verb: 'referrals.attachPoliceReport',
    words: { id: 'Lampirkan laporan polisi', en: 'Attach the police report' },
  },
  {
    slug: 'kirim',
    verb: 'referrals.send',
    when: ['consentChecked'],
    words: { id: 'Tandai sudah diserahkan', en: 'Mark it as handed over' },
    done: {
      id: 'Tercatat: rujukan sudah diserahkan. Sampai disanggupi, rujukan ini tetap ada di "Hari ini"',
      en: 'On record: the referral is handed over. Until it is accepted, it stays under "Today"',
    },
    requiredIf: {
      answerBy: {
        id: '(bila kosong: 3 hari; untuk layanan darurat 1 hari. Bila laporannya tentang bahaya atau keberangkatan, isi sendiri: paling lama 24 jam)',
        en: '(if empty: 3 days; 1 day for an urgent service. If the report is about danger or a departure, set it yourself: 24 hours at most)',
      },
    },
    lead: {
      id: 'Kawal tidak mengirim apa pun: serahkan rujukan ini sendiri, dengan telepon atau surat, lalu tandai di sini. Petugas kantor yang ada dalam direktori juga melihatnya di "Hari ini" mereka.',
      en: 'Kawal sends nothing: hand this referral over yourself, by telephone or letter, then mark it here. Officers of an office in the directory also see it under their "Today".',
    },
  },
  {
    slug: 'sanggup',
    verb: 'referrals.accept',
    when: ['sent', 'acknowledged'],
    isDirect: true,
    words: { id: 'Catat bahwa rujukan disanggupi', en: 'Record that it was accepted' },
    done: { id: 'Tercatat: rujukan disanggupi', en: 'On record: the referral is accepted' },
  },
  {
    slug: 'tolak-rujukan',
    verb: 'referrals.decline',
    when: ['sent', 'acknowledged', 'accepted'],
    words: { id: 'Catat bahwa rujukan ditolak', en: 'Record that it was declined' },
    done: {
      id: 'Tercatat: rujukan ditolak. Rujuk ke layanan lain',
      en: 'On record: the referral was declined. Refer to another service',
    },
  },
  {
    slug: 'layanan-mulai',
    verb: 'referrals.startService',
    when: ['accepted'],
    isDirect: true,
    words: { id: 'Catat: layanan dimulai', en: 'Record that the service began' },
    done: { id: 'Tercatat: layanan dimulai', en: 'On record: the service began' },
  },
  {
    slug: 'layanan-selesai',
    verb: 'referrals.complete',
    when: ['inService'],
    words: { id: 'Catat: layanan selesai', en: 'Record that the service is complete' },
    done: { id: 'Tercatat: layanan selesai', en: 'On record: the service is complete' },
  },
];

const peopleActions: readonly Action[] = [
  {
    slug: 'cuti',
    verb: 'chapter.noteAbsence',
    words: { id: 'Catat cuti', en: 'Note an absence' },
    done: { id: 'Cuti tercatat', en: 'The absence is on record' },
  },
  {
    slug: 'batalkan-cuti',
    verb: 'chapter.cancelAbsence',
    words: { id: 'Batalkan cuti', en: 'Cancel an absence' },
    done: { id: 'Cuti dibatalkan', en: 'The absence is cancelled' },
  },
  {
    slug: 'tukar-giliran',
    verb: 'chapter.swapShift',
    words: { id: 'Tukar giliran', en: 'Swap a shift' },
    done: { id: 'Giliran ditukar', en: 'The shift is swapped' },
  },
  {
    slug: 'aktifkan-petugas',
    verb: 'chapter.reinstate',
    words: { id: 'Aktifkan kembali', en: 'Reinstate' },
    done: { id: 'Petugas bertugas kembali', en: 'The officer is back in office' },
  },
  {
    slug: 'nonaktifkan',
    verb: 'chapter.suspend',
    words: { id: 'Nonaktifkan petugas', en: 'Suspend an officer' },
    done: { id: 'Petugas dinonaktifkan', en: 'The officer is suspended' },
    confirm: {
      id: 'Saya yakin: begitu ini berlaku, orang ini berhenti bertugas, dan jawabannya atas laporan tidak berlaku lagi.',
      en: 'I am sure: once this is in force, this person is out of office, and their answers to reports no longer count.',
    },
    lead: {
      id: 'Ini berlaku sekarang juga. Orang kedua dari sekretariat atau petugas jaga LPA harus menyetujuinya bila sebuah jabatan menjadi kosong atau tinggal Anda sendiri di situ, atau bila Anda sudah menonaktifkan orang lain dalam tujuh hari terakhir.',
      en: 'This is in force at once. A second person of the secretariat or the LPA duty must agree where it leaves nobody in an office, or you alone, or where you suspended somebody else in the last seven days.',
    },
  },
];

const caseActions: readonly Action[] = [
  {
    slug: 'serahkan-kasus',
    verb: 'cases.assign',
    words: { id: 'Tugaskan penanggung jawab', en: 'Say who is responsible' },
    done: { id: 'Penanggung jawab kasus tercatat', en: 'Who is responsible for the case is on record' },
    lead: {
      id: 'Orang ini DITAMBAHKAN, dan sejak itu dapat membuka cerita laporannya serta data tersegel kasus ini. Penanggung jawab yang sudah ada tetap, kecuali yang tidak boleh lagi. Riwayat menyebut siapa orangnya.',
      en: 'This person is ADDED, and can open the story of its report and the sealed data of this case from then on. Who is responsible already stays, but for who may no longer be. The history names them.',
    },
    when: openCaseStatuses,
  },
  {
    slug: 'tutup-kasus',
    verb: 'cases.close',
    words: { id: 'Tutup kasus', en: 'Close the case' },
    lead: {
      id: 'Kasus anak atau dalam bahaya ditutup oleh dua orang dari dua lembaga yang sudah membaca ceritanya. Yang pertama mengusulkan dengan catatan tentang buktinya, yang kedua menyetujui. Salah seorang dari luar LPA dan komunitasnya. Sebut lembaga mana yang melihat korban, dan hari apa; bila tidak ada, pilih sebabnya.',
      en: 'Two people of two institutions, who have read its story, close the case of a child or of danger. The first proposes, with a note on what shows the reason, and the second agrees. One of them is from outside the LPA and its communities. Say which institution saw the victim, and on which day; where none did, choose why.',
    },
    when: openCaseStatuses,
  },
];

/** Every action with a page of its own. */
export const actions: readonly Action[] = [
  ...reportActions,
  ...emergencyActions,
  ...referralActions,
  ...caseActions,
  ...communityActions,
  ...peopleActions,
];

import type {
  AccessEvent,
  ChapterEvent,
  CommunityEvent,
  ConditionReportEvent,
  DeliveryEvent,
  EngagementEvent,
  EscalationEvent,
  PactEvent,
  ReportEvent,
  Said,
  VolunteerEvent,
} from '@kawal/core';

type AnyEvent =
  | AccessEvent
  | ChapterEvent
  | CommunityEvent
  | ConditionReportEvent
  | DeliveryEvent
  | EngagementEvent
  | EscalationEvent
  | PactEvent
  | ReportEvent
  | VolunteerEvent;

/** Every kind of event, in the words of the log. */
const eventWords: Readonly<Record<AnyEvent['type'], Said>> = {
  'cards-opened': { id: 'kartu tersegel dibuka', en: 'sealed cards opened' },
  'bundle-applied': { id: 'bab diberlakukan', en: 'chapter put into force' },
  'cards-corrected': { id: 'nama atau alamat diperbaiki', en: 'names or addresses corrected' },
  'key-published': { id: 'kunci publik dicatat', en: 'public key put on record' },

  'engagement-planned': { id: 'pertemuan direncanakan', en: 'meeting planned' },
  'engagement-held': { id: 'pertemuan terlaksana', en: 'meeting held' },
  'engagement-cancelled': { id: 'pertemuan dibatalkan', en: 'meeting cancelled' },

  'pact-drafted': { id: 'pakta integritas disusun', en: 'integrity pact drafted' },
  'pact-signed': { id: 'pakta integritas ditandatangani', en: 'integrity pact signed' },
  'pact-revoked': { id: 'pakta integritas dicabut', en: 'integrity pact revoked' },

  'community-proposed': { id: 'komunitas diusulkan', en: 'community proposed' },
  'pact-noted': { id: 'pakta dicatat pada komunitas', en: "pact noted in the community's record" },
  'community-constituted': { id: 'komunitas ditetapkan dengan SK', en: 'community constituted by decree' },
  'community-activated': { id: 'komunitas mulai berjalan', en: 'community became active' },
  'community-rested': { id: 'komunitas tidak aktif sementara', en: 'community resting' },
  'community-dissolved': { id: 'komunitas dibubarkan', en: 'community dissolved' },
  'pilot-asserted': { id: 'disebut sebagai kelurahan percontohan', en: 'said to be a pilot kelurahan' },
  'pilot-disputed': { id: 'sebutan percontohan dipertentangkan', en: 'pilot membership disputed' },
  'pilot-confirmed': { id: 'sebutan percontohan dipastikan', en: 'pilot membership confirmed' },
  'pilot-withdrawn': { id: 'sebutan percontohan ditarik', en: 'pilot membership withdrawn' },

  'volunteer-nominated': { id: 'relawan diusulkan', en: 'volunteer nominated' },
  'volunteer-screened': { id: 'relawan diperiksa latarnya', en: 'volunteer screened' },
  'volunteer-trained': { id: 'relawan dilatih', en: 'volunteer trained' },
  'code-signed': { id: 'kode etik ditandatangani', en: 'code of conduct signed' },
  'volunteer-activated': { id: 'relawan mulai bertugas', en: 'volunteer active' },
  'volunteer-suspended': { id: 'relawan dinonaktifkan sementara', en: 'volunteer suspended' },
  'suspension-lifted': { id: 'penonaktifan dicabut', en: 'suspension lifted' },
  'volunteer-exited': { id: 'relawan berhenti', en: 'volunteer left' },

  'condition-report-opened': { id: 'laporan kondisi dibuka', en: 'condition report opened' },
  'condition-report-submitted': { id: 'laporan kondisi dikirim', en: 'condition report submitted' },
  'condition-report-returned': { id: 'laporan kondisi dikembalikan', en: 'condition report returned' },
  'condition-report-accepted': { id: 'laporan kondisi diterima', en: 'condition report accepted' },

  'report-received': { id: 'laporan diterima', en: 'report received' },
  'report-extended': { id: 'laporan ditambah', en: 'report added to' },
  'closure-proposed': { id: 'penutupan diusulkan', en: 'closure proposed' },
  'report-closed': { id: 'laporan ditutup', en: 'report closed' },

  'escalation-opened': { id: 'eskalasi dibuka', en: 'escalation opened' },
  'escalation-parked': {
    id: 'eskalasi tertahan: belum ada yang dapat diberi tahu',
    en: 'escalation parked: nobody can be told',
  },
  'escalation-planned': { id: 'eskalasi berjalan', en: 'escalation running' },
  'policy-unreadable': { id: 'kebijakan tidak terbaca', en: 'policy cannot be read' },
  'facts-learned': { id: 'fakta baru dicatat', en: 'new facts noted' },
  'tipped-off': { id: 'orang yang sudah tahu kini tersangkut', en: 'somebody who knows is now named' },
  'path-opened': { id: 'jalur terbuka', en: 'path opened' },
  'path-end-proposed': { id: 'pengakhiran jalur diusulkan', en: 'ending a path proposed' },
  'path-ended': { id: 'jalur diakhiri', en: 'path ended' },
  'step-decided': { id: 'langkah diputuskan', en: 'step decided' },
  'step-pulled': { id: 'langkah dimajukan', en: 'step brought forward' },
  'substitute-told': { id: 'pengganti diberi tahu', en: 'substitute told' },
  'emergency-raised': { id: 'tangga darurat dimulai', en: 'emergency ladder begun' },
  'message-planned': { id: 'pesan direncanakan', en: 'message planned' },
  'reply-recorded': { id: 'jawaban dicatat', en: 'reply recorded' },
  'evidence-noted': { id: 'hasil pengiriman dicatat', en: 'outcome of a message noted' },
  'escalation-closed': { id: 'eskalasi ditutup', en: 'escalation closed' },

  'delivery-planned': { id: 'pengiriman direncanakan', en: 'delivery planned' },
  'attempt-started': { id: 'percobaan kirim dimulai', en: 'attempt started' },
  'attempt-ended': { id: 'percobaan kirim selesai', en: 'attempt ended' },
  'attempt-lost': { id: 'percobaan kirim tidak diketahui hasilnya', en: 'outcome of an attempt unknown' },
  'delivery-dropped': { id: 'pengiriman dibatalkan', en: 'delivery dropped' },
};

/** A kind that a newer Kawal wrote is shown by its own name. */
export function eventWord(type: string): Said {
  const known: Readonly<Record<string, Said | undefined>> = eventWords;
  return (Object.hasOwn(eventWords, type) ? known[type] : undefined) ?? { id: type, en: type };
}

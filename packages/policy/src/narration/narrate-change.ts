import {
  type AccessEvent,
  type BreachEvent,
  type CaseEvent,
  type ChapterEvent,
  type CommunityEvent,
  type ConditionReportEvent,
  type DataRequestEvent,
  type DeliveryEvent,
  type EngagementEvent,
  type EntryChange,
  type Language,
  type Localized,
  officeKinds,
  type PactEvent,
  type ReferralEvent,
  type ReportEvent,
  type VisitEvent,
  type VolunteerEvent,
  type Zone,
} from '@kawal/core';
import { purposes } from '@kawal/core/access';
import type { NextMove } from '@kawal/core/delivery';
import { pactCommitments } from '@kawal/core/pact';
import { factSaid, valuesSaid } from '@kawal/core/policy';
import { recordNumber } from '@kawal/core/record';
import { consentOutcomes, services } from '@kawal/core/referral';
import { closureReasons, correctionReasons, type FactCorrection, helpAnswers } from '@kawal/core/report';
import { bothWays } from '../sentences/join.ts';
import { describeFailureCode } from './failure-code.ts';
import { isNarrated, narrate } from './narrate.ts';

type OtherEvent =
  | AccessEvent
  | BreachEvent
  | CaseEvent
  | ChapterEvent
  | CommunityEvent
  | ConditionReportEvent
  | DataRequestEvent
  | DeliveryEvent
  | EngagementEvent
  | PactEvent
  | ReferralEvent
  | ReportEvent
  | VisitEvent
  | VolunteerEvent;

type Narrators = {
  readonly [Type in OtherEvent['type']]:
    | Localized
    | ((event: Extract<OtherEvent, { readonly type: Type }>) => Localized);
};

/** Events of all records but escalations, which have a narrator of their own; with the facts that are worth a line. */
const narrators: Narrators = {
  'cards-opened': ({ purpose }) =>
    withFacts({ id: 'yang tersegel dibaca', en: 'what is sealed was read' }, purposes[purpose]),
  'glass-broken': { id: 'laporan dibuka dalam keadaan darurat', en: 'report opened in an emergency' },
  'emergency-ended': { id: 'akses darurat berakhir', en: 'emergency access ended' },
  'emergency-reviewed': { id: 'akses darurat ditinjau', en: 'emergency access reviewed' },
  'erasure-proposed': { id: 'pemusnahan kartu tersegel diusulkan', en: 'erasure of sealed cards proposed' },
  'cards-erased': { id: 'kartu tersegel dimusnahkan', en: 'sealed cards destroyed' },
  'keys-destroyed': { id: 'kunci kartu dimusnahkan', en: 'keys of the cards destroyed' },
  'bundle-applied': { id: 'aturan lembaga diberlakukan', en: 'chapter put into force' },
  'absence-noted': { id: 'berhalangan dicatat', en: 'absence noted' },
  'absence-cancelled': { id: 'catatan berhalangan dibatalkan', en: 'absence cancelled' },
  'shift-swapped': ({ person: a, by: b }) => ({ id: `giliran ${a} ditukar ke ${b}`, en: `${b} took a shift of ${a}` }),
  'absence-proposed': { id: 'cuti atau halangan diusulkan', en: 'absence proposed' },
  'suspension-proposed': { id: 'penonaktifan diusulkan', en: 'suspension proposed' },
  'files-proposed': { id: 'perubahan orang atau alamat diusulkan', en: 'change of people or addresses proposed' },
  'proposal-lapsed': {
    id: 'usulan gugur karena tidak disetujui orang kedua',
    en: 'proposal lapsed, no second person agreed',
  },
  'person-suspended': { id: 'orang dinonaktifkan', en: 'person suspended' },
  'person-reinstated': { id: 'orang diaktifkan kembali', en: 'person reinstated' },
  'cards-corrected': { id: 'nama atau alamat diperbaiki', en: 'names or addresses corrected' },
  'key-published': { id: 'kunci publik dicatat', en: 'public key put on record' },

  'engagement-planned': { id: 'kegiatan direncanakan', en: 'engagement planned' },
  'engagement-held': { id: 'kegiatan terlaksana', en: 'engagement held' },
  'engagement-cancelled': { id: 'kegiatan dibatalkan', en: 'engagement cancelled' },

  'pact-drafted': { id: 'pakta integritas disusun', en: 'integrity pact drafted' },
  'pact-scheduled': { id: 'penandatanganan pakta dijadwalkan', en: 'signing of the pact scheduled' },
  'pact-signed': { id: 'pakta integritas ditandatangani', en: 'integrity pact signed' },
  'commitment-begun': ({ commitment }) =>
    withFacts({ id: 'komitmen pakta mulai dijalankan', en: 'work on a commitment begun' }, pactCommitments[commitment]),
  'commitment-met': ({ commitment, evidence }) =>
    withFacts(
      { id: 'komitmen pakta terpenuhi', en: 'commitment met' },
      bothWays((language) => `${pactCommitments[commitment][language]} (${evidence.map(numberOf).join(', ')})`),
    ),
  'commitment-overdue': ({ commitment }) =>
    withFacts({ id: 'komitmen pakta lewat tenggat', en: 'commitment overdue' }, pactCommitments[commitment]),
  'pact-breach-noted': { id: 'pakta tercatat tidak ditepati', en: 'pact noted as not kept' },
  'pact-renewed': { id: 'masa berlaku pakta diperpanjang', en: 'pact renewed' },
  'pact-lapsed': { id: 'masa berlaku pakta habis', en: 'pact lapsed' },
  'pact-superseded': { id: 'pakta digantikan pakta lain', en: 'pact superseded' },
  'pact-revoked': { id: 'pakta integritas dicabut', en: 'integrity pact revoked' },

  'community-proposed': { id: 'komunitas diusulkan', en: 'community proposed' },
  'pact-noted': { id: 'pakta dicatat pada komunitas', en: "pact noted in the community's record" },
  'community-constituted': { id: 'komunitas ditetapkan dengan SK', en: 'community constituted by decree' },
  'decree-renewed': { id: 'SK komunitas diperbarui', en: 'decree renewed' },
  'coverage-set': { id: 'jangkauan RW/RT dicatat', en: 'coverage of RW and RT noted' },
  'focal-point-changed': { id: 'narahubung diganti', en: 'focal point changed' },
  'activity-noted': { id: 'tanda kegiatan komunitas dicatat', en: 'sign of activity noted' },
  'community-activated': { id: 'komunitas mulai berjalan', en: 'community became active' },
  'community-rested': { id: 'komunitas tidak aktif sementara', en: 'community resting' },
  'community-dissolved': { id: 'komunitas dibubarkan', en: 'community dissolved' },
  'pilot-asserted': { id: 'disebut sebagai kelurahan percontohan', en: 'said to be a pilot kelurahan' },
  'pilot-disputed': { id: 'sebutan percontohan disanggah', en: 'pilot membership disputed' },
  'pilot-confirmed': { id: 'sebutan percontohan dipastikan', en: 'pilot membership confirmed' },
  'pilot-withdrawn': { id: 'sebutan percontohan ditarik', en: 'pilot membership withdrawn' },

  'volunteer-nominated': { id: 'relawan diusulkan', en: 'volunteer nominated' },
  'volunteer-screened': { id: 'relawan disaring', en: 'volunteer screened' },
  'volunteer-trained': { id: 'relawan dilatih', en: 'volunteer trained' },
  'training-refreshed': { id: 'relawan dilatih lagi', en: 'volunteer trained again' },
  'training-expired': { id: 'pelatihan relawan habis masa berlakunya', en: 'training expired' },
  'code-signed': { id: 'kode etik ditandatangani', en: 'code of conduct signed' },
  'volunteer-activated': { id: 'relawan mulai bertugas', en: 'volunteer active' },
  'term-set': { id: 'masa tugas relawan dicatat', en: 'term of a volunteer noted' },
  'volunteer-suspended': { id: 'relawan dinonaktifkan sementara', en: 'volunteer suspended' },
  'suspension-lifted': { id: 'penonaktifan dicabut', en: 'suspension lifted' },
  'allegation-answered': { id: 'dugaan laporan dijawab', en: 'allegation of a report answered' },
  'volunteer-exited': { id: 'relawan berhenti', en: 'volunteer left' },

  'condition-report-opened': { id: 'laporan kondisi dibuka', en: 'condition report opened' },
  'condition-report-submitted': { id: 'laporan kondisi dikirim', en: 'condition report submitted' },
  'condition-report-returned': { id: 'laporan kondisi dikembalikan', en: 'condition report returned' },
  'condition-report-accepted': { id: 'laporan kondisi diterima', en: 'condition report accepted' },
  'condition-report-overdue': { id: 'laporan kondisi lewat tenggat', en: 'condition report overdue' },
  'condition-report-aggregated': { id: 'laporan kondisi masuk rekapitulasi', en: 'condition report in the summary' },

  'visit-planned': { id: 'kunjungan pemantauan direncanakan', en: 'monitoring visit planned' },
  'visit-assigned': ({ visitors }) =>
    withFacts({ id: 'petugas kunjungan ditetapkan', en: 'visitors assigned' }, visitors.join(', ')),
  'visit-held': { id: 'kunjungan pemantauan terlaksana', en: 'monitoring visit held' },
  'visit-cancelled': { id: 'kunjungan pemantauan dibatalkan', en: 'monitoring visit cancelled' },
  'visit-missed': { id: 'kunjungan pemantauan terlewat', en: 'monitoring visit missed' },
  'visit-reported': { id: 'hasil kunjungan dilaporkan', en: 'findings of a visit reported' },

  'report-received': { id: 'laporan diterima', en: 'report received' },
  'report-extended': ({ facts, storied }) => {
    const added = bothWays((language) => {
      const told = { id: 'keterangan baru dalam ceritanya', en: 'more in its story' }[language];
      const values = (fact: string) => `${factSaid(fact, language)} (${valuesSaid(fact, facts[fact] ?? [], language)})`;
      return [...Object.keys(facts).map(values), ...(storied ? [told] : [])].join(', ');
    });
    return withFacts({ id: 'laporan ditambah', en: 'report added to' }, added);
  },
  'report-corrected': ({ facts, parties, reason }) => {
    const changed = [
      ...facts.map((one) => bothWays((language) => correctedSaid(one, language))),
      ...(parties.some(({ roles }) => roles !== undefined) ? [{ id: 'peran seseorang', en: "somebody's part" }] : []),
      ...(parties.some(({ ageClass }) => ageClass !== undefined)
        ? [{ id: 'umur seseorang', en: "somebody's age" }]
        : []),
    ];
    const said = bothWays((language) => changed.map((one) => one[language]).join(', '));
    const why = correctionReasons[reason];
    return withFacts({ id: `laporan dibetulkan (${why.id})`, en: `report corrected (${why.en})` }, said);
  },
  'help-answered': ({ answer }) =>
    withFacts({ id: 'bantuan ditawarkan kepada korban', en: 'help offered to the victim' }, helpAnswers[answer]),
  'duplicate-marked': ({ of }) =>
    withFacts({ id: 'laporan ditandai ganda', en: 'report marked as a duplicate' }, numberOf(of)),
  'report-tied': ({ to }) =>
    withFacts({ id: 'laporan ini dikaitkan dengan', en: 'tied to another record' }, numberOf(to)),
  'duplicate-unmarked': ({ of }) =>
    withFacts({ id: 'tanda ganda dibatalkan', en: 'mark as a duplicate taken off' }, numberOf(of)),
  'closure-proposed': ({ reason }) =>
    withFacts({ id: 'penutupan diusulkan', en: 'closure proposed' }, closureReasons[reason]),
  'report-closed': ({ reason, duplicateOf }) =>
    withFacts(
      { id: 'laporan ditutup', en: 'report closed' },
      bothWays(
        (language) =>
          closureReasons[reason][language] + (duplicateOf === undefined ? '' : ` (${numberOf(duplicateOf)})`),
      ),
    ),

  'referral-prepared': ({ service }) =>
    withFacts({ id: 'rujukan disiapkan', en: 'referral prepared' }, services[service].said),
  'report-link-proposed': { id: 'penghubungan laporan lain diusulkan', en: 'linking another report proposed' },
  'report-unlink-proposed': { id: 'pelepasan laporan lain diusulkan', en: 'taking another report off proposed' },
  'report-unlinked': { id: 'laporan lain dilepaskan', en: 'another report taken off' },
  'report-linked': { id: 'laporan lain dihubungkan', en: 'another report linked' },
  'consent-checked': ({ consent }) =>
    withFacts({ id: 'persetujuan diperiksa', en: 'consent checked' }, consentOutcomes[consent.outcome]),
  'police-report-attached': { id: 'laporan polisi disertakan', en: 'police report attached' },
  'referral-sent': { id: 'rujukan ditandai sudah diserahkan', en: 'referral marked as handed over' },
  'referral-acknowledged': { id: 'rujukan diketahui penerima', en: 'referral acknowledged' },
  'referral-accepted': { id: 'rujukan diterima', en: 'referral accepted' },
  'referral-declined': { id: 'rujukan ditolak', en: 'referral declined' },
  'referral-redirected': { id: 'rujukan dialihkan', en: 'referral redirected' },
  'service-started': { id: 'layanan dimulai', en: 'service started' },
  'referral-completed': { id: 'rujukan selesai', en: 'referral completed' },
  'referral-failed': { id: 'rujukan gagal', en: 'referral failed' },
  'referral-withdrawal-proposed': { id: 'penarikan rujukan diusulkan', en: 'withdrawal of the referral proposed' },
  'referral-withdrawn': { id: 'rujukan ditarik', en: 'referral withdrawn' },
  'referral-reminded': { id: 'penerima rujukan diingatkan', en: 'addressee of a referral reminded' },
  'practice-resumed': { id: 'pertanyaan praktik kita berlaku lagi', en: 'what our practice asks is asked again' },
  'referral-overdue': ({ of, superior }) => {
    const above = superior === null ? { id: '', en: '' } : officeKinds[superior].said;
    return withFacts(missed[of], { id: above.id && `di atasnya ${above.id}`, en: above.en && `above it ${above.en}` });
  },

  'case-opened': { id: 'kasus dibuka', en: 'case opened' },
  'case-assigned': { id: 'kasus diserahkan kepada penanggung jawab', en: 'case assigned' },
  'lowering-proposed': ({ lowers }) =>
    lowers.type === 'age-noted'
      ? { id: 'umur dewasa diusulkan', en: 'adult age proposed' }
      : lowers.type === 'criminal-case-noted'
        ? { id: 'berakhirnya perkara pidana diusulkan', en: 'end of the criminal case proposed' }
        : { id: 'hasil "bukan korban" diusulkan', en: 'outcome "no victim" proposed' },
  'age-noted': { id: 'umur dicatat', en: 'age noted' },
  'identification-begun': { id: 'identifikasi korban dimulai', en: 'victim identification begun' },
  'identification-recorded': { id: 'hasil identifikasi dicatat', en: 'outcome of the identification recorded' },
  'service-noted': { id: 'keadaan layanan dicatat', en: 'how a service stands noted' },
  'services-begun': { id: 'layanan kasus mulai berjalan', en: 'services begun' },
  'police-report-noted': { id: 'laporan polisi dicatat', en: 'police report noted' },
  'criminal-case-noted': { id: 'tahap perkara pidana dicatat', en: 'stage of the criminal case noted' },
  'victim-returned': { id: 'korban dipulangkan', en: 'victim returned' },
  'monitoring-begun': { id: 'pemantauan dimulai', en: 'monitoring begun' },
  'monitoring-noted': { id: 'kunjungan pemantauan dicatat', en: 'monitoring visit noted' },
  'monitoring-missed': { id: 'kunjungan pemantauan terlewat', en: 'monitoring visit missed' },
  'case-closure-proposed': { id: 'penutupan kasus diusulkan', en: 'closing the case proposed' },
  'case-closed': { id: 'kasus ditutup', en: 'case closed' },
  'case-reopened': { id: 'kasus dibuka kembali', en: 'case reopened' },

  'breach-detected': { id: 'kegagalan pelindungan data diketahui', en: 'data breach detected' },
  'breach-assessed': { id: 'kegagalan dinilai', en: 'breach assessed' },
  'breach-notice-given': { id: 'pemberitahuan kegagalan diberikan', en: 'notice of a breach given' },
  'breach-notified': { id: 'semua yang harus tahu sudah diberi tahu', en: 'everybody who must know was told' },
  'measure-taken': { id: 'tindakan pemulihan dicatat', en: 'measure taken' },
  'breach-remediated': { id: 'kegagalan dipulihkan', en: 'breach put right' },
  'breach-dismissal-proposed': { id: 'diusulkan: tidak ada yang gagal', en: 'proposed that nothing failed' },
  'breach-closed': { id: 'kegagalan ditutup', en: 'breach closed' },
  'breach-deadline-near': { id: 'batas 3x24 jam hampir tiba', en: '3x24 hours nearly over' },
  'breach-overdue': { id: 'batas 3x24 jam terlewat', en: '3x24 hours are over' },

  'data-request-received': { id: 'permintaan subjek data diterima', en: 'request about personal data received' },
  'data-request-fulfilled': { id: 'permintaan subjek data dipenuhi', en: 'request about personal data fulfilled' },
  'data-request-refused': { id: 'permintaan subjek data ditolak', en: 'request about personal data refused' },
  'data-request-dropped': { id: 'permintaan subjek data dicabut', en: 'request about personal data taken back' },
  'data-request-due': { id: 'batas menjawab hampir tiba atau terlewat', en: 'time to answer nearly over, or over' },

  'delivery-planned': ({ person }) => withFacts({ id: 'pengiriman direncanakan', en: 'delivery planned' }, person),
  'attempt-started': ({ contact }) => withFacts({ id: 'percobaan kirim dimulai', en: 'attempt started' }, contact),
  'attempt-ended': ({ result, next }) =>
    withFacts({ id: 'percobaan kirim selesai', en: 'attempt ended' }, attempt(result, next)),
  'attempt-lost': { id: 'percobaan kirim tidak diketahui hasilnya', en: 'outcome of an attempt unknown' },
  'delivery-dropped': { id: 'pengiriman dibatalkan', en: 'delivery dropped' },
};

/** Changes of records that the engine keeps for itself. */
const ofTheEngine: Readonly<Record<string, Localized>> = {
  'settlement-owed': {
    id: 'laporan yang berjalan akan disesuaikan dengan aturan baru',
    en: 'running reports are to follow the new chapter',
  },
  settled: { id: 'laporan yang berjalan sudah disesuaikan', en: 'running reports follow the new chapter' },
  'text-sent': { id: 'satu pesan menyebut semua laporan yang menunggu', en: 'one message named all that wait' },
  'key-withdrawn': { id: 'kunci lama dimusnahkan', en: 'a former key was destroyed' },
  'listening-taken': { id: 'sebuah proses mulai mendengarkan penyedia', en: 'a process listens to the provider' },
  'listening-asked': { id: 'ditanyakan apakah masih didengarkan', en: 'asked whether anybody still listens' },
  'listening-continued': { id: 'masih didengarkan', en: 'still listening' },
  'listening-left': { id: 'berhenti mendengarkan', en: 'no longer listening' },
  'listening-failed': { id: 'penyedia tidak dapat didengarkan', en: 'the provider cannot be listened to' },
  'listening-resumed': { id: 'penyedia didengarkan lagi', en: 'the provider is listened to again' },
  'offset-kept': { id: 'kabar penyedia dicatat sampai sini', en: 'news of the provider is on record up to here' },
  'alarms-owed': { id: 'peringatan akan dikirim', en: 'alarms are to be raised' },
  'alarms-raised': { id: 'peringatan dikirim', en: 'alarms were raised' },
  'session-opened': { id: 'seseorang masuk', en: 'somebody signed in' },
  'session-ended': { id: 'seseorang keluar', en: 'somebody signed out' },
  'loss-proposed': { id: 'satu orang menyatakan kehilangan diketahui', en: 'one person acknowledged a loss' },
  'loss-acknowledged': { id: 'kehilangan isi penyimpanan dinyatakan diketahui', en: 'a loss was acknowledged' },
};

/** Says what a change of any record means, for the log; one that a newer Kawal wrote is shown by its own name. */
export function narrateChange(change: EntryChange['change'], zone: Zone): Localized {
  if (isNarrated(change)) return narrate(change, zone);
  if (!Object.hasOwn(narrators, change.type)) return ofTheEngine[change.type] ?? { id: change.type, en: change.type };
  const narrator = narrators[change.type as OtherEvent['type']] as Localized | ((event: typeof change) => Localized);
  return typeof narrator === 'function' ? narrator(change) : narrator;
}

/** Names a record by its number; a name that has none stays. */
function numberOf(record: string): string {
  return recordNumber(record) ?? record;
}

/** Says what a fact was and what it is: facts are not sealed, and who reads a history must see what was changed. */
function correctedSaid({ fact, from, to }: FactCorrection, language: Language): string {
  return `${factSaid(fact, language)} (${valuesSaid(fact, from, language)} → ${valuesSaid(fact, to, language)})`;
}

function withFacts(said: Localized, facts: string | Localized): Localized {
  const { id, en } = typeof facts === 'string' ? { id: facts, en: facts } : facts;
  return id === '' ? said : { id: `${said.id}: ${id}`, en: `${said.en}: ${en}` };
}

const missed: Readonly<Record<Extract<ReferralEvent, { type: 'referral-overdue' }>['of'], Localized>> = {
  answer: { id: 'batas waktu jawaban atas rujukan terlewat', en: 'answer to a referral overdue' },
  decision: { id: 'batas waktu keputusan atas rujukan terlewat', en: 'decision on a referral overdue' },
  service: { id: 'batas waktu dimulainya layanan terlewat', en: 'start of the service overdue' },
  policeReport: { id: 'batas waktu memberi tahu kepolisian terlewat', en: 'word to the police overdue' },
};

type AttemptEnded = Extract<DeliveryEvent, { type: 'attempt-ended' }>;

const outcomes: Readonly<Record<AttemptEnded['result']['outcome'] | 'kept', Localized>> = {
  accepted: { id: 'diterima penyedia', en: 'accepted by the provider' },
  delivered: { id: 'sampai', en: 'delivered' },
  kept: { id: 'ditulis ke folder, tidak dikirim', en: 'written into a folder, not sent' },
  unknown: { id: 'hasilnya tidak diketahui', en: 'outcome unknown' },
  failed: { id: 'gagal', en: 'failed' },
};

const moves: Readonly<Record<NextMove['move'], Localized>> = {
  done: { id: '', en: '' },
  again: { id: ', dicoba lagi', en: ', tried again' },
  'next-contact': { id: ', lewat kontak berikutnya', en: ', by the next contact' },
  'retry-round': { id: ', dicoba terus', en: ', still being tried' },
  'give-up': { id: ', dihentikan', en: ', given up' },
};

function attempt(result: AttemptEnded['result'], { move }: NextMove): Localized {
  const [outcome, next] = [outcomes['kept' in result ? 'kept' : result.outcome], moves[move]];
  if (!('code' in result)) return { id: `${outcome.id}${next.id}`, en: `${outcome.en}${next.en}` };
  const reason = describeFailureCode(result.code);
  return { id: `${outcome.id} (${reason.id})${next.id}`, en: `${outcome.en} (${reason.en})${next.en}` };
}

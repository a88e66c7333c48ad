import type { Action } from './action.ts';

const pactActions: readonly Action[] = [
  {
    slug: 'susun',
    verb: 'pacts.draft',
    words: { id: 'Susun pakta', en: 'Draft a pact' },
    fields: ['area', 'reportedName', 'commitments', 'dueDates', 'source'],
    labels: {
      reportedName: {
        id: 'nama kelurahan seperti tertulis dalam suratnya',
        en: 'name of the kelurahan as its letter has it',
      },
      source: { id: 'surat yang menyebutnya, dengan nomornya', en: 'the letter that names it, with its number' },
    },
  },
  {
    slug: 'tandatangani',
    verb: 'pacts.sign',
    when: ['drafted', 'scheduled'],
    words: { id: 'Catat tanda tangan', en: 'Record the signing' },
    needs: {
      id: 'perlu audiensi yang sudah terlaksana, dan lurah atau kepala desa yang ada dalam daftar petugas',
      en: 'an audience that took place, and a lurah or village head who is in the directory',
    },
  },
  {
    slug: 'jadwalkan',
    verb: 'pacts.schedule',
    when: ['drafted', 'scheduled'],
    words: { id: 'Pilih audiensi', en: 'Choose the audience' },
    needs: {
      id: 'perlu audiensi yang direncanakan atau sudah terlaksana',
      en: 'an audience that is planned or took place',
    },
  },
  {
    slug: 'mulai-komitmen',
    verb: 'pacts.beginCommitment',
    when: ['signed'],
    words: { id: 'Mulai sebuah komitmen', en: 'Begin a commitment' },
  },
  {
    slug: 'penuhi-komitmen',
    verb: 'pacts.meetCommitment',
    required: ['evidence'],
    when: ['signed'],
    words: { id: 'Komitmen terpenuhi', en: 'A commitment is met' },
  },
  {
    slug: 'perpanjang',
    verb: 'pacts.renew',
    when: ['signed'],
    words: { id: 'Perpanjang pakta', en: 'Renew the pact' },
  },
];

const engagementActions: readonly Action[] = [
  {
    slug: 'rencanakan-pertemuan',
    verb: 'engagements.plan',
    words: { id: 'Rencanakan pertemuan', en: 'Plan a meeting' },
    fields: ['kind', 'area', 'plannedOn', 'place', 'agenda'],
  },
  {
    slug: 'catat-pertemuan',
    verb: 'engagements.record',
    words: { id: 'Catat pertemuan', en: 'Record a meeting' },
    fields: ['kind', 'area', 'heldOn', 'place', 'outcome', 'topics', 'attendance'],
  },
  {
    slug: 'laksanakan-pertemuan',
    verb: 'engagements.hold',
    when: ['planned'],
    words: { id: 'Pertemuan terlaksana', en: 'The meeting took place' },
    fields: ['heldOn', 'outcome', 'topics', 'attendance', 'handedOver'],
  },
];

const ownActions: readonly Action[] = [
  { slug: 'usulkan', verb: 'communities.propose', words: { id: 'Usulkan komunitas', en: 'Propose a community' } },
  {
    slug: 'hubungkan-pakta',
    verb: 'communities.notePact',
    when: ['proposed'],
    words: { id: 'Hubungkan pakta', en: 'Note its pact' },
  },
  {
    slug: 'bentuk',
    verb: 'communities.constitute',
    when: ['pactSigned'],
    words: { id: 'Catat SK lurah', en: "Record the lurah's decree" },
  },
  {
    slug: 'aktifkan-komunitas',
    verb: 'communities.activate',
    when: ['constituted', 'dormant'],
    words: { id: 'Aktifkan komunitas', en: 'Activate it' },
    needs: { id: 'perlu relawan aktif dari komunitas ini', en: 'an active volunteer of this community' },
  },
  {
    slug: 'kegiatan',
    verb: 'communities.noteActivity',
    when: ['active'],
    words: { id: 'Catat kegiatan', en: 'Note an activity' },
  },
];

const volunteerActions: readonly Action[] = [
  {
    slug: 'calonkan',
    verb: 'volunteers.nominate',
    words: { id: 'Calonkan relawan', en: 'Nominate a volunteer' },
    done: {
      id: 'Calon relawan tercatat; nama dan kontaknya disegel',
      en: 'The nominee is on record; name and contact are sealed',
    },
    fields: ['community', 'person.identity', 'person.contact', 'person.ref'],
    required: ['community', 'person.identity', 'person.identity.name'],
    makesRef: 'person.ref',
  },
  {
    slug: 'saring',
    verb: 'volunteers.screen',
    when: ['nominated'],
    words: { id: 'Catat penyaringan', en: 'Record the screening' },
  },
  {
    slug: 'latih',
    verb: 'volunteers.train',
    when: ['screened'],
    words: { id: 'Catat pelatihan', en: 'Record the training' },
    needs: {
      id: 'perlu pelatihan yang sudah terlaksana dan memuat semua topik wajib',
      en: 'a training that took place and holds every required topic',
    },
  },
  {
    slug: 'kode-etik',
    verb: 'volunteers.signCode',
    when: ['trained'],
    words: { id: 'Catat kode etik', en: 'Record the code of conduct' },
  },
  {
    slug: 'aktifkan-relawan',
    verb: 'volunteers.activate',
    when: ['codeSigned'],
    words: { id: 'Aktifkan relawan', en: 'Activate the volunteer' },
  },
];

const monthActions: readonly Action[] = [
  { slug: 'buka-bulan', verb: 'conditionReports.open', words: { id: 'Buka laporan bulanan', en: 'Open a month' } },
  {
    slug: 'kirim-bulan',
    verb: 'conditionReports.submit',
    when: ['open', 'overdue', 'returned'],
    words: { id: 'Isi dan kirim', en: 'Fill in and submit' },
  },
  {
    slug: 'terima-bulan',
    verb: 'conditionReports.accept',
    when: ['submitted'],
    byOthers: 'submittedBy',
    showsRecord: true,
    words: { id: 'Terima laporan kondisi', en: 'Accept the condition report' },
  },
  {
    slug: 'kembalikan-bulan',
    verb: 'conditionReports.return',
    when: ['submitted'],
    byOthers: 'submittedBy',
    showsRecord: true,
    words: { id: 'Kembalikan untuk diperbaiki', en: 'Return it for correction' },
  },
];

const visitActions: readonly Action[] = [
  {
    slug: 'rencanakan-kunjungan',
    verb: 'visits.plan',
    words: { id: 'Rencanakan kunjungan', en: 'Plan a visit' },
    lead: {
      id: 'Kunjungan yang sudah berlangsung dicatat di sini juga: tulis waktunya yang sebenarnya (paling lama 31 hari yang lalu), tugaskan relawan yang pergi, lalu catat bahwa kunjungan itu terlaksana.',
      en: 'A visit that was held is put on record here too: write its own time (31 days ago at most), assign the volunteers who went, then record that it took place.',
    },
  },
  {
    slug: 'tugaskan',
    verb: 'visits.assign',
    when: ['planned', 'assigned', 'missed'],
    words: { id: 'Tugaskan relawan', en: 'Assign volunteers' },
    needs: {
      id: 'perlu dua relawan aktif dari komunitas kelurahan ini, yang pelatihannya belum terlalu lama',
      en: 'two active volunteers of the community of this kelurahan, trained not too long ago',
    },
  },
  {
    slug: 'laksanakan-kunjungan',
    verb: 'visits.hold',
    when: ['assigned', 'missed'],
    words: { id: 'Kunjungan terlaksana', en: 'The visit took place' },
  },
  {
    slug: 'hasil-kunjungan',
    verb: 'visits.report',
    when: ['done'],
    words: { id: 'Catat hasil', en: 'Record what it found' },
  },
  {
    slug: 'batalkan-kunjungan',
    verb: 'visits.cancel',
    when: ['planned', 'assigned', 'missed'],
    words: { id: 'Batalkan kunjungan', en: 'Cancel the visit' },
  },
];

/** Actions on pacts, meetings, communities, volunteers, condition reports and visits. */
export const communityActions: readonly Action[] = [
  ...pactActions,
  ...engagementActions,
  ...ownActions,
  ...volunteerActions,
  ...monthActions,
  ...visitActions,
];

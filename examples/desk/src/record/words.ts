/** Words of the pages of records. */
export const recordWords = {
  concepts: {
    report: { id: 'Laporan', en: 'Report' },
    referral: { id: 'Rujukan', en: 'Referral' },
    case: { id: 'Kasus', en: 'Case' },
    pact: { id: 'Pakta integritas', en: 'Integrity pact' },
    engagement: { id: 'Pertemuan', en: 'Meeting' },
    community: { id: 'Komunitas', en: 'Community' },
    volunteer: { id: 'Relawan', en: 'Volunteer' },
    'condition-report': { id: 'Laporan kondisi', en: 'Condition report' },
    visit: { id: 'Kunjungan', en: 'Visit' },
    breach: { id: 'Kebocoran data', en: 'Data breach' },
    'data-request': { id: 'Permintaan subjek data', en: 'Request about personal data' },
  },
  done: { id: 'Tercatat:', en: 'On record:' },
  closed: { id: 'Laporan ditutup', en: 'The report is closed' },
  closureProposed: { id: 'Usulan penutupan tercatat', en: 'The proposal to close it is on record' },
  actions: { id: 'Yang dapat dilakukan', en: 'What can be done' },
  more: { id: 'Tindakan lain', en: 'Other actions' },
  timeline: { id: 'Yang sudah terjadi', en: 'What happened' },
  doNotCall: { id: 'JANGAN menelepon:', en: 'Do NOT call:' },
  noNumber: { id: 'Nomornya belum tercatat:', en: 'No number is on record for:' },
  writeNumber: {
    id: 'Sekretariat menulisnya dalam berkas direktori sesudah memastikannya.',
    en: 'The secretariat writes it into the directory file once it is verified.',
  },
  none: { id: 'Belum ada.', en: 'None yet.' },
} as const;

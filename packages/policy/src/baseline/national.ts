import { overlay } from '../language/builder.ts';
import { nationalTests } from './national-tests.ts';
import { nationalTriage } from './triage-table.ts';

/**
 * The national baseline: what every chapter starts from and may only tighten. Its hours are the community's own practice,
 * stricter than any statute (no statute sets an hour on a volunteer). Where a city has no UPTD PPA yet, its agency for
 * women and children serves in its place (UU 12/2022 Art 90(3)). The rules T1 to T10 are those of the triage table.
 */
export const nationalLayer = overlay({
  id: 'id.nasional',
  version: 1,
  layer: 'national',
  follows: { id: 'id.hukum', version: 1 },
  triage: nationalTriage,
  requires: {
    coordinator: { on: 'always', people: 2, instead: 'lpaDuty' },
    // Sits outside every kelurahan.
    lpaDuty: { on: 'always', people: 2, instead: 'lastResort' },
    // 110 rings the nearest Polres, and so the very office that may be barred: a city with a direct number of the Polda adds it.
    policeUnitPpa: { on: 'always', reach: 'call', instead: 'sapa129' },
    uptdPpa: { on: 'officeHours', instead: 'sapa129' },
    // Answers at night, by the minister's word of 2023; LPSK's 148 does so on working days only, and ends no chain.
    sapa129: { on: 'always', reach: 'call' },
    lastResort: { on: 'always', people: 2 },
  },
  callers: ['lpaDuty', 'coordinator', 'lastResort'],
  paths: {
    'setiap-laporan': {
      when: {},
      hold: '4 hours',
      steps: [
        { id: 'pertama', after: 0, tell: ['coordinator'], repeat: { every: '10 minutes', times: 2 } },
        { id: 'wakil', after: '30 minutes', tell: ['lpaDuty'], unless: { acknowledged: ['coordinator'] } },
        {
          id: 'terakhir',
          after: '2 hours',
          tell: ['lastResort'],
          unless: { acknowledged: ['coordinator', 'lpaDuty', 'policeUnitPpa'] },
        },
      ],
    },
    'bahaya-sekarang': {
      when: { danger: ['yes'] },
      advise: 'call-110',
      steps: [
        {
          id: 'sekarang',
          after: 0,
          // In parallel, not one after the other.
          tell: ['policeUnitPpa', 'uptdPpa', 'lpaDuty'],
          repeat: { every: '5 minutes', times: 6 },
        },
      ],
      why: [{ rule: 'T1' }, { cite: 'uu-21-2007/60', as: 'role' }],
    },
    'bahaya-belum-jelas': {
      // Every fresh report: 110 is not rung for that at once, but nobody may leave it at that either.
      when: { danger: ['unknown'], concern: ['some', 'unknown'] },
      hold: '2 hours',
      steps: [
        {
          id: 'polisi',
          after: '30 minutes',
          tell: ['policeUnitPpa'],
          unless: { acknowledged: ['coordinator', 'lpaDuty'] },
        },
      ],
      why: [{ rule: 'T1' }],
    },
    'anak-berisiko': {
      // Not on triage, which a person judges: on what is known of the victim.
      when: { victimAge: ['child', 'unknown'], concern: ['some', 'unknown'] },
      hold: '2 hours',
      review: '24 hours',
      steps: [
        { id: 'lpa', after: '15 minutes', tell: ['lpaDuty'] },
        {
          id: 'wewenang',
          after: '1 hour',
          tell: ['policeUnitPpa', 'uptdPpa'],
          repeat: { every: '15 minutes', times: 8 },
        },
        {
          id: 'terakhir',
          after: '4 hours',
          tell: ['lastResort'],
          unless: { acknowledged: ['policeUnitPpa', 'uptdPpa'] },
        },
      ],
      why: [
        { cite: 'uu-23-2002/78', as: 'offence' },
        { cite: 'uu-21-2007/60', as: 'role' },
        { cite: 'uu-35-2014/72', as: 'role' },
        { rule: 'T2' },
      ],
    },
    'dewasa-berisiko': {
      when: { victimAge: ['adult'], concern: ['some', 'unknown'] },
      hold: '4 hours',
      review: '24 hours',
      steps: [
        { id: 'lpa', after: '1 hour', tell: ['lpaDuty'] },
        { id: 'wewenang', after: '20 hours', tell: ['uptdPpa'], repeat: { every: '1 hour', times: 3 } },
        {
          id: 'terakhir',
          after: '26 hours',
          tell: ['lastResort'],
          unless: { acknowledged: ['uptdPpa', 'sapa129'] },
        },
      ],
      why: [{ cite: 'uu-21-2007/60', as: 'role' }, { rule: 'T4' }],
    },
    'triase-kritis': {
      // In danger the police are rung already.
      when: { triage: ['critical'], danger: ['no', 'unknown'] },
      advise: 'call-110',
      steps: [
        { id: 'sekarang', after: 0, tell: ['policeUnitPpa', 'lpaDuty'], repeat: { every: '5 minutes', times: 6 } },
      ],
      why: [{ rule: 'T1' }],
    },
    'triase-tinggi': {
      when: { triage: ['high', 'critical'] },
      steps: [
        { id: 'lpa', after: '15 minutes', tell: ['lpaDuty'] },
        { id: 'wewenang', after: '6 hours', tell: ['uptdPpa'], repeat: { every: '1 hour', times: 3 } },
      ],
      why: [{ rule: 'T4' }, { rule: 'T5' }],
    },
    'lihat-lagi': {
      // Too little to go by is no reason to forget it.
      when: { triage: ['insufficientInformation', 'prevent'] },
      steps: [{ id: 'lpa', after: '3 days', tell: ['lpaDuty'] }],
      why: [{ rule: 'T10' }],
    },
    'akan-berangkat': {
      // Not every city has Disnaker, BP3MI or immigration in its directory; a city adds them, as Malang does (T6).
      when: { departure: ['signs', 'dated'] },
      steps: [{ id: 'lpa', after: '1 hour', tell: ['lpaDuty'] }],
      why: [{ rule: 'T6' }],
    },
    'korban-melapor-seksual': {
      when: { exploitation: ['sexual', 'unknown'], victimReported: ['yes'] },
      steps: [{ id: 'polisi', after: '24 hours', tell: ['policeUnitPpa'], repeat: { every: '4 hours', times: 6 } }],
      // The duty is that of a service unit, in cases of sexual violence alone: its floor stands in the layer of the law.
      why: [{ rule: 'T3' }],
    },
    'korban-dalam-layanan': {
      when: { inCare: ['yes'] },
      steps: [{ id: 'polisi', after: '12 hours', tell: ['policeUnitPpa'], repeat: { every: '1 hour', times: 6 } }],
    },
    'rumah-tangga': {
      when: { modus: ['domesticWorker'] },
      steps: [
        { id: 'lpa', after: '15 minutes', tell: ['lpaDuty'] },
        { id: 'uptd', after: '6 hours', tell: ['uptdPpa'], repeat: { every: '1 hour', times: 3 } },
      ],
    },
    'pejabat-terlibat': {
      // Past the chain of command of whoever may be involved, out of the city.
      when: {
        involved: [
          ...(['kelurahan', 'kecamatan', 'cityGovernment', 'police', 'community', 'lpa'] as const),
          ...(['military', 'immigration', 'bp3mi', 'school', 'uptdPpa'] as const),
        ],
        concern: ['some', 'unknown'],
      },
      steps: [
        { id: 'lpa', after: 0, tell: ['lpaDuty'] },
        { id: 'luar-kota', after: '1 hour', tell: ['sapa129'], repeat: { every: '15 minutes', times: 4 } },
      ],
      why: [{ rule: 'T8' }],
    },
  },
  floors: {
    // Ours, and said so: no statute says six hours.
    'anak-ke-wewenang': {
      origin: 'practice',
      when: { victimAge: ['child', 'unknown'], concern: ['some', 'unknown'] },
      tell: ['uptdPpa', 'policeUnitPpa'],
      within: '6 hours',
    },
    'bahaya-ke-polisi': {
      origin: 'practice',
      when: { danger: ['yes'] },
      tell: ['policeUnitPpa'],
      within: '2 hours',
    },
    // The law speaks of sexual exploitation; that what is not known yet is treated alike is ours.
    'bentuk-belum-jelas-ke-polisi': {
      origin: 'practice',
      when: { exploitation: ['unknown'], victimReported: ['yes'] },
      tell: ['policeUnitPpa'],
      within: '3x24 hours',
      since: 'victimReported',
    },
    'dewasa-ke-layanan': {
      origin: 'practice',
      when: { victimAge: ['adult'], concern: ['some', 'unknown'] },
      tell: ['uptdPpa'],
      within: '24 hours',
    },
  },
  ceilings: {
    'kelurahan-terlibat': {
      when: { involved: ['kelurahan'] },
      never: ['lurah', 'villageHead', 'rtHead', 'rwHead', 'coordinator', 'camat'],
    },
    'kelurahan-belum-jelas': {
      when: { involved: ['kelurahan', 'unknown'] },
      never: ['lurah', 'villageHead', 'rtHead', 'rwHead'],
    },
    'kecamatan-terlibat': { when: { involved: ['kecamatan'] }, never: ['camat', 'mayor'] },
    'kepolisian-terlibat': {
      when: { involved: ['police'] },
      never: ['bhabinkamtibmas', 'polsek', 'policeUnitPpa'],
    },
    'komunitas-terlibat': { when: { involved: ['community'] }, never: ['coordinator'] },
    'lpa-terlibat': { when: { involved: ['lpa'] }, never: ['lpaDuty'] },
  },
  tests: nationalTests,
});

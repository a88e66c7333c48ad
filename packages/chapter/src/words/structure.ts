import type { Localized } from '@kawal/core';

/**
 * The words that give a file its shape, in both languages. One file is written in one of them. Words for offices, facts
 * and their values stand with those, in core.
 *
 * A name here is ours; several may share a spelling, as long as they never stand at the same place.
 */
export const structureWords = {
  kawal: both('kawal'),
  id: both('id'),
  name: word('nama', 'name'),

  // chapter.yaml
  city: word('kota', 'city'),
  zone: word('zona', 'zone'),
  language: word('bahasa', 'language'),
  areas: word('wilayah', 'areas'),
  code: word('kode', 'code'),
  aliases: word('ejaanLain', 'aliases'),
  operator: word('badan', 'operator'),
  localOffDays: word('hariLibur', 'localOffDays'),
  retention: word('masaSimpan', 'retention'),
  identity: word('identitas', 'identity'),
  contact: word('kontak', 'contact'),
  narrative: word('cerita', 'narrative'),
  date: word('tanggal', 'date'),
  source: word('sumber', 'source'),

  // chapter.yaml: texts of messages
  texts: word('teks', 'texts'),
  textSubject: word('perihal', 'subject'),
  textUrgentSubject: word('perihalPenting', 'urgentSubject'),
  textIntro: word('pembuka', 'intro'),
  textReminder: word('pengingat', 'reminder'),
  textRings: word('hanyaBerdering', 'onlyRings'),
  textTakenBy: word('sudahDisanggupi', 'takenBy'),
  textDeclinedBy: word('tidakDapat', 'declinedBy'),
  textTried: word('sudahDiberitahu', 'tried'),
  textAsked: word('permintaan', 'asked'),
  textSafety: word('keselamatan', 'safety'),
  textAccount: word('belumAdaTindakan', 'account'),
  textHowToReply: word('caraMenjawab', 'howToReply'),
  textAnswerArrived: word('jawabanDiterima', 'answerArrived'),
  textNoArrived: word('penolakanDiterima', 'noArrived'),
  textCodeMissing: word('kodeTidakAda', 'codeMissing'),
  textAskedBack: word('tanyaBalik', 'askedBack'),
  textContactNumber: word('nomorKontak', 'contactNumber'),
  textPageAsk: word('halamanTanya', 'pageAsk'),
  textPageTaken: word('halamanDisanggupi', 'pageTaken'),
  textPageDeclined: word('halamanTidakDapat', 'pageDeclined'),
  textPageNotTaken: word('halamanTidakBerlaku', 'pageNotTaken'),
  textPageTooMany: word('halamanTerlaluSering', 'pageTooMany'),
  textPageUnavailable: word('halamanGangguan', 'pageUnavailable'),
  textTrialText: word('pesanPercobaan', 'trial'),

  // areas.yaml
  licence: word('lisensi', 'licence'),
  decree: word('keputusan', 'decree'),

  // holidays-2027.yaml
  year: word('tahun', 'year'),

  // directory.yaml
  people: word('orang', 'people'),
  contacts: word('kontak', 'contacts'),
  channel: word('saluran', 'channel'),
  address: word('alamat', 'address'),
  readers: word('pembaca', 'readers'),
  verified: word('diperiksa', 'verified'),
  rings: word('berdering', 'rings'),
  via: word('lewat', 'via'),
  sharedContacts: word('kontakBersama', 'sharedContacts'),
  offices: word('jabatan', 'offices'),
  kind: word('jenis', 'kind'),
  area: word('wilayah', 'area'),
  localName: word('sebutan', 'localName'),
  holders: word('pemegang', 'holders'),
  deputies: word('wakil', 'deputies'),
  shifts: word('giliran', 'shifts'),
  terms: word('masaJabatan', 'terms'),
  acting: word('pelaksanaTugas', 'acting'),
  reach: word('cara', 'reach'),
  number: word('nomor', 'number'),
  drill: word('latihan', 'drill'),
  hours: word('jamKerja', 'hours'),
  days: word('hari', 'days'),
  opens: word('buka', 'opens'),
  closes: word('tutup', 'closes'),
  periods: word('masa', 'periods'),
  person: word('orang', 'person'),
  from: word('dari', 'from'),
  until: word('sampai', 'until'),
  absences: word('berhalangan', 'absences'),
  secretariat: word('sekretariat', 'secretariat'),

  // policy.yaml
  version: word('versi', 'version'),
  subject: word('untuk', 'on'),
  layer: word('lapis', 'layer'),
  parent: word('mengikuti', 'parent'),
  facts: word('fakta', 'facts'),
  triage: word('triase', 'triage'),
  requires: word('ketentuanJabatan', 'requires'),
  callers: word('penelepon', 'callers'),
  paths: word('jalur', 'paths'),
  adjust: word('sesuaikan', 'adjust'),
  replace: word('ganti', 'replace'),
  remove: word('hapus', 'remove'),
  floors: word('kewajiban', 'floors'),
  ceilings: word('jangan', 'ceilings'),
  waivers: word('keringanan', 'waivers'),
  tests: word('uji', 'tests'),

  // what an office must be
  duty: word('siaga', 'on'),
  instead: word('pengganti', 'instead'),

  // a path and its steps
  when: word('bila', 'when'),
  hold: word('tahanSelama', 'hold'),
  review: word('tinjau', 'review'),
  advise: word('saran', 'advise'),
  steps: word('langkah', 'steps'),
  after: word('setelah', 'after'),
  tell: word('beritahu', 'tell'),
  unless: word('kecuali', 'unless'),
  acknowledged: word('disanggupi', 'acknowledged'),
  acted: word('ditindaklanjuti', 'acted'),
  count: word('jumlah', 'count'),
  repeat: word('ulangi', 'repeat'),
  every: word('tiap', 'every'),
  times: word('kali', 'times'),
  why: word('dasar', 'why'),
  rule: word('aturan', 'rule'),
  cite: word('pasal', 'cite'),
  as: word('sebagai', 'as'),

  // a condition
  noneOf: word('selain', 'noneOf'),
  atLeast: word('minimal', 'atLeast'),
  of: word('dari', 'of'),

  // a floor, a ceiling
  origin: word('asal', 'origin'),
  binds: word('mengikat', 'binds'),
  tellOneOf: word('beritahuSalahSatu', 'tellOneOf'),
  within: word('palingLambat', 'within'),
  since: word('sejak', 'since'),
  validFrom: word('berlakuMulai', 'validFrom'),
  never: word('jangan', 'never'),
  only: word('hanya', 'only'),

  // a waiver
  floor: word('kewajiban', 'floor'),
  author: word('oleh', 'author'),
  reason: word('alasan', 'reason'),
  measure: word('gantinya', 'measure'),
  approvedBy: word('disetujui', 'approvedBy'),

  // a fact of the chapter's own
  said: word('sebutan', 'said'),
  en: both('en'),
  values: word('nilai', 'values'),
  ordered: word('berurutan', 'ordered'),
  several: word('bolehBanyak', 'several'),

  // a row of the triage table, a reply of a test
  level: word('tingkat', 'level'),

  // a test
  at: word('pada', 'at'),
  report: word('laporan', 'report'),
  learned: word('kemudian', 'learned'),
  replies: word('jawaban', 'replies'),
  moment: word('setelah', 'at'),
  office: word('jabatan', 'office'),
  named: word('disebut', 'named'),
  role: word('sebagai', 'role'),
  absent: word('berhalangan', 'absent'),
  expect: word('harus', 'expect'),
  for: word('menggantikan', 'for'),
  by: word('palingLambat', 'by'),
  notBefore: word('tidakSebelum', 'notBefore'),

  // policy.json
  workingDays: word('hariKerja', 'workingDays'),

  // The full policy language; not in this version.
  during: word('selama', 'during'),
  quietHours: word('jamTenang', 'quietHours'),
  digest: word('ringkasan', 'digest'),
  roundRobin: word('bergantian', 'roundRobin'),
} as const satisfies Readonly<Record<string, Localized>>;

/** A structure word by the name it has in our code. */
export type Word = keyof typeof structureWords;

function word(id: string, en: string): Localized {
  return { id, en };
}

function both(spelling: string): Localized {
  return { id: spelling, en: spelling };
}

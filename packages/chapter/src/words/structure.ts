import type { Said } from '@kawal/core';

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
  reach: word('cara', 'reach'),
  number: word('nomor', 'number'),
  drill: word('latihan', 'drill'),
  person: word('orang', 'person'),
  from: word('dari', 'from'),
  until: word('sampai', 'until'),
  absences: word('berhalangan', 'absences'),

  // policy.yaml
  version: word('versi', 'version'),
  subject: word('untuk', 'on'),
  layer: word('lapis', 'layer'),
  requires: word('syarat', 'requires'),
  duty: word('siaga', 'on'),
  instead: word('pengganti', 'instead'),
  callers: word('penelepon', 'callers'),
  paths: word('jalur', 'paths'),
  when: word('bila', 'when'),
  hold: word('tenggang', 'hold'),
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
  ceilings: word('jangan', 'ceilings'),
  never: word('jangan', 'never'),
  noneOf: word('selain', 'noneOf'),
  atLeast: word('minimal', 'atLeast'),
  of: word('dari', 'of'),
  tests: word('uji', 'tests'),

  // The full policy language; not in this version.
  parent: word('mengikuti', 'parent'),
  adjust: word('sesuaikan', 'adjust'),
  replace: word('ganti', 'replace'),
  remove: word('hapus', 'remove'),
  floors: word('wajib', 'floors'),
  waivers: word('keringanan', 'waivers'),
  facts: word('fakta', 'facts'),
  during: word('selama', 'during'),
  only: word('hanya', 'only'),
} as const satisfies Readonly<Record<string, Said>>;

/** A structure word by the name it has in our code. */
export type Word = keyof typeof structureWords;

function word(id: string, en: string): Said {
  return { id, en };
}

function both(spelling: string): Said {
  return { id: spelling, en: spelling };
}

import type { Said } from '@kawal/core';

/** What `--help` says. Titles are commander's own, by their English. */
export const helpTitles: Readonly<Record<string, Said>> = {
  'Usage:': { id: 'Pemakaian:', en: 'Usage:' },
  'Arguments:': { id: 'Isian:', en: 'Arguments:' },
  'Options:': { id: 'Opsi:', en: 'Options:' },
  'Global Options:': { id: 'Opsi umum:', en: 'Global options:' },
  'Commands:': { id: 'Perintah:', en: 'Commands:' },
};

export const helpWords = {
  program: {
    id: 'Kawal menjaga agar laporan perdagangan orang sampai kepada yang dapat bertindak, tepat waktu.',
    en: 'Kawal sees to it that a report of trafficking reaches people who can act, in time.',
  },
  usageOptions: { id: '[opsi]', en: '[options]' },
  usageCommand: { id: '[perintah]', en: '[command]' },
  version: { id: 'tampilkan versi', en: 'show the version' },
  help: { id: 'tampilkan bantuan', en: 'show help' },
  helpCommand: { id: 'tampilkan bantuan sebuah perintah', en: 'show the help of a command' },
  helpCommandTerm: { id: 'help [perintah]', en: 'help [command]' },
  lang: { id: 'bahasa: id atau en', en: 'language: id or en' },
  config: {
    id: 'berkas konfigurasi (bila tidak disebut: kawal.config.ts di folder ini)',
    en: 'the config file (by default: kawal.config.ts in this folder)',
  },
  json: { id: 'jawaban sebagai JSON', en: 'answer as JSON' },
  exitCodes: {
    id: 'Kode keluar: 0 baik; 1 ditolak atau ada temuan; 2 salah pakai atau sekitarnya rusak.',
    en: 'Exit codes: 0 fine; 1 refused or findings; 2 wrong use or a broken environment.',
  },
  names: {
    folder: { id: 'folder', en: 'folder' },
    person: { id: 'orang', en: 'person' },
    file: { id: 'berkas', en: 'file' },
    code: { id: 'kode', en: 'code' },
    stream: { id: 'catatan', en: 'record' },
    place: { id: 'kode-atau-nama', en: 'code-or-name' },
    key: { id: 'kunci', en: 'key' },
    language: { id: 'bahasa', en: 'language' },
  },
  check: {
    about: { id: 'periksa berkas bab; tidak mengubah apa pun', en: "check a chapter's files; changes nothing" },
    folder: {
      id: 'folder dengan chapter.yaml, directory.yaml, policy.yaml',
      en: 'the folder with chapter.yaml, directory.yaml, policy.yaml',
    },
  },
  apply: {
    about: { id: 'periksa, tunjukkan perubahan, lalu berlakukan', en: 'check, show what changes, then put into force' },
    as: {
      id: 'siapa yang memberlakukan: rujukan orang, bukan nama',
      en: 'who puts it into force: a reference, not a name',
    },
    yes: { id: 'jangan bertanya', en: 'do not ask' },
    newVault: { id: 'buat berkas kunci bila belum ada', en: 'make the key file if there is none' },
  },
  status: {
    about: {
      id: 'apa yang berlaku, laporan terbuka, dan yang perlu dilihat sekarang',
      en: 'what is in force, open reports, and what to look at now',
    },
  },
  report: {
    about: { id: 'terima sebuah laporan dari berkas JSON atau YAML', en: 'take a report in from a JSON or YAML file' },
    file: { id: 'berkas laporan, atau - untuk masukan langsung', en: 'the report file, or - for standard input' },
    key: {
      id: 'kunci pengiriman (misalnya UUID): yang terkirim dua kali tercatat sekali',
      en: 'idempotency key (a UUID, say): what is sent twice is recorded once',
    },
  },
  reply: {
    about: { id: 'sanggupi sebuah laporan dengan kode dari pesan', en: 'take a report on, by the code of a message' },
    code: { id: 'kode sekali pakai', en: 'the one-time code' },
  },
  log: {
    about: { id: 'apa yang terjadi, menurut urutan', en: 'what happened, in order' },
    stream: {
      id: 'nama sebuah catatan, misalnya report/01j…; tanpa ini: semuanya',
      en: 'the name of a record, as report/01j…; without it: everything',
    },
  },
  work: {
    about: { id: 'kerjakan yang jatuh tempo sampai dihentikan', en: 'do what is due until stopped' },
    once: { id: 'satu kali saja, sampai tidak ada yang jatuh tempo', en: 'once only, until nothing is due' },
  },
  area: {
    about: { id: 'cari wilayah menurut kode atau nama', en: 'find an area by code or name' },
    place: { id: 'kode bertitik, nama, atau ejaan lain', en: 'a dotted code, a name, or another spelling' },
    folder: {
      id: 'cari dalam folder ini, bukan dalam bab yang berlaku',
      en: 'look in this folder, not in the chapter in force',
    },
  },
};

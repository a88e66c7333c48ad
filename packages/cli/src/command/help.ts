import type { Localized } from '@kawal/core';
import help from './help.json' with { type: 'json' };

/** The titles of `--help`, by commander's own English ones. */
export const helpTitles: Readonly<Record<string, Localized>> = {
  'Usage:': { id: 'Pemakaian:', en: 'Usage:' },
  'Arguments:': { id: 'Sesudah perintah:', en: 'Arguments:' },
  'Options:': { id: 'Opsi:', en: 'Options:' },
  'Global Options:': { id: 'Opsi umum:', en: 'Global options:' },
  'Commands:': { id: 'Perintah:', en: 'Commands:' },
};

export const helpWords = {
  ...help,
  policy: {
    about: { id: 'tulis, bandingkan, coba, dan gambar kebijakan', en: 'write, compare, try and draw policies' },
    source: {
      id: 'folder lembaga, atau dasar seperti id.nasional@1',
      en: "a chapter's folder, or a baseline such as id.nasional@1",
    },
    new: {
      id: 'tulis kebijakan kota yang mengikuti dasar nasional',
      en: "write a city's policy that follows the national baseline",
    },
    city: { id: 'kode kota atau kabupaten, misalnya 35.79', en: 'code of a city or regency, for example 35.79' },
    newFolder: { id: 'folder tempat policy.yaml ditulis', en: 'the folder to write policy.yaml to' },
    show: { id: 'tampilkan dasar nasional atau UU sebagai berkas', en: 'show the national baseline or law as a file' },
    baseline: { id: 'misalnya id.nasional@1', en: 'for example id.nasional@1' },
    formatFile: {
      id: 'ubah berkas kebijakan ke kata-kata bahasa lain; komentar dan tata letak tetap',
      en: 'write a policy file in the words of the other language; comments and layout stay',
    },
    to: { id: 'bahasa tujuan: id atau en', en: 'the target language: id or en' },
    write: { id: 'tulis ke berkas itu sendiri', en: 'write it to the same file' },
    schema: { id: 'skema JSON untuk penyunting teks', en: 'the JSON Schema for an editor' },
    stricter: {
      id: 'apakah kebijakan pertama sekurang-kurangnya seketat yang kedua; bila tidak, laporan terkecil yang menunjukkannya',
      en: 'is the first policy at least as strict as the second? If not, the smallest report that shows it',
    },
    diff: { id: 'apa yang berubah dari yang pertama ke yang kedua', en: 'what changes from the first to the second' },
    plan: {
      id: 'apa yang terjadi bila folder ini diberlakukan sekarang',
      en: 'what would happen if this folder were put into force now',
    },
    explain: {
      id: 'jalur mana yang terbuka untuk laporan dengan fakta ini, mana yang tidak, dan mengapa',
      en: 'which paths open for a report with these facts, which do not, and why',
    },
    simulate: { id: 'jalankan satu laporan: siapa diberi tahu kapan', en: 'run one report: who is told when' },
    test: { id: 'jalankan uji yang tertulis dalam kebijakan', en: 'run the tests that are written in the policy' },
    coverage: { id: 'bagian kebijakan mana yang tidak dicapai uji', en: 'which parts of the policy no test reaches' },
    coverageFull: { id: 'setiap bagian dengan namanya', en: 'every part by name' },
    render: { id: 'gambar kebijakan', en: 'draw the policy' },
    renderFormat: { id: 'html atau mermaid', en: 'html or mermaid' },
    out: { id: 'tulis ke berkas ini', en: 'write it to this file' },
    fact: { id: 'misalnya `umurKorban=anak`; boleh berulang', en: 'such as `victimAge=child`; may be repeated' },
    area: {
      id: 'kode wilayah, misalnya 35.73.03.1001, atau `belumDiketahui`',
      en: 'an area code, for example 35.73.03.1001, or `unknown`',
    },
    at: { id: 'waktu laporan masuk, misalnya 2026-12-01T22:00', en: 'time of the report, such as 2026-12-01T22:00' },
    reply: {
      id: 'jawaban, misalnya koordinator=disanggupi@16m; boleh berulang',
      en: 'a reply, for example coordinator=acknowledged@16m; may be repeated',
    },
    texts: {
      id: 'tampilkan juga teks pesan pertama dari setiap jenis',
      en: 'also show the text of the first message of each kind',
    },
    named: { id: 'pemegang jabatan ini disebut dalam laporan', en: 'the holder of this office is named in the report' },
    migrate: {
      id: 'pindahkan laporan yang berjalan ke kebijakan yang berlaku; tanpa --yes hanya pratinjau',
      en: 'move running reports to the policy in force; without --yes only a preview',
    },
    recall: {
      id: 'tarik sebuah kebijakan yang terbukti tidak aman: semua laporan di bawahnya dipindahkan',
      en: 'recall a policy found unsafe: every report under it is moved',
    },
    hash: {
      id: 'sidik kebijakan, dari `kawal policy plan`',
      en: 'fingerprint of the policy, from `kawal policy plan`',
    },
    drop: {
      id: 'setujui pula yang akan dihapus karena tidak ada padanannya',
      en: 'also agree to what is dropped because it has no counterpart',
    },
  },
};

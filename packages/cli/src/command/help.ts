import type { Localized } from '@kawal/core';

/** The titles of `--help`, by commander's own English ones. */
export const helpTitles: Readonly<Record<string, Localized>> = {
  'Usage:': { id: 'Pemakaian:', en: 'Usage:' },
  'Arguments:': { id: 'Sesudah perintah:', en: 'Arguments:' },
  'Options:': { id: 'Opsi:', en: 'Options:' },
  'Global Options:': { id: 'Opsi umum:', en: 'Global options:' },
  'Commands:': { id: 'Perintah:', en: 'Commands:' },
};

export const helpWords = {
  program: {
    id: 'Kawal menjaga agar laporan perdagangan orang sampai kepada yang dapat bertindak, tepat waktu.',
    en: 'Kawal makes sure that a report of trafficking reaches people who can act, in time.',
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
  actor: {
    id: 'siapa yang bertindak: rujukan petugas yang sedang menjabat, menurut direktori',
    en: 'who acts: the reference of an officer in post, from the directory',
  },
  json: { id: 'jawaban sebagai JSON', en: 'answer as JSON' },
  exitCodes: {
    id: 'Kode keluar: 0 baik; 1 ditolak atau ada temuan; 2 perintahnya keliru, atau ada bagian pemasangan yang rusak.',
    en: 'Exit codes: 0 fine; 1 refused or findings; 2 wrong use or a broken environment.',
  },
  names: {
    folder: { id: 'folder', en: 'folder' },
    person: { id: 'orang', en: 'person' },
    file: { id: 'berkas', en: 'file' },
    code: { id: 'kode', en: 'code' },
    role: { id: 'peran', en: 'role' },
    stream: { id: 'catatan', en: 'record' },
    place: { id: 'kode-atau-nama', en: 'code-or-name' },
    address: { id: 'alamat', en: 'address' },
    key: { id: 'kunci', en: 'key' },
    time: { id: 'waktu', en: 'time' },
    policy: { id: 'kebijakan', en: 'policy' },
    fact: { id: 'fakta=nilai', en: 'fact=value' },
    reply: { id: 'jabatan=tingkat@waktu', en: 'office=level@time' },
    office: { id: 'jabatan', en: 'office' },
    report: { id: 'laporan', en: 'report' },
    language: { id: 'bahasa', en: 'language' },
    kelurahan: { id: 'kelurahan', en: 'kelurahan' },
    text: { id: 'teks', en: 'text' },
    days: { id: 'hari', en: 'days' },
    backup: { id: 'cadangan', en: 'backup' },
    reason: { id: 'alasan', en: 'reason' },
    reference: { id: 'rujukan', en: 'reference' },
  },
  init: {
    about: {
      id: 'buat folder pengaturan baru untuk sebuah kota atau kabupaten; tidak menimpa apa pun',
      en: 'create the settings folder of a new city or regency; overwrites nothing',
    },
    folder: { id: 'folder tempat berkas-berkasnya ditulis', en: 'the folder to write its files to' },
    name: { id: 'nama lembaga', en: 'name of the organisation' },
    kelurahan: {
      id: 'kelurahan atau desa yang mulai lebih dahulu: kode atau nama; boleh beberapa',
      en: 'the kelurahan or desa that start first: codes or names; more than one is allowed',
    },
    yes: { id: 'jangan bertanya; yang belum diketahui dibiarkan kosong', en: 'ask nothing; the unknown stays empty' },
  },
  check: {
    about: {
      id: 'tunjukkan isi kebijakan, lalu buktikan bahwa tidak ada laporan yang hilang; tidak mengubah apa pun',
      en: 'show what the policy says, then prove that it loses no report; changes nothing',
    },
    full: {
      id: 'seluruh kebijakan dalam kalimat, untuk dibacakan, dan setiap temuan',
      en: 'the whole policy in sentences, for reading aloud, and every finding',
    },
    brief: { id: 'tanpa kalimat kebijakan, hanya temuan', en: 'without the sentences, findings only' },
    at: {
      id: 'periksa seolah-olah sekarang waktu ini, misalnya 2026-12-01',
      en: 'check as if it were this time, for example 2026-12-01',
    },
    format: { id: 'bentuk jawaban: text atau json', en: 'form of the answer: text or json' },
    folder: {
      id: 'folder dengan chapter.yaml, directory.yaml, policy.yaml',
      en: 'the folder with chapter.yaml, directory.yaml, policy.yaml',
    },
  },
  apply: {
    about: { id: 'periksa, tunjukkan perubahannya, lalu berlakukan', en: 'check, show the changes, put into force' },
    yes: { id: 'jangan bertanya', en: 'do not ask' },
    newVault: { id: 'buat berkas kunci bila belum ada', en: 'create the key file if there is none' },
  },
  backup: {
    about: {
      id: 'cadangkan penyimpanan ke folder baru, juga selagi `kawal worker` berjalan',
      en: 'back up the storage to a new folder, also while `kawal worker` runs',
    },
    folder: { id: 'tempat folder cadangan dibuat', en: 'where to create the backup folder' },
    keyring: {
      id: 'salin juga berkas kunci kartu ke folder ini, di tempat lain',
      en: 'also copy the keyring to this folder, in another place',
    },
    keep: {
      id: 'berapa hari cadangan disimpan (30 bila tidak disebut); yang lewat waktunya dihapus',
      en: 'days to keep a backup (30 by default); older ones are removed',
    },
    keyringKeep: {
      id: 'berapa hari salinan berkas kunci kartu disimpan (7 bila tidak disebut)',
      en: 'days to keep a copy of the keyring (7 by default)',
    },
  },
  restore: {
    about: {
      id: 'pulihkan penyimpanan dari cadangan, dan katakan apa yang hilang sejak itu',
      en: 'restore the storage from a backup, and say what was lost since',
    },
    from: {
      id: 'folder cadangan, kawal-store-… atau kawal-keyring-…',
      en: 'the folder of the backup, kawal-store-… or kawal-keyring-…',
    },
    file: {
      id: 'berkas basis data seperti dalam kawal.config, misalnya kawal.sqlite',
      en: 'the database file as in kawal.config, for example kawal.sqlite',
    },
    keyring: {
      id: 'berkas kunci kartunya (bila tidak disebut: berkas itu + .keyring)',
      en: 'its keyring (by default: that file + .keyring)',
    },
    keyringLost: {
      id: 'berkas kunci kartu dan semua salinannya hilang: yang disegel tetap tertutup selamanya',
      en: 'the keyring and all its copies are lost: what is sealed stays closed for ever',
    },
    moveAside: {
      id: 'pindahkan dan simpan penyimpanan yang sekarang ada di sana',
      en: 'move the storage that is there now aside, and keep it',
    },
  },
  status: {
    about: {
      id: 'apa yang berlaku, laporan terbuka, dan yang perlu dilihat sekarang',
      en: 'what is in force, open reports, and what to look at now',
    },
  },
  today: {
    about: {
      id: 'apa yang menunggu saya sekarang, yang paling mendesak lebih dahulu',
      en: 'what waits for me now, the most urgent first',
    },
  },
  report: {
    about: { id: 'terima laporan, dengan pertanyaan atau dari berkas', en: 'receive a report, by questions or a file' },
    key: {
      id: 'kunci pengiriman (misalnya UUID): yang terkirim dua kali tercatat sekali',
      en: 'submission key (for example a UUID): what is sent twice is recorded once',
    },
  },
  reply: {
    about: { id: 'sanggupi laporan dengan kode dari pesan', en: 'take on a report with the code from a message' },
    for: { id: 'pemegang kode itu', en: 'the person who holds the code' },
    enteredBy: { id: 'yang memasukkan kodenya untuk pemegangnya', en: 'the person who enters the code for its holder' },
    cannot: { id: 'pemegang kode tidak dapat menangani laporan', en: 'the holder cannot handle the report' },
    code: {
      id: 'kode sekali pakai; tulis - agar kode dibaca dari masukan standar dan tidak tercatat di riwayat perintah',
      en: 'the one-time code; write - to read it from standard input, which keeps it out of the command history',
    },
  },
  log: {
    about: { id: 'apa yang terjadi, menurut urutan waktu', en: 'what happened, in order of time' },
    stream: {
      id: 'nomor sebuah catatan, misalnya 4VD0-FHE; tanpa ini: semuanya',
      en: 'the number of a record, for example 4VD0-FHE; without it: everything',
    },
  },
  worker: {
    about: { id: 'kirim pesan dan pengingat; biarkan terus berjalan', en: 'send messages, reminders; keep it running' },
    health: {
      id: 'tempat pemantau dapat menanyakan keadaannya: port, atau alamat:port',
      en: 'where a monitor can ask for its state: a port, or address:port',
    },
    log: { id: 'bentuk catatan kerja: text atau json', en: 'form of the log: text or json' },
    once: { id: 'satu kali saja, sampai tidak ada yang jatuh tempo', en: 'once only, until nothing is due' },
  },
  migrate: {
    about: {
      id: 'perbarui skema penyimpanan dan antrean, dan katakan dari versi mana ke mana',
      en: 'update the schemas of the storage and the queue, and say from which version to which',
    },
  },
  doctor: {
    about: {
      id: 'periksa setiap bagian pemasangan ini: apa yang salah dan cara memperbaikinya; tidak mengubah apa pun',
      en: 'check every part of this installation: what is wrong and how to correct it; changes nothing',
    },
  },
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
  explain: {
    about: {
      id: 'siapa yang diberi tahu tentang sebuah laporan, siapa yang tidak, dan mengapa',
      en: 'who was told of a report, who was not, and why',
    },
    full: { id: 'setiap pemberitahuan, juga yang tidak berlaku', en: 'every notification, also what does not apply' },
  },
  erase: {
    about: {
      id: 'musnahkan untuk selamanya kartu tersegel sebuah catatan yang sudah ditutup, dengan kuncinya; perlu dua orang',
      en: 'destroy the sealed cards of a closed record for good, with their keys; it takes two people',
    },
    record: { id: 'nomor laporan atau catatan, misalnya 7K3D-P9V', en: 'its number, for example 7K3D-P9V' },
    reason: {
      id: 'diminta (oleh orangnya), tidak-diperlukan (lagi), tanpa-hak (diperoleh atau disimpan), atau orang-salah',
      en: 'requested, noLongerNeeded, unlawful or wrongPerson',
    },
    subject: {
      id: 'hanya orang ini dalam catatan, misalnya p1; tanpa ini semua orang di dalamnya',
      en: 'only this person in the record, for example p1; without it everybody in it',
    },
  },
  access: {
    about: { id: 'siapa yang dapat melihat sebuah catatan', en: 'who can see a record' },
    explain: {
      id: 'sebutkan siapa yang melihat catatan ini, membuka kartunya, dan memutuskan tentangnya, dengan sebabnya',
      en: 'say who sees this record, opens its cards and decides on it, and why',
    },
    as: {
      id: 'hanya orang ini, menurut rujukan; tanpa ini semua orang dalam direktori',
      en: 'only this person, by reference; without it everybody in the directory',
    },
    role: {
      id: 'peran yang dibuktikan oleh aplikasi: volunteer (relawan) atau reporter (pelapor)',
      en: 'the role that the app proves: volunteer or reporter',
    },
  },
  audit: {
    about: { id: 'apa yang dapat dibuktikan tentang penyimpanan', en: 'what can be proved about the storage' },
    verify: {
      id: 'bandingkan penyimpanan dengan riwayatnya: rantai, keadaan, jadwal, kunci, dan tanda dalam berkas kunci',
      en: 'compare the storage with its history: chains, states, due work, keys, and the mark in the keyring',
    },
    replay: {
      id: 'putuskan ulang semua yang diputuskan Kawal, dan bandingkan huruf demi huruf dengan yang tersimpan',
      en: 'repeat every decision of Kawal, and compare it byte by byte with what is stored',
    },
    acknowledge: {
      id: 'catat bahwa kehilangan isi penyimpanan diketahui, misalnya setelah cadangan dipulihkan; dua orang, dengan nama dan sebabnya',
      en: 'record that a loss in the storage is known, for example after a restore; two people, with the name and the reason',
    },
    acknowledgeReason: {
      id: 'dipulihkan (dari cadangan), kembali (ke versi lama), disalin (dari mesin lain), atau rusak (disknya)',
      en: 'restored (from a backup), went-back (back to an older version), copied (from another machine), or damaged (by the disk)',
    },
  },
  calendar: {
    about: { id: 'hari libur sebuah lembaga', en: 'the holidays of a chapter' },
    import: {
      id: 'periksa tabel hari libur satu tahun, lalu salin ke folder lembaga',
      en: 'check the holiday table of one year, then copy it to the folder of the chapter',
    },
    file: {
      id: 'libur-2027.yaml: hari menurut keputusan bersama tahun itu',
      en: 'holidays-2027.yaml: the days in the joint decree of that year',
    },
  },
  area: {
    about: { id: 'cari wilayah menurut kode atau nama', en: 'find an area by code or name' },
    import: {
      id: 'tulis areas.yaml: semua wilayah satu kota atau kabupaten, dari daftar resmi',
      en: 'write areas.yaml: every area of a city or regency, from the official list',
    },
    importFolder: { id: 'folder lembaga', en: "the chapter's folder" },
    from: {
      id: 'berkas atau folder CSV dengan kolom kode dan nama (bila tidak disebut: paket idn-area-data)',
      en: 'a CSV file or a folder of CSV files, with the columns code and name (by default: the package idn-area-data)',
    },
    place: { id: 'kode bertitik, nama, atau ejaan lain', en: 'a dotted code, a name, or another spelling' },
    folder: {
      id: 'cari dalam folder ini, bukan dalam aturan yang berlaku',
      en: 'search this folder, not the chapter in force',
    },
  },
};

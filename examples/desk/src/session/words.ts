/** Words of signing in, and of a person's own page. */
export const signInWords = {
  title: { id: 'Masuk', en: 'Sign in' },
  lead: {
    id: 'Untuk petugas. Pakai kunci masuk di perangkat ini, atau kode sekali pakai. Sesudah masuk, kunci dipasang di Lainnya, Akun.',
    en: 'For officers. Use the passkey of this device, or a one-time code. Once signed in, add a passkey under More, Account.',
  },
  byKey: { id: 'Masuk dengan kunci', en: 'Sign in with a passkey' },
  code: { id: 'Kode sekali pakai', en: 'One-time code' },
  enter: { id: 'Masuk', en: 'Sign in' },
  sendMe: { id: 'Kirimkan kode kepada saya', en: 'Send me a code' },
  person: { id: 'Rujukan petugas', en: 'Reference of the officer' },
  personHint: {
    id: 'Bukan nama Anda: rujukan di daftar petugas LPA, misalnya petugas-1 atau petugas 1',
    en: "Not your name: the reference in the LPA's list of officers, as petugas-1 or petugas 1",
  },
  send: { id: 'Kirim kode', en: 'Send the code' },
  back: { id: 'Kembali', en: 'Back' },
  out: { id: 'Anda sudah keluar dari semua perangkat.', en: 'You are signed out on every device.' },
  sent: {
    id: 'Bila petugas itu terdaftar, kode dikirim ke saluran pribadinya; kode berlaku 15 menit. Belum datang dalam dua menit? Minta kode kepada sekretariat LPA.',
    en: 'If that officer is listed, a code is sent by their own channel; it counts for 15 minutes. Nothing after two minutes? Ask the LPA secretariat for a code.',
  },
  wrong: {
    id: 'Kode itu tidak cocok. Periksa, lalu ketik sekali lagi di peramban yang memintanya. Bila sudah dipakai atau lewat 15 menit, minta kode baru.',
    en: 'That code does not match. Check it and type it again, in the browser that asked for it. If it was used, or is older than 15 minutes, ask for a new one.',
  },
  wrongKey: {
    id: 'Kunci itu tidak diterima. Coba sekali lagi, atau masuk dengan kode sekali pakai.',
    en: 'That passkey was not accepted. Try again, or sign in by a one-time code.',
  },
  tooMany: {
    id: 'Terlalu banyak percobaan dari sambungan atau peramban ini. Tunggu sepuluh menit.',
    en: 'Too many tries from this connection or browser. Wait ten minutes.',
  },
  tooManyKeys: {
    id: 'Terlalu banyak percobaan dengan kunci masuk. Tunggu sepuluh menit, atau masuk dengan kode sekali pakai.',
    en: 'Too many tries with a passkey. Wait ten minutes, or sign in by a one-time code.',
  },
  keyWorks: { id: 'Kunci masuk tetap dapat dipakai.', en: 'A passkey still works.' },
  urgent: { id: 'Bila mendesak, telepon 129.', en: 'If it is urgent, call 129.' },
  over: { id: 'Sesi Anda sudah berakhir. Masuk lagi.', en: 'Your session is over. Sign in again.' },
  unsent: {
    id: 'Isian Anda BELUM tercatat, karena sesi Anda sudah berakhir. Masuk lagi di tab ini: isian itu tersimpan tersegel di sini dan ditawarkan kembali kepada Anda sendiri. Jangan tutup tab ini.',
    en: 'What you filled in is NOT on record yet, because your session is over. Sign in again in this tab: it is kept here, sealed, and is offered to you alone. Keep this tab open.',
  },
  unkept: {
    id: 'Yang Anda kirim BELUM tercatat, karena sesi Anda sudah berakhir, dan isiannya tidak tersimpan. Masuk lagi, lalu isi atau tekan sekali lagi.',
    en: 'What you sent is NOT on record, because your session is over, and it was not kept. Sign in again, then fill it in or press once more.',
  },
  otherTab: {
    id: 'Isian Anda BELUM tercatat, karena sesudah halaman itu dibuka ada yang masuk lagi di tab lain peramban ini. Isian itu tersimpan tersegel di tab ini. Jangan tutup tab ini.',
    en: 'What you filled in is NOT on record yet, because somebody signed in again in another tab of this browser since. It is kept in this tab, sealed. Keep this tab open.',
  },
  otherTabUnkept: {
    id: 'Yang Anda kirim BELUM tercatat, karena sesudah halaman itu dibuka ada yang masuk lagi di tab lain peramban ini. Isiannya tidak tersimpan: isi atau tekan sekali lagi.',
    en: 'What you sent is NOT on record, because somebody signed in again in another tab of this browser since. It was not kept: fill it in or press once more.',
  },
  otherTabSame: { id: 'Bila Anda sendiri yang masuk:', en: 'If that was you:' },
  goOn: { id: 'Lanjutkan isian itu', en: 'Go on with it' },
  goBack: { id: 'Kembali ke halaman itu', en: 'Go back to that page' },
  otherTabOther: {
    id: 'Bila petugas lain yang masuk, masuklah lagi di bawah ini sebagai Anda sendiri: isian itu ditawarkan kepada Anda saja.',
    en: 'If it was another officer, sign in again below as yourself: it is offered to you alone.',
  },
  unsentNoScript: {
    id: 'Tanpa skrip isian itu tidak tersimpan: kembali ke halaman sebelumnya, lalu salin isiannya dahulu.',
    en: 'Without script it is not kept: go back to the page before, and copy what you typed first.',
  },
  report: { id: 'Ingin melapor?', en: 'Do you want to report?' },
  form: { id: 'Buka formulir laporan', en: 'Open the report form' },
} as const;

export const passkeyWords = {
  title: { id: 'Akun', en: 'Account' },
  keys: { id: 'Kunci masuk', en: 'Passkeys' },
  lead: {
    id: 'Dengan kunci masuk, Anda masuk memakai sidik jari, wajah, atau PIN perangkat, tanpa kode. Pasang satu di setiap perangkat milik Anda sendiri; jangan di perangkat bersama.',
    en: 'With a passkey you sign in by finger, face or the PIN of a device, without a code. Add one on each device that is yours alone; never on a shared one.',
  },
  none: { id: 'Belum ada.', en: 'None yet.' },
  kinds: {
    synced: {
      id: 'Kunci yang tersalin ke perangkat Anda yang lain',
      en: 'Passkey that is copied to your other devices',
    },
    device: { id: 'Kunci di satu perangkat', en: 'Passkey of one device' },
    token: { id: 'Kunci USB atau NFC', en: 'USB or NFC security key' },
  },
  added: { id: 'dipasang', en: 'added' },
  used: { id: 'terakhir dipakai', en: 'last used' },
  never: { id: 'belum pernah dipakai', en: 'not used yet' },
  add: { id: 'Pasang kunci di perangkat ini', en: 'Add a passkey on this device' },
  cannot: {
    id: 'Peramban ini tidak dapat membuat kunci masuk. Masuklah dengan kode.',
    en: 'This browser cannot make a passkey. Sign in by a code.',
  },
  off: {
    id: 'Kunci masuk belum diaktifkan di meja ini. Masuklah dengan kode.',
    en: 'Passkeys are not switched on at this desk. Sign in by a code.',
  },
  remove: { id: 'Hapus kunci ini', en: 'Remove this passkey' },
  done: {
    pasang: { id: 'Kunci masuk terpasang.', en: 'The passkey was added.' },
    hapus: {
      id: 'Kunci masuk dihapus. Bila perangkatnya hilang, keluar juga dari semua perangkat di bawah.',
      en: 'The passkey was removed. If its device is lost, sign out everywhere below, too.',
    },
    gagal: {
      id: 'Kunci masuk belum terpasang. Coba sekali lagi; paling banyak sepuluh kunci.',
      en: 'The passkey was not added. Try again; ten passkeys are the most.',
    },
  },
  sessions: { id: 'Perangkat hilang?', en: 'Lost a device?' },
  sessionsLead: {
    id: 'Hapus kuncinya di atas, lalu keluar dari semua perangkat, termasuk yang ini.',
    en: 'Remove its passkey above, then sign out on every device, this one included.',
  },
  endAll: { id: 'Keluar dari semua perangkat', en: 'Sign out everywhere' },
} as const;

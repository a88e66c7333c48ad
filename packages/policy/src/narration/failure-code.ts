import type { Localized } from '@kawal/core';

/** Reasons for a failed message or check, by the codes of Node, nodemailer and Kawal's adapters. */
const known: Readonly<Record<string, Localized>> = {
  EAUTH: { id: 'nama pengguna atau kata sandi ditolak', en: 'the user or the password was refused' },
  ETLS: { id: 'server tidak menyediakan enkripsi', en: 'the server offers no encryption' },
  EDNS: { id: 'alamat server tidak ditemukan', en: 'no such server was found' },
  ENOTFOUND: { id: 'alamat server tidak ditemukan', en: 'no such server was found' },
  ECONNREFUSED: { id: 'server menolak sambungan', en: 'the server refused the connection' },
  ETIMEDOUT: { id: 'server tidak menjawab pada waktunya', en: 'the server did not answer in time' },
  ECONNECTION: { id: 'sambungan terputus', en: 'the connection broke' },
  ECONNRESET: { id: 'sambungan terputus', en: 'the connection broke' },
  ESOCKET: { id: 'sambungan terputus', en: 'the connection broke' },
  EPIPE: { id: 'sambungan terputus', en: 'the connection broke' },
  EENVELOPE: { id: 'alamatnya bukan alamat yang benar', en: 'the address is none' },
  EMESSAGE: { id: 'isi pesannya ditolak', en: 'the message was refused' },
  EABORT: { id: 'sambungan terputus', en: 'the connection broke' },
  EPROTOCOL: { id: 'jawaban server tidak dapat dibaca', en: 'the answer of the server cannot be read' },
  ENOANSWER: { id: 'server tidak menjawab', en: 'the server did not answer' },
  aborted: { id: 'pengirimannya dihentikan sebelum selesai', en: 'sending was stopped before its end' },
  closed: { id: 'salurannya sudah ditutup', en: 'the channel was closed' },
  'address-invalid': { id: 'alamatnya bukan alamat yang benar', en: 'the address is none' },
  'folder-unwritable': { id: 'foldernya tidak dapat ditulis', en: 'its folder cannot be written' },
  'imapflow-missing': { id: 'paket `imapflow` belum terpasang', en: 'the package `imapflow` is not installed' },
  'no-template': { id: 'templat pesannya belum disetujui penyedia', en: 'the provider has approved no template' },
  'ntfy-topic': { id: 'topiknya tidak dikenal', en: 'its topic is not known' },
  'ntfy-too-large': { id: 'pesannya terlalu panjang', en: 'the message is too long' },
  'sms-failed': { id: 'penyedia SMS tidak dapat mengirimnya', en: 'the SMS provider could not send it' },
  'sms-number': { id: 'nomornya tidak dapat menerima SMS', en: 'the number takes no SMS' },
  'sms-text': { id: 'teksnya tidak dapat dikirim sebagai SMS', en: 'the text cannot go as an SMS' },
  'telegram-blocked': { id: 'penerima memblokir bot ini', en: 'the recipient blocked this bot' },
  'telegram-no-chat': { id: 'obrolannya tidak ditemukan', en: 'there is no such chat' },
  'telegram-not-started': { id: 'penerima belum memulai bot ini', en: 'the recipient has not started this bot' },
  'whatsapp-undeliverable': { id: 'WhatsApp tidak dapat menyampaikannya', en: 'WhatsApp cannot deliver it' },
  EACCES: { id: 'tidak diizinkan', en: 'permission was denied' },
  ENOSPC: { id: 'disk penuh', en: 'the disk is full' },
  'no-notifier': { id: 'tidak ada saluran untuk kontak ini', en: 'no notifier serves this contact' },
};

/** Codes of which a library has dozens. */
const families: readonly (readonly [RegExp, Localized])[] = [
  [
    /^(?:CERT_|CRL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|INVALID_|HOSTNAME_|ERR_TLS_CERT)/,
    { id: 'sertifikat server tidak dapat dipercaya', en: 'the certificate of the server cannot be trusted' },
  ],
  [
    /^(?:ERR_SSL_|ERR_TLS_|EPROTO)/,
    {
      id: 'port dan enkripsinya tidak cocok: 465 memakai `secure: true`, 587 tidak',
      en: 'port and encryption do not fit: 465 takes `secure: true`, 587 does not',
    },
  ],
];

/** Says in words why something failed. The number of a reply stays, to ask the provider about it. */
export function describeFailureCode(code: string): Localized {
  const said = Object.hasOwn(known, code) ? known[code] : undefined;
  if (said !== undefined) return said;
  const alike = families.find(([shape]) => shape.test(code));
  if (alike !== undefined) return alike[1];
  const [, by, reply] = /^(smtp|http)-(\d+)$/.exec(code) ?? [];
  if (by === 'smtp') return { id: `server surel menjawab ${reply}`, en: `the mail server answered ${reply}` };
  if (by === 'http') return { id: `penyedia pesan menjawab ${reply}`, en: `the provider answered ${reply}` };
  const returned = /^(?:dsn|bounce)-([\d.]*)/.exec(code)?.[1];
  if (returned !== undefined) {
    const why = returned === '' ? '' : ` (${returned})`;
    return {
      id: `surelnya dikembalikan server penerima${why}`,
      en: `the mail came back from the recipient's server${why}`,
    };
  }
  return { id: `kode ${code}`, en: `code ${code}` };
}

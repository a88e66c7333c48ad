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
  EACCES: { id: 'tidak diizinkan', en: 'permission was denied' },
  ENOSPC: { id: 'disk penuh', en: 'the disk is full' },
  'no-notifier': { id: 'tidak ada saluran untuk kontak ini', en: 'no notifier serves this contact' },
};

/** Says in words why something failed. The number of a provider's reply stays, for whoever asks the provider about it. */
export function describeFailureCode(code: string): Localized {
  const said = Object.hasOwn(known, code) ? known[code] : undefined;
  if (said !== undefined) return said;
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

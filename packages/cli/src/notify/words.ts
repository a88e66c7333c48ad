import type { Localized } from '@kawal/core';

interface Outcome {
  readonly folder: string;
  readonly contact: string;
  /** The reason of a failure, in words. */
  readonly reason: Localized;
  readonly seconds: number;
  /** True where the address was not refused for good: a server, an account or a provider failed. */
  readonly retryable: boolean;
}

/** The words of `kawal notify`. */
export const notifyWords = {
  about: { id: 'pesan percobaan', en: 'trial messages' },
  test: {
    id: 'kirim pesan percobaan ke setiap kontak seseorang. Kontak yang langsung terbukti sampai dicatat hari ini; bila penyedia memberi tahu kemudian, jalankan `kawal terperiksa FOLDER --received`',
    en: 'send a trial message to every contact of a person. Proof of arrival at once is noted today; if the provider tells later, run `kawal verified FOLDER --received`',
  },
  personAbout: { id: 'id orang itu di directory.yaml', en: "the person's id in directory.yaml" },
  contactOption: { id: 'hanya kontak ini', en: 'only this contact' },
  heading: (person: string): Localized => ({
    id: `Pesan percobaan untuk ${person}:`,
    en: `Trial message for ${person}:`,
  }),
  noContact: ({ person, contact }: { readonly person: string; readonly contact: string | null }): Localized => ({
    id:
      contact === null
        ? `${person} belum mempunyai kontak. Tulis kontaknya di directory.yaml. Tidak ada yang dikirim.`
        : `${person} tidak mempunyai kontak ${contact}. Periksa ejaannya. Tidak ada yang dikirim.`,
    en:
      contact === null
        ? `${person} has no contact yet. Write one in directory.yaml. Nothing was sent.`
        : `${person} has no contact ${contact}. Check the spelling. Nothing was sent.`,
  }),
  delivered: ({ seconds }: Outcome): Localized => ({
    id: `sampai, ${inSeconds(seconds, 'id')} detik.`,
    en: `arrived, ${inSeconds(seconds, 'en')} seconds.`,
  }),
  accepted: ({ folder, contact, seconds }: Outcome): Localized => ({
    id: `diterima penyedia dalam ${inSeconds(seconds, 'id')} detik; belum terbukti sampai. Tanyakan kepada orangnya, lalu: kawal terperiksa ${folder} ${contact}`,
    en: `taken by the provider within ${inSeconds(seconds, 'en')} seconds; not proved to have arrived. Ask the person, then: kawal verified ${folder} ${contact}`,
  }),
  awaited: ({ folder, seconds }: Outcome): Localized => ({
    id: `diterima penyedia dalam ${inSeconds(seconds, 'id')} detik. Bila penyedia memberi tahu bahwa pesan sampai, hal itu dicatat. Sesudah itu: kawal terperiksa ${folder} --received`,
    en: `taken by the provider within ${inSeconds(seconds, 'en')} seconds. Its arrival will be noted when the provider tells. Then: kawal verified ${folder} --received`,
  }),
  kept: (_: Outcome): Localized => ({
    id: 'ditulis ke folder surat dan tidak dikirim: tidak sampai kepada siapa pun. Pasang saluran yang mengirim.',
    en: 'written into the mail folder and not sent: it reaches nobody. Set up a channel that sends.',
  }),
  unknown: ({ reason }: Outcome): Localized => ({
    id: `tidak jelas apakah terkirim (${reason.id}). Tanyakan kepada orangnya.`,
    en: `it is not clear whether it went (${reason.en}). Ask the person.`,
  }),
  failed: ({ reason, retryable }: Outcome): Localized =>
    retryable
      ? {
          id: `TIDAK terkirim (${reason.id}): server atau akun pengirim gagal, atau menolak untuk sementara; alamatnya tidak terbukti salah. Periksa salurannya dengan kawal doctor, lalu coba lagi.`,
          en: `NOT sent (${reason.en}): the sending server or account failed, or refused for now; nothing shows that the address is wrong. Check the channel by kawal doctor, then try again.`,
        }
      : addressFailed(reason),
  withdrawn: ({ contacts, folder }: { readonly contacts: readonly string[]; readonly folder: string }): Localized => ({
    id: `Tanggal \`diperiksa\` dihapus dari directory.yaml: ${contacts.join(', ')}. Kontak itu tidak lagi dihitung setelah \`kawal apply ${folder}\`, sampai sebuah pesan percobaan sampai.`,
    en: `The date of \`verified\` was taken out of directory.yaml: ${contacts.join(', ')}. Once \`kawal apply ${folder}\` was run, they do not count until a trial message arrives.`,
  }),
  renewed: ({ count, date, folder }: Record<'date' | 'folder', string> & { readonly count: number }): Localized => ({
    id: `${count} kontak dicatat diperiksa pada ${date}. Berlaku setelah \`kawal apply ${folder}\`.`,
    en: `${count} ${count === 1 ? 'contact is' : 'contacts are'} noted as verified on ${date}. It counts once \`kawal apply ${folder}\` was run.`,
  }),
};

function inSeconds(seconds: number, language: 'id' | 'en'): string {
  const said = seconds.toFixed(1);
  return language === 'id' ? said.replace('.', ',') : said;
}

function addressFailed(reason: Localized): Localized {
  return {
    id: `TIDAK terkirim (${reason.id}). Periksa alamatnya di directory.yaml dan salurannya dengan kawal doctor.`,
    en: `NOT sent (${reason.en}). Check the address in directory.yaml, and the channel by kawal doctor.`,
  };
}

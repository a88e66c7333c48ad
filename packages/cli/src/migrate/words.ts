import type { Localized } from '@kawal/core';

export const migrateWords = {
  made: ({ name, current }: { readonly name: string; readonly current: string }): Localized => ({
    id: `${name}: skema dibuat, versi ${current}.`,
    en: `${name}: the schema was made, version ${current}.`,
  }),
  done: ({ name, found, current }: Record<'name' | 'found' | 'current', string>): Localized => ({
    id: `${name}: skema diperbarui dari versi ${found} ke ${current}.`,
    en: `${name}: the schema was brought from version ${found} to ${current}.`,
  }),
  current: ({ name, current }: { readonly name: string; readonly current: string }): Localized => ({
    id: `${name}: skema sudah versi ${current}; tidak ada yang diubah.`,
    en: `${name}: the schema is at version ${current} already; nothing was changed.`,
  }),
  executorReady: ({ name }: { readonly name: string }): Localized => ({
    id: `${name}: skema antreannya ada dan terkini.`,
    en: `${name}: the schema of its queue is there and up to date.`,
  }),
  executorNotReady: ({ name, code }: { readonly name: string; readonly code: string }): Localized => ({
    id: `${name}: skema antreannya tidak dapat dibuat atau dibuka (${code}). Periksa alamat, kata sandi, dan hak pemiliknya, lalu jalankan \`kawal migrate\` lagi.`,
    en: `${name}: the schema of its queue could not be made or opened (${code}). Check the address, the password and the rights of its owner, then run \`kawal migrate\` again.`,
  }),
  opened: {
    id: 'Penyimpanan terbuka; ia memperbarui dirinya setiap kali dibuka.',
    en: 'The storage is open; it brings itself up to date whenever it is opened.',
  },
};

import type { Localized } from '@kawal/core';
import sentences from './sentences.json' with { type: 'json' };

/** The words of `kawal preview`. */
export const previewWords = {
  ...sentences,
  heading: (channel: string, kind: Localized): Localized => ({
    id: `${channel}: ${kind.id}`,
    en: `${channel}: ${kind.en}`,
  }),
  subject: (subject: string): Localized => ({ id: `Perihal: ${subject}`, en: `Subject: ${subject}` }),
  button: (label: string): Localized => ({ id: `Tombol: [${label}]`, en: `Button: [${label}]` }),
  noChannel: (channel: string | null): Localized => ({
    id:
      channel === null
        ? 'Belum ada saluran di kawal.config.ts. Pasang satu di bawah `notifiers`.'
        : `Tidak ada saluran ${channel} di kawal.config.ts. Periksa ejaannya, atau pasang di bawah \`notifiers\`.`,
    en:
      channel === null
        ? 'kawal.config.ts serves no channel yet. Put one under `notifiers`.'
        : `kawal.config.ts serves no channel ${channel}. Check the spelling, or put it under \`notifiers\`.`,
  }),
};

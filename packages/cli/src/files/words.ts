import type { Localized } from '@kawal/core';

export const newFileWords = {
  written: ({ file }: { readonly file: string }): Localized => ({ id: `Ditulis: ${file}`, en: `Written: ${file}` }),
} as const;

import type { Said } from '@kawal/core';

export const newFileWords = {
  written: ({ file }: { readonly file: string }): Said => ({ id: `Ditulis: ${file}`, en: `Written: ${file}` }),
} as const;

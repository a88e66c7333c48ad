import type { Flaws } from './flaw.ts';

export const lifecycle: Flaws = {
  'lifecycle/declared': [
    {
      does: 'names another version of the contract',
      breaks: (sound) => ({ ...sound, contract: 'kawal.storage/0' as typeof sound.contract }),
    },
    {
      does: 'names its files as the working folder sees them',
      breaks: (sound) => ({ ...sound, files: ['store.db'] }),
    },
  ],
  'lifecycle/signal-file': {
    does: 'names its signal file as the working folder sees it',
    breaks: (sound) => ({ ...sound, signalFile: 'store.signal' }),
  },
  'lifecycle/closed': {
    does: 'works on after closing',
    breaks: (sound) => ({ ...sound, close: async () => undefined }),
  },
};

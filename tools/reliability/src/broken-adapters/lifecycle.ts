import type { Flaws } from './flaw.ts';

export const lifecycle: Flaws = {
  'lifecycle/declared': {
    does: 'names another version of the contract',
    breaks: (sound) => ({ ...sound, contract: 'kawal.storage/0' as typeof sound.contract }),
  },
  'lifecycle/signal-file': {
    does: 'names its signal file as the working folder sees it',
    breaks: (sound) => ({ ...sound, signalFile: 'store.signal' }),
  },
  'lifecycle/closed': {
    does: 'works on after closing',
    breaks: (sound) => ({ ...sound, close: async () => undefined }),
  },
};

export { contohNotifier } from './contoh-notifier.ts';
export type { ContohNotifierOptions } from './options.ts';

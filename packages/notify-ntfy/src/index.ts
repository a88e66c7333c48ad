export { type NtfyNotifierOptions, ntfyNotifier } from './ntfy-notifier.ts';

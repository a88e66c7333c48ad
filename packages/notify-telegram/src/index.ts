export { type TelegramNotifierOptions, telegramNotifier } from './telegram-notifier.ts';

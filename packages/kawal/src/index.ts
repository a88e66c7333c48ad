export type { Actor, SubmitReportInput } from '@kawal/core';
export { adviceWords, describeRefusal } from '@kawal/core/locales';
export type { DueItem, Engine, KawalConfig, LocalDay } from '@kawal/engine';
export { departureBy, departureUnasked, env, fromCitizen, toldDeparture } from '@kawal/engine';
export { emailNotifier, mailFolder } from '@kawal/notify-email';
export { httpHeartbeat } from '@kawal/sdk/heartbeat-http';
export { sqliteStorage } from '@kawal/storage-sqlite';
export { defineConfig, type EmbeddedConfig, openKawal } from './embedded-config.ts';
export { type FirstChapter, firstChapter } from './first-chapter.ts';

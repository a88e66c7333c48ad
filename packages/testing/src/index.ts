export type { TestEngineOptions } from './options.ts';
export { sampleChapter } from './sample-chapter.ts';
export type { SentMessage, TestChannel } from './test-channel.ts';
export { type TestEngine, testEngine } from './test-engine.ts';
export { runUntil, type VirtualClock, virtualClock } from './virtual-clock.ts';

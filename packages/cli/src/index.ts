export { defineConfig, env, type KawalConfig } from '@kawal/engine';
export type { Io, Output } from './io.ts';
export { run } from './run.ts';

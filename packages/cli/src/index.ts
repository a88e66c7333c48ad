export { defineConfig, type KawalConfig, type KeyFile, type Supply } from './config/config.ts';
export { env } from './config/env.ts';
export type { Io, Output } from './io.ts';
export { run } from './run.ts';

export type { Executor, Trouble, WorkDone } from './executor.ts';
export { type PgBossExecutorOptions, pgBossExecutor } from './pg-boss-executor.ts';

export { type PgBossExecutorOptions, pgBossExecutor } from './pg-boss-executor.ts';

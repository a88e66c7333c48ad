export { anomaliesIn } from './history/check.ts';
export { type History, recordHistory, type Workload } from './history/clients.ts';

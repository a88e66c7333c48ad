export { simulate } from './simulate.ts';
export { liveThrough } from './simulation/simulate-year.ts';

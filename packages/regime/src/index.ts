export { type Simulated, simulate } from './simulate.ts';
export { saySimulated, traceFailure } from './trace.ts';
export { liveThrough, type SimulationOptions } from './year/live-through.ts';

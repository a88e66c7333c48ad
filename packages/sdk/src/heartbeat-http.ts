/** A heartbeat that a monitoring service hears over HTTP. */
export { type HttpHeartbeatOptions, httpHeartbeat } from './heartbeat/http-heartbeat.ts';

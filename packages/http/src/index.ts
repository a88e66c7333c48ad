export { type ApiOptions, apiHandler } from './api/api-handler.ts';
export {
  type ApiEngine,
  type Caller,
  readCaller,
  sessionCookie,
  sessionCookieName,
  type Visitors,
} from './api/caller.ts';
export { openApi } from './api/open-api.ts';
export type { ProblemDetails, SaidRefusal } from './api/problem.ts';
export { type ReadBody, readBody } from './body.ts';
export { type HttpEngine, type HttpHandler, type HttpOptions, httpHandler, type Visitor } from './handler.ts';
export { pageHeaders } from './headers.ts';
export { inStep, type Pause, paced, pauseOnMachine } from './pace.ts';
export { type EventWebhook, type EventWebhookOptions, publishEvents } from './publish-events.ts';
export { networkOf, networksOf } from './rate.ts';
export { type VerifiedEvent, verifyEvent } from './verify-event.ts';

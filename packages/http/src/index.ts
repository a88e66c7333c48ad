export { type HttpEngine, type HttpHandler, type HttpOptions, httpHandler, type Visitor } from './handler.ts';

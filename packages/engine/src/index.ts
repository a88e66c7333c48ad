export type { ActorApi, ClosureReceipt, CommandOptions, ReportReceipt } from './api/actor-api.ts';
export type { Listing, Reader, ReadRecord } from './api/reader.ts';
export type { OpenCardsRequest, OpenedCard, OpenedCards } from './cards/open-cards.ts';
export { type CheckedChapter, withChanges } from './chapter/apply-chapter.ts';
export type { Outcome, Receipt } from './command/outcome.ts';
export { type CommandRefusal, refusalText } from './command/refusals.ts';
export {
  type ConfigField,
  defineConfig,
  type KawalConfig,
  type KeyFile,
  type StorageOpening,
  type Supply,
} from './deployment/config.ts';
export { type ConfigFault, configError, configFaultsOf, configFaultText } from './deployment/config-fault.ts';
export { readConfig } from './deployment/config-schema.ts';
export { type Environment, env, withEnvironment } from './deployment/environment.ts';
export { type Deployment, type OpenOptions, openDeployment, openKawal, openVault } from './deployment/open-kawal.ts';
export { openPart, reasonOf } from './deployment/open-part.ts';
export { createEngine, type Engine, type EngineOptions } from './engine.ts';
export type { AskedItem, Message, RenderedMessage } from './message/message.ts';
export { renderMessage } from './message/render.ts';
export { type Alarm, alarmToStderr, type RaiseAlarm } from './ports/alarm.ts';
export { toleratedApart } from './ports/guarded-clock.ts';
export { type Clock, type Entropy, type FaultPoint, type Faults, systemClock, systemEntropy } from './ports/ports.ts';
export { type Health, type Lateness, lateness } from './worker/watchdog.ts';
export type { WorkDone } from './worker/work.ts';

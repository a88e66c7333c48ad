export { type Intent, readTypedAnswer, type TypedAnswer, typedReply } from './answer/intent.ts';
export { decliningToken, touchedReply } from './answer/touched.ts';
export {
  answerQuota,
  questionBack,
  type ReadTyped,
  readTyped,
  type TypedWords,
  typedReader,
} from './answer/typed-reader.ts';
export { decodeJson } from './decode-json.ts';
export { isKawalError, KawalError, type KawalErrorCode, type KawalErrorOptions } from './error.ts';
export { type EmbeddedExecutorOptions, embeddedExecutor } from './executor/embedded-executor.ts';
export type {
  Executor,
  ExecutorCapabilities,
  ExecutorPass,
  ExecutorPassDone,
  ExecutorReadiness,
  ExecutorTrouble,
} from './executor/executor.ts';
export { kindOf, type Passes, type PassesOptions, startPasses, troubleToStderr } from './executor/passes.ts';
export type { BeatMark, Heartbeat } from './heartbeat/heartbeat.ts';
export type {
  InboundAnswer,
  InboundRequest,
  Keep,
  NotifierEvent,
  Received,
  Reception,
  SaidBack,
} from './notifier/inbound.ts';
export type {
  AddressCheck,
  CallLimits,
  ContentClass,
  FailedSend,
  MessageParts,
  Notifier,
  NotifierCapabilities,
  OutgoingMessage,
  PreviewedPart,
  Readiness,
  SendOutcome,
} from './notifier/notifier.ts';
export { groupedCode, readReplyCode, replyCode, replyCodeBytes } from './notifier/reply-code.ts';
export type { ReplyChoice, ReplyLink, ReplyOffer } from './notifier/reply-offer.ts';
export { plainText, type SmsSegments, smsSegments } from './notifier/sms-segments.ts';
export { option } from './options/option.ts';
export { type Option, type OptionsOf, type OptionTable, readOptions } from './options/read-options.ts';
export { isShortCode } from './short-code.ts';
export { checkCommit, checkKeys, checkLimit } from './storage/check-commit.ts';
export { missingStoreOf, refuseNewStore, withExistingStore } from './storage/existing-store.ts';
export { reachedRow } from './storage/keyring.ts';
export { newestTombstones } from './storage/newest-tombstones.ts';
export { refuseCommit, type StoredBefore } from './storage/refuse-commit.ts';
export type {
  Backups,
  Blob,
  CardAddress,
  CardTombstone,
  CardWrite,
  ClaimChanges,
  ClaimName,
  ClaimRead,
  Commit,
  CommitOutcome,
  CopyNote,
  DueStream,
  HeldClaim,
  KeptTombstone,
  Keyring,
  LogEntry,
  NewAnswer,
  NewEvent,
  Page,
  Query,
  Storage,
  StorageCapabilities,
  StorageFault,
  StorageLook,
  StorageSchema,
  StoreCopy,
  StoredAnswer,
  StoredCard,
  StoredEvent,
  StoredStream,
  StreamRead,
  StreamWrite,
  WrappedKey,
} from './storage/storage.ts';
export { type Plain, type PlainStorage, storageOf } from './storage/storage-of.ts';
export { type StorageErrorCode, type StorageErrorMeaning, storageErrors } from './storage-errors.ts';
export { isLoopback } from './transport/loopback.ts';
export { withVerifiedTls } from './transport/postgres-address.ts';
export { refusesSessionBounds, withSessionBounds } from './transport/postgres-session.ts';
export { type CardPlace, cardKeyId, openCard, sealCard } from './vault/card.ts';
export type { CardKey } from './vault/card-key.ts';
export type { Random } from './vault/random.ts';
export { generateKeyPair, hasWrappedForm, openKey, type SealedKeyPair, wrapKeys } from './vault/sealing.ts';
export type { RecipientKey, Vault } from './vault/vault.ts';

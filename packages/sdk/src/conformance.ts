/** The conformance suites: what shows that an adapter holds its contract. They know no test runner. */
export { callsPerReport, type StorageBudget, storageBudgets } from './bench/budgets.ts';
export type { CaseResult, ConformanceCase, Dose, PlayedAdapter } from './conformance/case.ts';
export { type AdapterDirectory, type AdapterEntry, directoryOf } from './conformance/directory.ts';
export { type DiskEntry, readDiskLog } from './conformance/disk/disk-log.ts';
export { type DiskLibrary, diskLibrary } from './conformance/disk/library.ts';
export { type Disk, type DiskFiles, diskFrom } from './conformance/disk/power-cut.ts';
export type {
  ExecutorCase,
  ExecutorConformanceOptions,
  ExecutorNeed,
  ExecutorStage,
  PlayedExecutor,
  TestPlace,
} from './conformance/executor/stage.ts';
export { executorCases, playExecutorCase, runExecutorConformance } from './conformance/executor/suite.ts';
export { sampleLimits, sampleMessage, sampleReception } from './conformance/notifier/sample-message.ts';
export type {
  NotifierCase,
  NotifierConformanceOptions,
  NotifierSituations,
  NotifierStage,
  ReceivedMessage,
  TestProvider,
  TestQueue,
  TestWebhook,
} from './conformance/notifier/stage.ts';
export { notifierCases, playNotifierCase, runNotifierConformance } from './conformance/notifier/suite.ts';
export type { PackageName } from './conformance/package-above.ts';
export { type ConformanceReport, formatReport } from './conformance/report.ts';
export type { BindingOptions } from './conformance/result-file.ts';
export { storageChild } from './conformance/storage/child.ts';
export type {
  Child,
  ChildTask,
  CrashOptions,
  StorageCase,
  StorageConformanceOptions,
  StorageNeed,
  StorageStage,
  TestStore,
} from './conformance/storage/stage.ts';
export { playStorageCase, runStorageConformance, storageCases } from './conformance/storage/suite.ts';

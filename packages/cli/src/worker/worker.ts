import { toInstant } from '@kawal/core';
import type { Engine } from '@kawal/engine';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { nowOf, type Session } from '../command/session.ts';
import { chapterInForce, withDeployment } from '../config/open-deployment.ts';
import { stopped } from '../fault/fault.ts';
import { openHealthEndpoint } from './health-endpoint.ts';
import { keptAlarms } from './kept-alarms.ts';
import { workerWords } from './words.ts';
import { type WorkerLog, workerLog } from './worker-log.ts';
import { leaveMark } from './worker-mark.ts';

export interface WorkerOptions {
  readonly once?: boolean;
  /** Where a monitor may ask how the worker does: a port, or a host and a port. */
  readonly health?: string;
  readonly log?: string;
}

/** The worker. It refuses to begin where it could tell nobody: better now than at two in the morning. */
export async function worker(session: Session, { once, health, log }: WorkerOptions): Promise<ExitCode> {
  const written = workerLog(session, log);
  const alarms = keptAlarms(written.alarm, () => nowOf(session));
  return withDeployment(
    session,
    'work',
    async (deployment) => {
      if ((deployment.channels ?? []).length === 0) throw stopped({ code: 'config.no-notifiers' });
      if ((await chapterInForce(deployment)).chapter === null) throw stopped({ code: 'chapter.none' });
      alarms.opened(deployment);
      if (once) return workOnce(session, deployment.engine).finally(alarms.settled);
      const end = await leaveMark(deployment.storage, () => toInstant(nowOf(session)));
      const working = workUntilStopped(session, deployment.engine, written, health);
      return working.finally(end).finally(alarms.settled);
    },
    alarms.raise,
  );
}

async function workUntilStopped(
  session: Session,
  engine: Engine,
  log: WorkerLog,
  health: string | undefined,
): Promise<ExitCode> {
  // Listened for before anything is begun: a signal in between must not cut a sending off.
  const stop = session.io.untilStopped?.();
  const endpoint = health === undefined ? undefined : await openHealthEndpoint(health, () => engine.health());
  try {
    engine.start();
    log.started(endpoint?.address ?? null);
    await given(stop);
    log.stopping();
    // The pass under way is finished, and a monitor may ask until it is.
    await engine.stop();
  } finally {
    await endpoint?.close();
  }
  log.stopped();
  return exitCode.fine;
}

/** Passes until one finds nothing due: a step may make a message due at once. */
async function workOnce(session: Session, engine: Engine): Promise<ExitCode> {
  const done = { stepped: 0, attempted: 0, failed: 0 };
  for (;;) {
    const { stepped, attempted, failed } = await engine.work();
    if (stepped + attempted === 0) break;
    done.stepped += stepped;
    done.attempted += attempted;
    done.failed += failed;
  }
  session.line(session.say(workerWords.done(done)));
  return done.failed === 0 ? exitCode.fine : exitCode.refused;
}

function given(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal === undefined || signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

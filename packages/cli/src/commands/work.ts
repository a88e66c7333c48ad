import type { Engine } from '@kawal/engine';
import { chapterInForce, withDeployment } from '../config/open-deployment.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { stopped } from '../fault.ts';
import type { Session } from '../session.ts';
import { workWords } from '../words/work.ts';

export interface WorkOptions {
  readonly once?: boolean;
}

/** The worker. It refuses to begin where it could tell nobody: better now than at two in the morning. */
export async function work(session: Session, { once }: WorkOptions): Promise<ExitCode> {
  return withDeployment(session, 'work', async (deployment) => {
    if ((deployment.channels ?? []).length === 0) throw stopped({ code: 'config.no-notifiers' });
    if ((await chapterInForce(deployment)).chapter === null) throw stopped({ code: 'chapter.none' });
    if (once) return workOnce(session, deployment.engine);
    // Listened for before anything is begun: a signal in between must not cut a sending off.
    const stop = session.io.untilStopped?.();
    deployment.engine.start();
    session.line(session.say(workWords.started));
    await given(stop);
    await deployment.engine.stop();
    session.line(session.say(workWords.stopped));
    return exitCode.fine;
  });
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
  session.line(session.say(workWords.done(done)));
  return done.failed === 0 ? exitCode.fine : exitCode.refused;
}

function given(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal === undefined || signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

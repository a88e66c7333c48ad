import type { Alarm } from '@kawal/engine';
import { pino } from 'pino';
import { nowOf, type Session } from '../command/session.ts';
import type { KeptAlarm } from '../config/alarm-words.ts';
import { alarmInWords } from '../config/open-deployment.ts';
import { stopped } from '../fault/fault.ts';
import { workerWords } from './words.ts';

/** The log of a running worker. An alarm holds references only, so either form may be kept anywhere. */
export interface WorkerLog {
  /** `health`: where a monitor may ask; null where nobody may. */
  started(health: string | null): void;
  alarm(raised: Alarm | KeptAlarm): void;
  stopping(): void;
  stopped(): void;
}

/** In words for a person beside it, or a JSON line each for a program that collects logs. */
export function workerLog(session: Session, form: string | undefined): WorkerLog {
  if (form === undefined || form === 'text') return inWords(session);
  if (form === 'json') return asJson(session);
  throw stopped({ code: 'usage.log-format' });
}

function inWords(session: Session): WorkerLog {
  const { line, say } = session;
  return {
    started(health) {
      line(say(workerWords.started));
      if (health !== null) line(say(workerWords.health({ address: health })));
    },
    alarm: alarmInWords(session),
    stopping() {},
    stopped: () => line(say(workerWords.stopped)),
  };
}

function asJson(session: Session): WorkerLog {
  const log = pino(
    { base: null, timestamp: () => `,"time":${nowOf(session)}`, formatters: { level: (label) => ({ level: label }) } },
    // For programs: names of records stay as they are stored.
    { write: (text: string) => session.jsonLine(JSON.parse(text)) },
  );
  return {
    started: (health) => log.info({ health }, 'worker started'),
    alarm: ({ code, ...facts }) => log.error({ alarm: code, ...facts }, code),
    stopping: () => log.info('worker stopping'),
    stopped: () => log.info('worker stopped'),
  };
}

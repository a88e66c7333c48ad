import type { Instant } from '@kawal/core';
import type { Alarm, RaiseAlarm } from '@kawal/engine';
import type { KeptAlarm } from '../config/alarm-words.ts';
import type { LoadedDeployment } from '../config/open-deployment.ts';
import { isKeptRecord } from '../records/kept-from-lpa.ts';

/** Raises an alarm of a record once it is known that whoever reads at that computer may hear of it (0618). */
export function keptAlarms(alarm: (raised: Alarm | KeptAlarm) => void, now: () => Instant) {
  let open: (deployment: LoadedDeployment) => void = () => undefined;
  const opened = new Promise<LoadedDeployment>((resolve) => {
    open = resolve;
  });
  let raised = Promise.resolve();
  const raise: RaiseAlarm = (one) => {
    if (!('stream' in one)) return alarm(one);
    raised = raised.then(async () => {
      const isKept = await opened.then((deployment) => isKeptRecord(one.stream, deployment, now())).catch(() => true);
      alarm(isKept ? { code: 'record.kept', ...('drill' in one ? { drill: true } : {}) } : one);
    });
  };
  return { raise, opened: open, settled: () => raised };
}

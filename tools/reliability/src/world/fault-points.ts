import type { FaultPoint } from '@kawal/engine';

/** The compiler's word that every boundary of the engine is here. */
const every: Readonly<Record<FaultPoint, true>> = {
  'intake.received': true,
  'keyring.minted': true,
  'commit.before': true,
  'commit.after': true,
  'wake.claimed': true,
  'attempt.started': true,
  'attempt.sent': true,
  'attempt.ended': true,
  'alarm.raised': true,
};

export const faultPoints = Object.keys(every) as readonly FaultPoint[];

import type { RefusalsOf } from '../language/words.ts';
import type { RefusedBy } from '../record/decision.ts';
import type { DataRequestCommand } from './data-request.ts';
import type { dataRequestMessages } from './messages.ts';

export type DataRequestRefusal = RefusalsOf<typeof dataRequestMessages>;

const onAnswering = ['needs-person', 'not-found', 'answered'] as const;
const answering = [...onAnswering, 'in-future', 'before-received'] as const;

/** Lists by command the codes of its refusals. */
export const dataRequestRefuses = {
  'receive-data-request': ['needs-person', 'not-found', 'already-received', 'no-such-person', 'in-future'],
  'fulfil-data-request': answering,
  'refuse-data-request': [...answering, 'no-such-ground'],
  'drop-data-request': onAnswering,
} as const satisfies RefusedBy<DataRequestCommand, DataRequestRefusal>;

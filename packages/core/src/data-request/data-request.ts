import type { Instant } from '../calendar/instant.ts';
import type { PersonId } from '../directory/directory.ts';
import type { CommandsIn } from '../record/schema.ts';
import type { DataRight, RefusalGround } from './choices.ts';
import type { dataRequestCommandSchemas } from './schema.ts';

/** A request of a person about their own data (UU 27/2022 Art 30, 32, 40, 41, 44). It keeps the clock and the answer alone. */
export type DataRequestState =
  | { readonly status: 'none' }
  | ({ readonly status: 'received' } & DataRequestFacts)
  | ({ readonly status: 'fulfilled' } & DataRequestFacts & DataRequestAnswer)
  | ({ readonly status: 'refused'; readonly ground: RefusalGround } & DataRequestFacts & DataRequestAnswer)
  | ({ readonly status: 'dropped' } & DataRequestFacts);

export type DataRequestOnRecord = Exclude<DataRequestState, { status: 'none' }>;

export interface DataRequestFacts {
  readonly right: DataRight;
  /** The record that holds the data, as `report/01j…`. */
  readonly record: string;
  /** The person within the record; null for whoever reported it, or for everybody in it. */
  readonly subject: string | null;
  readonly receivedOn: Instant;
  readonly receivedBy: PersonId;
  /** Null for a right to which the statute gives no time limit. */
  readonly deadline: Instant | null;
  readonly alarms: readonly ('near' | 'overdue')[];
}

export interface DataRequestAnswer {
  /** When who asked was told of the result. */
  readonly answeredOn: Instant;
  readonly late: boolean;
}

export type DataRequestCommand = CommandsIn<typeof dataRequestCommandSchemas, 'story'> | { readonly type: 'wake' };

export type DataRequestEvent =
  | ({ readonly type: 'data-request-received' } & Omit<DataRequestFacts, 'alarms'>)
  | ({ readonly type: 'data-request-fulfilled' } & DataRequestAnswer)
  | ({ readonly type: 'data-request-refused'; readonly ground: RefusalGround } & DataRequestAnswer)
  | { readonly type: 'data-request-dropped' }
  /** A day is left, or none. */
  | { readonly type: 'data-request-due'; readonly alarm: 'near' | 'overdue' };

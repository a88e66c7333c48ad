import { createHash, createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import { type Plan, planFor } from './plan.ts';
import { reportBodySchema } from './report-body.ts';
import { type SealedPart, sealParts } from './seal.ts';

/** Everything that one accept writes, but for how a database takes it. */
export interface Accepted extends Plan {
  readonly name: string;
  readonly now: number;
  readonly area: string;
  readonly channel: string;
  readonly capturedAt: number;
  readonly reporter: string;
  readonly facts: string;
  readonly parties: string;
  readonly parts: readonly SealedPart[];
  readonly idempotencyKey: string;
  readonly bodyHash: string;
  readonly answer: string;
  /** The first entry of the report's audit trail. */
  readonly audit: string;
  readonly auditHash: string;
}

/** Reads a body and makes of it what is to be written. Throws where the body does not fit. */
export function acceptor(): (body: unknown, idempotencyKey: string) => Accepted {
  const wrappingKey = createSecretKey(randomBytes(32));
  return (body, idempotencyKey) => {
    const report = reportBodySchema.parse(body);
    const name = randomUUID();
    const now = Date.now();
    const { area, channel, capturedAt, reporter } = report;
    const facts = JSON.stringify(report.facts);
    const parties = JSON.stringify(report.parties.map(({ ref, roles, ageClass }) => ({ ref, roles, ageClass })));
    const plan = planFor(report, now);
    const audit = JSON.stringify({
      type: 'report-accepted',
      report: name,
      at: now,
      area,
      channel,
      capturedAt,
      reporter,
      facts,
      parties,
      ...plan,
    });
    return {
      ...plan,
      ...{ name, now, area, channel, capturedAt, reporter, facts, parties, idempotencyKey, audit },
      parts: sealParts(report, name, wrappingKey),
      bodyHash: sha256(JSON.stringify(body)),
      answer: JSON.stringify({ report: name, status: 'escalating' }),
      auditHash: sha256(`\n${audit}`),
    };
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

import {
  type Chapter,
  type EscalationState,
  type Facts,
  type Instant,
  later,
  type Party,
  type PersonId,
  type Policy,
} from '@kawal/core';
import type { EscalationCommand } from '@kawal/core/concepts';
import { peopleOf } from '@kawal/core/directory';
import { previewMigration } from '@kawal/core/escalation';
import type { History, Moves, Saying, Verb } from './histories.ts';

export interface Input {
  readonly at: Instant;
  /** Returns the statement as things are by then; null if it comes to nothing. */
  readonly give: (facts: Facts, state: EscalationState) => Given | null;
}

export interface Given {
  readonly command: EscalationCommand;
  /** A person, or nobody for a machine. */
  readonly by: PersonId;
}

/** The statements of a history, each with its instant; what they say may depend on how things are by then. */
export function script(
  history: History,
  openedAt: Instant,
  parties: readonly Party[],
  { policy, directory }: Chapter,
  pick: (index: number) => PersonId,
): readonly Input[] {
  const people = Object.keys(directory.people);
  const at = (ms: number): Instant => later(openedAt, ms);
  const isNamedLater = history.namedAt > 0 && parties.length > 0;
  const naming = (facts: Facts): Given => ({ command: { type: 'learn-facts', facts, parties }, by: '' });
  return [
    ...(isNamedLater ? [{ at: at(history.namedAt), give: naming }] : []),
    ...history.learned.map((one) => ({
      at: at(one.at),
      // Everybody whom the report named so far goes along, as a report gives it.
      give: (facts: Facts): Given => ({
        command: {
          type: 'learn-facts',
          facts: { ...facts, ...one.facts },
          parties: one.at < history.namedAt ? [] : parties,
        },
        by: '',
      }),
    })),
    ...history.replies.map((reply) => ({
      at: at(reply.at),
      give: (_: Facts, state: EscalationState): Given | null => {
        const given = saidBy(pick(history.liar ?? reply.person), reply.says, state, pick);
        return history.liar === null || given?.by === pick(history.liar) ? given : null;
      },
    })),
    ...history.verbs.flatMap(({ at: when, by, verb }): readonly Input[] => {
      if (verb.verb === 'lift') return everybodyLifts(verb.who, at(when), people);
      const give = (): Given | null => {
        const command = decidedBy(verb, policy);
        return command === null ? null : { command, by: pick(by) };
      };
      return [{ at: at(when), give }];
    }),
  ];
}

/**
 * People of the LPA and of the last resort, one after the other, move the case to the policy in force; they accept by name
 * what gets lost (N3, N4).
 */
export function moving({ how }: Moves, at: Instant, inForce: () => Chapter): readonly Input[] {
  const offices = inForce().directory.offices.filter(({ kind }) => kind === 'lpaDuty' || kind === 'lastResort');
  const people = offices.toSorted((one, other) => other.kind.localeCompare(one.kind)).flatMap(peopleOf);
  return people.map((by) => ({
    at,
    give: (_, state) => {
      const chapter = inForce();
      if (state.policy === chapter.policyHash || state.policy === null) return null;
      const accept = previewMigration(state, null, chapter.policy, { chapter, now: at }).dropped;
      if (how === 'migrate') return { command: { type: 'migrate-policy', accept }, by };
      const policy = how === 'recall' ? state.policy : `${state.policy}-of-others`;
      return { command: { type: 'recall-policy', policy, accept }, by };
    },
  }));
}

function everybodyLifts(index: number, at: Instant, people: readonly PersonId[]): readonly Input[] {
  return people.map((by) => ({
    at,
    give: (_, { excluded }) => {
      const who = excluded.people[index % Math.max(1, excluded.people.length)];
      return who === undefined ? null : { command: { type: 'lift-exclusion', who, reason: 'notInvolved' }, by };
    },
  }));
}

function saidBy(
  person: PersonId,
  saying: Saying,
  { told, replies }: EscalationState,
  pick: (index: number) => PersonId,
): Given | null {
  switch (saying.says) {
    case 'acknowledged':
      return { command: { type: 'record-reply', person, level: 'acknowledged', means: 'code' }, by: person };
    case 'acted':
      return {
        command: { type: 'record-reply', person, level: 'acted', means: 'session', act: 'visited', referenced: true },
        by: person,
      };
    case 'relays':
      return { command: { type: 'relay-call', caller: person, office: saying.office }, by: person };
    case 'rang': {
      const asked = told.filter(({ task }) => task === 'call');
      const one = asked[saying.which % Math.max(1, asked.length)];
      if (one === undefined) return null;
      return { command: { type: 'relay-call', caller: one.person, office: one.served }, by: one.person };
    }
    case 'withdraws':
      return { command: { type: 'withdraw-reply' }, by: person };
    case 'takesBack': {
      const newest = replies.at(-1)?.person;
      return newest === undefined ? null : { command: { type: 'withdraw-reply' }, by: newest };
    }
    case 'refutes':
      return { command: { type: 'refute-reply', person: pick(saying.whom) }, by: person };
  }
}

function decidedBy(verb: Exclude<Verb, { readonly verb: 'lift' }>, policy: Policy): EscalationCommand | null {
  if (verb.verb === 'raise') return { type: 'raise-triage', level: verb.level };
  const path = policy.paths[verb.path % policy.paths.length];
  if (path === undefined) return null;
  if (verb.verb === 'end') return { type: 'end-path', path: path.id, reason: verb.reason };
  if (verb.verb === 'reopen') return { type: 'reopen-path', path: path.id, reason: 'answerCameToNothing' };
  const step = path.steps[verb.step % path.steps.length];
  return step === undefined ? null : { type: 'fire-step', path: path.id, step: step.id, reason: 'nobodyActs' };
}

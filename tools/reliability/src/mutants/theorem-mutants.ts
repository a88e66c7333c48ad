import type { Mutant } from './mutant.ts';

/** Mistakes in the seams between a report and what changes while it runs: looked for by the theorem alone. */
export const theoremMutants: readonly Mutant[] = [
  {
    area: 'theorem',
    name: 'clears a suspect on the word of two of one institution',
    file: 'packages/core/src/escalation/driver.ts',
    sound: "if (word === 'carries-out') return catchUp(",
    broken: "if (word !== 'proposes') return catchUp(",
  },
  {
    area: 'theorem',
    name: 'moves the case of a child on one word',
    file: 'packages/core/src/escalation/migrate.ts',
    sound: 'if (!concernsChild(state) ||',
    broken: 'if (concernsChild(state) ||',
  },
  {
    area: 'theorem',
    name: 'takes every step of a newer policy for told',
    file: 'packages/core/src/escalation/migration.ts',
    sound: 'owed.every((one) => byStep.some(({ office: of, lastAt }) => of === one && lastAt >= openedAt));',
    broken:
      'owed.every((one) => openedAt > 0 || byStep.some(({ office: of, lastAt }) => of === one && lastAt >= openedAt));',
  },
  {
    area: 'theorem',
    name: 'loses an office where the newer step of its name tells fewer',
    file: 'packages/core/src/escalation/migration.ts',
    sound: 'if (stepIn(paths, { path, step }) !== undefined && (occurrence > 0 || offices === null)) return false;',
    broken: 'if (stepIn(paths, { path, step }) !== undefined) return false;',
  },
  {
    area: 'theorem',
    name: 'drops the repeats of a case that is moved',
    file: 'packages/core/src/escalation/evolve.ts',
    sound: 'state.pending = state.pending.filter((pending) => !isOld(pending.path) || isKept(pending));',
    broken:
      'state.pending = state.pending.filter((pending) => !isOld(pending.path) || (isKept(pending) && to === pending.path));',
  },
  {
    area: 'theorem',
    name: 'moves every case when one policy is recalled',
    file: 'packages/core/src/escalation/migrate.ts',
    sound: '(recalled && move.policy !== from)',
    broken: "(recalled && move.policy === '')",
  },
  {
    area: 'theorem',
    name: 'tells people who are on leave',
    file: 'packages/core/src/directory/rules.ts',
    sound: 'one.person === person && one.from <= at && at < one.until',
    broken: 'one.person === person && one.from > at && at < one.until',
  },
  {
    area: 'theorem',
    name: 'tells people who are suspended',
    file: 'packages/core/src/escalation/exclusion.ts',
    sound: '      ...(directory.suspended ?? []),\n',
    broken: '',
  },
  {
    area: 'theorem',
    name: 'tells nobody in place of those who are gone since',
    file: 'packages/core/src/escalation/replacing.ts',
    sound: 'if (taken.some(({ isThere }) => isThere)) return [];',
    broken: 'if (taken.length >= 0) return [];',
  },
  {
    area: 'theorem',
    name: 'tells nobody in place of those who moved to another office',
    file: 'packages/core/src/escalation/authority.ts',
    sound: "return task === 'act' && held.includes(served);",
    broken: "return task === 'act' && served !== undefined;",
  },
  {
    area: 'theorem',
    name: 'leaves people in post when their term is over',
    file: 'packages/core/src/directory/rules.ts',
    sound: '(term.until === null || at < term.until));',
    broken: '(term.until === null || at > term.from));',
  },
  {
    area: 'theorem',
    name: 'tells a successor before their term begins',
    file: 'packages/core/src/directory/rules.ts',
    sound: '(term) => term.from <= at && (term.until',
    broken: '(term) => at >= 0 && (term.until',
  },
  {
    area: 'theorem',
    name: 'puts off what was announced when a day off is decreed',
    file: 'packages/core/src/escalation/advance.ts',
    sound: 'if (now !== undefined && now.at < due)',
    broken: 'if (now !== undefined && now.at !== due)',
  },
  {
    area: 'theorem',
    name: 'takes joint leave for a day off of everybody',
    file: 'packages/core/src/directory/working-days.ts',
    sound: "return off === undefined || (off === 'jointLeave' && !officeKinds[kind].civilService);",
    broken: "return off === undefined || (off === 'jointLeave' && officeKinds[kind].added && false);",
  },
  {
    area: 'theorem',
    name: 'works on holidays',
    file: 'packages/core/src/directory/working-days.ts',
    sound: "return off === undefined || (off === 'jointLeave' && !officeKinds[kind].civilService);",
    broken: "return off !== 'jointLeave' || !officeKinds[kind].civilService;",
  },
  {
    area: 'theorem',
    name: 'tells nobody that a policy cannot be read',
    file: 'packages/core/src/escalation/advance.ts',
    sound: "if (!draft.emergency) happen([{ type: 'emergency-raised', reason: 'policyUnreadable', due: now }]);",
    broken: '',
  },
];

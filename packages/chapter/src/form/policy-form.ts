import { type FactName, officeKinds, vocabulary } from '@kawal/core';
import { areaFact } from '@kawal/core/policy';
import {
  adviceChoices,
  allWord,
  dutyChoices,
  factChoices,
  groundChoices,
  layerChoices,
  levelChoices,
  noneWord,
  officeChoices,
  operatorChoices,
  originChoices,
  outsideWord,
  reachChoices,
  roleChoices,
  startChoices,
  subjectChoices,
  triageLevelChoices,
  unknownWord,
  yesNoChoices,
} from '../words/choice.ts';
import { headers } from '../words/header.ts';
import { structureWords } from '../words/structure.ts';
import type { DescribedChoice, Form } from './form.ts';

const text: Form = { kind: 'text' };
const id = '^[a-z0-9]+(-[a-z0-9]+)*$';
const factName = '^[a-z][A-Za-z0-9]{0,39}$';
const code: Form = { kind: 'text', pattern: '^\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.[123]\\d{3})?)?)?$' };
const wait: Form = { kind: 'wait', workingDays: false };
const offset: Form = { kind: 'wait', workingDays: true };
const localTime: Form = { kind: 'text', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$' };
const bound: Form = { kind: 'text', pattern: '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2})?$' };
const date: Form = { kind: 'text', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const cite: Form = { kind: 'text', pattern: '^[a-z]+(-[a-z0-9]+)*/\\S+$' };

function number(least: number, most: number): Form {
  return { kind: 'number', least, most };
}

function choice(choices: readonly DescribedChoice[], others?: Form): Form {
  return { kind: 'choice', choices, ...(others === undefined ? {} : { others }) };
}

function list(of: Form): Form {
  return { kind: 'list', of };
}

function entries(of: Form, pattern = id): Form {
  return { kind: 'entries', pattern, of };
}

const office: Form = {
  kind: 'choice',
  name: 'office',
  choices: officeChoices.map((one) => ({ id: one.id, en: one.en, said: officeKinds[one.value].said })),
};
const offices: Form = { kind: 'list', of: office, name: 'offices' };

function valuesOf(name: FactName): readonly DescribedChoice[] {
  return vocabulary[name].values.map(({ value, keyword, said }) => ({ id: keyword, en: value, said }));
}

/** The tests that a condition can ask of a fact with these values (V3). */
function tests(value: Form, ordered: boolean): Form {
  const count: Form = { kind: 'fields', fields: { atLeast: number(1, 99), of: list(value) }, needs: ['atLeast', 'of'] };
  const fields = { noneOf: list(value), ...(ordered ? { atLeast: value } : {}), count };
  const words = ordered ? (['noneOf', 'atLeast', 'count'] as const) : (['noneOf', 'count'] as const);
  return { kind: 'either', forms: [list(value), { kind: 'fields', fields, needs: [], oneOf: [words] }] };
}

const areaValue = choice([unknownWord, outsideWord], code);
const declaredValue = choice([unknownWord], { kind: 'text', pattern: factName });

const when: Form = {
  kind: 'keyed',
  name: 'when',
  keys: [
    ...factChoices.map((one) => ({
      choice: one,
      of: tests(choice(valuesOf(one.value)), vocabulary[one.value].ordered),
      said: vocabulary[one.value].said,
    })),
    { choice: { value: areaFact, ...structureWords.area }, of: tests(areaValue, false) },
  ],
  others: tests(declaredValue, true),
};

const report: Form = {
  kind: 'keyed',
  name: 'report',
  keys: factChoices
    .filter(({ value }) => !vocabulary[value].derived)
    .map((one) => {
      const value = choice(valuesOf(one.value));
      return { choice: one, of: { kind: 'either', forms: [value, list(value)] }, said: vocabulary[one.value].said };
    }),
  others: { kind: 'either', forms: [declaredValue, list(declaredValue)] },
};

const guard: Form = {
  kind: 'fields',
  name: 'guard',
  fields: { acknowledged: offices, acted: offices, count: choice([allWord], number(1, 50)) },
  needs: [],
  oneOf: [['acknowledged', 'acted']],
};

const repeat: Form = { kind: 'fields', fields: { every: wait, times: number(1, 50) }, needs: ['every', 'times'] };

const step: Form = {
  kind: 'fields',
  name: 'step',
  fields: { id: { kind: 'text', pattern: id }, after: offset, tell: offices, unless: guard, repeat },
  needs: ['id', 'after', 'tell'],
};

const ground: Form = {
  kind: 'fields',
  fields: { rule: text, cite, as: choice(groundChoices) },
  needs: [],
  oneOf: [['rule', 'cite']],
};

const path: Form = {
  kind: 'fields',
  name: 'path',
  fields: {
    ...{ when, hold: wait, review: wait, advise: choice(adviceChoices) },
    ...{ steps: list(step), why: list(ground) },
  },
  needs: ['when', 'steps'],
};

const adjustment: Form = {
  kind: 'fields',
  fields: {
    ...{ hold: wait, review: wait, after: offset, tell: offices },
    unless: { kind: 'either', forms: [guard, choice([noneWord])] },
    repeat: { ...repeat, needs: [] },
  },
  needs: [],
};

const requirement: Form = {
  kind: 'fields',
  name: 'requirement',
  fields: { duty: choice(dutyChoices), people: number(1, 50), reach: choice(reachChoices), instead: office },
  needs: ['duty'],
};

const floor: Form = {
  kind: 'fields',
  fields: {
    ...{ origin: choice(originChoices), cite, binds: list(choice(operatorChoices)), when, tell: offices },
    ...{ tellOneOf: offices, within: offset, since: choice(startChoices), validFrom: date },
  },
  needs: ['origin', 'when', 'within'],
  oneOf: [['tell', 'tellOneOf']],
};

const ceiling: Form = {
  kind: 'fields',
  fields: { when, never: offices, only: offices },
  needs: ['when'],
  oneOf: [['never', 'only']],
};

const waiver: Form = {
  kind: 'fields',
  fields: {
    ...{ floor: { kind: 'text', pattern: id }, when, author: text, reason: text, measure: text },
    ...{ approvedBy: choice(layerChoices), from: bound, until: bound },
  },
  needs: ['floor', 'when', 'author', 'reason', 'measure', 'approvedBy', 'from', 'until'],
};

const said: Form = {
  kind: 'either',
  forms: [text, { kind: 'fields', fields: { id: text, en: text }, needs: ['id', 'en'] }],
};

const fact: Form = {
  kind: 'fields',
  fields: {
    said,
    values: { kind: 'either', forms: [list(declaredValue), entries(said, factName)] },
    ordered: choice(yesNoChoices),
    several: choice(yesNoChoices),
  },
  needs: ['said', 'values'],
};

const triageRow: Form = {
  kind: 'fields',
  fields: { rule: text, when, level: choice(triageLevelChoices) },
  needs: ['rule', 'when', 'level'],
};

const test: Form = {
  kind: 'fields',
  fields: {
    ...{ name: text, at: localTime, area: areaValue, report, absent: offices, never: offices },
    learned: list({ kind: 'fields', fields: { moment: wait, report }, needs: ['moment', 'report'] }),
    replies: list({
      kind: 'fields',
      fields: { moment: wait, office, level: choice(levelChoices) },
      needs: ['moment', 'office', 'level'],
    }),
    named: list({
      kind: 'fields',
      fields: { moment: wait, office, role: choice(roleChoices) },
      needs: ['office', 'role'],
    }),
    expect: list({ kind: 'fields', fields: { tell: office, for: office, by: wait, notBefore: wait }, needs: ['tell'] }),
  },
  needs: ['name', 'at', 'report'],
};

/** A policy file, of the city or of a kelurahan. */
export const policyForm: Extract<Form, { readonly kind: 'fields' }> = {
  kind: 'fields',
  fields: {
    kawal: choice([headers.policy]),
    id: { kind: 'text', pattern: '^[a-z0-9]+([.-][a-z0-9]+)*$' },
    version: number(1, 1_000_000),
    layer: choice(layerChoices),
    parent: { kind: 'text', pattern: '^[a-z0-9]+([.-][a-z0-9]+)*@\\d+$' },
    area: code,
    subject: choice(subjectChoices),
    facts: entries(fact, factName),
    triage: list(triageRow),
    requires: {
      kind: 'keyed',
      keys: officeChoices.map((one) => ({ choice: one, of: requirement, said: officeKinds[one.value].said })),
    },
    callers: offices,
    adjust: entries(adjustment, '^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?$'),
    paths: entries(path),
    replace: entries(path),
    remove: list({ kind: 'text', pattern: id }),
    floors: entries(floor),
    ceilings: entries(ceiling),
    waivers: entries(waiver),
    tests: list(test),
  },
  needs: ['kawal', 'id', 'version', 'layer'],
};

import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { articleOf } from '@kawal/core/legal';
import { nationalBaseline as nation, proofSeverities } from '@kawal/policy';
import { describe, expect, it } from 'vitest';
import { type Basis, isLaw, practices } from './rule.ts';
import { crossRecordRules } from './rulebook.ts';

/** Files that every concept needs to decide: its own and all that it imports, without messages. */
const decisions = [...reachedFrom(globSync('packages/core/src/**/concept.ts'))]
  .filter((file) => !/(messages|refusals)\.ts$/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** Every function that one file of this package gives to others. */
const functions = new Set(
  globSync('packages/core/src/*/**/*.ts')
    .filter((file) => !/\.(test|sample)\.ts$/.test(file))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^export function (\w+)/gm)].map(([, name = '']) => name),
    ),
);

const tests = globSync(['packages/core/src/*/**/*.test.ts', 'packages/policy/src/*/**/*.test.ts'])
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** A finding of the proof and a path of the national baseline: the package of policies holds these rules, and its tests. */
const heldByPolicies: readonly string[] = ['floor.rests-on-one-person', 'national/rumah-tangga'];

/** Every refusal has words, so the tables of words name them all. */
const refusals = globSync('packages/core/src/*/{messages.ts,refused.json}').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/^ {2,4}['"]([a-z-]+\.[a-z-]+)['"]: /gm)].map(([, code = '']) => code),
);

describe('the rulebook', () => {
  it('names every rule once', () => {
    const codes = crossRecordRules.map(({ code }) => code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  it.each(crossRecordRules)(
    '$code is held by what there is: refusals, predicates, findings, national rules',
    (rule) => {
      expect(rule.heldBy.length).toBeGreaterThan(0);
      expect(rule.heldBy.filter((name) => !isThere(name))).toEqual([]);
    },
  );

  it.each(crossRecordRules)('$code is refused by a decision, and a test sees it refused', ({ heldBy }) => {
    const codes = heldBy.filter((name) => refusals.includes(name));
    expect(codes.filter((code) => !isDecided(code))).toEqual([]);
    expect(codes.filter((code) => !tests.includes(`'${code}'`))).toEqual([]);
  });

  it.each(crossRecordRules)('$code has no predicate that no decision asks', ({ heldBy }) => {
    const predicates = heldBy.filter((name) => functions.has(name));
    // Once where it is written, once where it is imported, once where it is asked.
    expect(predicates.filter((name) => decisions.split(new RegExp(`\\b${name}\\b`)).length < 4)).toEqual([]);
  });

  it.each(crossRecordRules)('$code rests on an article of the register, or on a practice that says so', (rule) => {
    for (const cite of citesOf(rule.basis)) expect(articleOf(cite), cite).toBeDefined();
    if (!isLaw(rule.basis)) expect(practices[rule.basis.practice].en).not.toBe('');
  });

  it.each(crossRecordRules)('$code is no surer than the article it rests on', ({ basis, confidence }) => {
    if (confidence !== 'verified') return;
    expect(citesOf(basis)).not.toEqual([]);
    expect(citesOf(basis).every((cite) => articleOf(cite)?.confidence === 'verified')).toBe(true);
  });

  it.each(crossRecordRules)('$code says in both languages what it says', ({ says }) => {
    expect(says.id).toMatch(/^\p{Lu}.*\.$/u);
    expect(says.en).toMatch(/^\p{Lu}.*\.$/u);
    expect(says.id).not.toBe(says.en);
  });

  it('calls nothing law that no article says', () => {
    const lawful = crossRecordRules.filter(({ basis }) => isLaw(basis)).map(({ code }) => code);
    expect(lawful).toEqual([
      'report.consent-clears-nothing',
      'referral.police-report-first',
      'case.return-wanted-and-safe',
      'referral.consent',
      'referral.child-by-guardian',
      'breach.notified',
    ]);
  });

  it('names findings and national paths only that exist', () => {
    const national = [...nation.paths, ...nation.floors, ...nation.ceilings].map(({ id }) => `national/${id}`);
    const ours = [...national, ...Object.keys(proofSeverities)];
    const held = crossRecordRules.flatMap(({ heldBy }) => heldBy).filter((name) => ours.includes(name));
    expect(held).toEqual([...heldByPolicies]);
  });
});

function isThere(name: string): boolean {
  if (heldByPolicies.includes(name)) return true;
  return name.includes('.') ? refusals.includes(name) : functions.has(name);
}

function reachedFrom(files: readonly string[], reached = new Set<string>()): ReadonlySet<string> {
  for (const file of files) {
    if (reached.has(file)) continue;
    reached.add(file);
    const imports = [...readFileSync(file, 'utf8').matchAll(/^(?:import|\} from)[^;]*?'(\.[^']+)'/gm)];
    reachedFrom(
      imports.map(([, path = '']) => join(dirname(file), path)),
      reached,
    );
  }
  return reached;
}

function citesOf(basis: Basis): readonly string[] {
  if (isLaw(basis)) return [basis.cite];
  return basis.guards === undefined ? [] : [basis.guards];
}

/** A code stands in a decision whole, or as the end that the one rule of authority gives to a concept's name. */
function isDecided(code: string): boolean {
  const [concept, end] = code.split('.');
  const isNamed = ['word', 'word.code', 'lacks.code'].some((one) => decisions.includes(`\`${concept}.\${${one}}\``));
  const isEnded = isNamed && decisions.includes(`'${end}'`);
  return decisions.includes(`'${code}'`) || isEnded;
}

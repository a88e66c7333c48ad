import { test as property } from '@fast-check/vitest';
import { describe, expect, expectTypeOf, test } from 'vitest';
import * as z from 'zod';
import { valuesOf } from '../language/choices.ts';
import { vocabulary } from '../policy/vocabulary.ts';
import { exploitationPurposes, traffickingActs } from './elements.ts';
import rows from './lists.json' with { type: 'json' };
import { iloIndicators, unodcChildIndicators, unodcIndicators } from './lists.ts';
import { anyObserved } from './observed.sample.ts';
import type { Observed } from './observed.ts';
import { elementsOf, factsObserved, meansFallAway } from './rules.ts';
import { observedSchema } from './schema.ts';

describe('the lists', () => {
  test('the eleven of the ILO are the values of the fact that asks for them', () => {
    const values = vocabulary.indicators.values.map(({ value }) => value);
    expect(Object.keys(iloIndicators)).toEqual(values.filter((value) => value !== 'none' && value !== 'unknown'));
    expect(Object.keys(iloIndicators).length).toBe(11);
  });

  test('every purpose is a kind of exploitation', () => {
    const kinds = vocabulary.exploitation.values.map(({ value }) => value).filter((value) => value !== 'unknown');
    expect(valuesOf(exploitationPurposes)).toEqual(kinds);
    // Adoption is an act of its own article; what it is done for is exploitation (F24).
    expect(kinds.filter((kind) => /adopt/i.test(kind))).toEqual([]);
    expect(valuesOf(traffickingActs)).toContain('childAdoption');
  });

  test.each(Object.entries({ ...iloIndicators, ...unodcIndicators, ...unodcChildIndicators }))(
    '%s has words in both languages',
    (_, { said }) => {
      expect(said.id.length).toBeGreaterThan(3);
      expect(said.en.length).toBeGreaterThan(3);
      expect(said.id).not.toBe(said.en);
    },
  );

  test('reads each by its schema, so that no line of a list is lost or misspelt', () => {
    const words = z.strictObject({ id: z.string().min(4), en: z.string().min(4) });
    const entry = z.strictObject({
      said: words,
      sameAs: z.enum(Object.keys(iloIndicators) as [string]).optional(),
      isMeans: z.literal(true).optional(),
    });
    const list = z.strictObject({
      said: words,
      publisher: z.enum(['ILO', 'UNODC']),
      source: z.string().min(5),
      confidence: z.enum(['verified', 'secondary']),
      complete: z.boolean(),
      signs: z.record(z.string().regex(/^[a-zA-Z]+$/), entry),
    });
    for (const [name, one] of Object.entries(rows))
      expect([name, list.safeParse(one).error]).toEqual([name, undefined]);
  });

  test('types observations as the lists do', () => {
    expectTypeOf<z.output<ReturnType<typeof observedSchema>>>().toExtend<Observed>();
    expectTypeOf<Observed>().toExtend<z.output<ReturnType<typeof observedSchema>>>();
    expect(observedSchema().safeParse({ ilo: ['passportHeldByAnother'] }).success).toBe(false);
    expect(observedSchema().safeParse({ unodc: ['passportHeldByAnother'] }).success).toBe(true);
  });
});

describe('what follows from what was observed', () => {
  test('an indicator of forced labour is known by its own name, and is a sign', () => {
    expect(factsObserved({ ilo: ['wageWithholding'] })).toEqual({ indicators: ['wageWithholding'], concern: ['some'] });
  });

  test('threat, violence, deceit and bondage are means; being kept apart is none', () => {
    expect(factsObserved({ ilo: ['debtBondage'] })).toMatchObject({ means: ['some'] });
    expect(factsObserved({ unodc: ['believesBondedByDebt'] })).toMatchObject({
      indicators: ['debtBondage'],
      means: ['some'],
    });
    expect(factsObserved({ ilo: ['isolation'] })).not.toHaveProperty('means');
  });

  test('a general indicator that names the same thing is that indicator, another is a sign only', () => {
    expect(factsObserved({ unodc: ['passportHeldByAnother'] })).toMatchObject({ indicators: ['documentRetention'] });
    expect(factsObserved({ unodc: ['littleOrNoPay'] })).toEqual({ concern: ['some'] });
  });

  test('an act alone is no sign: children travel', () => {
    expect(factsObserved({ acts: ['transportation'] })).toEqual({ act: ['some'] });
  });

  test('a purpose says what for, and that it is exploitation', () => {
    expect(factsObserved({ purposes: ['sexual'] })).toEqual({
      purpose: ['some'],
      concern: ['some'],
      exploitation: ['sexual'],
    });
  });

  property.prop([anyObserved()])('nothing is ever said not to be there', (observed) => {
    const values = Object.values(factsObserved(observed)).flat();
    expect(values).not.toContain('none');
    expect(values).not.toContain('unknown');
  });
});

describe('the elements of trafficking', () => {
  const threeSeen = { act: ['some'], means: ['some'], purpose: ['some'] };

  test('finds trafficking possible in an adult with all three elements', () => {
    expect(elementsOf({ victimAge: ['adult'], ...threeSeen })).toBe('possible');
    expect(elementsOf({ victimAge: ['adult'], ...threeSeen, means: ['none'] })).toBe('notSeen');
    expect(elementsOf({ victimAge: ['adult'], ...threeSeen, means: ['unknown'] })).toBe('unknown');
  });

  test.each([['child'], ['unknown']])(
    'of a victim who is %s no means is asked for (Palermo Protocol Art 3(c))',
    (age) => {
      expect(meansFallAway({ victimAge: [age] })).toBe(true);
      expect(elementsOf({ victimAge: [age], ...threeSeen, means: ['none'] })).toBe('possible');
    },
  );

  test('an adult beside a child does not bring the means back', () => {
    expect(meansFallAway({ victimAge: ['adult', 'child'] })).toBe(true);
    expect(meansFallAway({ victimAge: ['adult'] })).toBe(false);
    expect(meansFallAway({})).toBe(true);
  });

  test('consent changes nothing of it (UU 21/2007 Art 26)', () => {
    expect(elementsOf({ victimAge: ['adult'], ...threeSeen, consent: ['yes'] })).toBe('possible');
  });
});

import { describe, expect, it } from 'vitest';
import { defaultBudget } from '../space/search.ts';
import { largeChapter, largeFrom } from './large-chapter.sample.ts';
import { proveChapter } from './prove-chapter.ts';
import { provePolicy } from './prove-policy.ts';
import { soundPolicy } from './sound-chapter.sample.ts';
import { unstructuredPolicy } from './unstructured-policy.sample.ts';

describe('a proof that would take too long', () => {
  it('refuses it and names the paths to simplify; nothing is sampled', () => {
    const { verdict, until, findings, regions } = provePolicy(soundPolicy, { budget: 20 });
    expect(verdict).toBe('refused');
    expect(until).toBeNull();
    expect(regions).toBe(20);
    expect(findings.map(({ code }) => code)).toEqual(['too-entangled']);
    expect(findings[0]).toMatchObject({ budget: 20, paths: expect.arrayContaining(['child-at-risk']) });
  });

  it('refuses a fact with more values to combine than anybody can tell apart', () => {
    const values = Array.from({ length: 20 }, (_, index) => `v${index}`);
    const fact = {
      keyword: 'contoh',
      said: { id: 'contoh', en: 'sample' },
      ordered: false,
      derived: false,
      several: true,
    };
    const value = (code: string) => ({ value: code, keyword: code, said: { id: code, en: code }, missing: false });
    const paths = values.map((one) => ({
      ...(soundPolicy.paths[1] as (typeof soundPolicy.paths)[number]),
      id: one,
      when: { many: { anyOf: [one] } },
    }));
    const { verdict, findings } = provePolicy({
      ...soundPolicy,
      facts: { many: { ...fact, values: ['unknown', ...values].map(value) } },
      paths: [...soundPolicy.paths, ...paths],
    });
    expect(verdict).toBe('refused');
    expect(findings).toContainEqual(expect.objectContaining({ code: 'too-entangled', paths: values }));
  });
});

describe('what a proof looks at', () => {
  it('stays far below the budget for a nation, a city, 57 kelurahan and a directory of 400 days', () => {
    const chapter = largeChapter();
    const { verdict, regions, findings } = proveChapter(chapter, { from: largeFrom });
    expect(findings.map(({ code }) => code)).toEqual(['callers.all-barred', 'end.calendar']);
    expect(verdict).toBe('gaps');
    expect(regions).toBeLessThan(defaultBudget / 10);
  });

  it.each([40, 80])('stays below the budget for %i paths without any order', (paths) => {
    const { regions, findings } = provePolicy(unstructuredPolicy(paths, 1));
    expect(findings.map(({ code }) => code)).not.toContain('too-entangled');
    expect(regions).toBeLessThan(defaultBudget);
  });
});

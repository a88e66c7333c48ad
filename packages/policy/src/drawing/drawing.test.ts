import { fc, test as prop } from '@fast-check/vitest';
import { type Floor, hour, languages, minute, type OfficeKind, officeKinds, type Path, type Policy } from '@kawal/core';
import type { Offset } from '@kawal/core/policy';
import { describe, expect, test } from 'vitest';
import { path, samplePolicy, step } from '../../../core/src/escalation/sample-chapter.sample.ts';
import { nationalBaseline } from '../baseline/baselines.ts';
import { drawMermaid } from './draw-mermaid.ts';
import { drawSvg } from './draw-svg.ts';
import { escapeXml, textWidth, wrapText } from './text.ts';

const kinds = Object.keys(officeKinds) as OfficeKind[];
const wait: fc.Arbitrary<Offset> = fc.oneof(
  fc.constantFrom(0, 5 * minute, 15 * minute, hour, 90 * minute, 6 * hour, 24 * hour, 400 * hour).map((ms) => ({ ms })),
  fc.integer({ min: 1, max: 14 }).map((workingDays) => ({ workingDays })),
);
const someKinds = fc.uniqueArray(fc.constantFrom(...kinds), { minLength: 1, maxLength: 5 });
const id = fc.stringMatching(/^[a-z-]{1,40}$/);

const anyPath: fc.Arbitrary<Path> = fc
  .record({
    id,
    steps: fc.array(fc.record({ id, after: wait, tell: someKinds, guarded: fc.boolean(), repeats: fc.boolean() }), {
      minLength: 1,
      maxLength: 6,
    }),
    ages: fc.uniqueArray(fc.constantFrom('child', 'adult', 'unknown'), { minLength: 1 }),
  })
  .map(({ id: name, steps, ages }) =>
    path(
      name,
      steps.map(({ id: of, after, tell, guarded, repeats }) => ({
        ...step(of, 0, tell),
        after,
        unless: guarded ? { level: 'acknowledged', offices: tell, count: 1 } : null,
        repeat: repeats ? { every: { ms: 10 * minute }, times: 3 } : null,
      })),
      { when: { victimAge: { anyOf: ages } }, advise: 'call-110' },
    ),
  );

const anyFloor: fc.Arbitrary<Floor> = fc
  .record({ id, tell: someKinds, within: wait, of: fc.constantFrom('each' as const, 'one' as const) })
  .map((floor) => ({
    ...floor,
    layer: 'national',
    origin: 'practice',
    cite: null,
    binds: null,
    when: {},
    since: 'victimReported',
    validFrom: null,
  }));

const anyPolicy: fc.Arbitrary<Policy> = fc
  .record({
    paths: fc.array(anyPath, { maxLength: 6 }),
    floors: fc.array(anyFloor, { maxLength: 3 }),
    never: someKinds,
  })
  .map(({ paths, floors, never }) => ({
    ...samplePolicy(paths),
    floors,
    ceilings: [
      { id: 'never', layer: 'city' as const, when: {}, bars: { never } },
      { id: 'only', layer: 'city' as const, when: {}, bars: { only: kinds } },
    ],
  }));

prop.prop([anyPolicy, fc.constantFrom(...languages)])(
  'in a picture of any policy no text lies on another, and none is cut off',
  (policy, language) => {
    const { boxes, width, height } = boxesOf(drawSvg(policy, language));
    for (const [index, box] of boxes.entries()) {
      expect([box, box.left >= 0 && box.right <= width && box.bottom <= height]).toEqual([box, true]);
      expect(
        boxes
          .slice(index + 1)
          .filter((other) => isOver(box, other))
          .map((other) => [box.text, other.text]),
      ).toEqual([]);
    }
  },
);

describe.each(languages)('the national baseline, drawn in %s', (language) => {
  const svg = drawSvg(nationalBaseline, language);
  const texts = boxesOf(svg).boxes.map(({ text }) => text);

  test('names every path, every step, every floor and every ceiling', () => {
    for (const { id: name, steps } of nationalBaseline.paths) {
      expect(texts).toContain(name);
      for (const { id: of } of steps) expect(texts).toContain(of);
    }
    for (const { id: name } of [...nationalBaseline.floors, ...nationalBaseline.ceilings])
      expect(texts).toContain(name);
  });

  test('draws a mark for every step, dashed where an answer can hold it, and a bar for every deadline', () => {
    const steps = nationalBaseline.paths.flatMap(({ steps: of }) => of);
    const guarded = steps.filter(({ unless }) => unless !== null).length;
    // One more of each in the legend.
    expect(svg.match(/r="6"[^>]*stroke-dasharray/g)).toHaveLength(guarded + 1);
    expect(svg.match(/r="6" fill="#1b1f24"/g)).toHaveLength(steps.length - guarded + 1);
    expect(svg.match(/width="5" height="20"/g)).toHaveLength(nationalBaseline.floors.length);
  });

  test('needs nothing from elsewhere, and runs nothing', () => {
    expect(svg).not.toMatch(/<script|href|url\(|<style|@import|on[a-z]+=|<foreignObject|<image/);
    expect(svg.match(/https?:[^"]*/g)).toEqual(['http://www.w3.org/2000/svg']);
  });

  test('says whose demand each deadline is', () => {
    expect(texts.join('\n')).toMatch(language === 'id' ? /perintah hukum: UU 12\/2022/ : /law: UU 12\/2022/);
    expect(texts).toContain(language === 'id' ? 'praktik kita sendiri' : 'our own practice');
    expect(texts).toContain(language === 'id' ? '72 jam' : '72 hours');
  });

  test('as Mermaid it has a box for every step, and a dotted arrow where an answer can hold it', () => {
    const mermaid = drawMermaid(nationalBaseline, language);
    const steps = nationalBaseline.paths.flatMap(({ steps: of }) => of);
    expect(mermaid.match(/^ {4}\S+ (-->|-\.->)\|/gm)).toHaveLength(steps.length);
    expect(mermaid.match(/-\.->/g)).toHaveLength(steps.filter(({ unless }) => unless !== null).length);
    expect(mermaid.match(/--x/g)).toHaveLength(nationalBaseline.ceilings.length);
    expect(mermaid.match(/==>/g)).toHaveLength(nationalBaseline.floors.length);
  });
});

test('what a policy is called can break neither picture', () => {
  const hostile = `"]<script>alert('&')</script>\u0000#quot;|end`;
  const policy = samplePolicy([path(hostile, [step(hostile, 0, ['coordinator'])])]);
  const svg = drawSvg(policy, 'id');
  expect(svg).not.toContain('<script');
  expect(svg).not.toContain('\u0000');
  expect(svg.replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
  const mermaid = drawMermaid(policy, 'id');
  expect(mermaid).not.toContain('<script');
  for (const line of mermaid.split('\n')) expect((line.match(/"/g) ?? []).length % 2).toBe(0);
});

test('the two languages are two pictures, of one shape', () => {
  const [id_, en] = [drawSvg(samplePolicy(), 'id'), drawSvg(samplePolicy(), 'en')];
  expect(id_).toContain('Setiap laporan');
  expect(en).toContain('Every report');
  expect(id_.match(/<circle/g)?.length).toBe(en.match(/<circle/g)?.length);
});

test('a long word is broken after a hyphen, and wherever it must be', () => {
  expect(wrapText('anak-berisiko-sekali di hotel', 12, 110)).toEqual(['anak-berisiko-', 'sekali di hotel']);
  for (const line of wrapText('x'.repeat(200), 12, 100)) expect(textWidth(line, 12)).toBeLessThanOrEqual(100);
  expect(wrapText('x'.repeat(200), 12, 100).join('')).toBe('x'.repeat(200));
});

test('where there is no room at all, a text still comes to an end', () => {
  expect(wrapText('a bc', 12, -1).join('')).toBe('abc');
});

test('a day and a working day are two columns, the day first', () => {
  const policy = samplePolicy([
    path('late', [
      { ...step('opening', 0, ['uptdPpa']), after: { workingDays: 1 } },
      step('next-day', 24 * hour, ['lpaDuty']),
    ]),
  ]);
  const at = (text: string): number =>
    boxesOf(drawSvg(policy, 'en')).boxes.find((box) => box.text === text)?.left ?? -1;
  expect(at('24 hours')).toBeLessThan(at('1 working day'));
  expect(at('next-day')).toBeLessThan(at('opening'));
});

test('every character that means something to XML is escaped', () => {
  expect(escapeXml(`<a href="x">&'</a>\u0007`)).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&#39;&lt;/a&gt;');
});

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxesOf(svg: string): { readonly boxes: readonly Box[]; readonly width: number; readonly height: number } {
  const boxes = [
    ...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" font-size="([\d.]+)"( font-weight="bold")?[^>]*>([^<]*)</g),
  ].map(([, x, y, size, bold, content = '']): Box => {
    const text = content
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&');
    const [left, baseline, height] = [Number(x), Number(y), Number(size)];
    const right = left + textWidth(text, height, bold !== undefined);
    return { text, left, right, top: baseline - height * 0.75, bottom: baseline + height * 0.22 };
  });
  const [, width = '0', height = '0'] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return { boxes, width: Number(width), height: Number(height) };
}

function isOver(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

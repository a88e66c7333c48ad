import { fc, test as prop } from '@fast-check/vitest';
import { type Floor, hour, languages, minute, type OfficeKind, officeKinds, type Path, type Policy } from '@kawal/core';
import type { Offset } from '@kawal/core/policy';
import { describe, expect, test } from 'vitest';
import { path, samplePolicy, step } from '../../../core/src/escalation/sample-chapter.sample.ts';
import { nationalBaseline } from '../baseline/baselines.ts';
import { drawHtml } from './draw-html.ts';
import { drawMermaid } from './draw-mermaid.ts';
import { describeTime } from './drawing.ts';
import { escapeXml } from './escape-xml.ts';

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
  'stands every step of any policy under its instant, and fills every row of the axis',
  (policy, language) => {
    const { axis, rows } = tableOf(drawHtml(policy, language));
    expect(new Set(axis).size).toBe(axis.length);
    for (const cells of rows) expect(cells.reduce((sum, { columns }) => sum + columns, 0)).toBe(axis.length);
    const cells = rows.flat();
    const marks = policy.paths.flatMap(({ steps }) =>
      steps.map(({ id: name, after }) => [name, describeTime(after, language)]),
    );
    for (const [name, time] of marks) {
      expect(cells.some((cell) => cell.name === name && axis[cell.column] === time)).toBe(true);
    }
    const deadlines = cells.filter(({ mark }) => mark.startsWith('deadline'));
    expect(deadlines.map(({ column }) => axis[column])).toEqual(
      policy.floors.map(({ within }) => describeTime(within, language)),
    );
    expect(cells.filter(({ mark }) => mark.startsWith('step'))).toHaveLength(marks.length);
  },
);

describe.each(languages)('the national baseline, drawn in %s', (language) => {
  const html = drawHtml(nationalBaseline, language);
  const texts = textsIn(html);

  test('names every path, every step, every floor and every ceiling', () => {
    for (const { id: name, steps } of nationalBaseline.paths) {
      expect(texts).toContain(name);
      for (const { id: of } of steps) expect(texts).toContain(of);
    }
    for (const { id: name } of [...nationalBaseline.floors, ...nationalBaseline.ceilings])
      expect(texts).toContain(name);
  });

  test('draws a mark for every step, hollow where an answer can hold it, and a bar for every deadline', () => {
    const steps = nationalBaseline.paths.flatMap(({ steps: of }) => of);
    const guarded = steps.filter(({ unless }) => unless !== null).length;
    // One more of each in the legend.
    expect(html.match(/class="step guarded"/g)).toHaveLength(guarded + 1);
    expect(html.match(/class="step"/g)).toHaveLength(steps.length - guarded + 1);
    expect(html.match(/class="deadline /g)).toHaveLength(nationalBaseline.floors.length + 1);
  });

  test('needs nothing from elsewhere, and runs nothing', () => {
    expect(html).not.toMatch(/<script|href|src=|url\(|@import| on[a-z]+=|<img|<object|<iframe|https?:/);
    expect(html).toContain("default-src 'none'");
  });

  test('lets the browser place every text, so that none lies on another and none is cut off', () => {
    expect(html).not.toMatch(/position|overflow: ?hidden|margin[^;]*: ?-|z-index|transform/);
  });

  test('names whose demand each deadline is', () => {
    expect(texts.join('\n')).toMatch(language === 'id' ? /perintah hukum: UU 12\/2022/ : /law: UU 12\/2022/);
    expect(texts).toContain(language === 'id' ? 'praktik kita sendiri' : 'our own practice');
    expect(texts).toContain(language === 'id' ? '72 jam' : '72 hours');
  });

  test('has in Mermaid a box for every step, and a dotted arrow where an answer can hold it', () => {
    const mermaid = drawMermaid(nationalBaseline, language);
    const steps = nationalBaseline.paths.flatMap(({ steps: of }) => of);
    expect(mermaid.match(/^ {4}\S+ (-->|-\.->)\|/gm)).toHaveLength(steps.length);
    expect(mermaid.match(/-\.->/g)).toHaveLength(steps.filter(({ unless }) => unless !== null).length);
    expect(mermaid.match(/--x/g)).toHaveLength(nationalBaseline.ceilings.length);
    expect(mermaid.match(/==>/g)).toHaveLength(nationalBaseline.floors.length);
  });
});

test('escapes the names of a policy in both pictures', () => {
  const hostile = `"]<script>alert('&')</script>\u0000#quot;|end`;
  const policy = samplePolicy([path(hostile, [step(hostile, 0, ['coordinator'])])]);
  const html = drawHtml(policy, 'id');
  expect(html).not.toContain('<script');
  expect(html).not.toContain('\u0000');
  expect(html.replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
  const mermaid = drawMermaid(policy, 'id');
  expect(mermaid).not.toContain('<script');
  for (const line of mermaid.split('\n')) expect((line.match(/"/g) ?? []).length % 2).toBe(0);
});

test('draws two pictures of one shape in the two languages', () => {
  const [id_, en] = [drawHtml(samplePolicy(), 'id'), drawHtml(samplePolicy(), 'en')];
  expect(id_).toContain('Setiap laporan');
  expect(en).toContain('Every report');
  expect(id_.match(/<td/g)?.length).toBe(en.match(/<td/g)?.length);
});

test('draws a path without steps by its condition alone', () => {
  expect(textsIn(drawHtml(samplePolicy([path('silent', [])]), 'en'))).toEqual(
    expect.arrayContaining(['silent', 'Every report']),
  );
});

test('draws a day and a working day as two columns, the day first', () => {
  const policy = samplePolicy([
    path('late', [
      { ...step('opening', 0, ['uptdPpa']), after: { workingDays: 1 } },
      step('next-day', 24 * hour, ['lpaDuty']),
    ]),
  ]);
  expect(tableOf(drawHtml(policy, 'en')).axis).toEqual(['at once', '24 hours', '1 working day']);
});

test('escapes every character that means something to XML', () => {
  expect(escapeXml(`<a href="x">&'</a>\u0007`)).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&#39;&lt;/a&gt;');
});

interface Cell {
  readonly name: string;
  readonly mark: string;
  readonly column: number;
  readonly columns: number;
}

/** Reads the axis and the rows of all lanes back from a drawing. */
function tableOf(html: string): { readonly axis: readonly string[]; readonly rows: readonly (readonly Cell[])[] } {
  const [, head = ''] = /<thead>(.*?)<\/thead>/s.exec(html) ?? [];
  const axis = [...head.matchAll(/<th>([^<]+)<\/th>/g)].map(([, label = '']) => label);
  const lanes = [...html.matchAll(/<tbody class="lane[^"]*">(.*?)<\/tbody>/gs)].map(([, lane = '']) => lane);
  const rows = lanes.flatMap((lane) => lane.split('</tr>').slice(0, -1)).map(cellsIn);
  return { axis, rows };
}

function cellsIn(row: string): readonly Cell[] {
  let column = 0;
  return row
    .split('<td')
    .slice(1)
    .map((cell) => {
      const columns = Number(/colspan="(\d+)"/.exec(cell)?.[1]);
      const name = /<div class="id">([^<]*)/.exec(cell)?.[1] ?? '';
      const mark = /<i class="([^"]*)"/.exec(cell)?.[1] ?? '';
      column += columns;
      return { name, mark, column: column - columns, columns };
    });
}

function textsIn(html: string): readonly string[] {
  return [...html.matchAll(/>([^<]+)</g)].map(([, text = '']) => text);
}

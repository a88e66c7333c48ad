import { expect, test } from 'vitest';
import { parseYaml } from './parse-yaml.ts';

test('keeps every scalar as the text that was written', () => {
  const written = [
    '081234567890',
    '007',
    '35.70',
    '3573010101010001',
    'yes',
    'no',
    '08:30',
    '1e3',
    '0x1F',
    'null',
    '~',
    'true',
  ];
  for (const text of written) {
    expect(parseYaml(`kata: ${text}`).root).toMatchObject({
      entries: [{ key: 'kata', value: { kind: 'text', text } }],
    });
  }
});

test('every map, list, text and key knows its place', () => {
  expect(parseYaml('satu:\n  - dua\n  - { tiga: "empat" }\n').root).toEqual({
    kind: 'map',
    at: { line: 1, column: 1 },
    entries: [
      {
        key: 'satu',
        at: { line: 1, column: 1 },
        value: {
          kind: 'list',
          at: { line: 2, column: 3 },
          items: [
            { kind: 'text', at: { line: 2, column: 5 }, text: 'dua' },
            {
              kind: 'map',
              at: { line: 3, column: 5 },
              entries: [
                {
                  key: 'tiga',
                  at: { line: 3, column: 7 },
                  value: { kind: 'text', at: { line: 3, column: 13 }, text: 'empat' },
                },
              ],
            },
          ],
        },
      },
    ],
  });
});

test('every tab is told, and nothing that merely follows from one', () => {
  const { root, problems } = parseYaml('satu:\n\tdua: 1\ntiga:\n \tempat: 2\n');
  expect(root).toBeUndefined();
  expect(problems).toEqual([
    { problem: { code: 'yaml.tab' }, at: { line: 2, column: 1 } },
    { problem: { code: 'yaml.tab' }, at: { line: 4, column: 2 } },
  ]);
});

test('a tab in the middle of a line is told where it stands', () => {
  const { root, problems } = parseYaml('satu: \t<<: ');
  expect(root).toBeUndefined();
  expect(problems).toMatchObject([{ problem: { code: 'yaml.tab' }, at: { line: 1 } }]);
});

test('every repeated key is told with the line of the first', () => {
  const { problems } = parseYaml('satu: 1\ndua: 2\nsatu: 3\nsatu: 4\n');
  expect(problems.map(({ problem, at }) => [problem, at.line])).toEqual([
    [{ code: 'yaml.duplicate-key', firstLine: 1 }, 3],
    [{ code: 'yaml.duplicate-key', firstLine: 1 }, 4],
  ]);
});

test('Windows line ends and a byte order mark do no harm', () => {
  expect(parseYaml('\uFEFFsatu: 1\r\ndua: 2\r\n')).toMatchObject({
    problems: [],
    root: { entries: [{ key: 'satu' }, { key: 'dua', at: { line: 2, column: 1 }, value: { text: '2' } }] },
  });
});

import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { SheetCell, SheetPage } from './page.ts';
import { writeHtml } from './write-html.ts';
import { escapeMarkdown, writeMarkdown } from './write-markdown.ts';

/** Any character. fast-check's own unit `binary` lists all of them when it is made, which takes most of a second. */
const anyCharacter = fc
  .nat(0x10_ffff)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));
const hostile = '<script>alert(1)</script> | `x` **b** [l](http://contoh.test) & "q" <!-- # @a';

describe('a page as Markdown', () => {
  it('has its headings, its facts and its tables', () => {
    expect(writeMarkdown(page('Kotalama', { loud: 'LEWAT' }))).toBe(`# Judul

Contoh

## Bagian

Teks

- Nama: Kotalama
- Keadaan: **LEWAT**

| Nama | Keadaan |
| --- | --- |
| Kotalama | **LEWAT** |
`);
  });

  it('keeps what a source wrote as text: no cell, no link, no HTML of it', () => {
    const row = writeMarkdown(page(hostile, 'x')).split('\n').at(-2) ?? '';
    expect(row.match(/(?<!\\)\|/g)).toHaveLength(3);
    expect(row).not.toMatch(/(?<!\\)[<>`*_[\]]/);
    expect(row).not.toContain('://');
  });

  it.each([
    ['- a', '\\- a'],
    ['1. a', '1\\. a'],
    ['35.73.03.1001', '35.73.03.1001'],
    ['a\nb\u2028c', 'a b c'],
    ['www.contoh.test', 'www\\.contoh.test'],
    ['a\u001b[31mb', 'a\\\\u001b\\[31mb'],
    ['a\u009bb\u202ec', 'a\\\\u009bb\\\\u202ec'],
  ])('writes %j as %j', (text, written) => {
    expect(escapeMarkdown(text)).toBe(written);
  });

  property.prop([fc.string({ unit: anyCharacter })])('never lets a text leave its line or its cell', (text) => {
    const written = escapeMarkdown(text);
    expect(written).not.toMatch(/[\n\r]/);
    // Escaped pairs taken away, nothing is left that Markdown reads.
    expect(written.replace(/\\./gu, '')).not.toMatch(/[\\`*_[\]<>|~&#@]/);
  });
});

describe('a page as HTML', () => {
  it('fits A4 in one file, repeats the heads of tables, and loads and runs nothing', () => {
    const html = writeHtml(page('Kotalama', { loud: 'LEWAT' }));
    expect(html).toMatch(/^<!doctype html>\n<html lang="id">/);
    expect(html).toContain('@page { size: A4;');
    expect(html).toContain('thead { display: table-header-group }');
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('<td><strong>LEWAT</strong></td>');
    expect(html).not.toMatch(/<script|src=|href=/);
  });

  property.prop([fc.string({ unit: anyCharacter })])('holds no character that cannot be seen', (text) => {
    const written = [writeHtml, writeMarkdown].map((write) => write(page(text, { loud: text })));
    for (const one of written) expect(one.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
    expect(writeHtml(page('a\u009bb\u202ec', 'x'))).toContain('a\\u009bb\\u202ec');
  });

  property.prop([fc.oneof(fc.constant(hostile), fc.string({ unit: anyCharacter }))])(
    'has the same elements whatever stands in the records',
    (text) => {
      const elements = (html: string) => html.replaceAll('<wbr>', '').match(/<[^>]*>/g);
      expect(elements(writeHtml(page(`x${text}`, 'x')))).toEqual(elements(writeHtml(page('x', 'x'))));
    },
  );
});

function page(name: string, state: SheetCell): SheetPage {
  return {
    language: 'id',
    title: 'Judul',
    about: ['Contoh'],
    sections: [
      {
        heading: 'Bagian',
        blocks: [
          { kind: 'text', text: 'Teks' },
          {
            kind: 'facts',
            facts: [
              ['Nama', name],
              ['Keadaan', state],
            ],
          },
          { kind: 'table', head: ['Nama', 'Keadaan'], rows: [[name, state]] },
        ],
      },
    ],
  };
}

import type { Language, Localized } from '@kawal/core';
import type { Mend } from './checked.ts';

interface Mendable {
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly from: number;
  readonly until: number;
  readonly language: Language;
}

/**
 * Finds the one change of the text that corrects a finding, where the finding itself says what was meant. A mend never
 * loosens a policy: where the finding leaves a choice, as a time or an office, the officer chooses.
 */
export function mendOf({ code, facts, from, until, language }: Mendable, text: string): Mend | null {
  const fact = (name: string): string | null => {
    const value = facts[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const written = text.slice(from, until);
  const quote = /^["']/.exec(written)?.[0] ?? '';
  const put = (word: string): Mend => ({ label: replaceWith(word), from, until, text: `${quote}${word}${quote}` });
  switch (code) {
    case 'condition.unknown-left-out': {
      const [value, unknown] = [fact('value'), fact('unknown')];
      return value === null || unknown === null ? null : addUnknown(text, from, value, unknown);
    }
    case 'requires.missing': {
      const [word, key] = [fact('word'), fact('key')];
      return word === null || key === null ? null : addRequirement(text, word, key, language);
    }
    case 'yaml.tab':
      return { label: { id: 'Ganti tab dengan spasi', en: 'Replace the tab by spaces' }, ...tabsAt(text, from) };
    case 'language.mixed':
    case 'header.other-language':
    case 'time.missing-t': {
      const expected = fact('expected');
      return expected === null ? null : put(expected);
    }
    default: {
      const closest = fact('closest');
      return closest === null ? null : put(closest);
    }
  }
}

function replaceWith(word: string): Localized {
  return { id: `Ganti dengan \`${word}\``, en: `Replace by \`${word}\`` };
}

/** Adds "not known" beside a value: in its list, or by making one. */
function addUnknown(text: string, from: number, value: string, unknown: string): Mend | null {
  const line = text.slice(from, text.indexOf('\n', from) === -1 ? text.length : text.indexOf('\n', from));
  const at = line.indexOf(value);
  if (at === -1) return null;
  const label: Localized = { id: `Tambahkan \`${unknown}\``, en: `Add \`${unknown}\`` };
  const begin = from + at;
  const end = begin + value.length;
  const before = text.slice(text.lastIndexOf('\n', begin) + 1, begin);
  const inList = before.lastIndexOf('[') > before.lastIndexOf(']');
  const put = inList ? `${value}, ${unknown}` : `[${value}, ${unknown}]`;
  return { label, from: begin, until: end, text: put };
}

/** Adds the requirement of an office under its key, or the key with it at the end. */
function addRequirement(text: string, word: string, key: string, language: Language): Mend {
  const entry = language === 'id' ? `${word}: { siaga: selalu }` : `${word}: { on: always }`;
  const label: Localized = { id: `Tulis \`${entry}\` di bawah \`${key}\``, en: `Write \`${entry}\` under \`${key}\`` };
  const heading = new RegExp(`^${key}:[ \\t]*(#.*)?$`, 'm').exec(text);
  if (heading === null) {
    const gap = text === '' || text.endsWith('\n') ? '\n' : '\n\n';
    return { label, from: text.length, until: text.length, text: `${gap}${key}:\n  ${entry}\n` };
  }
  const at = heading.index + heading[0].length;
  const indent = /^\n+([ ]+)\S/.exec(text.slice(at))?.[1] ?? '  ';
  return { label, from: at, until: at, text: `\n${indent}${entry}` };
}

function tabsAt(text: string, from: number): Omit<Mend, 'label'> {
  const begin = text.lastIndexOf('\n', from - 1) + 1;
  const lead = /^[ \t]*/.exec(text.slice(begin))?.[0] ?? '';
  const until = lead.includes('\t') ? begin + lead.length : Math.max(from + 1, begin);
  const start = lead.includes('\t') ? begin : from;
  return { from: start, until, text: text.slice(start, until).replaceAll('\t', '  ') };
}

import { describe, expect, it } from 'vitest';
import { accessMessages } from '../access/messages.ts';
import { breachMessages } from '../breach/messages.ts';
import { caseMessages } from '../case/messages.ts';
import { communityMessages } from '../community/messages.ts';
import { engagementMessages } from '../engagement/messages.ts';
import { escalationMessages } from '../escalation/messages.ts';
import * as core from '../index.ts';
import { articleOf } from '../legal/articles.ts';
import { conditionReportMessages } from '../monitoring/messages.ts';
import { visitMessages } from '../monitoring/visit/messages.ts';
import { pactMessages } from '../pact/messages.ts';
import { referralMessages } from '../referral/messages.ts';
import { reportMessages } from '../report/messages.ts';
import { volunteerMessages } from '../volunteer/messages.ts';
import { type Basis, isLaw, practices } from './rule.ts';
import { crossRecordRules, rulesHeldBy } from './rulebook.ts';

const exported = new Map<string, unknown>(Object.entries(core));

/** Every refusal of these concepts has words, so their words name them all. */
const refusals: readonly string[] = [
  accessMessages,
  breachMessages,
  caseMessages,
  communityMessages,
  conditionReportMessages,
  engagementMessages,
  escalationMessages,
  pactMessages,
  referralMessages,
  reportMessages,
  visitMessages,
  volunteerMessages,
].flatMap((messages) => Object.keys(messages));

describe('the rulebook', () => {
  it('names every rule once', () => {
    const codes = crossRecordRules.map(({ code }) => code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  it.each(crossRecordRules)('$code is held by refusals that exist and predicates that are exported', ({ heldBy }) => {
    expect(heldBy.length).toBeGreaterThan(0);
    const strangers = heldBy.filter((name) =>
      name.includes('.') ? !refusals.includes(name) : typeof exported.get(name) !== 'function',
    );
    expect(strangers).toEqual([]);
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
      'breach.notified',
    ]);
  });

  it('finds the rule behind a refusal', () => {
    expect(rulesHeldBy('community.no-decree').map(({ code }) => code)).toEqual(['community.needs-decree']);
    expect(rulesHeldBy('input.missing')).toEqual([]);
  });
});

function citesOf(basis: Basis): readonly string[] {
  if (isLaw(basis)) return [basis.cite];
  return basis.guards === undefined ? [] : [basis.guards];
}

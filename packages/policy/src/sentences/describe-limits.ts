import {
  type Ceiling,
  type Condition,
  type Floor,
  hour,
  type Language,
  type Localized,
  type Waiver,
} from '@kawal/core';
import type { OperatorKind } from '@kawal/core/policy';
import { describeCite } from './describe-cite.ts';
import { describeCondition } from './describe-condition.ts';
import { describeOffices, describeOffset } from './describe-step.ts';
import { asSentence, joinWords } from './join.ts';
import { limitWords as words } from './limit-words.ts';
import { describeAt, type Voice } from './voice.ts';
import { layerWords } from './words.ts';

/** Describes who must be told, by when, and whose demand it is: the law's, with its article, or our own. */
export function describeFloor(floor: Floor, voice: Voice): string {
  const { when, tell, of, since, origin, cite, binds, validFrom } = floor;
  const { language } = voice;
  const who =
    of === 'one' && tell.length > 1
      ? words.oneOf(describeOffices(tell, 'or', language))
      : words[tell.length > 1 ? 'each' : 'eachOfOne'](describeOffices(tell, 'and', language));
  const sentences = [
    words.must(describeLead(when, voice), who[language], describeWithin(floor, language), words.since[since][language]),
    origin === 'law' && cite !== null ? words.law(describeCite(cite, language)) : words.practice,
  ];
  if (binds !== null) {
    const operators = binds.map((kind) => operatorWords[kind][language]);
    const { operator = 'unknown' } = voice;
    const isOurs = operator === 'unknown' ? 'unknown' : binds.some((kind) => operator.includes(kind)) ? 'yes' : 'no';
    sentences.push(words.binds(joinWords(operators, 'and', language)), words.bindsUs[isOurs]);
  }
  if (validFrom !== null) sentences.push(words.validFrom(describeAt(validFrom, voice)));
  return sentences.map((said) => asSentence(said[language])).join(' ');
}

/** Describes a floor's time. A statute counts three days as 72 hours; it is said as the statute says it. */
export function describeWithin({ origin, within }: Pick<Floor, 'origin' | 'within'>, language: Language): string {
  const hours = origin === 'law' && 'ms' in within ? within.ms / hour : Number.NaN;
  if (!Number.isInteger(hours) || hours < 1) return describeOffset(within, language);
  return words[hours === 1 ? 'hour' : 'hours'](hours)[language];
}

/** Describes who must not be told, or who alone may be. */
export function describeCeiling({ when, bars }: Ceiling, voice: Voice): string {
  const { language } = voice;
  const lead = describeLead(when, voice);
  const said =
    'never' in bars
      ? words.never(lead, describeOffices(bars.never, 'or', language))
      : words.only(lead, describeOffices(bars.only, 'and', language));
  return asSentence(said[language]);
}

/** For which reports: every one, or those of a condition. */
function describeLead(when: Condition, voice: Voice): string {
  if (Object.keys(when).length === 0) return words.everyReport[voice.language];
  return words.if(describeCondition(when, voice))[voice.language];
}

/** Describes what does not hold for a while, for which reports, why, and what is done instead. */
export function describeWaiver(waiver: Waiver, voice: Voice): string {
  const { floor, when, author, approvedBy, reason, measure } = waiver;
  const { language } = voice;
  const [from, until] = [describeAt(waiver.from, voice), describeAt(waiver.until, voice)];
  return [
    words.waived(from, until, floor, describeCondition(when, voice))[language],
    words.waiverTerms(author, layerWords[approvedBy], reason, measure)[language],
  ].join(' ');
}

const operatorWords: Readonly<Record<OperatorKind, Localized>> = {
  uptdPpa: { id: 'UPTD PPA', en: 'a UPTD PPA' },
  uptSosial: { id: 'UPT atau UPTD bidang sosial', en: 'a social service unit (UPT or UPTD)' },
  lplbm: { id: 'lembaga penyedia layanan berbasis masyarakat', en: 'a community-based service provider (LPLBM)' },
  ppt: { id: 'pusat pelayanan terpadu (PPT)', en: 'an integrated service centre (PPT)' },
};

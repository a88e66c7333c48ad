import { type Directory, type Language, type Localized, officeKinds, type Policy } from '@kawal/core';
import { isOfficeKind } from '@kawal/core/directory';
import { phrases, type Setting } from '@kawal/core/language';
import { describeInstant } from '@kawal/core/locales';
import { levelWords } from '@kawal/core/matching';
import { areaFact } from '@kawal/core/policy';
import { officeOf } from '../narration/words.ts';
import { describeTest, describeValues } from '../sentences/describe-condition.ts';
import { asSentence, joinWords } from '../sentences/join.ts';
import type { PlaceNames } from '../sentences/voice.ts';
import type { Counterexample } from './counterexample.ts';
import examples from './examples.json' with { type: 'json' };
import type { ProofFact, ProofFinding, ProofSubject } from './findings.ts';
import { proofTable, subjectNouns } from './messages.ts';

/** The setting that a sentence about a finding needs. */
export interface ProofSetting extends Setting {
  /** The facts a chapter declared, for their names. */
  readonly declared?: Policy['facts'];
  readonly places?: PlaceNames;
  /** Names the office of each person. */
  readonly directory?: Directory;
}

/** Describes a finding, its remedy, and the report that shows it. */
export function describeFinding(finding: ProofFinding, language: Language, setting: ProofSetting): string {
  const say = proofTable[finding.code].say as (facts: ProofFact, setting: Setting) => Localized;
  const about = subjectWords(finding.subject)[language];
  const said = asSentence(say(finding, setting)[language].replaceAll('{subject}', about));
  return finding.counterexample === null
    ? said
    : `${said} ${describeCounterexample(finding.counterexample, language, setting)}`;
}

/** The report that shows it: "Contohnya laporan dengan keadaan ini: ada terduga korban anak, dan lurah disebut terlibat." */
export function describeCounterexample(
  { facts, area, raised, excluded, at }: Counterexample,
  language: Language,
  { places, areas: _, ...options }: ProofSetting,
): string {
  const voice = { ...options, ...places, language };
  const known = { ...facts, [areaFact]: [area] };
  // Of several values the first is said in full: "kepolisian mungkin terlibat (juga lurah dan LPA)".
  const stated = Object.entries(known).flatMap(([fact, values = []]) => {
    const [first, ...others] = values;
    const said = first === undefined ? [] : [describeTest(fact, { anyOf: [first] }, voice)];
    return others.length === 0 ? said : [exampleWords.also(`${said}`, describeValues(fact, others, voice))[language]];
  });
  const named = [
    ...excluded.offices.map((kind) => officeKinds[kind].said[language]),
    ...excluded.people.map((person) => `\`${person}\`${officeOf(options.directory, person)[language]}`),
  ];
  const clauses = [
    ...stated,
    ...(raised === null ? [] : [exampleWords.raised(levelWords[raised])[language]]),
    ...(named.length === 0 ? [] : [exampleWords.named(joinWords(named, 'and', language))[language]]),
    ...(at === null ? [] : [exampleWords.arrives(describeInstant(at, options.zone))[language]]),
  ];
  return exampleWords.example(joinWords(clauses, 'and', language))[language];
}

function subjectWords({ kind, id }: ProofSubject): Localized {
  if (kind === 'requirement' && isOfficeKind(id)) {
    const { said } = officeKinds[id];
    return { id: said.id, en: `the ${said.en}` };
  }
  // Of an absence the person is enough; from when it is, the sentence says.
  const name = kind === 'absence' ? id.slice(0, id.lastIndexOf('/')) : id;
  return { id: `${subjectNouns[kind].id} \`${name}\``, en: `${subjectNouns[kind].en} \`${name}\`` };
}

/** The report that shows a finding, as a sentence. */
const exampleWords = phrases(examples);

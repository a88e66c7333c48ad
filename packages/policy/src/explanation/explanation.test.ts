import { type Floor, hour, type Instant, type Language, minute, type Policy, parseLocal } from '@kawal/core';
import { barredNow, evolveEscalation, initialEscalation } from '@kawal/core/escalation';
import { describe, expect, test } from 'vitest';
import {
  after,
  floor,
  kotalama,
  path,
  sampleChapter,
  samplePolicy,
  step,
  sundayNight,
} from '../../../core/src/escalation/sample-chapter.sample.ts';
import { openEscalation, type SampleEscalation } from '../../../core/src/escalation/telling.sample.ts';
import { describeExplanation, describeFactsExplanation } from './describe-explanation.ts';
import { explainEscalation } from './explain-escalation.ts';
import { explainFacts } from './explain-facts.ts';
import { explainMatch } from './explain-match.ts';
import type { EscalationStory, Explanation, ExplanationReader, PastEvent } from './explanation.ts';

const triage: Policy['triage'] = [
  { rule: 'T1', when: { danger: { anyOf: ['yes'] } }, level: 'critical' },
  { rule: 'T2', when: { victimAge: { anyOf: ['child', 'unknown'] }, concern: { anyOf: ['some'] } }, level: 'high' },
];
const policy: Policy = { ...samplePolicy(), triage };

describe('a condition', () => {
  test('each test says whether it holds, and what is known instead', () => {
    const when = { victimAge: { anyOf: ['child'] }, danger: { atLeast: 'yes' } };
    expect(explainMatch(when, { victimAge: ['adult'] }, {})).toEqual([
      { fact: 'victimAge', test: when.victimAge, values: ['adult'], holds: false, undecided: false },
      { fact: 'danger', test: when.danger, values: ['unknown'], holds: true, undecided: false },
    ]);
  });
});

describe('the facts of a report, before anything happens', () => {
  const adult = { facts: { victimAge: ['adult'], concern: ['some'] }, area: kotalama, raised: null };

  test('a path that does not open says which facts keep it shut', () => {
    expect(text('path', describeFactsExplanation(explainFacts(policy, adult), 'id'))).toEqual([
      'Jalur "Every report" terbuka pada setiap laporan.',
      'Jalur "Danger now" tidak terbuka, karena belum diketahui apakah ada bahaya langsung.',
      'Jalur "Child at risk" tidak terbuka, karena umur terduga korban: dewasa.',
    ]);
  });

  test('every office says when it would be told', () => {
    expect(text('office', describeFactsExplanation(explainFacts(policy, adult), 'en'))).toEqual([
      'The community coordinator is told at once, whatever anybody answers (Every report); after 10 minutes, whatever anybody answers (Every report); after 20 minutes, whatever anybody answers (Every report).',
      'The LPA duty officer is told after 30 minutes, unless the community coordinator has taken it on (this holds the step for 4 hours) (Every report).',
      'The last resort is told after 2 hours, unless the community coordinator, the LPA duty officer, or the police Unit PPA has taken it on (this holds the step for 4 hours) (Every report).',
    ]);
  });

  test('an office that no message reaches is said to be phoned, and not to be told', () => {
    const child = explainFacts(policy, { ...adult, facts: { ...adult.facts, victimAge: ['child'] } });
    const offices = child.offices.map((one) => ({ ...one, isCalled: true }));
    for (const [language, said] of [
      ['en', /^Officers are asked to phone the .* at once/],
      ['id', /^Petugas diminta menelepon .* segera/],
    ] as const)
      expect(text('office', describeFactsExplanation({ ...child, offices }, language))[0]).toMatch(said);
    const isCalled = { ...policy.requires.policeUnitPpa, reach: 'call' } as never;
    const requires = { ...policy.requires, coordinator: isCalled };
    expect(explainFacts({ ...policy, requires }, adult).offices[0]?.isCalled).toBe(true);
  });

  test('C1 an office under a ceiling is not told, and the ceiling is named', () => {
    const named = { ...adult, facts: { involved: ['kelurahan'] } };
    const { offices } = explainFacts(policy, named);
    expect(offices.find(({ office }) => office === 'coordinator')?.barredBy).toEqual(['kelurahan-involved']);
  });

  test('an office whose institution may be involved is not told, and its substitute is named (X3)', () => {
    const child = { ...adult, facts: { victimAge: ['child'], concern: ['some'], involved: ['uptdPpa'] } };
    const said = text('office', describeFactsExplanation(explainFacts(policy, child), 'id')).join('\n');
    expect(said).toContain(
      'UPTD PPA tidak diberi tahu: menurut isi laporan, pihaknya mungkin terlibat. Penggantinya SAPA 129.',
    );
    expect(said).not.toContain('UPTD PPA diberi tahu');
  });

  test('triage says which row fires and which does not', () => {
    const child = { ...adult, facts: { victimAge: ['child'], concern: ['some'], danger: ['no'] } };
    expect(text('triage', describeFactsExplanation(explainFacts(policy, child), 'id'))).toEqual([
      'Triase: tinggi. Aturan "anak, atau umur belum diketahui, dengan tanda eksploitasi" memberi tinggi, karena ada terduga korban anak, dan ada tanda eksploitasi. Yang tidak berlaku: bahaya langsung (tidak ada bahaya langsung).',
    ]);
  });
});

test('calls a report raised only where no rule gives its level', () => {
  const raised = (danger: string) =>
    text(
      'triage',
      describeFactsExplanation(
        explainFacts(policy, { area: kotalama, facts: { danger: [danger] }, raised: 'critical' }),
        'id',
      ),
    ).join();
  expect(raised('yes')).not.toContain('bukan oleh aturan triase');
  expect(raised('no')).toContain('Dinaikkan menjadi kritis, bukan oleh aturan triase.');
});

test('leaves a row undecided where a fact is not known yet', () => {
  const said = text(
    'triage',
    describeFactsExplanation(explainFacts(policy, { facts: {}, area: kotalama, raised: null }), 'en'),
  ).join();
  // By name alone: why each of them waits is that its facts are not known.
  expect(said).toMatch(/These cannot be decided yet: immediate danger; [^()]*\.?$/);
  expect(said).not.toContain('do not apply');
});

describe('an escalation, told afterwards', () => {
  test('P8 every decision stands there once, with whom it told by office and reference', () => {
    const escalation = openEscalation({ chapter: sampleChapter({ policy }), facts: { victimAge: ['adult'] } });
    escalation.runTo(after(hour));
    const explanation = explained(storyOf(escalation));
    const decisions = explanation.happened.filter((one) => one.type === 'decision');
    expect(decisions.length).toBe(escalation.decisions().length);
    expect(text('happened', describeExplanation(explanation, 'id'))).toContain(
      'Minggu, 3 Februari 2019, 02.00 WIB: langkah first, jalur "Every report": memberi tahu koordinator komunitas (koordinator).',
    );
  });

  test('folds the repeats of a step that notified the same people into one line, with their count (P7)', () => {
    const escalation = openEscalation({ chapter: sampleChapter({ policy }), facts: { victimAge: ['adult'] } });
    escalation.runTo(after(25 * minute));
    const explanation = explained(storyOf(escalation));
    const said = (language: Language) =>
      text('happened', describeExplanation(explanation, language)).filter((one) => /first|pertama/.test(one));
    expect(said('en')).toEqual([
      'Sunday, 3 February 2019, 02:00 WIB: step first, path "Every report": told the community coordinator (koordinator).',
      'Sunday, 3 February 2019, 02:20 WIB: step first, path "Every report": told the community coordinator (koordinator). This was repeated 2 times, first Sunday, 3 February 2019, 02:10 WIB, last Sunday, 3 February 2019, 02:20 WIB.',
    ]);
    expect(said('id')[1]).toContain('Ini diulang 2 kali, pertama Minggu, 3 Februari 2019, 02.10 WIB, terakhir');
  });

  test('P5 a step that an answer holds says whose, and until when', () => {
    const escalation = openEscalation({
      chapter: sampleChapter({ policy }),
      facts: { victimAge: ['adult'], danger: ['no'] },
    });
    escalation.give(
      { type: 'record-reply', person: 'koordinator', level: 'acknowledged', means: 'code' },
      after(5 * minute),
    );
    escalation.runTo(after(hour));
    const said = text('happened', describeExplanation(explained(storyOf(escalation)), 'id'));
    expect(said.some((one) => one.includes('koordinator (koordinator komunitas) menyanggupi'))).toBe(true);
    expect(
      said.some((one) =>
        one.includes(
          'tertahan oleh jawaban koordinator, atau telepon yang dicatatnya, sampai Minggu, 3 Februari 2019, 06.05 WIB',
        ),
      ),
    ).toBe(true);
  });

  test('P3 a path that two people ended says both', () => {
    const escalation = openEscalation({ chapter: sampleChapter({ policy }), facts: { victimAge: ['child'] } });
    const [open] = escalation.state.paths.map(({ path: id }) => id);
    const readers = ['sekretaris', 'akhir-satu'];
    for (const [minutes, ref] of readers.entries()) {
      escalation.actAs({ kind: 'person', ref, role: 'volunteer' });
      const end = { type: 'end-path', path: open, reason: 'handledElsewhere', readers } as never;
      expect(escalation.give(end, after((minutes + 1) * minute))).toMatchObject({ accepted: true });
    }
    const said = text('path', describeExplanation(explained(storyOf(escalation)), 'en')).join(' ');
    expect(said).toMatch(/Ended .* by sekretaris and akhir-satu \(/);
  });

  test('P3 a path that one person ended alone names nobody who proposed it before', () => {
    const duty = { ...policy, floors: [floor('duty', hour, ['lpaDuty'])] };
    const escalation = openEscalation({ chapter: sampleChapter({ policy: duty }), facts: { victimAge: ['adult'] } });
    escalation.runTo(after(minute));
    const end = { type: 'end-path', path: 'every-report', reason: 'handledElsewhere' } as const;
    escalation.actAs({ kind: 'person', ref: 'sekretaris', role: 'secretariat' });
    escalation.give(end, after(2 * minute));
    expect(escalation.events.at(-1)).toMatchObject({ type: 'path-end-proposed', by: 'sekretaris' });
    const answer = { type: 'record-reply', person: 'jaga-dua', level: 'acknowledged', means: 'session' } as const;
    escalation.give(answer, after(3 * minute));
    escalation.actAs({ kind: 'person', ref: 'akhir-satu', role: 'lastResort' });
    expect(escalation.give(end, after(4 * minute))).toMatchObject({ accepted: true });
    const said = text('path', describeExplanation(explained({ ...storyOf(escalation), policy: duty }), 'en')).join(' ');
    expect(said).toMatch(/Ended .* by akhir-satu \(/);
  });

  test('F3 a floor is done from when evidence says so, before its deadline and after it, with who answered', () => {
    const duty = { ...policy, floors: [floor('duty', hour, ['lpaDuty'])] };
    const chapter = sampleChapter({ policy: duty });
    const said = (escalation: SampleEscalation): string => {
      const story = { ...storyOf(escalation), policy: duty, directory: chapter.directory };
      return text('floor', describeExplanation(explained(story), 'id')).join('\n');
    };
    const inTime = openEscalation({ chapter, facts: { victimAge: ['adult'] } });
    inTime.runTo(after(minute));
    expect(said(inTime)).toContain('Belum terbukti.');
    const answer = { type: 'record-reply', person: 'jaga-dua', level: 'acknowledged', means: 'session' } as const;
    inTime.give(answer, after(5 * minute));
    expect(said(inTime)).toContain('Sudah terpenuhi.');
    expect(said(inTime)).toContain('Menjawab sendiri: jaga-dua (Minggu, 3 Februari 2019, 02.05 WIB).');
    const late = openEscalation({ chapter, facts: { victimAge: ['adult'] } });
    late.runTo(after(2 * hour));
    expect(said(late)).toContain('TERLEWAT, dan belum terbukti.');
    late.give(answer, after(3 * hour));
    expect(said(late)).toContain('TERLEWAT; terpenuhi sesudah batas waktunya.');
    expect(said(late)).not.toContain('belum terbukti');
  });

  test('X3 an office that may be involved is barred, and what bars it is named', () => {
    const escalation = openEscalation({ chapter: sampleChapter({ policy }), facts: { involved: ['community'] } });
    const explanation = explained(storyOf(escalation));
    const missing = explanation.happened.flatMap((one) => (one.type === 'decision' ? one.missing : []));
    const coordinator = missing.find(({ office }) => office === 'coordinator');
    expect(coordinator?.reason).toBe('barred');
    expect(coordinator?.namings.length).toBe(1);
    expect(explanation.excluded).toEqual([{ ref: 'involved community', offices: ['coordinator'] }]);
    const said = describeExplanation(explanation, 'id').map((one) => one.text);
    expect(said).toContain(
      'Koordinator komunitas tidak boleh diberi tahu (menurut laporan: pejabat atau pihak yang mungkin terlibat (komunitas)).',
    );
  });

  test('X3 a closing names, as still to be told, no office that the report bars, but who is told in its place', () => {
    const escalation = openEscalation({ chapter: sampleChapter({ policy }), facts: { involved: ['police'] } });
    const explanation = explained(storyOf(escalation));
    const owed = [{ offices: ['policeUnitPpa'] }, { offices: ['sapa129'] }];
    const event = { type: 'escalation-closed', released: [], owed } as unknown as PastEvent['event'];
    const closed = { ...explanation, happened: [{ type: 'event', at: explanation.now, event } as const] };
    const said = text('happened', describeExplanation(closed, 'id')).join();
    expect(said).toMatch(/laporan ditutup; yang masih harus diberi tahu: Polda; SAPA 129\.$/);
  });

  test('says of a condition only what fits the report, so that nobody else reads as accused', () => {
    const officials = { involved: { anyOf: ['kelurahan', 'police', 'military'] } };
    const ceiling = { id: 'c', layer: 'city', when: officials, bars: { never: ['lurah'] } } as const;
    const open = path('officials', [step('one', 0, ['lpaDuty'])], { when: officials });
    const own: Policy = { ...samplePolicy([open]), ceilings: [ceiling] };
    const escalation = openEscalation({ chapter: sampleChapter({ policy: own }), facts: { involved: ['police'] } });
    const said = describeExplanation(explained({ ...storyOf(escalation), policy: own }), 'id').map((one) => one.text);
    expect(said.join('\n')).toContain('Sebabnya: kepolisian mungkin terlibat.');
    expect(said).toContain('Lurah tidak boleh diberi tahu, karena kepolisian mungkin terlibat.');
    expect(said.join('\n')).not.toMatch(/TNI|kelurahan/);
  });

  test('gives no ground of a law that was not in force when the path opened', () => {
    const cite = (article: string) => ({ cite: article, as: 'offence' }) as const;
    const open = path('told', [step('one', 0, ['lpaDuty'])], { why: [cite('uu-12-2022/23'), cite('uu-23-2002/78')] });
    const alone = path('later', [step('one', 0, ['lpaDuty'])], { why: [cite('uu-12-2022/23')] });
    const own = samplePolicy([open, alone]);
    const said = (openedAt: Instant) => {
      const story = storyOf(openEscalation({ chapter: sampleChapter({ policy: own }), at: openedAt }), own);
      return text('path', describeExplanation(explained(story), 'id'));
    };
    expect(said(sundayNight)[0]).toContain('Dasarnya: UU 23/2002 Pasal 78 (tindak pidana).');
    expect(said(sundayNight).join()).not.toContain('2022');
    expect(said(sundayNight)[1]).not.toContain('Dasarnya');
    const later = said(parseLocal('2022-05-09T00:00', 'WIB') as Instant);
    expect(later[0]).toContain(
      'Dasarnya: UU 12/2022 Pasal 23 (tindak pidana) dan UU 23/2002 Pasal 78 (tindak pidana).',
    );
  });

  test('P2 a path that opened is said to be open though its condition no longer holds', () => {
    const escalation = openEscalation({ chapter: sampleChapter({ policy }), facts: { concern: ['some'] } });
    escalation.give(
      { type: 'learn-facts', facts: { concern: ['some'], victimAge: ['adult'] }, parties: [] },
      after(minute),
    );
    const [child] = text('path', describeExplanation(explained(storyOf(escalation)), 'id')).filter((one) =>
      one.includes('Child at risk'),
    );
    expect(child).toContain('kini tidak terpenuhi lagi, tetapi jalur yang terbuka tidak menutup sendiri');
  });

  test('a floor says what is owed, whose demand it is, and what is known of it', () => {
    const floor: Floor = {
      id: 'f',
      layer: 'city',
      origin: 'practice',
      cite: null,
      binds: null,
      when: {},
      tell: ['lpaDuty'],
      of: 'each',
      within: { ms: 6 * hour },
      since: 'accepted',
      validFrom: null,
    };
    const escalation = openEscalation({ chapter: sampleChapter({ policy: { ...policy, floors: [floor] } }) });
    escalation.runTo(after(hour));
    const [said] = text(
      'floor',
      describeExplanation(explained(storyOf(escalation, { ...policy, floors: [floor] })), 'id'),
    );
    expect(said).toMatch(
      /^Kewajiban memberi tahu \([\w -]+\): petugas jaga LPA harus sudah diberi tahu paling lambat Minggu, 3 Februari 2019, 08.00 WIB\. Ini praktik kita sendiri\./,
    );
    const story = storyOf(escalation, { ...policy, floors: [floor] });
    const since = (event: PastEvent['event']): string | undefined =>
      text(
        'floor',
        describeExplanation(explained({ ...story, events: [...story.events, { at: sundayNight, event }] }), 'id'),
      )[0];
    const reached = since({ type: 'office-reached', office: 'lpaDuty' });
    expect(reached).toContain('Sudah diberi tahu sesudah laporan ditutup.');
    expect(reached).not.toContain('Belum terbukti');
    const reachedOnce = [
      ...story.events,
      { at: sundayNight, event: { type: 'office-reached', office: 'lpaDuty' } as const },
    ];
    const owed = { type: 'calls-owed', owed: [{ offices: ['lpaDuty'], isFloor: true }] } as const;
    const again = { ...story, events: [...reachedOnce, { at: sundayNight, event: owed }] };
    expect(text('floor', describeExplanation(explained(again), 'id'))[0]).toContain('Belum terbukti');
    const given = { type: 'call-given-up', office: 'lpaDuty', by: 'a', reason: 'knowsOtherwise' } as const;
    expect(since(given)).toContain('dua orang memutuskan tidak perlu lagi diberi tahu');
    expect(since({ type: 'office-reached', office: 'uptdPpa' })).toContain('Belum terbukti.');
  });

  test('an event of a newer version is left out of the sentences and breaks nothing', () => {
    const escalation = openEscalation({ chapter: sampleChapter({ policy }) });
    const story = storyOf(escalation);
    const strange = { at: sundayNight, event: { type: 'something-new' } as never };
    const before = describeExplanation(explained(story), 'id');
    expect(describeExplanation(explained({ ...story, events: [...story.events, strange] }), 'id')).toEqual(before);
  });

  test('where the policy cannot be read, what happened is told all the same', () => {
    const escalation = openEscalation({ pinned: null });
    const explanation = explained({ ...storyOf(escalation), policy: null });
    expect(explanation.known).toBeNull();
    expect(text('report', describeExplanation(explanation, 'id'))[0]).toContain('tidak dapat dibaca');
  });
});

describe('X5 whoever is barred', () => {
  const suspect = [{ ref: 'p1', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'koordinator' }] as const;

  test('hears the same as of a report that does not exist', () => {
    const escalation = openEscalation({ chapter: sampleChapter({ policy }), parties: suspect });
    const none = explainEscalation(
      { state: initialEscalation, events: [], policy },
      { reader: reader(escalation, 'jaga-satu') },
    );
    expect(explainEscalation(storyOf(escalation), { reader: reader(escalation, 'koordinator') })).toEqual(none);
    expect(explainEscalation(storyOf(escalation), { reader: reader(escalation, 'jaga-satu') })).not.toBeNull();
  });

  test('counts everybody of a barred office, substitutes too', () => {
    const escalation = openEscalation({ chapter: sampleChapter({ policy }), parties: suspect });
    const options = { reader: reader(escalation, 'wakil', ['coordinator']) };
    expect(explainEscalation(storyOf(escalation), options)).toBeNull();
  });
});

function storyOf(escalation: SampleEscalation, pinned: Policy = policy): EscalationStory {
  return { state: escalation.state, events: timed(escalation), policy: pinned };
}

/** The instants the events were taken in at, as the state that they fold to saw them. */
function timed(escalation: SampleEscalation): readonly PastEvent[] {
  let state = initialEscalation;
  return escalation.events.map((event) => {
    const at = ('due' in event && event.due > state.now ? event.due : Math.max(state.now, sundayNight)) as Instant;
    state = evolveEscalation(state, event, { at });
    return { at, event };
  });
}

function reader(
  escalation: SampleEscalation,
  person: string,
  offices: ExplanationReader['offices'] = [],
): ExplanationReader {
  return { person, offices, barred: barredNow(escalation.state, sampleChapter({ policy }), policy) };
}

function explained(story: EscalationStory): Explanation {
  const explanation = explainEscalation(story);
  if (explanation === null) throw new Error('nothing was explained');
  return explanation;
}

function text(
  kind: string,
  paragraphs: readonly { readonly about: { readonly kind: string }; readonly text: string }[],
) {
  return paragraphs.filter(({ about }) => about.kind === kind).map((one) => one.text);
}

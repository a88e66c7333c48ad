import type { Language } from '@kawal/core';
import type { Checked, Mend, ShownFinding, Tale } from '../model/checked.ts';
import { judgedOn } from '../model/invented-chapter.ts';
import { Marked } from './marked.tsx';
import { type Say, sayIn, words } from './words.ts';

/** Where the pages of the findings are; the build of the site says so. By itself the playground has none. */
declare const findingPages: string | null;

export interface VerdictBarProps {
  readonly checked: Checked | null;
  readonly isWorking: boolean;
  readonly say: Say;
}

/** The verdict in one line; it stays in sight whatever else is shown. */
export function VerdictBar({ checked, isWorking, say }: VerdictBarProps) {
  return (
    <div class={`bar ${checked?.verdict ?? ''}`} role="status" aria-busy={isWorking}>
      {checked === null ? (
        <p>{say(words.working)}</p>
      ) : (
        <p>
          <b>{say(words.short[checked.verdict])}</b> <span>{afterFirstWord(say(checked.sentence))}</span>
        </p>
      )}
    </div>
  );
}

/** The sentence of a verdict begins with the verdict in capitals, which stands before it already. */
function afterFirstWord(sentence: string): string {
  return sentence.replace(/^[A-Z ]+(?=[ :.])[:.]?\s*/, '');
}

export interface VerdictProps {
  readonly checked: Checked;
  readonly language: Language;
  readonly goTo: (from: number) => void;
  readonly mend: (mend: Mend) => void;
  readonly play: (tale: Tale) => void;
}

export function Verdict({ checked, language, goTo, mend, play }: VerdictProps) {
  const say = sayIn(language);
  const { findings, loud, tests, assumptions, verdict } = checked;
  const first = findings.find(({ story }) => story !== null);
  return (
    <>
      <p class={`whole ${verdict}`}>{say(checked.sentence)}</p>
      {findings.length === 0 && <p class="none">{say(words.noFindings)}</p>}
      <ol class="findings">
        {findings.map((finding) => (
          <li key={`${finding.code} ${finding.from} ${finding.text}`} class={finding.severity}>
            <Finding
              finding={finding}
              isOpen={finding === first}
              language={language}
              goTo={goTo}
              mend={mend}
              play={play}
            />
          </li>
        ))}
      </ol>
      {loud.length > 0 && (
        <>
          <h2>{say(words.loud)}</h2>
          <ul>
            {loud.map((one) => (
              <li key={one.en}>
                <Marked text={say(one)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {tests.of > 0 && <p>{say(words.tests(tests))}</p>}
      {verdict !== 'refused' && (
        <>
          <h2>{say(words.assumed)}</h2>
          <ul>
            {assumptions.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
      <p class="faint">{say(words.invented)}</p>
      <p class="faint">
        {say(words.byHand)}{' '}
        <code>
          kawal check {say({ id: 'lembaga', en: 'chapter' })} --at {judgedOn}
        </code>
      </p>
    </>
  );
}

interface FindingProps extends Omit<VerdictProps, 'checked'> {
  readonly finding: ShownFinding;
  readonly isOpen: boolean;
}

function Finding({ finding, isOpen, language, goTo, mend, play }: FindingProps) {
  const say = sayIn(language);
  const { severity, line, text, code, from, story } = finding;
  return (
    <>
      <p class="where">
        <b class="chip">{say(words.severity[severity])}</b>
        {line !== null && (
          <button type="button" class="link" onClick={() => goTo(from)}>
            {say(words.line)} {line}
          </button>
        )}
        {findingPages === null || finding.page === null ? (
          <code class="faint">{code}</code>
        ) : (
          <a
            class="faint"
            target="_blank"
            href={`${findingPages}${language === 'en' ? 'en/' : ''}${finding.page}`}
            rel="noopener"
          >
            <code>{code}</code>
          </a>
        )}
      </p>
      <p>
        <Marked text={story === null ? text : text.replace(story.report, '').trim()} />
      </p>
      {finding.mend !== null && (
        <button type="button" class="mend" onClick={() => finding.mend !== null && mend(finding.mend)}>
          <Marked text={say(finding.mend.label)} />
        </button>
      )}
      {story !== null && (
        <details open={isOpen}>
          <summary>{say(words.story)}</summary>
          <p>
            <Marked text={story.report} />
          </p>
          <Timeline lines={story.lines} />
          <button type="button" onClick={() => play(story)}>
            {say(words.playStory)}
          </button>
        </details>
      )}
    </>
  );
}

function Timeline({ lines }: { readonly lines: Tale['lines'] }) {
  const instants = [...new Set(lines.map(({ when }) => when))];
  return (
    <ol class="timeline">
      {instants.map((instant) => (
        <li key={instant}>
          <b>{instant}</b>
          {lines
            .filter(({ when }) => when === instant)
            .map(({ said }) => (
              <p key={said}>
                <Marked text={said} />
              </p>
            ))}
        </li>
      ))}
    </ol>
  );
}

import type { Language } from '@kawal/core';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Checked, Compared, Tale } from '../model/checked.ts';
import { packed, whyNotShared } from '../model/link.ts';
import { Difference } from './difference.tsx';
import { type Editor, openEditor } from './editor.ts';
import { examples } from './examples.ts';
import { Header } from './header.tsx';
import { NightPane } from './night/night-pane.tsx';
import { type Prover, startProver } from './prover.ts';
import { Sentences } from './sentences.tsx';
import { type Pane, Tabs } from './tabs.tsx';
import { Verdict, VerdictBar } from './verdict.tsx';
import { sayIn, words } from './words.ts';

export interface AppProps {
  readonly language: Language;
  /** The policy of the link, if one came with it. */
  readonly text: string | null;
  readonly badLink: boolean;
}

/** Typing rests this long before the policy is checked. */
const restMs = 30;

export function App({ language: first, text: given, badLink }: AppProps) {
  const [language, setLanguage] = useState(first);
  const [example, setExample] = useState(given === null ? 0 : -1);
  const [text, setText] = useState(given ?? examples[0]?.text[first] ?? '');
  const [pane, setPane] = useState<Pane>('verdict');
  const [tale, setTale] = useState<Tale | null>(null);
  const [notice, setNotice] = useState(badLink ? words.badLink[first] : '');
  const say = sayIn(language);
  const stopped = useCallback(() => setNotice(words.stopped[language]), [language]);
  const prover = useProver(stopped);
  const { checked, compared, isWorking } = useChecked(prover, text, language, pane);
  const { editor, place } = useEditor(text, setText, prover);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `Kawal: ${words.title[language]}`;
    editor.current?.label(words.editorLabel[language], language);
  }, [language, editor]);
  useEffect(() => editor.current?.show(checked?.findings ?? [], language), [checked, language, editor]);
  useLink(text, language);

  const choose = (index: number, spoken = language): void => {
    const chosen = examples[index]?.text[spoken];
    if (chosen === undefined) return;
    setExample(index);
    setNotice('');
    editor.current?.replace(chosen);
  };
  const isExample = examples[example]?.text[language] === text;
  const turn = (): void => {
    const other = language === 'id' ? 'en' : 'id';
    setLanguage(other);
    if (isExample) choose(example, other);
    else setNotice('');
  };
  const goTo = (from: number): void => {
    setPane('editor');
    requestAnimationFrame(() => editor.current?.goTo(from));
  };
  const play = (told: Tale): void => {
    setTale({ ...told });
    setPane('night');
  };
  const isReadable = (checked?.sections.length ?? 0) > 0;

  return (
    <>
      <Header
        say={say}
        example={isExample ? example : -1}
        choose={choose}
        turn={turn}
        text={text}
        notice={notice}
        setNotice={setNotice}
      />
      <VerdictBar checked={checked} isWorking={isWorking} say={say} />
      <main data-pane={pane}>
        <Tabs pane={pane} setPane={setPane} say={say} findings={checked?.findings.length ?? 0} />
        <section id="pane-editor" class="pane editor" aria-label={say(words.editor)}>
          <div class="code" ref={place} />
          <p class="help">{say(words.editorHelp)}</p>
        </section>
        <section
          id={`pane-${pane}`}
          class="pane result"
          role="tabpanel"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls is reached by the keyboard.
          tabIndex={0}
          aria-labelledby={`tab-${pane}`}
          hidden={pane === 'editor'}
        >
          {pane === 'verdict' && checked !== null && (
            <Verdict
              checked={checked}
              language={language}
              goTo={goTo}
              mend={(one) => editor.current?.mend(one)}
              play={play}
            />
          )}
          {pane === 'sentences' && <Sentences sections={checked?.sections ?? []} say={say} />}
          {pane === 'night' && (
            <NightPane prover={prover} language={language} tale={tale} checked={isReadable ? checked : null} />
          )}
          {pane === 'difference' && <Difference compared={isReadable ? compared : null} say={say} />}
        </section>
      </main>
    </>
  );
}

function useProver(stopped: () => void): Prover {
  const hear = useRef(stopped);
  hear.current = stopped;
  const [prover] = useState(() => startProver(() => hear.current()));
  return prover;
}

/** Opens the editor once its place is there; it keeps its own text from then on. */
function useEditor(text: string, changed: (text: string) => void, prover: Prover) {
  const editor = useRef<Editor | null>(null);
  const first = useRef(text);
  const place = useCallback(
    (parent: HTMLElement | null) => {
      if (parent === null || editor.current !== null) return;
      editor.current = openEditor({
        parent,
        text: first.current,
        changed,
        offers: async (written, position) =>
          (await prover.ask('offers', { text: written, position })) ?? { from: position, offers: [] },
      });
    },
    [changed, prover],
  );
  return { editor, place };
}

function useChecked(prover: Prover, text: string, language: Language, pane: Pane) {
  const [checked, setChecked] = useState<Checked | null>(null);
  const [compared, setCompared] = useState<Compared | null>(null);
  const [isWorking, setWorking] = useState(true);
  useEffect(() => {
    setWorking(true);
    const timer = setTimeout(async () => {
      performance.mark('kawal-asked');
      const answer = await prover.ask('check', { text, language });
      if (answer === undefined) return;
      performance.measure('kawal-checked', 'kawal-asked');
      setChecked(answer);
      setWorking(false);
    }, restMs);
    return () => clearTimeout(timer);
  }, [prover, text, language]);
  useEffect(() => {
    let isNewest = true;
    if (checked === null || pane !== 'difference') return undefined;
    void prover.ask('compare', { language }).then((answer) => {
      if (isNewest && answer !== undefined) setCompared(answer);
    });
    return () => {
      isNewest = false;
    };
  }, [prover, checked, language, pane]);
  return { checked, compared, isWorking };
}

/** Typing rests this long before the address follows: browsers take only so many changes of it. */
const addressRestMs = 400;

/** Keeps the policy in the address's fragment, so that a reload keeps it, unless it must not be shared. */
function useLink(text: string, language: Language): void {
  useEffect(() => {
    let isNewest = true;
    const timer = setTimeout(async () => {
      const isUntouched = examples[0]?.text[language] === text;
      const fragment = isUntouched || whyNotShared(text) !== null ? '' : `#${await packed(text)}`;
      if (isNewest) history.replaceState(null, '', `${location.pathname}?lang=${language}${fragment}`);
    }, addressRestMs);
    return () => {
      isNewest = false;
      clearTimeout(timer);
    };
  }, [text, language]);
}

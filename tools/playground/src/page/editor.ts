import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { Compartment, EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import type { Language } from '@kawal/core';
import { tags } from '@lezer/highlight';
import type { Mend, ShownFinding } from '../model/checked.ts';
import type { Offers } from '../model/complete.ts';

/** The editor of the policy's text. */
export interface Editor {
  text(): string;
  replace(text: string): void;
  mend(mend: Mend): void;
  goTo(from: number): void;
  show(findings: readonly ShownFinding[], language: Language): void;
  label(label: string, language: Language): void;
}

export interface EditorOptions {
  readonly parent: HTMLElement;
  readonly text: string;
  readonly changed: (text: string) => void;
  readonly offers: (text: string, position: number) => Promise<Offers>;
}

/** Opens an editor. It lives in a shadow root, so that its styles need no exception in the page's content policy. */
export function openEditor({ parent, text, changed, offers }: EditorOptions): Editor {
  const root = parent.attachShadow({ mode: 'open' });
  const label = new Compartment();
  const view = new EditorView({
    parent: root as unknown as HTMLElement,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        highlightActiveLine(),
        lintGutter(),
        yaml(),
        syntaxHighlighting(highlighting),
        EditorView.lineWrapping,
        autocompletion({ override: [(context) => completed(context, offers)], icons: false }),
        keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap, ...lintKeymap]),
        label.of([]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) changed(update.state.doc.toString());
        }),
        theme,
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    replace: (put) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: put } }),
    mend: (mend) => apply(view, mend),
    goTo(from) {
      view.dispatch({ selection: { anchor: Math.min(from, view.state.doc.length) }, scrollIntoView: true });
      view.focus();
    },
    show: (findings, language) =>
      view.dispatch(
        setDiagnostics(
          view.state,
          findings.flatMap((finding) => diagnosed(finding, language, view)),
        ),
      ),
    label: (said, language) =>
      view.dispatch({
        effects: label.reconfigure([
          EditorView.contentAttributes.of({ 'aria-label': said, spellcheck: 'false', lang: language, tabindex: '0' }),
          EditorState.phrases.of(language === 'id' ? phrases : {}),
        ]),
      }),
  };
}

function apply(view: EditorView, { from, until, text }: Mend): void {
  const most = view.state.doc.length;
  view.dispatch({
    changes: { from: Math.min(from, most), to: Math.min(until, most), insert: text },
    scrollIntoView: true,
  });
}

function diagnosed(finding: ShownFinding, language: Language, view: EditorView): readonly Diagnostic[] {
  const { line, from, until, severity, text, code, mend } = finding;
  if (line === null) return [];
  const most = view.state.doc.length;
  const severities = { refused: 'error', gap: 'warning', hint: 'info' } as const;
  const actions = mend === null ? [] : [{ name: mend.label[language], apply: () => apply(view, mend) }];
  return [
    {
      from: Math.min(from, most),
      to: Math.min(until, most),
      severity: severities[severity],
      message: `${text} [${code}]`,
      actions,
    },
  ];
}

async function completed(
  context: CompletionContext,
  offers: EditorOptions['offers'],
): Promise<CompletionResult | null> {
  const word = context.matchBefore(/[\w./-]+/);
  if (word === null && !context.explicit) return null;
  const { from, offers: found } = await offers(context.state.doc.toString(), context.pos);
  if (found.length === 0 || context.aborted) return null;
  return {
    from,
    validFor: /^[\w./-]*$/,
    options: found.map(({ word, kind, info }) => ({
      label: word,
      ...(kind === 'key' ? { apply: `${word}: ` } : {}),
      ...(info === '' ? {} : { info }),
    })),
  };
}

const highlighting = HighlightStyle.define([
  { tag: tags.comment, color: 'var(--faint)', fontStyle: 'italic' },
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--key)' },
  { tag: [tags.string, tags.content], color: 'var(--ink)' },
  { tag: [tags.punctuation, tags.separator, tags.bracket, tags.squareBracket, tags.brace], color: 'var(--faint)' },
]);

/** Colours come from the page's own, which follow light and dark. */
const theme = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'var(--paper)', fontSize: '14px' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'ui-monospace, "Cascadia Code", Menlo, Consolas, monospace', lineHeight: '1.55' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '10px 0 40vh' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'var(--paper)', color: 'var(--faint)', border: 'none' },
  '.cm-activeLine': { backgroundColor: 'var(--tint)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--selected)',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--card)',
    color: 'var(--ink)',
    border: '1px solid var(--line)',
    borderRadius: '6px',
    maxWidth: 'min(34em, 92vw)',
  },
  '.cm-tooltip-autocomplete > ul > li': { padding: '3px 8px', minHeight: '24px' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--accent)', color: 'var(--on-accent)' },
  '.cm-completionInfo': { padding: '8px 10px', fontFamily: 'system-ui, sans-serif', whiteSpace: 'pre-wrap' },
  '.cm-diagnostic': { padding: '8px 12px', fontFamily: 'system-ui, sans-serif', fontSize: '14px', lineHeight: '1.4' },
  '.cm-diagnosticAction': {
    display: 'block',
    margin: '8px 0 2px',
    padding: '6px 10px',
    borderRadius: '6px',
    backgroundColor: 'var(--accent)',
    color: 'var(--on-accent)',
    font: 'inherit',
  },
  '.cm-panel': { backgroundColor: 'var(--card)', color: 'var(--ink)' },
  '.cm-lintRange-error': { textDecoration: 'underline wavy var(--refused)', backgroundImage: 'none' },
  '.cm-lintRange-warning': { textDecoration: 'underline wavy var(--gap)', backgroundImage: 'none' },
  '.cm-lintRange-info': { textDecoration: 'underline dotted var(--accent)', backgroundImage: 'none' },
  // Shape says what colour says.
  '.cm-lint-marker': { width: '10px', height: '10px', margin: '6px 2px' },
  '.cm-lint-marker-error': { content: 'normal', borderRadius: '50%', backgroundColor: 'var(--refused)' },
  '.cm-lint-marker-warning': {
    content: 'normal',
    backgroundColor: 'var(--gap)',
    clipPath: 'polygon(50% 0, 100% 100%, 0 100%)',
  },
  '.cm-lint-marker-info': { content: 'normal', borderRadius: '50%', border: '2px solid var(--hint)' },
  '.cm-lintRange-active': { backgroundColor: 'var(--tint)' },
});

const phrases = {
  Completions: 'Kata yang dapat ditulis',
  Diagnostics: 'Temuan',
  'No diagnostics': 'Tidak ada temuan',
  close: 'tutup',
};

import { type Say, words } from './words.ts';

export const panes = ['editor', 'verdict', 'sentences', 'night', 'difference'] as const;
export type Pane = (typeof panes)[number];

export interface TabsProps {
  readonly pane: Pane;
  readonly setPane: (pane: Pane) => void;
  readonly say: Say;
  readonly findings: number;
}

/** Chooses what is shown beside the editor; on a phone the editor is one of them. Arrow keys go from tab to tab. */
export function Tabs({ pane, setPane, say, findings }: TabsProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const shown = panes.filter((one) => (document.getElementById(`tab-${one}`)?.offsetWidth ?? 0) > 0);
    const here = shown.find((one) => document.activeElement?.id === `tab-${one}`) ?? pane;
    const next = shown[(shown.indexOf(here) + step + shown.length) % shown.length] ?? pane;
    setPane(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={say(words.panes)} onKeyDown={onKeyDown}>
      {panes.map((one) => (
        <button
          key={one}
          id={`tab-${one}`}
          type="button"
          role="tab"
          aria-selected={one === pane}
          aria-controls={one === pane ? `pane-${one}` : undefined}
          tabIndex={one === pane ? 0 : -1}
          onClick={() => setPane(one)}
        >
          {say(words[one])}
          {one === 'verdict' && findings > 0 && <span class="count">{findings}</span>}
        </button>
      ))}
    </div>
  );
}

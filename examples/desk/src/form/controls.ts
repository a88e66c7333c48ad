import type { Language } from '@kawal/core';
import type { VNode } from 'preact';
import { type Children, html } from '../page/html.ts';
import { typedMark } from './read-form.ts';
import { formWords as words } from './words.ts';

export interface Option {
  readonly value: string;
  readonly said: string;
}

interface ControlProps {
  readonly name: string;
  /** Default: the name. Controls of one list bear one name, and each an id of its own. */
  readonly id?: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly isRequired: boolean;
  /** True where the field may be hidden: the server asks for it, not the browser. */
  readonly isFolded?: boolean;
  readonly language: Language;
  /** Words beside the label that say if it may stay empty. Default: that it may. */
  readonly optional?: string;
  /** A sentence below the label. */
  readonly hint?: string;
}

/** A label, what is wrong with the answer, and the control. Screen readers read all three together. */
export function Labelled({
  name,
  id = name,
  label,
  error,
  isRequired,
  language,
  optional = words.optional[language],
  hint,
  children,
}: ControlProps & { readonly children?: Children }): VNode {
  return html`<div class=${error === undefined ? 'field' : 'field wrong'}>
    <label for=${id}>${capital(label)}${!isRequired && html` <small>${optional}</small>`}</label>
    ${hint !== undefined && html`<p class="hint" id=${`${id}-hint`}>${hint}</p>`}
    ${error !== undefined && html`<p class="error" id=${`${id}-error`}>${error}</p>`}
    ${children}
  </div>`;
}

type Attributes = Readonly<Record<string, unknown>>;

export function Text(
  props: ControlProps & {
    readonly value: string;
    readonly long?: boolean;
  } & Attributes,
): VNode {
  const {
    name,
    id = name,
    label,
    error,
    isRequired,
    isFolded = false,
    language,
    value,
    long = false,
    hint,
    ...rest
  } = props;
  const own = { id, name, required: isRequired && !isFolded, ...described(props), autocomplete: 'off' };
  return html`<${Labelled} ...${{ name, id, label, error, isRequired, language, hint, ...(props.optional === undefined ? {} : { optional: props.optional }) }}>${
    long
      ? html`<textarea ...${own} rows="6">${value}</textarea>`
      : html`<input ...${{ type: 'text', ...own, ...rest, value }} />`
  }</${Labelled}>`;
}

export function Select(
  props: ControlProps & {
    readonly value: string;
    readonly groups: readonly { readonly said: string | null; readonly options: readonly Option[] }[];
  },
): VNode {
  const { name, id = name, isRequired, isFolded = false, language, value, groups } = props;
  const draw = ({ value: own, said }: Option) => html`<option value=${own} selected=${own === value}>${said}</option>`;
  return html`<${Labelled} ...${props}><select id=${id} name=${name} required=${isRequired && !isFolded} ...${described(props)}>
    <option value="">${words.choose[language]}</option>
    ${groups.map(({ said, options }) => (said === null ? options.map(draw) : html`<optgroup label=${said}>${options.map(draw)}</optgroup>`))}
  </select></${Labelled}>`;
}

interface PickProps extends ControlProps {
  /** The typed text that stands beside a choice of the list. */
  readonly typed?: string | undefined;
  readonly value: string;
  readonly options: readonly Option[];
  /** Words of the field for what is not listed. */
  readonly outside: { readonly summary: string; readonly hint: string };
  /** True where that field is open from the beginning. */
  readonly isOpen: boolean;
}

/** One of a list, or something else that is written, under a name with a mark: whoever fills in both is told. */
export function Pick(props: PickProps): VNode {
  const { name, id = name, value, options, outside, isOpen } = props;
  const isListed = value === '' || options.some((one) => one.value === value);
  const { typed = isListed ? '' : value } = props;
  return html`<div class="person-pick"><${Select} ...${props} isFolded=${true} groups=${[{ said: null, options }]} />
    <details class="outside" open=${typed !== '' || isOpen}><summary>${outside.summary}</summary>
      <label for=${`${id}-outside`}>${outside.hint}</label>
      <input type="text" id=${`${id}-outside`} name=${name + typedMark} value=${typed} autocomplete="off" />
    </details></div>`;
}

/** More choices than this stand in a list that opens; of a question that must be answered, three more are in sight. */
const mostButtons = 6;

/** One of some choices. Nothing is chosen beforehand: what nobody was asked is not "no". */
export function Choice(props: ControlProps & { readonly choices: readonly Option[]; readonly value: string }): VNode {
  const { choices, value, isRequired, isFolded = false } = props;
  const most = isRequired ? mostButtons + 3 : mostButtons;
  if (choices.length > most) return html`<${Select} ...${props} groups=${[{ said: null, options: choices }]} />`;
  return html`<${Marks} ...${props} type="radio" isChosen=${(one: string) => one === value} required=${isRequired && !isFolded} />`;
}

interface CheckListProps extends ControlProps {
  readonly choices: readonly Option[];
  readonly values: readonly string[];
  /** True where it is asked for in the open although it may stay empty. */
  readonly isAsked?: boolean | undefined;
  /** True where each choice is an item of a list: what is wrong with an item leads to its own mark. */
  readonly isOfItems?: boolean;
}

export function CheckList(props: CheckListProps): VNode {
  const { name, choices, values, label, error, isRequired, isAsked = false, isFolded = false, language } = props;
  const itemOf = (value: string): string | undefined =>
    props.isOfItems === true && values.includes(value) ? `${name}.${values.indexOf(value)}` : undefined;
  const marks = html`<${Marks} ...${props} type="checkbox" isChosen=${(one: string) => values.includes(one)} itemOf=${itemOf} required=${false} />`;
  // A long list that may stay empty is folded away, but never once something stands in it or is wrong there.
  if (isRequired || isAsked || isFolded || choices.length <= mostButtons) return marks;
  const isOpen = values.length > 0 || error !== undefined;
  return html`<details class="group" open=${isOpen}><summary><span>${capital(label)} <small>${words.optional[language]}</small></span></summary><div>${marks}</div></details>`;
}

interface MarksProps extends ControlProps {
  readonly type: 'radio' | 'checkbox';
  readonly choices: readonly Option[];
  readonly isChosen: (value: string) => boolean;
  /** Returns the id of a choice that is an item of a list; undefined for any other. */
  readonly itemOf?: (value: string) => string | undefined;
  readonly required: boolean;
}

function Marks({
  name,
  label,
  error,
  hint,
  language,
  isRequired,
  type,
  choices,
  isChosen,
  itemOf,
  required,
}: MarksProps): VNode {
  return html`<fieldset class=${error === undefined ? 'field' : 'field wrong'} ...${described({ name, error, hint })}>
    <legend>${capital(label)}${!isRequired && html` <small>${words.optional[language]}</small>`}</legend>
    ${hint !== undefined && html`<p class="hint" id=${`${name}-hint`}>${hint}</p>`}
    ${error !== undefined && html`<p class="error" id=${`${name}-error`}>${error}</p>`}
    <div class="options">${choices.map(({ value, said }, index) => {
      const id = itemOf?.(value) ?? (index === 0 ? name : `${name}=${value}`);
      return html`<div class="option"><input type=${type} id=${id} name=${name} value=${value} checked=${isChosen(value)} required=${required} /><label for=${id}>${said}</label></div>`;
    })}</div>
  </fieldset>`;
}

function described({
  name,
  id = name,
  error,
  hint,
}: Pick<ControlProps, 'name' | 'id' | 'error'> & { readonly hint?: string | undefined }) {
  const ids = [...(hint === undefined ? [] : [`${id}-hint`]), ...(error === undefined ? [] : [`${id}-error`])];
  return {
    ...(ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') }),
    ...(error === undefined ? {} : { 'aria-invalid': 'true' }),
  };
}

function capital(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}

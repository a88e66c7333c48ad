import type { InboundRequest } from '../../notifier/inbound.ts';
import type { TestWebhook } from './stage.ts';

/** A signature, and the request with another one in its place, or with none. */
interface Signature {
  readonly value: string;
  put(value?: string): InboundRequest;
  /** The request with something else behind what was signed, by what was changed. */
  readonly changed: readonly Forgery[];
}

type Forgery = readonly [what: string, request: InboundRequest];

/** Lists a genuine request as a stranger could change it: none of these is the provider's any more. */
export function forgeriesOf(
  genuine: InboundRequest,
  { proves, signatureIn }: Pick<TestWebhook, 'proves' | 'signatureIn'>,
): readonly Forgery[] {
  const { value, put, changed } = signatureIn === undefined ? inHeader(genuine) : inField(genuine, signatureIn);
  return [
    ['without a signature', put()],
    ...[0.3, 0.5, 0.75, 0.9].map(
      (place): Forgery => ['with one sign of the signature changed', put(almost(value, place))],
    ),
    ...[0, 1, 8, unpadded(value).length - 1].map(
      (length): Forgery => ['with the signature cut short', put(value.slice(0, length))],
    ),
    ...unsigned(value).map((token): Forgery => ['as a token that says that it needs no signature', put(token)]),
    ...(proves === 'sender' ? [] : changed),
  ];
}

/** Writes a JSON web token as one that is not signed; nothing else has such a form. */
function unsigned(value: string): readonly string[] {
  const [, before = '', head = '', claims = ''] = /^(.*?)([\w-]{8,})\.([\w-]{8,})\.[\w-]+$/.exec(value) ?? [];
  try {
    const said = JSON.parse(Buffer.from(head, 'base64url').toString());
    return ['none', 'None'].map((alg) => {
      const other = Buffer.from(JSON.stringify({ ...said, alg })).toString('base64url');
      return `${before}${other}.${claims}.`;
    });
  } catch {
    return [];
  }
}

/** The last signs of base64 fill it up: without them it says the same. */
function unpadded(value: string): string {
  return value.replace(/=+$/, '');
}

/** Changes one character of a secret or a signature; before it a scheme may stand. */
function almost(value: string, place: number): string {
  const at = Math.floor(unpadded(value).length * place);
  return `${value.slice(0, at)}${value[at] === 'a' ? 'b' : 'a'}${value.slice(at + 1)}`;
}

/** The longest header holds it. */
function inHeader(genuine: InboundRequest): Signature {
  const [name, value] = Object.entries(genuine.headers)
    .filter(([header]) => header !== 'content-type')
    .sort(([, left], [, right]) => right.length - left.length)[0] ?? ['', ''];
  const body = Buffer.concat([genuine.body, Buffer.from(' ')]);
  return {
    value,
    put: (other) => ({ ...genuine, headers: other === undefined ? {} : { ...genuine.headers, [name]: other } }),
    changed: [['with a blank behind the body that was signed', { ...genuine, body }]],
  };
}

type Fields = Readonly<Record<string, unknown>>;

/** A field holds it, beside those that it was made over: of the query, of JSON or of a form. */
function inField(genuine: InboundRequest, path: string): Signature {
  const { fields, write } = fieldsOf(genuine, path);
  const value = path.split('.').reduce<unknown>((at, key) => Object(at)[key], fields);
  if (typeof value !== 'string')
    throw new Error(`The \`webhook\` of the test has its \`signatureIn\` "${path}", and a request has no such field.`);
  const beside = Object.entries(fields).filter(
    (field): field is [string, string] => typeof field[1] === 'string' && field[0] !== path.split('.')[0],
  );
  return {
    value,
    put: (other) => write(replaced(fields, path.split('.'), other)),
    changed: beside.map(([name, words]) => [
      `with other words in "${name}"`,
      write({ ...fields, [name]: `${words}1` }),
    ]),
  };
}

function replaced(fields: Fields, [first = '', ...rest]: readonly string[], value: string | undefined): Fields {
  const { [first]: own, ...others } = fields;
  if (rest.length > 0) return { ...fields, [first]: replaced(Object(own), rest, value) };
  return value === undefined ? others : { ...fields, [first]: value };
}

function fieldsOf(request: InboundRequest, path: string) {
  const [place = '', query = ''] = request.path.split('?');
  if (new URLSearchParams(query).has(path))
    return {
      fields: formIn(query),
      write: (fields: Fields): InboundRequest => ({ ...request, path: `${place}?${formOf(fields)}` }),
    };
  const text = Buffer.from(request.body).toString();
  const json = /^\s*\{/.test(text);
  return {
    fields: json ? (JSON.parse(text) as Fields) : formIn(text),
    write: (fields: Fields): InboundRequest => ({
      ...request,
      body: Buffer.from(json ? JSON.stringify(fields) : formOf(fields)),
    }),
  };
}

function formIn(text: string): Fields {
  return Object.fromEntries(new URLSearchParams(text));
}

function formOf(fields: Fields): string {
  return new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)])).toString();
}

import { lookup } from 'node:dns';
import { request as overHttp } from 'node:http';
import { request as overTls } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import type { Exchange, HttpRequest, ProviderAnswer } from '@kawal/sdk/http';

/** Networks that no stranger serves: this machine, private ones, and those by which one of them can be reached. */
const internal4 = new BlockList();
/** Apart, because an address of four bytes would be taken for one of the mapped ones. */
const internal6 = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  internal4.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['::ffff:0:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2001::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const) {
  internal6.addSubnet(network, prefix, 'ipv6');
}

/** Tells whether an address of a network card is inside. */
export function isInternal(address: string): boolean {
  const version = isIP(address);
  return version === 4 ? internal4.check(address, 'ipv4') : version === 6 && internal6.check(address, 'ipv6');
}

/** Refused before anything leaves: the name leads to a server inside. */
class InternalAddress extends Error {
  readonly code = 'EINTERNAL';
}

/** The connection ended without an answer and without an error, as after a change of protocol. */
class NoAnswer extends Error {
  readonly code = 'ENOANSWER';
}

/** Looks a name up and refuses it where any of its addresses is inside. The connection goes to what was looked at. */
const outsideOnly: LookupFunction = (hostname, options, answer) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error !== null || first === undefined) return answer(error ?? new InternalAddress(), '');
    if (addresses.some(({ address }) => isInternal(address))) return answer(new InternalAddress(), '');
    return options.all === true ? answer(null, addresses) : answer(null, first.address, first.family);
  });
};

/** Exchanges over connections that lead outside, whatever a name resolves to. The body of an answer is left unread. */
export const outsideExchange: Exchange = async (request, signal) => {
  const url = new URL(request.url);
  if (isInternal(url.hostname.replace(/^\[|\]$/g, ''))) throw new InternalAddress();
  return await exchanged(url, request, signal);
};

export function exchanged(url: URL, { method = 'POST', headers, body }: HttpRequest, signal: AbortSignal) {
  return new Promise<ProviderAnswer>((resolve, reject) => {
    const request = url.protocol === 'https:' ? overTls : overHttp;
    const outgoing = request(url, { method, signal, agent: false, lookup: outsideOnly, ...(headers && { headers }) });
    outgoing.on('error', reject);
    outgoing.on('close', () => reject(new NoAnswer()));
    outgoing.on('response', (response) => {
      const told = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
      resolve({ status: response.statusCode ?? 0, headers: Object.fromEntries(told), json: undefined });
      response.destroy();
    });
    outgoing.end(body);
  });
}

import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** The question of a desk to a browser, as far as a device needs it. */
export interface Asked {
  readonly challenge: string;
  readonly user?: { readonly id: string };
}

/** A device with one passkey, as a browser hands its answers on. */
export interface Authenticator {
  made(asked: Asked): object;
  signed(asked: Asked): object;
}

/** The device is there (1), its owner proved themselves (4), a key comes along (64). */
const [present, proved, withKey] = [1, 4, 64] as const;

/** Plays a device that keeps a key for the pages of one origin. */
export function authenticatorFor(origin: string): Authenticator {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(16);
  const page = createHash('sha256').update(new URL(origin).hostname).digest();
  let userHandle = '';
  const data = (flags: number, more: Buffer = Buffer.alloc(0)): Buffer =>
    Buffer.concat([page, Buffer.from([flags, 0, 0, 0, 0]), more]);
  const client = (type: string, { challenge }: Asked): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const answer = (response: Readonly<Record<string, unknown>>) => {
    const name = id.toString('base64url');
    return { id: name, rawId: name, type: 'public-key', response, clientExtensionResults: {} };
  };
  return {
    made(asked) {
      userHandle = asked.user?.id ?? '';
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
      const [left, right] = [x, y].map((part) => Buffer.from(part, 'base64url')) as [Buffer, Buffer];
      // COSE: a key of two coordinates on P-256, for ES256.
      const key = [Buffer.from('a5010203262001215820', 'hex'), left, Buffer.from('225820', 'hex'), right];
      const own = data(present | proved | withKey, Buffer.concat([Buffer.alloc(17), Buffer.from([16]), id, ...key]));
      // CBOR: { fmt: 'none', attStmt: {}, authData }.
      const head = `a363${hex('fmt')}64${hex('none')}67${hex('attStmt')}a068${hex('authData')}58`;
      const attested = Buffer.concat([Buffer.from(head, 'hex'), Buffer.from([own.length]), own]);
      const clientDataJSON = client('webauthn.create', asked).toString('base64url');
      return answer({ clientDataJSON, attestationObject: attested.toString('base64url'), transports: ['internal'] });
    },
    signed(asked) {
      const own = data(present | proved);
      const told = client('webauthn.get', asked);
      const signature = sign('sha256', Buffer.concat([own, createHash('sha256').update(told).digest()]), privateKey);
      const [authenticatorData, clientDataJSON] = [own, told].map((part) => part.toString('base64url'));
      return answer({ authenticatorData, clientDataJSON, signature: signature.toString('base64url'), userHandle });
    },
  };
}

function hex(text: string): string {
  return Buffer.from(text).toString('hex');
}

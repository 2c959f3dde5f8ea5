import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** What is signed beside the body. */
export interface SignedHeaders {
  readonly requestId: string;
  readonly userId: string;
  readonly timestampS: number;
}

interface SigningKey {
  readonly privateKey: KeyObject;
  readonly jwk: Record<string, string>;
}

/** The Ed25519 keys of the webhooks: ours, published as a JWKS, and a foreign one that is published nowhere. */
export class SigningKeys {
  #ours = newKey();
  readonly #foreign = newKey();

  /** Signs with a new key from now on; the old one leaves the JWKS. */
  rotate(): void {
    this.#ours = newKey();
  }

  /** As https://rest.fal.ai/.well-known/jwks.json: keys without a key id, to be tried one after the other. */
  jwks(): { keys: Array<Record<string, string>> } {
    return { keys: [this.#ours.jwk] };
  }

  /**
   * The signature in hex, over request id, user id, timestamp and the body's SHA-256 in hex, joined by line feeds.
   * https://fal.ai/docs/documentation/model-apis/inference/webhooks
   */
  sign(which: 'ours' | 'foreign', { requestId, userId, timestampS }: SignedHeaders, body: Buffer): string {
    const digest = createHash('sha256').update(body).digest('hex');
    const message = Buffer.from([requestId, userId, String(timestampS), digest].join('\n'), 'utf8');
    const { privateKey } = which === 'ours' ? this.#ours : this.#foreign;
    return sign(null, message, privateKey).toString('hex');
  }
}

function newKey(): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const { x } = publicKey.export({ format: 'jwk' });
  if (!x) throw new Error('The Ed25519 key has no public part');
  return { privateKey, jwk: { kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', x } };
}

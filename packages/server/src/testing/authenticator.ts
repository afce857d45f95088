import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** What a test bends: everything else is as an honest authenticator would do it. */
export interface Bend {
  readonly origin?: string;
  readonly rpId?: string;
  readonly userVerified?: boolean;
  readonly counter?: number;
  readonly type?: string;
  /** Signs with a key of its own, as who stole only the credential's id would. */
  readonly otherKey?: boolean;
}

export interface Authenticator {
  readonly id: string;
  /** COSE_Key, as a server keeps it. */
  readonly publicKey: Buffer;
  /** The answer to creation options (W3C WebAuthn Level 3, section 7.1). */
  register(options: { challenge: string }, bend?: Bend): Record<string, unknown>;
  /** The answer to request options (section 7.2). */
  answer(options: { challenge: string }, bend?: Bend): Record<string, unknown>;
}

const home = { origin: "http://localhost:8420", rpId: "localhost", userVerified: true };

/** A passkey in software: ES256, attestation none. */
export function createAuthenticator(): Authenticator {
  const key = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const other = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const rawId = randomBytes(32);
  const id = rawId.toString("base64url");
  let counter = 0;

  function authenticatorData(bend: Bend, attested: Buffer | null): Buffer {
    const { rpId, userVerified } = { ...home, ...bend };
    const flags = 0x01 | (userVerified ? 0x04 : 0) | (attested ? 0x40 : 0);
    const count = Buffer.alloc(4);
    counter += 1;
    count.writeUInt32BE(bend.counter ?? counter);
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), count, attested ?? Buffer.alloc(0)]);
  }

  const { x, y } = key.publicKey.export({ format: "jwk" }) as { x: string; y: string };
  return {
    id,
    publicKey: coseKey(x, y),
    register(options, bend = {}) {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(rawId.length);
      const attested = Buffer.concat([Buffer.alloc(16), length, rawId, coseKey(x, y)]);
      const data = authenticatorData(bend, attested);
      // {"fmt": "none", "attStmt": {}, "authData": …} in CBOR (RFC 8949).
      const attestationObject = Buffer.concat([
        Buffer.from([0xa3]),
        text("fmt"),
        text("none"),
        text("attStmt"),
        Buffer.from([0xa0]),
        text("authData"),
        bytes(data),
      ]);
      return answerOf(id, {
        clientDataJSON: clientData("webauthn.create", options.challenge, bend).toString("base64url"),
        attestationObject: attestationObject.toString("base64url"),
        transports: ["internal"],
      });
    },
    answer(options, bend = {}) {
      const data = authenticatorData(bend, null);
      const client = clientData("webauthn.get", options.challenge, bend);
      const signature = sign(
        "sha256",
        Buffer.concat([data, sha256(client)]),
        (bend.otherKey ? other : key).privateKey,
      );
      return answerOf(id, {
        clientDataJSON: client.toString("base64url"),
        authenticatorData: data.toString("base64url"),
        signature: signature.toString("base64url"),
      });
    },
  };
}

function answerOf(id: string, response: Record<string, unknown>): Record<string, unknown> {
  return { id, rawId: id, type: "public-key", response, clientExtensionResults: {} };
}

function clientData(type: string, challenge: string, bend: Bend): Buffer {
  const { origin } = { ...home, ...bend };
  return Buffer.from(JSON.stringify({ type: bend.type ?? type, challenge, origin, crossOrigin: false }));
}

/** COSE_Key of an ES256 public key (RFC 9053, section 7.1): {1: 2, 3: -7, -1: 1, -2: x, -3: y}. */
function coseKey(x: string, y: string): Buffer {
  const head = Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01]);
  const part = (label: number, value: string) =>
    Buffer.concat([Buffer.from([label]), bytes(Buffer.from(value, "base64url"))]);
  return Buffer.concat([head, part(0x21, x), part(0x22, y)]);
}

function text(value: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)]);
}

function bytes(value: Buffer): Buffer {
  const head =
    value.length < 256
      ? Buffer.from([0x58, value.length])
      : Buffer.from([0x59, value.length >> 8, value.length & 255]);
  return Buffer.concat([head, value]);
}

function sha256(value: string | Buffer): Buffer {
  return createHash("sha256").update(value).digest();
}

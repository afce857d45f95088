import { createPrivateKey, generateKeyPairSync, randomBytes, sign, X509Certificate } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { isIP } from "node:net";
import { join } from "node:path";
import {
  bitString,
  element,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  set,
  time,
  truth,
  utf8String,
} from "./der.ts";
import { ipv6Groups } from "./ipv6.ts";

/** PEM texts. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const day = 24 * 60 * 60 * 1000;
const validDays = 825;
const renewDays = 30;
const oid = {
  commonName: "2.5.4.3",
  subjectAltName: "2.5.29.17",
  basicConstraints: "2.5.29.19",
  ecdsaWithSha256: "1.2.840.10045.4.3.2",
} as const;

/**
 * The self-made certificate of `folder`, made at the first call and again 30 days before it expires or when the host
 * name changed. Opportunistic STARTTLS between mail servers does not check names; for clients that do, configure a
 * certificate of a public authority instead.
 * @throws what the file system throws when the folder cannot be written.
 */
export async function keptCertificate(folder: string, hostname: string, now: number): Promise<Certificate> {
  const kept = await readPair(folder);
  if (kept !== null && isUsable(kept, hostname, now)) return kept;
  const made = selfMadeCertificate(hostname, now);
  await writePair(folder, made);
  return made;
}

/** An ECDSA P-256 certificate (RFC 5280) signed by itself, for one host name or address, valid 825 days from yesterday. */
export function selfMadeCertificate(hostname: string, now: number): Certificate {
  const keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const name = sequence(set(sequence(objectIdentifier(oid.commonName), utf8String(hostname.slice(0, 64)))));
  const algorithm = sequence(objectIdentifier(oid.ecdsaWithSha256));
  const signed = sequence(
    element(0xa0, integer(Buffer.from([2]))),
    integer(serialNumber()),
    algorithm,
    name,
    sequence(time(now - day), time(now + validDays * day)),
    name,
    keys.publicKey.export({ type: "spki", format: "der" }),
    element(0xa3, sequence(...extensions(hostname))),
  );
  const signature = sign("sha256", signed, keys.privateKey);
  const cert = sequence(signed, algorithm, bitString(signature));
  return {
    key: keys.privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: pem("CERTIFICATE", cert),
  };
}

function extensions(hostname: string): Buffer[] {
  return [
    sequence(objectIdentifier(oid.basicConstraints), truth, octetString(sequence())),
    sequence(objectIdentifier(oid.subjectAltName), octetString(sequence(generalName(hostname)))),
  ];
}

/** RFC 5280 section 4.2.1.6: [2] a DNS name, [7] the bytes of an address. */
function generalName(hostname: string): Buffer {
  const family = isIP(hostname);
  if (family === 0) return element(0x82, Buffer.from(hostname, "latin1"));
  if (family === 4) return element(0x87, Buffer.from(hostname.split(".").map(Number)));
  return element(
    0x87,
    Buffer.from(
      ipv6Groups(hostname)
        .map((group) => group.padStart(4, "0"))
        .join(""),
      "hex",
    ),
  );
}

/** Sixteen random bytes without a leading zero, so that the encoding is the shortest. */
function serialNumber(): Buffer {
  const bytes = randomBytes(16);
  bytes[0] = (bytes[0]! & 0x7f) | 0x40;
  return bytes;
}

function isUsable(pair: Certificate, hostname: string, now: number): boolean {
  try {
    const certificate = new X509Certificate(pair.cert);
    const named = isIP(hostname) ? certificate.checkIP(hostname) : certificate.checkHost(hostname);
    if (!certificate.checkPrivateKey(createPrivateKey(pair.key))) return false;
    return named !== undefined && Date.parse(certificate.validTo) - now > renewDays * day;
  } catch {
    return false;
  }
}

async function readPair(folder: string): Promise<Certificate | null> {
  try {
    const [key, cert] = await Promise.all(paths(folder).map((path) => readFile(path, "utf8")));
    return { key: key!, cert: cert! };
  } catch {
    return null;
  }
}

/** Each file appears whole or not at all; a pair torn by a crash is made anew because its halves do not match. */
async function writePair(folder: string, pair: Certificate): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const [keyPath, certPath] = paths(folder);
  await writeWhole(keyPath, pair.key);
  await writeWhole(certPath, pair.cert);
}

async function writeWhole(path: string, text: string): Promise<void> {
  const partial = `${path}.${process.pid}.partial`;
  await writeFile(partial, text, { mode: 0o600 });
  await rename(partial, path);
}

function paths(folder: string): [string, string] {
  return [join(folder, "email-gateway.key.pem"), join(folder, "email-gateway.cert.pem")];
}

function pem(label: string, bytes: Buffer): string {
  const lines = bytes.toString("base64").match(/.{1,64}/gu) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join("\n")}\n-----END ${label}-----\n`;
}

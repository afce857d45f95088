import type { Range } from "../detector.ts";
import type { Normalized } from "../normalize.ts";

/** A whole match of `shape` (sticky) that begins at `start`, and nothing of its kind directly before it. */
function matchAt(text: Normalized, start: number, shape: RegExp): Range | undefined {
  if (start > 0 && /[A-Za-z0-9_-]/.test(text.cased[start - 1]!)) return undefined;
  const match = shape.exec(text.cased.slice(start, start + 260));
  return match === null ? undefined : { start, end: start + match[0].length, confidence: "structured" };
}

/** Salesforce session: the organisation's id, an exclamation mark, the key. */
export function readSalesforce(text: Normalized, start: number): Range | undefined {
  return matchAt(
    text,
    start,
    /^00D[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?![A-Za-z0-9._]{60,200}(?![A-Za-z0-9._])/,
  );
}

/** Mailchimp key around its data centre: thirty-two hexadecimal digits, `-us` and a number. */
export function readMailchimp(text: Normalized, dash: number): Range | undefined {
  const match = /^-us\d{1,2}(?![A-Za-z0-9])/.exec(text.cased.slice(dash, dash + 7));
  if (
    match === null ||
    !/(?:^|[^0-9a-zA-Z])[0-9a-f]{32}$/.test(text.cased.slice(Math.max(0, dash - 33), dash))
  )
    return undefined;
  return { start: dash - 32, end: dash + match[0].length, confidence: "structured" };
}

const LINE = 90;

/** Bootstrap token of a Kubernetes cluster behind its name: six characters, a full stop, sixteen. */
export function readBootstrapToken(text: Normalized, after: number): Range | undefined {
  const match = /^["']?[ =:]{1,3}["']?([a-z0-9]{6}\.[a-z0-9]{16})(?![A-Za-z0-9.])/.exec(
    text.cased.slice(after, after + 34),
  );
  if (match === null || !/\d/.test(match[1]!)) return undefined;
  const end = after + match[0].length;
  return { start: end - match[1]!.length, end, confidence: "structured" };
}

/** Share of a vault's master key: base64 or hexadecimal behind "unseal key 2:" or the unsealing command. */
export function readUnsealKey(text: Normalized, after: number): Range | undefined {
  const ahead = text.cased.slice(after, after + LINE + 30);
  const match =
    /^(?: \d{1,2})?[ :=]{1,3}["']?([A-Za-z0-9+/]{43,44}={0,2}|[0-9a-f]{64,66})(?![A-Za-z0-9+/=])/.exec(ahead);
  if (match === null) return undefined;
  const end = after + match[0].length;
  return { start: end - match[1]!.length, end, confidence: "structured" };
}

/** Licence key of New Relic behind its name: thirty-six characters and `NRAL`, or forty hexadecimal digits. */
export function readNewRelicLicence(text: Normalized, after: number): Range | undefined {
  const match =
    /^["']?[ :=]{1,4}["']?((?:[a-z]{2}\d{2}[a-zA-Z0-9]{2})?[0-9a-f]{30,36}NRAL|[0-9a-f]{40})(?![A-Za-z0-9])/.exec(
      text.cased.slice(after, after + 60),
    );
  if (match === null) return undefined;
  const end = after + match[0].length;
  return { start: end - match[1]!.length, end, confidence: "structured" };
}

const TRANSACTION =
  /(?:\btx|txid|txn|transac|hash|block|bloco|bloque|receipt|etherscan|commit|sha-?256|digest|checksum|public|topic|contract|root)/;

/**
 * Private key of a secp256k1 wallet: sixty-four hexadecimal digits behind `0x`. Transactions and blocks have the same
 * shape, so words for them nearby rule it out.
 */
export function readEthereumKey(text: Normalized, start: number): Range | undefined {
  const range = matchAt(text, start, /^0x[0-9a-fA-F]{64}(?![0-9a-zA-Z])/);
  if (range === undefined) return undefined;
  const around = text.folded.slice(Math.max(0, start - LINE), start);
  const isKey = /(?:private|priv|secret|privada|secreta)[a-z_ -]{0,12}(?:key|chave|clave|llave)?/.test(
    around,
  );
  return isKey || !TRANSACTION.test(around) ? range : undefined;
}

/** Bot token of Discord: the bot's number in base64, six characters, twenty-seven or more, between full stops. */
export function readDiscord(text: Normalized, start: number): Range | undefined {
  return matchAt(
    text,
    start,
    /^[MNO][A-Za-z0-9]{22,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,40}(?![A-Za-z0-9_.-])/,
  );
}

const KEYSTORE = 700;

/** Cipher text of a wallet's file, with the name of a key derivation nearby (Web3 Secret Storage). */
export function readKeystore(text: Normalized, start: number): Range | undefined {
  const match = /^ciphertext["']\s{0,3}:\s{0,3}["']([0-9a-f]{32,256})["']/.exec(
    text.folded.slice(start, start + 290),
  );
  if (match === null) return undefined;
  const around = text.folded.slice(Math.max(0, start - KEYSTORE), start + KEYSTORE);
  if (!/["']kdf(?:params)?["']/.test(around)) return undefined;
  const from = start + match[0].length - match[1]!.length - 1;
  return { start: from, end: from + match[1]!.length, confidence: "structured" };
}

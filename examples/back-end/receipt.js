import { createHash, createPublicKey, verify } from "node:crypto";

/**
 * Whether the desk's log holds what the receipt says, checked with nothing but the log's key: RFC 6962 tree, C2SP
 * checkpoint and signed note.
 * @param {Buffer} bytes
 * @param {string} logKey `name+hash+key`, as the evidence room shows it
 * @returns {{ id: string, type: string, time: string, data: any } | null} the entry, null where anything does not fit
 */
export function openReceipt(bytes, logKey) {
  try {
    const { format, entry, proof, checkpoint } = JSON.parse(bytes.toString("utf8"));
    if (format !== "atalaia-receipt/1") return null;
    const head = openCheckpoint(checkpoint, logKey);
    const leaf = hash(Buffer.from([0]), Buffer.from(canonical(entry)));
    const path = proof.path.map((line) => Buffer.from(line, "base64"));
    return head && rootOf(leaf, proof.index, head.size, path)?.equals(head.root) ? entry : null;
  } catch {
    return null;
  }
}

/** c2sp.org/tlog-checkpoint in a c2sp.org/signed-note: origin, size, root; then a signature by the log's key. */
function openCheckpoint(note, logKey) {
  const [, name, keyHash, keyBytes] = /^(.+)\+([0-9a-f]{8})\+(.+)$/.exec(logKey);
  const border = note.indexOf("\n\n");
  const text = note.slice(0, border + 1);
  const key = Buffer.from(keyBytes, "base64");
  const expected = createHash("sha256").update(`${name}\n`).update(key).digest().subarray(0, 4);
  if (key[0] !== 1 || expected.toString("hex") !== keyHash) return null;
  const isSigned = note
    .slice(border + 2)
    .split("\n")
    .filter((line) => line.startsWith(`— ${name} `))
    .map((line) => Buffer.from(line.slice(`— ${name} `.length), "base64"))
    .some(
      (signature) =>
        signature.subarray(0, 4).equals(expected) &&
        verify(null, Buffer.from(text), toKey(key.subarray(1)), signature.subarray(4)),
    );
  const [origin, size, root] = text.split("\n");
  if (!isSigned || origin !== name || !/^[1-9]\d{0,15}$/.test(size)) return null;
  return { size: Number(size), root: Buffer.from(root, "base64") };
}

function toKey(bytes) {
  return createPublicKey({
    key: { kty: "OKP", crv: "Ed25519", x: bytes.toString("base64url") },
    format: "jwk",
  });
}

/** RFC 9162, 2.1.3.2. Division instead of shifts, as indexes may exceed 32 bits. Null where the path does not fit. */
function rootOf(leaf, index, size, path) {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return null;
  let [place, last, node] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (last === 0) return null;
    if (place % 2 === 1 || place === last) {
      node = hash(Buffer.from([1]), sibling, node);
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)];
    } else node = hash(Buffer.from([1]), node, sibling);
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 ? node : null;
}

function hash(...parts) {
  const sum = createHash("sha256");
  for (const part of parts) sum.update(part);
  return sum.digest();
}

/** RFC 8785 for what JSON.parse gives: keys sorted by UTF-16 units, no space. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${members.join(",")}}`;
}

/** The digest that customer, agent and approver confirmed, worked out from what was sent. */
export function digestOf({ actionId, definitionKey, conversationId, contactId, openedBy, parameters, salt }) {
  const facts = {
    version: 1,
    actionId,
    definitionKey,
    conversationId,
    contactId,
    openedBy,
    parameters,
    salt,
  };
  return createHash("sha256").update(canonical(facts)).digest("base64url");
}

import { digestOf, openReceipt } from "./receipt.js";
import { isSigned } from "./signature.js";

const levels = ["V0", "V1", "V2", "V3", "V4"];

/** What we ask for ourselves, whatever the desk's settings say. What is not here is not done. */
const minimum = {
  "reset-password": "V3",
  "reset-second-factor": "V3",
  "delete-account": "V3",
  "recover-account": "V4",
};

/**
 * A company's own system, as small as can be: it resets passwords and the like when Atalaia calls it, and believes nothing that is
 * not signed, proven in the log, about one of our accounts, and new.
 * @param {{ signingKey: string, logKey: string, accounts: Map<string, { owner: string, changes: number }>,
 *   acceptForced?: boolean, now?: () => number }} options
 */
export function createBackEnd({ signingKey, logKey, accounts, acceptForced = false, now = Date.now }) {
  const answers = new Map();
  const spent = new Set();

  function carryOut(data) {
    const account = accounts.get(data.parameters.account);
    if (!account || account.owner !== data.externalId) return refuse(422, "account");
    account.changes += 1;
    return { status: 200, body: { reference: `R-${String(spent.size).padStart(6, "0")}` } };
  }

  function execute(id, data) {
    const entry = openReceipt(Buffer.from(String(data.receipt), "base64"), logKey);
    const flaw = entry === null ? "receipt" : flawIn(entry, id, data, acceptForced);
    if (flaw !== null) return refuse(403, flaw);
    if (spent.has(entry.id)) return refuse(409, "replayed");
    spent.add(entry.id);
    return carryOut(data);
  }

  /** @returns {{ status: number, body: object }} */
  return function receive(headers, body) {
    if (!isSigned(signingKey, headers, body, now())) return refuse(401, "signature");
    const id = String(headers["webhook-id"]);
    const { type, data } = JSON.parse(body);
    if (type === "action.test") return { status: 200, body: {} };
    if (type !== "action.execute") return refuse(422, "type");
    const known = answers.get(id);
    if (known) return known.digest === data.digest ? known.answer : refuse(409, "changed");
    const answer = execute(id, data);
    if (answer.status < 500) answers.set(id, { digest: data.digest, answer });
    return answer;
  };
}

/** The receipt has to be about exactly what is asked for, and the proof has to be enough for us. */
function flawIn({ type, data: logged }, id, data, acceptForced) {
  const { facts } = logged;
  if (logged.subject !== id || data.actionId !== id) return "action";
  if (logged.contact !== data.contactId || logged.conversation !== data.conversationId) return "contact";
  if (facts.definition !== data.definitionKey || facts.digest !== digestOf(data)) return "digest";
  if (type === "action.forced") return acceptForced ? null : "forced";
  if (type !== "action.authorized") return "type";
  const ours = minimum[data.definitionKey];
  if (ours === undefined) return "unknown-action";
  const needed = Math.max(levels.indexOf(facts.required), levels.indexOf(ours));
  return levels.indexOf(facts.proven) >= needed ? null : "level";
}

function refuse(status, reason) {
  return { status, body: { reason } };
}

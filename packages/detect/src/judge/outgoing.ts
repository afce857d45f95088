import { normalize, toOriginal } from "../normalize.ts";
import type { Desk, Finding, OutgoingProblem, ScanResult } from "../types.ts";
import { automatonOf } from "./evidence.ts";
import { read } from "./reading.ts";
import { applyRule, parseRule } from "./rules.ts";

/** Secrets that are one-time codes or their like, told apart because the safe way is another. */
const CODES: ReadonlySet<string> = new Set(["otp", "recovery-codes", "security-answer"]);

/** Payment facts a desk gives out so that it can be paid. */
const GIVEN_OUT: ReadonlySet<string> = new Set([
  "br.cnpj",
  "br.pix-key",
  "br.pix-emv",
  "br.boleto",
  "br.arrecadacao",
  "br.nfe",
  "bic",
  "eu.vat",
  "br.bank-account",
]);

const ASKS_FOR_SECRET = [
  "give|read-aloud|reply >9 your-password !advice-never",
  "give|read-aloud|reply >9 code !advice-never",
  "code >10 give|read-aloud !advice-never",
  "give|read-aloud|reply >10 card-data !advice-never",
].map(parseRule);

const SCOPE = { negatable: true, firsthand: false };

/**
 * What in an agent's outgoing text must not leave: secrets, one-time codes, full identifiers and cards, and the
 * request to read out a code or password, which would teach customers to obey thieves.
 */
export function checkOutgoing(text: string, { findings }: ScanResult, desk: Desk = {}): OutgoingProblem[] {
  const problems = [...findings.flatMap(toProblem), ...findRequests(text, desk)];
  return problems.sort((a, b) => a.start - b.start || a.end - b.end);
}

function toProblem({ start, end, type, category }: Finding): OutgoingProblem[] {
  if (CODES.has(type)) return [{ start, end, type, code: "code" }];
  if (category === "secret") return [{ start, end, type, code: "secret" }];
  const isFull = category === "government-id" || category === "payment";
  return isFull && !GIVEN_OUT.has(type) ? [{ start, end, type, code: "identifier" }] : [];
}

function findRequests(text: string, desk: Desk): OutgoingProblem[] {
  const reading = read(normalize(text), automatonOf(desk));
  const ranges = ASKS_FOR_SECRET.flatMap((rule) => applyRule(rule, reading, SCOPE));
  const places = new Map(ranges.map(({ start, end }) => [start, toOriginal(reading.text, start, end)]));
  return [...places.values()].map(({ start, end }) => ({
    start,
    end,
    type: "credential-request",
    code: "credential-request",
  }));
}

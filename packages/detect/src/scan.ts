import { findAddresses } from "./addresses/find-addresses.ts";
import { createFormatFinder } from "./custom-formats.ts";
import type { Candidate, Detector } from "./detector.ts";
import { catalogue } from "./detectors/catalogue.ts";
import type { Limits } from "./engine.ts";
import { buildCodeTable, findCodes } from "./finders/codes.ts";
import { createContexts } from "./finders/context.ts";
import { type CueHit, lex } from "./finders/lexer.ts";
import { buildLexicon } from "./finders/lexicon.ts";
import { buildCharsets, findCued, findLiterals } from "./finders/literals.ts";
import { findAddresses4, findCoordinates } from "./finders/network.ts";
import { buildNumberTable, findNumbers } from "./finders/numbers.ts";
import { buildPhoneTable, DEFAULT_REGIONS, findPhones } from "./finders/phones.ts";
import { eachRun } from "./finders/runs.ts";
import { findSeedPhrases } from "./finders/seed-phrases.ts";
import { isWordCode } from "./letters.ts";
import { findNames } from "./names/find-names.ts";
import { createLexicon } from "./names/lexicon.ts";
import { nameModel } from "./names/model.ts";
import { readWords, type Words } from "./names/words.ts";
import { type Normalized, normalize, toOriginal } from "./normalize.ts";
import { resolveOverlaps } from "./resolve.ts";
import type { Desk, Finding, ScanResult } from "./types.ts";

export interface ScannerOptions {
  readonly desk: Desk;
  readonly limits: Limits;
  /** Detectors to run; all of the catalogue when absent. */
  readonly detectors?: readonly Detector[];
}

/** Looks through a text that was normalised once for every looker. */
export type Scanner = (text: Normalized) => ScanResult;
type Finder = (text: Normalized) => Candidate[];
type WordFinder = (text: Normalized, words: Words) => Candidate[];

/** Builds the finder of personal data and secrets: normalise, find, resolve, map back. Pure. */
export function createScanner({ desk, limits, detectors = catalogue }: ScannerOptions): Scanner {
  const find = createFinder(detectors, desk);
  const formats = createFormatFinder(desk.formats ?? [], limits);
  return (text) => {
    const hit = new Set<string>();
    const isLong = text.original.length > limits.textLength;
    if (isLong) hit.add("text-length");
    const normalized = isLong ? normalize(text.original.slice(0, limits.textLength)) : text;
    const candidates = find(normalized);
    append(candidates, formats(normalized, hit));
    const resolved = resolveOverlaps(candidates).filter((candidate) => saysSomething(normalized, candidate));
    if (resolved.length > limits.findings) hit.add("findings");
    const findings = resolved.slice(0, limits.findings).map((candidate) => toFinding(normalized, candidate));
    return { findings, complete: hit.size === 0, limits: [...hit] };
  };
}

function createFinder(detectors: readonly Detector[], desk: Desk): Finder {
  const literals = createLiteralFinder(detectors, desk);
  const names = only(findNames, detectors, ["personal/person", "personal/date-of-birth", "personal/age"]);
  const addresses = only((text, words) => findAddresses(words, text.codes), detectors, ["personal/address"]);
  const seeds = detectors.find(({ id }) => id === "secret/seed-phrase");
  const isPlain = names === undefined && addresses === undefined;
  return (text) => {
    const words = readWords(text, isPlain ? NO_NAMES : nameModel().lexicon);
    const found = literals(text, words);
    if (seeds !== undefined) append(found, findSeedPhrases(text, words, seeds));
    if (names !== undefined) append(found, names(text, words));
    if (addresses !== undefined) append(found, addresses(text, words));
    return found;
  };
}

const NO_NAMES = createLexicon(new Int32Array());

// Runs a finder only when one of its detectors is wanted, and drops what the others would have found.
function only(
  finder: WordFinder,
  detectors: readonly Detector[],
  ids: readonly string[],
): WordFinder | undefined {
  const wanted = new Set(ids.filter((id) => detectors.some((detector) => detector.id === id)));
  if (wanted.size === 0) return undefined;
  if (wanted.size === ids.length) return finder;
  return (text, words) => finder(text, words).filter(({ detector }) => wanted.has(detector));
}

const SHORTEST_RUN = 4;

function createLiteralFinder(detectors: readonly Detector[], desk: Desk): WordFinder {
  const lexicon = buildLexicon(detectors);
  const numbers = buildNumberTable(detectors);
  const codes = buildCodeTable(detectors);
  const charsets = buildCharsets(detectors);
  const contextOf = createContexts(detectors.length);
  const byId = (id: string): Detector | undefined => detectors.find((detector) => detector.id === id);
  const phone = byId("contact/phone");
  const phones = phone && buildPhoneTable(desk.regions ?? DEFAULT_REGIONS, phone, detectors.indexOf(phone));
  const ip = byId("network/ip");
  const coordinates = byId("location/coordinates");
  return (text, words) => {
    const lexed = lex(text, words, lexicon);
    const context = contextOf(text, lexed.cues);
    const named = namedBy(lexed.cues, detectors.length);
    const found = findLiterals(text, lexed, detectors, charsets, context);
    append(found, findCued(text, lexed, detectors));
    findCodes(text, lexed.atoms, codes, context, named, found);
    eachRun(text, lexed.atoms, SHORTEST_RUN, (run) => {
      findNumbers(text, run, numbers, context, named, found);
      if (phones !== undefined && run.length >= 7) findPhones(text, run, phones, context, found);
      if (ip !== undefined && run.count > 3) findAddresses4(text, run, ip, context, found);
      if (coordinates !== undefined && run.count > 1) findCoordinates(text, run, coordinates, found);
    });
    return found;
  };
}

function namedBy(cues: readonly CueHit[], detectors: number): Uint8Array {
  const named = new Uint8Array(detectors);
  for (const { cue } of cues) for (const owner of cue.owners) named[owner] = 1;
  return named;
}

function append(target: Candidate[], more: readonly Candidate[]): void {
  for (const candidate of more) target.push(candidate);
}

// What an overlap leaves of a losing candidate may be a mere separator.
function saysSomething({ codes }: Normalized, { start, end }: Candidate): boolean {
  for (let at = start; at < end; at++)
    if (codes[at]! > 0x20 && (codes[at]! > 0x7f || isWordCode(codes[at]!))) return true;
  return false;
}

function toFinding(text: Normalized, candidate: Candidate): Finding {
  const { type, category, detector, confidence, severity } = candidate;
  const { start, end } = toOriginal(text, candidate.start, candidate.end);
  return { start, end, type, category, detector, confidence, severity };
}

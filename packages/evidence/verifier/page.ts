import { utf8 } from "../src/bytes.ts";
import { EvidenceError } from "../src/errors.ts";
import { LOG_SIGNATURE, parseVerifierKey, WITNESS_SIGNATURE } from "../src/key.ts";
import type { TrustedKeys } from "../src/proof.ts";
import { MAX_RECEIPT_BYTES, type ReceiptVerdict, verifyReceipt } from "../src/receipt.ts";
import type { EmbeddedKeys } from "../src/verifier-page.ts";
import { type Language, languageNames, type PageTexts, pageTexts } from "./page.messages.ts";

type Shown =
  | { readonly kind: "nothing" }
  | { readonly kind: "verdict"; readonly verdict: ReceiptVerdict }
  | { readonly kind: "keys"; readonly problem: "badKeys" | "noKeys" };

const languages = Object.keys(pageTexts) as Language[];
const embedded = JSON.parse(element("trusted").textContent) as EmbeddedKeys;
let language: Language = languages.find((each) => navigator.language.startsWith(each.slice(0, 2))) ?? "en";
let shown: Shown = { kind: "nothing" };

function element(id: string): HTMLElement {
  return document.getElementById(id)!;
}

const field = (id: string) => element(id) as HTMLTextAreaElement;
const texts = (): PageTexts => pageTexts[language];

function fillTexts(): void {
  document.documentElement.lang = language;
  document.title = texts().title;
  for (const node of document.querySelectorAll<HTMLElement>("[data-text]"))
    node.textContent = texts()[node.dataset["text"] as "title"];
  show(shown);
}

/** Throws EvidenceError for a key that is none. */
function trustedKeys(): TrustedKeys {
  const keys = field("keys")
    .value.split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map(parseVerifierKey);
  return {
    log: keys.filter(({ type }) => type === LOG_SIGNATURE),
    witnesses: keys.filter(({ type }) => type === WITNESS_SIGNATURE),
    quorum: embedded.quorum,
  };
}

function check(bytes: Uint8Array): void {
  show(judge(bytes));
  element("result").focus();
}

function judge(bytes: Uint8Array): Shown {
  try {
    const trusted = trustedKeys();
    if (trusted.log.length === 0) return { kind: "keys", problem: "noKeys" };
    performance.mark("check");
    const verdict = verifyReceipt(bytes, trusted);
    performance.measure("receipt", "check");
    return { kind: "verdict", verdict };
  } catch (error) {
    if (error instanceof EvidenceError) return { kind: "keys", problem: "badKeys" };
    throw error;
  }
}

function show(next: Shown): void {
  shown = next;
  const result = element("result");
  result.className = next.kind === "verdict" && next.verdict.valid ? "valid" : "flawed";
  result.replaceChildren(...linesOf(next));
}

function linesOf(next: Shown): Node[] {
  if (next.kind === "nothing") return [];
  if (next.kind === "keys") return [make("h2", texts()[next.problem])];
  return next.verdict.valid ? describeValid(next.verdict) : describeFlaw(next.verdict.flaw);
}

function describeFlaw(flaw: keyof PageTexts["flaws"]): Node[] {
  const { notValid, notValidLead, flaws } = texts();
  return [make("h2", `✗ ${notValid}`), make("p", `${notValidLead} ${flaws[flaw]}`)];
}

function describeValid(verdict: Extract<ReceiptVerdict, { valid: true }>): Node[] {
  const { valid, validLead } = texts();
  return [make("h2", `✓ ${valid}`), make("p", validLead), listOf(rowsOf(verdict))];
}

type Row = readonly [string, readonly string[]];

function rowsOf({
  entry,
  checkpoint,
  index,
  cosignatures,
  opened,
  sealed,
}: Extract<ReceiptVerdict, { valid: true }>) {
  const text = texts();
  const place = text.placeText
    .replace("{index}", (index + 1).toLocaleString(language))
    .replace("{size}", checkpoint.size.toLocaleString(language));
  const witnesses = cosignatures.map(({ witness, time }) => `${witness}, ${timeText(new Date(time * 1000))}`);
  const rows: Row[] = [
    [text.what, [entry.type]],
    [text.when, [timeText(new Date(entry.time))]],
    [text.facts, Object.entries(entry.data).map(pairText)],
    [text.opened, [...opened].map(pairText)],
    [text.sealed, sealed.length === 0 ? [] : [sealed.join(", "), text.sealedHint]],
    [text.log, [checkpoint.origin]],
    [text.place, [place]],
    [text.witnesses, witnesses.length === 0 ? [text.noWitnesses] : witnesses],
  ];
  return rows.filter(([, values]) => values.length > 0);
}

function pairText([name, value]: readonly [string, unknown]): string {
  return `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`;
}

function timeText(time: Date): string {
  const format = { dateStyle: "long", timeStyle: "medium", timeZone: "UTC" } as const;
  return `${new Intl.DateTimeFormat(language, format).format(time)} UTC`;
}

function listOf(rows: readonly Row[]): Node {
  const list = document.createElement("dl");
  for (const [name, values] of rows)
    list.append(make("dt", name), ...values.map((value) => make("dd", value)));
  return list;
}

function make(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

async function checkFile(file: File | undefined): Promise<void> {
  if (file === undefined) return;
  const bytes = new Uint8Array(await file.slice(0, MAX_RECEIPT_BYTES + 1).arrayBuffer());
  field("receipt").value = new TextDecoder().decode(bytes);
  check(bytes);
}

function start(): void {
  const select = element("language") as HTMLSelectElement;
  select.append(...languages.map((each) => new Option(languageNames[each], each, false, each === language)));
  select.addEventListener("change", () => {
    language = select.value as Language;
    fillTexts();
  });
  field("keys").value = [...embedded.log, ...embedded.witnesses].join("\n");
  (element("trust") as HTMLDetailsElement).open = embedded.log.length === 0;
  element("form").addEventListener("submit", (event) => {
    event.preventDefault();
    check(utf8(field("receipt").value.trim()));
  });
  element("file").addEventListener("change", (event) => {
    void checkFile((event.target as HTMLInputElement).files?.[0]);
  });
  startDropping();
  fillTexts();
}

function startDropping(): void {
  const over = (isOver: boolean) => document.body.classList.toggle("over", isOver);
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    over(true);
  });
  document.addEventListener("dragleave", () => over(false));
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    over(false);
    void checkFile(event.dataTransfer?.files[0]);
  });
}

start();

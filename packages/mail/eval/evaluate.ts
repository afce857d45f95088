/**
 * Recall and false alarms on the frozen mails, per language, with and without a desk's knowledge; mails at even
 * places are held out: only their totals are shown. Usage: node packages/mail/eval/evaluate.ts [--misses]
 */
import { readFileSync } from "node:fs";
import { createEngine, type Desk, type Verdict } from "@atalaia/detect";
import { analyzeMail } from "../src/analyze-mail.ts";
import { domainOf, organisationOf } from "../src/domains/registrable.ts";
import { brands } from "../src/lists/brands.ts";
import { border, compose, type MailCase, type Reading } from "./compose.ts";

const desk: Desk = {
  trustedAuthservIds: [border],
  domains: ["lojaaurora.com.br", "brightloop.com", "ferreteriasol.es"],
  people: [
    { name: "Helena Prado", address: "helena@lojaaurora.com.br", role: "director", vip: true },
    { name: "David Cole", address: "david@brightloop.com", vip: true },
    { name: "Javier Ortega", address: "javier@ferreteriasol.es", vip: true },
  ],
  suppliers: [
    { name: "Tecidos Norte", domains: ["tecidosnorte.com"] },
    { name: "Maderas Norte", domains: ["maderasnorte.es"] },
  ],
};
const resolver = (): Promise<never> =>
  Promise.reject(Object.assign(new Error("offline"), { code: "ENOTFOUND" }));
const showMisses = process.argv.includes("--misses");

interface Outcome {
  readonly one: MailCase;
  readonly held: boolean;
  readonly verdict: Verdict;
  readonly why: string;
}

async function run(file: string, reading: Reading, known?: Desk): Promise<Outcome[]> {
  const engine = createEngine(known ? { desk: known } : {});
  const lines = readFileSync(new URL(file, import.meta.url), "utf8")
    .trim()
    .split("\n");
  const outcomes: Outcome[] = [];
  for (const [at, line] of lines.entries()) {
    const read = JSON.parse(line) as MailCase;
    // Attackers sign for the domains they own, and cannot for those of others.
    const one = file.startsWith("attacks") ? { ...read, authenticated: !isOthers(read.from) } : read;
    const report = await analyzeMail(compose(one, reading), {
      engine,
      resolver,
      now: Date.UTC(2026, 7, 3),
      ...(reading === "checked" ? { isOurMessageId } : {}),
      ...(known ? { desk: known } : {}),
    });
    const why = `${report.score.toFixed(2)} ${report.signals.map((signal) => `${signal.id}${signal.strength[0]}${signal.benign ? "-" : ""}`).join(" ")}`;
    outcomes.push({ one, held: at % 2 === 1, verdict: report.verdict, why });
  }
  return outcomes;
}

const others = new Set([
  ...brands.flatMap((brand) => brand.domains),
  ...(desk.domains ?? []),
  ...(desk.suppliers ?? []).flatMap((one) => one.domains),
]);

function isOthers(from: string): boolean {
  return others.has(organisationOf(domainOf(from)));
}

/** Answers of the benign set go to mails that the desk sent. */
function isOurMessageId(id: string): boolean {
  return id.endsWith("@desk.example>");
}

function share(list: readonly Outcome[], ...verdicts: Verdict[]): string {
  const hit = list.filter((outcome) => verdicts.includes(outcome.verdict)).length;
  return `${hit}/${list.length}`;
}

function report(title: string, list: readonly Outcome[]): void {
  console.log(`\n${title}`);
  for (const lang of ["pt-BR", "en", "es"] as const) {
    const mine = list.filter((outcome) => outcome.one.lang === lang);
    console.log(
      `  ${lang.padEnd(6)} danger ${share(mine, "danger")}  caution or danger ${share(mine, "caution", "danger")}`,
    );
  }
  for (const held of [false, true]) {
    const mine = list.filter((outcome) => outcome.held === held);
    console.log(
      `  ${held ? "held out" : "dev     "} danger ${share(mine, "danger")}  caution or danger ${share(mine, "caution", "danger")}`,
    );
  }
}

const views = [
  ["no desk", "unchecked", undefined],
  ["with desk", "unchecked", desk],
  ["with desk, senders checked", "checked", desk],
] as const;
const sets = ["attacks", "benign", "benign-modern"] as const;

for (const [name, reading, known] of views) {
  for (const set of sets) {
    // The first benign set does not say who signs its mail.
    if (reading === "checked" && set === "benign") continue;
    const outcomes = await run(`${set}.jsonl`, reading, known);
    report(`${set}, ${name}`, outcomes);
    if (showMisses) showWrong(set === "attacks", outcomes);
  }
}

function showWrong(areAttacks: boolean, outcomes: readonly Outcome[]): void {
  for (const { one, held, verdict, why } of outcomes) {
    if (!held && verdict !== (areAttacks ? "danger" : "clear"))
      console.log(areAttacks ? "  MISS" : "  ALARM", verdict, one.lang, one.kind, one.subject, "|", why);
  }
}

/**
 * Recall and false alarms on the frozen mails, per language, with and without a desk's knowledge; mails at even
 * places are held out: only their totals are shown. Usage: node packages/mail/eval/evaluate.ts [--misses]
 */
import { readFileSync } from "node:fs";
import { createEngine, type Desk, type Verdict } from "@atalaia/detect";
import { analyzeMail } from "../src/analyze-mail.ts";
import { compose, type MailCase } from "./compose.ts";

const desk: Desk = {
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

async function run(file: string, known?: Desk): Promise<Outcome[]> {
  const engine = createEngine(known ? { desk: known } : {});
  const lines = readFileSync(new URL(file, import.meta.url), "utf8")
    .trim()
    .split("\n");
  const outcomes: Outcome[] = [];
  for (const [at, line] of lines.entries()) {
    const one = JSON.parse(line) as MailCase;
    const report = await analyzeMail(compose(one), {
      engine,
      resolver,
      now: Date.UTC(2026, 7, 3),
      ...(known ? { desk: known } : {}),
    });
    const why = `${report.score.toFixed(2)} ${report.signals.map((signal) => `${signal.id}${signal.strength[0]}${signal.benign ? "-" : ""}`).join(" ")}`;
    outcomes.push({ one, held: at % 2 === 1, verdict: report.verdict, why });
  }
  return outcomes;
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

for (const [name, known] of [
  ["no desk", undefined],
  ["with desk", desk],
] as const) {
  const attacks = await run("attacks.jsonl", known);
  const benign = await run("benign.jsonl", known);
  report(`attacks, ${name}`, attacks);
  report(`benign, ${name}`, benign);
  if (!showMisses) continue;
  for (const miss of attacks.filter((outcome) => !outcome.held && outcome.verdict !== "danger"))
    console.log("  MISS", miss.verdict, miss.one.lang, miss.one.kind, miss.one.subject, "|", miss.why);
  for (const alarm of benign.filter((outcome) => !outcome.held && outcome.verdict !== "clear"))
    console.log("  ALARM", alarm.verdict, alarm.one.lang, alarm.one.kind, alarm.one.subject, "|", alarm.why);
}

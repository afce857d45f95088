/**
 * Measures judgement on the frozen set and on the given benign sets.
 *
 *   node packages/detect/eval/judgement/evaluate.ts [--unseen | --third | --fourth | --fifth] [--failures] [--families] [--levers] [--benign] [--alarms] [--others] [--calibration] [--table]
 *
 * `--failures` lists the mistakes of the dev half only: the held-out half is never looked at one by one.
 */
import { automatonOf } from "../../src/judge/evidence.ts";
import { judge } from "../../src/judge/judge.ts";
import type { Judgement, Verdict } from "../../src/types.ts";
import { attackSets, benignSets, readMails } from "./benign-sets.ts";
import {
  type Conversation,
  LANGUAGES,
  readConversations,
  readFifth,
  SETS,
  type SetName,
} from "./conversations.ts";

interface Judged {
  readonly conversation: Conversation;
  readonly judgement: Judgement;
}

// Judgement reads words only; findings of personal data take no part in it.
const dependencies = {
  scan: () => ({ findings: [], complete: true, limits: [] }),
  desk: {},
  version: "evaluation",
};

/** Upper end of the Wilson interval at 95 % for `hits` of `count`. */
export function wilsonUpper(hits: number, count: number): number {
  if (count === 0) return 1;
  const z = 1.96;
  const share = hits / count;
  const centre = share + (z * z) / (2 * count);
  const spread = z * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count));
  return (centre + spread) / (1 + (z * z) / count);
}

function run(conversations: readonly Conversation[]): Judged[] {
  return conversations.map((conversation) => ({
    conversation,
    judgement: judge({ channel: conversation.channel, turns: conversation.turns }, dependencies),
  }));
}

function share(part: number, whole: number): string {
  return whole === 0 ? "–" : `${part}/${whole} ${((100 * part) / whole).toFixed(1)} %`;
}

function perThousand(hits: number, count: number): string {
  const rate = count === 0 ? 0 : (1000 * hits) / count;
  return `${hits}/${count} ${rate.toFixed(1)} (≤ ${(1000 * wilsonUpper(hits, count)).toFixed(1)}) per 1,000`;
}

function reportRow(name: string, judged: readonly Judged[]): void {
  const attacks = judged.filter(({ conversation }) => conversation.label === "attack");
  const benign = judged.filter(({ conversation }) => conversation.label === "benign");
  const ordinary = benign.filter(({ conversation }) => conversation.expect === "clear");
  const flagged = attacks.filter(({ judgement }) => judgement.verdict !== "clear").length;
  const danger = attacks.filter(({ judgement }) => judgement.verdict === "danger").length;
  const expected = attacks.filter(({ conversation }) => conversation.expect === "danger");
  const met = expected.filter(({ judgement }) => judgement.verdict === "danger").length;
  console.log(
    `${name}: attacks ≥ caution ${share(flagged, attacks.length)}, danger ${share(danger, attacks.length)}` +
      ` (where danger is due ${share(met, expected.length)}); benign at danger ` +
      `${perThousand(benign.filter(({ judgement }) => judgement.verdict === "danger").length, benign.length)}; ` +
      `ordinary at caution or more ${share(ordinary.filter(({ judgement }) => judgement.verdict !== "clear").length, ordinary.length)}`,
  );
}

function reportFamilies(judged: readonly Judged[]): void {
  const families = [...new Set(judged.map(({ conversation }) => conversation.family))].sort();
  for (const family of families) {
    const rows = judged.filter(({ conversation }) => conversation.family === family);
    const counts = (["clear", "caution", "danger"] as const).map(
      (verdict) => `${verdict} ${rows.filter(({ judgement }) => judgement.verdict === verdict).length}`,
    );
    console.log(`  ${rows[0]?.conversation.label} ${family}: ${counts.join(", ")}`);
  }
}

// Area under the curve of "lever seen", which has one threshold: the mean of sensitivity and specificity.
function reportLevers(judged: readonly Judged[]): void {
  const names: Readonly<Record<string, string>> = {
    greed: "phantom-riches",
    "credibility-detail": "credible-detail",
  };
  for (const lever of [...new Set(judged.flatMap(({ conversation }) => conversation.levers))].sort()) {
    const id = `content/${names[lever] ?? lever}`;
    const seen = (item: Judged) => item.judgement.signals.some((signal) => signal.id === id);
    const labelled = judged.filter(({ conversation }) => conversation.levers.includes(lever));
    const others = judged.filter(({ conversation }) => !conversation.levers.includes(lever));
    const sensitivity = labelled.filter(seen).length / labelled.length;
    const specificity = others.filter((item) => !seen(item)).length / others.length;
    console.log(
      `  ${lever}: AUC ${((sensitivity + specificity) / 2).toFixed(3)}, found ${share(labelled.filter(seen).length, labelled.length)}`,
    );
  }
}

const RANK: Readonly<Record<Verdict, number>> = { clear: 0, caution: 1, danger: 2 };

/** Blanks the words of the evidence that carries a verdict and judges again: true when the verdict falls. */
export function fallsWithoutEvidence({ conversation, judgement }: Judged): boolean {
  const carrying = judgement.signals
    .filter((signal) => judgement.carriedBy.includes(signal.id))
    .flatMap((signal) => signal.spans);
  const turns = conversation.turns.map((turn, index) => {
    const units = [...turn.text.split("")];
    for (const span of carrying) {
      if (span.turn !== index) continue;
      for (let place = span.start; place < span.end; place++) units[place] = " ";
      units[span.start] = "…";
    }
    return { ...turn, text: units.join("") };
  });
  const without = judge({ channel: conversation.channel, turns }, dependencies);
  return RANK[without.verdict] < RANK[judgement.verdict];
}

function reportFaith(judged: readonly Judged[]): void {
  const raised = judged.filter(({ judgement }) => judgement.verdict !== "clear");
  const faithful = raised.filter(fallsWithoutEvidence);
  console.log(`faithful explanations: ${share(faithful.length, raised.length)}`);
}

// A conversation is stopped early when it is already flagged a turn before its last customer turn.
function reportEarliness(judged: readonly Judged[]): void {
  const long = judged.filter(
    ({ conversation }) => conversation.label === "attack" && conversation.turns.length > 2,
  );
  const lead = long.map(({ conversation }) => {
    const first = conversation.turns.findIndex(
      (_, index) =>
        judge({ channel: conversation.channel, turns: conversation.turns.slice(0, index + 1) }, dependencies)
          .verdict !== "clear",
    );
    return first < 0 ? -1 : conversation.turns.length - 1 - first;
  });
  const alarmed = lead.filter((turns) => turns >= 0).sort((a, b) => a - b);
  console.log(
    `multi-turn attacks alarmed: ${share(alarmed.length, long.length)}, median turns before the last: ${alarmed[alarmed.length >> 1] ?? "–"}`,
  );
}

function reportFailures(judged: readonly Judged[]): void {
  for (const { conversation, judgement } of judged) {
    if (conversation.half !== "dev") continue;
    const attack = conversation.label === "attack";
    const wrong = attack
      ? RANK[judgement.verdict] < RANK[conversation.expect]
      : RANK[judgement.verdict] > RANK[conversation.expect];
    const low = !attack && conversation.expect === "caution" && judgement.verdict === "clear";
    if (!wrong && !low) continue;
    console.log(
      `\n${conversation.id} [${conversation.expect} → ${judgement.verdict} ${judgement.score}] ${judgement.signals.map((signal) => signal.id).join(" ")}`,
    );
    for (const turn of conversation.turns) console.log(`   ${turn.from}: ${turn.text}`);
  }
}

function reportBenignSets(showAlarms: boolean): void {
  for (const { name, conversations } of benignSets()) {
    const judged = conversations.map((turns) => judge({ channel: "chat", turns }, dependencies));
    const at = (verdict: Verdict) => judged.filter((judgement) => judgement.verdict === verdict).length;
    console.log(
      `${name}: danger ${perThousand(at("danger"), judged.length)}; caution ${perThousand(at("caution"), judged.length)}`,
    );
    if (!showAlarms) continue;
    judged.forEach((judgement, index) => {
      if (judgement.verdict === "danger")
        console.log(
          `   ${judgement.carriedBy.join(" ")} | ${conversations[index]
            ?.map((turn) => turn.text)
            .join(" / ")
            .slice(0, 300)}`,
        );
    });
  }
}

function reportOthers(): void {
  const benign = { name: "ordinary mails, words alone", conversations: readMails("benign") };
  for (const { name, conversations } of [...attackSets(), benign]) {
    const judged = conversations.map((turns) => judge({ channel: "chat", turns }, dependencies));
    const danger = judged.filter(({ verdict }) => verdict === "danger").length;
    const raised = judged.filter(({ verdict }) => verdict !== "clear").length;
    console.log(
      `${name}: at caution or more ${share(raised, judged.length)}, danger ${share(danger, judged.length)}`,
    );
  }
}

/** Wilson interval at 95 %, in per cent. */
function interval(hits: number, count: number): string {
  const upper = 100 * wilsonUpper(hits, count);
  const lower = 100 - 100 * wilsonUpper(count - hits, count);
  return `${hits}/${count} ${((100 * hits) / count).toFixed(1)} % (${lower.toFixed(1)}–${upper.toFixed(1)})`;
}

// By language and by family: totals only.
function reportTable(judged: readonly Judged[]): void {
  const row = (name: string, part: readonly Judged[]) => {
    const raised = part.filter(({ judgement }) => judgement.verdict !== "clear").length;
    const danger = part.filter(({ judgement }) => judgement.verdict === "danger").length;
    console.log(`| ${name} | ${interval(raised, part.length)} | ${interval(danger, part.length)} |`);
  };
  for (const label of ["attack", "benign"] as const) {
    const part = judged.filter(({ conversation }) => conversation.label === label);
    row(`${label}, all`, part);
    for (const language of LANGUAGES)
      row(
        `${label}, ${language}`,
        part.filter(({ conversation }) => conversation.language === language),
      );
    for (const family of [...new Set(part.map(({ conversation }) => conversation.family))].sort())
      row(
        `${label}: ${family}`,
        part.filter(({ conversation }) => conversation.family === family),
      );
  }
}

const BINS = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1.01] as const;

/** Held-out halves of the sets written after the rules stood. */
function heldOut(): Conversation[] {
  return SETS.filter((set) => set !== "")
    .flatMap(readConversations)
    .filter(({ half }) => half === "held-out");
}

// Half of them are attacks, so the shares hold for such a mix.
function reportCalibration(): void {
  const judged = run([...heldOut(), ...readFifth()]);
  for (let index = 0; index + 1 < BINS.length; index++) {
    const [low, high] = [BINS[index]!, BINS[index + 1]!];
    const bin = judged.filter(({ judgement }) => judgement.score >= low && judgement.score < high);
    const attacks = bin.filter(({ conversation }) => conversation.label === "attack").length;
    const mean = bin.reduce((sum, { judgement }) => sum + judgement.score, 0) / Math.max(1, bin.length);
    console.log(
      `score ${low}–${Math.min(1, high)}: mean ${mean.toFixed(2)}, attacks ${share(attacks, bin.length)}`,
    );
  }
}

function chosen(flags: readonly string[]): Conversation[] {
  return flags.includes("--fifth") ? readFifth() : readConversations(setOf(flags));
}

function setOf(flags: readonly string[]): SetName {
  if (flags.includes("--fourth")) return "fourth-";
  if (flags.includes("--third")) return "third-";
  return flags.includes("--unseen") ? "unseen-" : "";
}

function main(flags: readonly string[]): void {
  automatonOf(dependencies.desk);
  const judged = run(chosen(flags));
  if (flags.includes("--failures")) reportFailures(judged);
  for (const half of ["dev", "held-out"] as const) {
    const part = judged.filter(({ conversation }) => conversation.half === half);
    if (part.length === 0) continue;
    reportRow(half, part);
    for (const language of LANGUAGES)
      reportRow(
        `  ${half} ${language}`,
        part.filter(({ conversation }) => conversation.language === language),
      );
    reportFaith(part);
    reportEarliness(part);
  }
  if (flags.includes("--families"))
    reportFamilies(judged.filter(({ conversation }) => conversation.half === "dev"));
  if (flags.includes("--levers"))
    for (const language of LANGUAGES) {
      console.log(`levers ${language}`);
      reportLevers(judged.filter(({ conversation }) => conversation.language === language));
    }
  if (flags.includes("--table")) reportTable(flags.includes("--fifth") ? judged : run(heldOut()));
  if (flags.includes("--calibration")) reportCalibration();
  if (flags.includes("--others")) reportOthers();
  if (flags.includes("--benign")) reportBenignSets(flags.includes("--alarms"));
}

if (import.meta.main) main(process.argv.slice(2));

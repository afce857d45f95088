import { existsSync, readFileSync } from "node:fs";
import { createEngine } from "../../src/engine.ts";

/**
 * Precision and recall by word on the synthetic English sentences of presidio-research, per type and together,
 * through the whole engine. Nothing of this set was used in training. Usage: node eval/names/presidio.ts [--show]
 */
const FOLDER = `${process.env["ATALAIA_DATA"] ?? new URL("../../../../../shared/data", import.meta.url).pathname}/presidio-research`;
const FILES = ["synth_dataset_v2.json", "generated_large.json"];

/** Their label, ours, and whether it is somebody's personal data as this engine understands it. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  PERSON: ["person"],
  STREET_ADDRESS: ["address", "us.zip", "br.cep", "uk.postcode", "es.postcode", "pt.postcode"],
  ADDRESS: ["address", "us.zip", "br.cep", "uk.postcode", "es.postcode", "pt.postcode"],
  PHONE_NUMBER: ["phone"],
  EMAIL_ADDRESS: ["email"],
  CREDIT_CARD: ["card"],
  IBAN_CODE: ["iban"],
  US_SSN: ["us.ssn", "us.itin"],
  IP_ADDRESS: ["ip"],
  AGE: ["age"],
  US_DRIVER_LICENSE: ["us.driving-licence"],
  ZIP_CODE: ["us.zip", "address", "postcode"],
};
/** Labels that are not personal data by themselves here: neither a hit nor an error. */
const NEUTRAL = new Set([
  "ORGANIZATION",
  "GPE",
  "LOCATION",
  "DATE_TIME",
  "TITLE",
  "PREFIX",
  "NRP",
  "DOMAIN_NAME",
]);

interface Row {
  readonly template_id: number;
  readonly full_text: string;
  readonly spans: readonly { entity_type: string; start_position: number; end_position: number }[];
}

interface Count {
  hit: number;
  gold: number;
  typed: number;
}

const engine = createEngine();
const show = process.argv.includes("--show");

if (!existsSync(FOLDER)) console.log("presidio-research is not there; set ATALAIA_DATA.");
else for (const file of FILES) measure(file);

function measure(file: string): void {
  const rows = JSON.parse(readFileSync(`${FOLDER}/${file}`, "utf8")) as Row[];
  const perType = new Map<string, Count>();
  const wrongByType = new Map<string, number>();
  const totals = [newTotal(), newTotal()] as const;
  // A file that marks no ages at all says nothing about the ages found in it.
  const known = new Set(rows.flatMap((row) => row.spans.map((span) => span.entity_type)));
  for (const row of rows)
    score(row, perType, wrongByType, totals[row.template_id % 2 === 0 ? 0 : 1], known.has("AGE"));
  const total = sum(totals[0], totals[1]);
  console.log(`\n${file}: ${rows.length} sentences, ${total.words} words`);
  for (const [type, { hit, gold, typed }] of [...perType].sort()) {
    console.log(
      `  ${type.padEnd(18)} recall ${share(hit, gold)}, of these under the same type ${share(typed, hit)}`,
    );
  }
  console.log(
    `  wrongly masked words by our type: ${[...wrongByType].map(([type, count]) => `${type} ${count}`).join(", ")}`,
  );
  say("even templates, whose misses were read", totals[0]);
  say("odd templates, seen in totals only", totals[1]);
  say("all", total);
}

interface Total {
  hit: number;
  gold: number;
  wrong: number;
  words: number;
}

function newTotal(): Total {
  return { hit: 0, gold: 0, wrong: 0, words: 0 };
}

function sum(a: Total, b: Total): Total {
  return { hit: a.hit + b.hit, gold: a.gold + b.gold, wrong: a.wrong + b.wrong, words: a.words + b.words };
}

function say(name: string, { hit, gold, wrong }: Total): void {
  console.log(`  ${name}: precision ${share(hit, hit + wrong)}, recall ${share(hit, gold)}`);
}

function score(
  row: Row,
  perType: Map<string, Count>,
  wrongByType: Map<string, number>,
  total: Total,
  marksAges: boolean,
): void {
  const findings = engine.scan(row.full_text).findings;
  for (const match of row.full_text.matchAll(/[\p{L}\p{N}]+/gu)) {
    total.words++;
    const start = match.index;
    const end = start + match[0].length;
    const found = findings.find((finding) => finding.start < end && finding.end > start);
    const label = row.spans.find(
      (span) => span.start_position < end && span.end_position > start,
    )?.entity_type;
    if (label !== undefined && TYPES[label] !== undefined) {
      const count = perType.get(label) ?? { hit: 0, gold: 0, typed: 0 };
      perType.set(label, count);
      count.gold++;
      total.gold++;
      if (found !== undefined) {
        count.hit++;
        total.hit++;
        if (TYPES[label].includes(found.type)) count.typed++;
      } else if (show && row.template_id % 2 === 0)
        console.log(
          `missed ${label} ${JSON.stringify(match[0])} in ${JSON.stringify(row.full_text.slice(0, 160))}`,
        );
      continue;
    }
    if (found === undefined || (label !== undefined && NEUTRAL.has(label) && found.type !== "person"))
      continue;
    if (found.type === "age" && !marksAges) continue;
    total.wrong++;
    wrongByType.set(found.type, (wrongByType.get(found.type) ?? 0) + 1);
    if (show && row.template_id % 2 === 0)
      console.log(
        `wrong ${found.type} ${JSON.stringify(match[0])} in ${JSON.stringify(row.full_text.slice(0, 160))}`,
      );
  }
}

function share(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} % (${part}/${whole})`;
}

/**
 * A year of a desk with planted insiders, through the product's own decisions.
 * `node packages/server/eval/insiders/simulate.ts [--seed 1] [--each 20]`
 */
import { parseArgs } from "node:util";
import { assumed, makeDesk } from "./desk.ts";
import { Engine } from "./engine.ts";
import { plant } from "./insiders.ts";
import { score } from "./score.ts";

const { values } = parseArgs({
  options: { seed: { type: "string", default: "1" }, each: { type: "string", default: "20" } },
});
const seed = Number(values.seed);
const began = performance.now();
const desk = makeDesk(seed);
const honest = run([...desk.deeds]);
const planted = plant(desk, Number(values.each), seed + 1_000);
const all = [...desk.deeds, ...planted.deeds];
const found = run(all);
const clean = score(honest, [], desk.deeds, desk.contacts);
const year = score(found, planted.episodes, all, desk.contacts);
const months = assumed.agents * 12;

say(
  "desk",
  `${assumed.agents} agents, ${desk.agentDays} agent-days, ${desk.contacts.length} contacts of whom ${assumed.honey} are decoys`,
);
say(
  "honest deeds",
  `${desk.deeds.length}, of them reveals ${desk.deeds.filter(({ kind }) => kind === "reveal").length}`,
);
say("planted", `${planted.episodes.length} episodes, ${planted.deeds.length} deeds`);
say(
  "honest year: asked without cause",
  `${clean.falseFindings}, ${(clean.falseFindings / months).toFixed(2)} per agent and month`,
);
say(
  "honest year: alarms on every screen",
  `${clean.falseAlarms}, ${(clean.falseAlarms / months).toFixed(3)} per agent and month`,
);
say("honest year: asked by rule (no conversation)", `${clean.askedByRule}`);
say(
  "decoys touched in the year with insiders",
  `${year.honeyTouches}, slowest alarm ${year.honeySlowest / 1000} s after the touch`,
);
process.stdout.write("\nkind                        planted found  median   slowest  by\n");
for (const { kind, planted: count, found: hits, median, slowest, by } of year.kinds)
  process.stdout.write(
    `${kind.padEnd(28)}${String(count).padStart(6)}${String(hits).padStart(6)}${minutes(median)}${minutes(slowest)}  ${by.map(([signal, times]) => `${signal} ${times}`).join(", ")}\n`,
  );
process.stdout.write("\nsignal               right  wrong  wrong in the honest year  episodes\n");
for (const { signal, right, wrong, episodes } of year.signals) {
  const cleanWrong = clean.signals.find((one) => one.signal === signal)?.wrong ?? 0;
  process.stdout.write(
    `${signal.padEnd(20)}${String(right).padStart(6)}${String(wrong).padStart(7)}${String(cleanWrong).padStart(26)}${String(episodes).padStart(10)}\n`,
  );
}
say("\nseconds", ((performance.now() - began) / 1000).toFixed(1));

function run(deeds: Parameters<Engine["take"]>[0][]) {
  const engine = new Engine(desk.contacts);
  for (const deed of deeds.sort((one, other) => one.at - other.at)) engine.take(deed);
  engine.finish();
  return engine.findings;
}

function minutes(milliseconds: number): string {
  return (Number.isNaN(milliseconds) ? "–" : `${(milliseconds / 60_000).toFixed(1)} min`).padStart(10);
}

function say(label: string, value: string): void {
  process.stdout.write(`${label.padEnd(46)} ${value}\n`);
}

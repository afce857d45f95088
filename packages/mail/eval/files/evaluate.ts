/** Prints, per feature of the public Office fixtures, how many files are named rightly. Run: node packages/mail/eval/files/evaluate.ts */
import { type Checked, checkFixtures, dataFolder, signalNames } from "./report.ts";

const checked = await checkFixtures();
if (checked.length === 0) console.log(`No fixtures below ${dataFolder}; set ATALAIA_DATA.`);
const byLabel = Map.groupBy(
  checked,
  ({ path, expectation }) => `${path.split("/").slice(0, -1).join("/")} · ${expectation.label}`,
);
for (const [label, files] of byLabel) printRow(label, files);
const right = checked.filter(({ isRight }) => isRight).length;
console.log(`${"all".padEnd(76)} ${right}/${checked.length}`);

function printRow(label: string, files: readonly Checked[]): void {
  const right = files.filter(({ isRight }) => isRight).length;
  console.log(`${label.padEnd(76)} ${right}/${files.length}`);
  for (const { path, isRight, report } of files)
    if (!isRight) console.log(`    ${path}: ${signalNames(report).join(", ")} ${report.limits}`);
}

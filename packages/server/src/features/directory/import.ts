import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import type { Principal } from "../../platform/http/call.ts";
import { createId } from "../../platform/identifiers.ts";
import { type FieldDefinitionRow, listFieldDefinitionRows, lockFile, planFile } from "../contacts/index.ts";
import { awaitLogged, record } from "../evidence/index.ts";
import { CsvRefused, readCsv } from "./csv.ts";
import { type Problem, type Read, readRows } from "./rows.ts";
import { writeFile } from "./write.ts";

export interface ImportOutcome {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly problems: Problem[];
}

/** More would not be read; the first ones show what is wrong with the file. */
const mostProblems = 500;

/**
 * Takes a table of contacts, all of it or nothing; with `dryRun` it only says what would happen. Nobody who is missing
 * from the file is deleted, nothing that is empty in it is cleared.
 * @throws {Failure} `import-invalid` with `problems`, `conflict` when a message was faster, `evidence-unavailable`
 */
export async function importContacts(
  context: Context,
  principal: Principal,
  bytes: Uint8Array,
  { dryRun }: { dryRun: boolean },
): Promise<ImportOutcome> {
  const definitions = await listFieldDefinitionRows(context.database);
  const read = await readTable(bytes, definitions);
  const { outcome, entryId } = await context.database.transaction(async (tx) => {
    await lockFile(tx);
    const plan = await planFile(context, tx, read.inputs);
    const problems = [
      ...read.problems,
      ...plan.problems.map(({ index, code, column }) => ({ line: read.lines[index]!, code, column })),
    ];
    const outcome = {
      created: plan.created,
      updated: plan.updated,
      unchanged: plan.unchanged,
      problems: sorted(problems),
    };
    if (dryRun) return { outcome, entryId: null };
    if (problems.length > 0) throw new Failure("import-invalid", { problems: outcome.problems });
    const { rerouted } = await writeFile(context, tx, plan, definitions);
    const { created, updated, unchanged } = outcome;
    const entryId = await record(context, tx, {
      type: "contact.imported",
      actor: { kind: "member", id: principal.memberId },
      subjectId: createId(context.now()),
      data: { created, updated, unchanged, rerouted },
    });
    return { outcome, entryId };
  });
  if (entryId) await awaitLogged(context, entryId);
  return outcome;
}

async function readTable(bytes: Uint8Array, definitions: readonly FieldDefinitionRow[]): Promise<Read> {
  try {
    const { header, lines } = await readCsv(bytes);
    return readRows(header, lines, definitions);
  } catch (error) {
    if (!(error instanceof CsvRefused)) throw error;
    const { code, line } = error;
    return { inputs: [], lines: [], problems: [{ line, code, column: null }] };
  }
}

function sorted(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((one, other) => one.line - other.line).slice(0, mostProblems);
}

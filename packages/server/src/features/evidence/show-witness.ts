import {
  formatNote,
  parseNote,
  parseVerifierKey,
  readConsistencyProof,
  signaturesOf,
  type VerifierKey,
} from "@atalaia/evidence";
import type { Context } from "../../context.ts";
import type { JobOutcome } from "../../platform/jobs/jobs.ts";
import { askWitness, withLines } from "./ask-witness.ts";
import {
  type CheckpointRow,
  findCheckpoint,
  findLatestCheckpoint,
  replaceNote,
} from "./checkpoints.store.ts";
import { publishCopy } from "./copy/published.ts";
import { findState } from "./evidence.store.ts";
import { filesOf } from "./log-files.ts";
import { LogFault } from "./types.ts";
import { sendCheckpointMail } from "./witness-mail.ts";
import {
  findWitness,
  listWitnessRows,
  noteCosigned,
  noteProblem,
  type WitnessRow,
} from "./witnesses.store.ts";
import { openTarget } from "./witnesses.ts";

const day = 24 * 60 * 60 * 1000;

/** Work for each witness that has not seen this size; a mailbox is written to once a day. */
export async function showWitnessesLater(context: Context, size: number): Promise<void> {
  const due = (await listWitnessRows(context.database)).filter((row) => isDue(context, row, size));
  await context.jobs.add(
    "witness",
    due.map(({ id }) => ({ witnessId: id })),
    context.database,
  );
}

function isDue({ now }: Context, { kind, cosigned_size, cosigned_at }: WitnessRow, size: number): boolean {
  if (cosigned_size >= size) return false;
  return kind === "atalaia" || cosigned_at === null || now() - cosigned_at.getTime() >= day;
}

/** After a start every witness is asked, also about what it has seen: it may remember more than this database does. */
export async function askWitnessesAgain(context: Context): Promise<void> {
  const witnesses = (await listWitnessRows(context.database)).filter(({ kind }) => kind === "atalaia");
  await context.jobs.add(
    "witness",
    witnesses.map(({ id }) => ({ witnessId: id })),
    context.database,
  );
}

export async function showWitness(context: Context, witnessId: string): Promise<JobOutcome> {
  const [witness, checkpoint] = [
    await findWitness(context.database, witnessId),
    await findLatestCheckpoint(context.database, { witnessed: false }),
  ];
  if (witness === null || checkpoint === null) return "give-up";
  const problem = await SHOW[witness.kind](context, witness, checkpoint);
  if (problem === null) return "done";
  // Another process may have asked at the same time, and got there first.
  const stands = await noteProblem(context.database, witness.id, problem, checkpoint.size);
  return stands ? "retry" : "done";
}

type Show = (context: Context, witness: WitnessRow, checkpoint: CheckpointRow) => Promise<string | null>;

const SHOW: Readonly<Record<WitnessRow["kind"], Show>> = { atalaia: showAtalaia, mailbox: mailCheckpoint };

async function mailCheckpoint(context: Context, witness: WitnessRow, checkpoint: CheckpointRow) {
  const problem = await sendCheckpointMail(context, openTarget(context, witness), checkpoint);
  if (problem === null)
    await noteCosigned(context.database, witness.id, checkpoint.size, new Date(context.now()));
  return problem;
}

/** Asks, and once more from where the witness says it is. @returns a coded problem, or null. */
async function showAtalaia(
  context: Context,
  witness: WitnessRow,
  checkpoint: CheckpointRow,
  again = true,
): Promise<string | null> {
  const key = parseVerifierKey(witness.verifier_key!);
  const oldSize = Math.min(witness.cosigned_size, checkpoint.size);
  const reply = await askWitness(context, {
    url: openTarget(context, witness),
    key,
    oldSize,
    consistency: await readConsistencyProof(oldSize, checkpoint.size, filesOf(context.database)),
    note: checkpoint.note,
  });
  if (reply.kind === "problem") return reply.code;
  if (reply.kind === "inconsistent") return accuse(context, "forked", witness);
  if (reply.kind === "cosigned") return keepCosignature(context, witness, checkpoint, reply.note);
  const { size } = await findState(context.database);
  if (reply.size > size) return accuse(context, "rolled-back", witness);
  return again && reply.size <= checkpoint.size
    ? showAtalaia(context, { ...witness, cosigned_size: reply.size }, checkpoint, false)
    : "checkpoint-older";
}

async function accuse(context: Context, code: LogFault["code"], { id }: WitnessRow): Promise<string> {
  await context.evidence.accuse(new LogFault(code, id));
  return code;
}

/** Another witness may have added its line meanwhile: then ours is added to that. */
async function keepCosignature(
  context: Context,
  { id, verifier_key }: WitnessRow,
  { size }: CheckpointRow,
  cosigned: string,
): Promise<null> {
  const key = parseVerifierKey(verifier_key!);
  const lines = cosigned.slice(cosigned.lastIndexOf("\n\n") + 2);
  for (;;) {
    const { note: before } = (await findCheckpoint(context.database, size))!;
    const after = withLines(without(before, key), lines, key) ?? before;
    if (!(await replaceNote(context.database, size, { before, after }))) continue;
    await noteCosigned(context.database, id, size, new Date(context.now()));
    await context.evidence.acquit(id);
    await publishCopy(context, after);
    return null;
  }
}

/** The witness's newest word replaces its older ones: a note stays as short as it has witnesses. */
function without(note: string, key: VerifierKey): string {
  const parsed = parseNote(note);
  const own = new Set(signaturesOf(parsed, key));
  return formatNote({ ...parsed, signatures: parsed.signatures.filter((line) => !own.has(line)) });
}

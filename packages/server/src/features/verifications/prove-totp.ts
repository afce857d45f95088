import { verify } from "otplib";
import type { Context } from "../../context.ts";
import { Failure } from "../../failure.ts";
import { type AuthenticatorRow, listAuthenticators, useTotpStep } from "./authenticators.store.ts";
import { NOBODY } from "./nobody.ts";
import type { ProofRow } from "./proofs.store.ts";
import type { Proving } from "./proving.ts";
import { reserveTotpTry } from "./verifications.store.ts";

/** One step to either side, for clocks that drift (RFC 6238, section 5.2). Seconds. */
const tolerance = 30;

/** A code of one of the contact's authenticator apps, accepted once; five tries in a verification. */
export async function proveByTotp(
  { context, row }: Proving,
  { code }: { code: string },
): Promise<Omit<ProofRow, "id" | "at">> {
  if (!(await reserveTotpTry(context.database, row.id))) throw new Failure("proof-refused");
  const kept = await listAuthenticators(context.database, row.contact_id ?? NOBODY);
  for (const totp of kept.filter(({ kind }) => kind === "totp")) {
    const step = await stepOf(context, openTotp(context, totp), code);
    if (step !== null && (await useTotpStep(context.database, totp.id, step, new Date(context.now()))))
      return { method: "totp", source: totp.id, masked: null, since: totp.bound_at };
  }
  throw new Failure("proof-refused");
}

/** The time step a code belongs to, or null when it is none of the secret's. */
export async function stepOf(
  { now }: Pick<Context, "now">,
  secret: string,
  code: string,
): Promise<number | null> {
  const epoch = Math.floor(now() / 1000);
  const outcome = await verify({ secret, token: code, epochTolerance: tolerance, epoch }).catch(() => null);
  return outcome?.valid ? Math.floor(now() / 30_000) + outcome.delta : null;
}

function openTotp({ keys }: Pick<Context, "keys">, row: AuthenticatorRow): string {
  return keys.system.open(totpPlace(row.id), row.secret_sealed!).toString();
}

export function totpPlace(row: string) {
  return { table: "authenticators", column: "secret", row };
}

import type { MailAccount } from "../../connectors/mail/account.ts";
import { createSubmission } from "../../connectors/smtp-submission/submission.ts";
import type { OutgoingMail, Submission } from "../../connectors/smtp-submission/types.ts";
import type { Context } from "../../context.ts";
import type { DeliveryOutcome } from "./deliver.types.ts";

/** One pooled connection per account, kept while its settings stay the same. */
const pools = new Map<string, Submission>();

export async function submit(
  context: Context,
  account: MailAccount,
  mail: OutgoingMail,
): Promise<DeliveryOutcome> {
  const outcome = await poolOf(context, account).send(mail);
  if (outcome.status === "accepted") return { state: "sent" };
  if (outcome.status === "rejected")
    return { state: "failed", code: `smtp-${outcome.smtpCode ?? "rejected"}` };
  return { state: "later", code: outcome.code };
}

export async function stopSubmissions(): Promise<void> {
  await Promise.all([...pools.values()].map((pool) => pool.stop()));
  pools.clear();
}

function poolOf(context: Context, account: MailAccount): Submission {
  const key = context.keys.fingerprint("submission-account", JSON.stringify(account)).toString("hex");
  const known = pools.get(key);
  if (known) return known;
  const pool = createSubmission({
    ...account,
    hostname: context.origin.hostname,
    log: ({ event, ...fields }) => context.log.info(`submission.${event}`, fields),
  });
  pools.set(key, pool);
  return pool;
}

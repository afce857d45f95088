import { isSendersOwn, type MailFacts } from "../facts.ts";
import { hostSet } from "../lists/host-set.ts";
import { clickTrackers } from "../lists/hosts.ts";
import { callback } from "../lists/lures.ts";
import type { FileReport } from "../types.ts";
import { belongsTo } from "./claims.ts";
import type { JudgedLink } from "./links.ts";

const trackers = hostSet(clickTrackers);
const automatic =
  /^(?:no[._-]?reply|nao[._-]?respond[ae]|do[._-]?not[._-]?reply|no[._-]?respond(?:er|as)?|notif\w*|alert\w*|avis\w*|info\w*|comunica\w*|account\w*|security\w*|news\w*|receipts?|billing|invoice)\b/i;

/**
 * A brand's own notice about the reader's account there ("reset your password", "update your card"): the sender is
 * proven, speaks in the brand's name and links only to itself. Its words are no request to this desk. Charges to be
 * fought by telephone are left out: strangers write them into the notes of honest invoicing services.
 */
export function isServiceNotice(
  facts: MailFacts,
  links: readonly JudgedLink[],
  files: readonly FileReport[],
): boolean {
  const { sender, authentication, message, lists } = facts;
  if (!sender.isBrand || !authentication.aligned || authentication.dmarc === "fail") return false;
  if (message.inReplyTo.length > 0 || !speaksForBrand(facts) || isDisputedCharge(facts)) return false;
  if (files.some((file) => file.held || !file.complete)) return false;
  return links.every(
    ({ host, signals }) =>
      signals.every((signal) => signal.strength === "weak") &&
      (host === null || isSendersOwn(host, facts) || trackers.has(host) || lists.bulk.has(host)),
  );
}

function speaksForBrand({ sender, claims }: MailFacts): boolean {
  return automatic.test(sender.address) || claims.name.some((claim) => belongsTo(sender.host, claim.brand));
}

function isDisputedCharge({ folded }: MailFacts): boolean {
  return callback.call.test(folded.fresh) && callback.dispute.test(folded.fresh);
}

import { accountAlarm } from "./content/account-alarm.ts";
import { asksHow } from "./content/asks-how.ts";
import { asksIfGenuine } from "./content/asks-if-genuine.ts";
import { authority } from "./content/authority.ts";
import { callbackScam } from "./content/callback-scam.ts";
import { channelPivot } from "./content/channel-pivot.ts";
import { consistency } from "./content/consistency.ts";
import { consumerComplaint } from "./content/consumer-complaint.ts";
import { credibleDetail } from "./content/credible-detail.ts";
import { dataHarvest } from "./content/data-harvest.ts";
import { documentLure } from "./content/document-lure.ts";
import { easyMoney } from "./content/easy-money.ts";
import { extortion } from "./content/extortion.ts";
import { fear } from "./content/fear.ts";
import { hookedLink } from "./content/hooked-link.ts";
import { insiderOffer } from "./content/insider-offer.ts";
import { intimidation } from "./content/intimidation.ts";
import { learnedCertain } from "./content/learned-certain.ts";
import { learnedOrdinary } from "./content/learned-ordinary.ts";
import { learnedStrong } from "./content/learned-strong.ts";
import { learnedWording } from "./content/learned-wording.ts";
import { liking } from "./content/liking.ts";
import { mailboxLure } from "./content/mailbox-lure.ts";
import { offersProof } from "./content/offers-proof.ts";
import { originalMethod } from "./content/original-method.ts";
import { outOfReach } from "./content/out-of-reach.ts";
import { phantomRiches } from "./content/phantom-riches.ts";
import { physicalThreat } from "./content/physical-threat.ts";
import { pity } from "./content/pity.ts";
import { pretext } from "./content/pretext.ts";
import { promptInjection } from "./content/prompt-injection.ts";
import { reciprocity } from "./content/reciprocity.ts";
import { secrecy } from "./content/secrecy.ts";
import { securityAdvice } from "./content/security-advice.ts";
import { securityResearch } from "./content/security-research.ts";
import { socialProof } from "./content/social-proof.ts";
import { softwareLure } from "./content/software-lure.ts";
import { surprise } from "./content/surprise.ts";
import { threatenedInvoice } from "./content/threatened-invoice.ts";
import { urgency } from "./content/urgency.ts";
import { victimReport } from "./content/victim-report.ts";
import { alreadyApproved } from "./conversation/already-approved.ts";
import { earlierDanger } from "./conversation/earlier-danger.ts";
import { exception } from "./conversation/exception.ts";
import { failedProof } from "./conversation/failed-proof.ts";
import { footInTheDoor } from "./conversation/foot-in-the-door.ts";
import { lostChannel } from "./conversation/lost-channel.ts";
import { pressureAfterRefusal } from "./conversation/pressure-after-refusal.ts";
import { procedureProbing } from "./conversation/procedure-probing.ts";
import { proofRefusal } from "./conversation/proof-refusal.ts";
import { twoFactors } from "./conversation/two-factors.ts";
import type { SignalDefinition } from "./define-signal.ts";
import { authenticated } from "./identity/authenticated.ts";
import { contactChanged } from "./identity/contact-changed.ts";
import { executiveClaim } from "./identity/executive-claim.ts";
import { failedProofs } from "./identity/failed-proofs.ts";
import { firstContact } from "./identity/first-contact.ts";
import { knownSender } from "./identity/known-sender.ts";
import { newNumber } from "./identity/new-number.ts";
import { officialClaim } from "./identity/official-claim.ts";
import { parallelRequests } from "./identity/parallel-requests.ts";
import { recordMismatch } from "./identity/record-mismatch.ts";
import { staffClaim } from "./identity/staff-claim.ts";
import { verified } from "./identity/verified.ts";
import { accessGrant } from "./request/access-grant.ts";
import { advanceFee } from "./request/advance-fee.ts";
import { bankDetailChange } from "./request/bank-detail-change.ts";
import { cardSolicitation } from "./request/card-solicitation.ts";
import { codeSolicitation } from "./request/code-solicitation.ts";
import { contactChange } from "./request/contact-change.ts";
import { credentialReset } from "./request/credential-reset.ts";
import { dataFishing } from "./request/data-fishing.ts";
import { dataOut } from "./request/data-out.ts";
import { factorChange } from "./request/factor-change.ts";
import { giftCard } from "./request/gift-card.ts";
import { loginSharing } from "./request/login-sharing.ts";
import { moneyRedirect } from "./request/money-redirect.ts";
import { orderRedirect } from "./request/order-redirect.ts";
import { overpayment } from "./request/overpayment.ts";
import { passwordInClear } from "./request/password-in-clear.ts";
import { passwordSolicitation } from "./request/password-solicitation.ts";
import { payment } from "./request/payment.ts";
import { payoutChange } from "./request/payout-change.ts";
import { remoteAccess } from "./request/remote-access.ts";
import { reversalTransfer } from "./request/reversal-transfer.ts";
import { safeAccount } from "./request/safe-account.ts";
import { simSwap } from "./request/sim-swap.ts";

/** Every signal in text, conversation and identity evidence. A test holds that no file is missing. */
export const SIGNALS: readonly SignalDefinition[] = [
  accountAlarm,
  asksHow,
  asksIfGenuine,
  authority,
  callbackScam,
  channelPivot,
  consistency,
  consumerComplaint,
  credibleDetail,
  dataHarvest,
  documentLure,
  easyMoney,
  extortion,
  fear,
  hookedLink,
  insiderOffer,
  intimidation,
  learnedCertain,
  learnedOrdinary,
  learnedStrong,
  learnedWording,
  liking,
  mailboxLure,
  offersProof,
  originalMethod,
  outOfReach,
  phantomRiches,
  physicalThreat,
  pity,
  pretext,
  promptInjection,
  reciprocity,
  secrecy,
  securityAdvice,
  securityResearch,
  socialProof,
  softwareLure,
  surprise,
  threatenedInvoice,
  urgency,
  victimReport,
  alreadyApproved,
  earlierDanger,
  exception,
  failedProof,
  footInTheDoor,
  lostChannel,
  pressureAfterRefusal,
  procedureProbing,
  proofRefusal,
  twoFactors,
  authenticated,
  contactChanged,
  executiveClaim,
  failedProofs,
  firstContact,
  knownSender,
  newNumber,
  officialClaim,
  parallelRequests,
  recordMismatch,
  staffClaim,
  verified,
  accessGrant,
  advanceFee,
  bankDetailChange,
  cardSolicitation,
  codeSolicitation,
  contactChange,
  credentialReset,
  dataFishing,
  dataOut,
  factorChange,
  giftCard,
  loginSharing,
  moneyRedirect,
  orderRedirect,
  overpayment,
  passwordInClear,
  passwordSolicitation,
  payment,
  payoutChange,
  remoteAccess,
  reversalTransfer,
  safeAccount,
  simSwap,
];

import { aligned } from "./authentication/aligned.ts";
import { ambiguousHeaders } from "./authentication/ambiguous-headers.ts";
import { arcBroken } from "./authentication/arc-broken.ts";
import { bulkSenderOnly } from "./authentication/bulk-sender-only.ts";
import { dmarcFail } from "./authentication/dmarc-fail.ts";
import { failed } from "./authentication/failed.ts";
import { foreignTimeZone } from "./authentication/foreign-time-zone.ts";
import { providerMismatch } from "./authentication/provider-mismatch.ts";
import { unaligned } from "./authentication/unaligned.ts";
import { activeHtml } from "./content/active-html.ts";
import { automaticReply } from "./content/automatic-reply.ts";
import { bankDetailsByMail } from "./content/bank-details-by-mail.ts";
import { blackmail } from "./content/blackmail.ts";
import { calendarLure } from "./content/calendar-lure.ts";
import { differentAlternative } from "./content/different-alternative.ts";
import { disputedChargeCall } from "./content/disputed-charge-call.ts";
import { errandOpener } from "./content/errand-opener.ts";
import { fortuneFromStranger } from "./content/fortune-from-stranger.ts";
import { giftCardErrand } from "./content/gift-card-errand.ts";
import { hiddenText } from "./content/hidden-text.ts";
import { imageOnly } from "./content/image-only.ts";
import { listMail } from "./content/list-mail.ts";
import { lure } from "./content/lure.ts";
import { lureWithRiskyLink } from "./content/lure-with-risky-link.ts";
import { passwordForm } from "./content/password-form.ts";
import { payrollByMail } from "./content/payroll-by-mail.ts";
import { fakeThread } from "./conversation/fake-thread.ts";
import { hijackedThread } from "./conversation/hijacked-thread.ts";
import { ownThread } from "./conversation/own-thread.ts";
import { suspiciousQuote } from "./conversation/suspicious-quote.ts";
import { abusedSuffix } from "./domain/abused-suffix.ts";
import { brandInSubdomain } from "./domain/brand-in-subdomain.ts";
import { brandServiceWord } from "./domain/brand-service-word.ts";
import { disposable } from "./domain/disposable.ts";
import { freeHost } from "./domain/free-host.ts";
import { homograph } from "./domain/homograph.ts";
import { lookalike } from "./domain/lookalike.ts";
import { addressInName } from "./identity/address-in-name.ts";
import { brandDisplayName } from "./identity/brand-display-name.ts";
import { deceptiveCharacters } from "./identity/deceptive-characters.ts";
import { genuineBrand } from "./identity/genuine-brand.ts";
import { impersonatedPerson } from "./identity/impersonated-person.ts";
import { knownDomain } from "./identity/known-domain.ts";
import { ownAddressFromOutside } from "./identity/own-address-from-outside.ts";
import { ownDomainInName } from "./identity/own-domain-in-name.ts";
import { replyToElsewhere } from "./identity/reply-to-elsewhere.ts";
import { threeOrganisations } from "./identity/three-organisations.ts";
import { dangerousScheme } from "./url/dangerous-scheme.ts";
import { fileOrFormHost } from "./url/file-or-form-host.ts";
import { loginElsewhere } from "./url/login-elsewhere.ts";
import { obfuscatedHost } from "./url/obfuscated-host.ts";
import { openRedirect } from "./url/open-redirect.ts";
import { ownLinks } from "./url/own-links.ts";
import { paymentCode } from "./url/payment-code.ts";
import { qrCode } from "./url/qr-code.ts";
import { recipientInLink } from "./url/recipient-in-link.ts";
import { shortener } from "./url/shortener.ts";
import { textTargetMismatch } from "./url/text-target-mismatch.ts";
import { wallet } from "./url/wallet.ts";

/** Every signal that a message itself can give; those of files are in `attachment-signals.ts`. */
export const messageSignals = {
  aligned,
  ambiguousHeaders,
  arcBroken,
  bulkSenderOnly,
  dmarcFail,
  failed,
  foreignTimeZone,
  providerMismatch,
  unaligned,
  activeHtml,
  automaticReply,
  bankDetailsByMail,
  blackmail,
  calendarLure,
  differentAlternative,
  disputedChargeCall,
  errandOpener,
  fortuneFromStranger,
  giftCardErrand,
  hiddenText,
  imageOnly,
  listMail,
  lure,
  lureWithRiskyLink,
  passwordForm,
  payrollByMail,
  fakeThread,
  hijackedThread,
  ownThread,
  suspiciousQuote,
  abusedSuffix,
  brandInSubdomain,
  brandServiceWord,
  disposable,
  freeHost,
  homograph,
  lookalike,
  addressInName,
  brandDisplayName,
  deceptiveCharacters,
  genuineBrand,
  impersonatedPerson,
  knownDomain,
  ownAddressFromOutside,
  ownDomainInName,
  replyToElsewhere,
  threeOrganisations,
  dangerousScheme,
  fileOrFormHost,
  loginElsewhere,
  obfuscatedHost,
  openRedirect,
  ownLinks,
  paymentCode,
  qrCode,
  recipientInLink,
  shortener,
  textTargetMismatch,
  wallet,
} as const;

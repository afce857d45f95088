/**
 * The ideas that the rules of the signals speak of. Each language says them in its own words; the type of a
 * lexicon demands every concept in every language, so none can be forgotten.
 */
export const CONCEPTS = [
  // what the reader is asked to do
  "want", "give", "reset", "change", "remove", "create", "pay", "send-back", "buy", "install", "click", "call-us",
  "reply", "skip", "deliver", "enter", "read-aloud", "look-up", "borrow",
  // what it is about
  "password", "your-password", "my-password", "code", "card-data", "login", "your-login", "mfa", "contact",
  "new-thing", "other-account", "own-account-number", "refund", "salary", "payment", "bank-details", "address",
  "order", "sim", "gift-card", "crypto", "fee", "prize", "loan", "records", "your-customer", "admin", "remote-tool",
  "command", "invoice", "document", "subscription", "amount", "mailbox", "device", "bail", "safe-account",
  // what happened, as the writer tells it
  "forgot", "locked-out", "lost-channel", "temporary", "here", "mistake-sent", "bank-changed", "alarm", "suspension",
  "charge", "parcel-held", "payment-failed", "won", "approved-loan", "easy-job", "deposit-first", "investment",
  "inheritance", "recorded-you", "leak", "in-trouble", "new-number", "cannot-talk",
  // levers
  "urgent", "deadline", "authority", "self-intro", "staff", "tech-role", "bank-role", "police", "executive", "fear",
  "intimidation", "harm", "liking", "pity", "reciprocity", "consistency", "social-proof", "surprise", "exact-detail",
  "secrecy", "pivot", "exception", "no-proof", "already-proven", "just-do-it",
  // probing, recruiting, injecting
  "procedure-question", "hypothetical-person", "while-there", "open-app", "reversal", "your-phone", "verification", "what-do-you-have", "ends-in", "account-exists",
  "extra-money", "inside-access", "injection", "injection-target", "model-rules",
  // agent's side
  "demand-proof", "proof-failed", "refusal", "done",
  // counter-evidence and scope
  "negation", "reporting", "victim", "ask-legit", "research", "advice-never", "you-requested", "ignore-if",
  "original-method", "offer-proof", "how-to", "consumer-body", "unsubscribe", "already-usual",
] as const;

export type Concept = (typeof CONCEPTS)[number];

/** Words and phrases per concept, separated by commas; `*` after a word stands for any ending. */
export type Lexicon = Readonly<Record<Concept, string>>;

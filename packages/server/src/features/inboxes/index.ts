export { createFirstInboxes, greetings } from "./first-inboxes.ts";
export { loopIdOf } from "./gateway-service.ts";
export { findInbox, type InboxRow, listInboxRows, recordInboxProblem } from "./inboxes.store.ts";
export { createInbox, getInbox } from "./inboxes.ts";
export { submissionAccount, tlsModeOf } from "./mail-account.ts";
export { openSecrets } from "./secrets.ts";
export { createServices } from "./services.ts";

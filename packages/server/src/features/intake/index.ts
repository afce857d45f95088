export { createAccept } from "./accept.ts";
export { claimAcceptances, findAcceptances } from "./intake.store.ts";

export { type Arrival, createAccept } from "./accept.ts";
export { claimAcceptances, findAcceptances } from "./intake.store.ts";

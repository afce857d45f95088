export { type ContactRow, findContacts } from "./contacts.store.ts";
export { maskByKind, type PointKind } from "./masks.ts";
export { pointFingerprint, type ResolvedContact, resolveContact, type Sender } from "./resolve.ts";

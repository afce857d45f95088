export { applyFile, fieldPlace, personPlace, pointPlace } from "./apply-file.ts";
export { type ContactRow, findContacts } from "./contacts.store.ts";
export { type FieldDefinitionRow, listFieldDefinitionRows } from "./definitions.store.ts";
export { type FieldProblem, fieldKinds } from "./field-kinds.ts";
export {
  type FieldRow,
  findByExternalId,
  findFieldsOf,
  findPerson,
  findPointsOf,
  lockFile,
  type PersonRow,
  takeOffFile,
} from "./file.store.ts";
export type { FileInput, FilePlan, FileProblem, Rerouted } from "./file.types.ts";
export { createHoney } from "./honey.ts";
export { canonicalPoint, maskByKind, maskExternalId, type PointKind } from "./masks.ts";
export { externalFingerprint, planFile } from "./plan-file.ts";
export { pointFingerprint, type ResolvedContact, resolveContact, type Sender } from "./resolve.ts";

export { type Audited, type AuditFlaw, type AuditVerdict, auditFiles, auditLog } from "./audit.ts";
export { fromBase64, fromBase64Url, toBase64, toBase64Url } from "./bytes.ts";
export { canonicalize, parseCanonical } from "./canonical.ts";
export {
  type Checkpoint,
  type CheckpointFlaw,
  type CheckpointVerdict,
  formatCheckpoint,
  isFork,
  openCheckpoint,
  parseCheckpoint,
  readCheckpoint,
  signCheckpoint,
} from "./checkpoint.ts";
export type { ByteSource } from "./chunked.ts";
export {
  addCosignatures,
  type Cosignature,
  cosign,
  openCosignatures,
  readWitnessed,
} from "./cosignature.ts";
export {
  type Appended,
  appendEntries,
  type Edge,
  EMPTY_EDGE,
  edgeFiles,
  headOf,
  readConsistencyProof,
  readEdge,
  readInclusionProof,
} from "./edge.ts";
export { EvidenceError, type EvidenceErrorCode } from "./errors.ts";
export { EMPTY_ROOT, leafHash, nodeHash } from "./hash.ts";
export {
  createSigner,
  createVerifierKey,
  formatVerifierKey,
  LOG_SIGNATURE,
  parseVerifierKey,
  type SignatureType,
  type Signer,
  type VerifierKey,
  WITNESS_SIGNATURE,
} from "./key.ts";
export {
  type Entry,
  type EntryFacts,
  entryBytes,
  isOpeningOf,
  MAX_ENTRY_BYTES,
  type Opening,
  parseEntry,
  type SealedEntry,
  sealEntry,
} from "./leaf.ts";
export {
  formatNote,
  formatSignatureLine,
  type Note,
  type NoteSignature,
  parseNote,
  signaturesOf,
} from "./note.ts";
export { isConsistent, isIncluded } from "./path.ts";
export {
  formatProof,
  type LogProof,
  type ProofFlaw,
  type ProofVerdict,
  parseProof,
  type TrustedKeys,
  verifyProof,
  verifyProofText,
} from "./proof.ts";
export {
  formatReceipt,
  MAX_RECEIPT_BYTES,
  parseReceipt,
  type Receipt,
  type ReceiptFlaw,
  type ReceiptVerdict,
  verifyReceipt,
} from "./receipt.ts";
export {
  formatFragment,
  isToken,
  openShare,
  openShareFile,
  PASSWORD_STRETCHING,
  parseFragment,
  passwordSalt,
  type SharePart,
  type ShareRight,
  type ShareSecret,
  sealShare,
  sealShareFile,
  shareToken,
  tokenVerifier,
} from "./share.ts";
export {
  decodeBundle,
  encodeBundle,
  parseTilePath,
  TILE_WIDTH,
  type TileName,
  tileAt,
  tilePath,
  tilesOf,
  tilesSince,
} from "./tiles.ts";
export { Tree } from "./tree.ts";
export type { Hash, Head, JsonValue, LogFile, RandomSource, ReadFile } from "./types.ts";
export { type EmbeddedKeys, embedKeys } from "./verifier-page.ts";
export {
  type AddCheckpoint,
  formatAddCheckpoint,
  originOf,
  parseAddCheckpoint,
  type WatchedLog,
  type WitnessAnswer,
  type WitnessRefusal,
  witness,
} from "./witness.ts";

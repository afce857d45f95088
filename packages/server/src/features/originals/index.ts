export {
  contactSealer,
  openEnvelope,
  openOriginal,
  type SealedOriginal,
  sealKeyToContact,
  sealOriginal,
} from "./originals.ts";

import { defineDetector } from "../../detector.ts";
import { readUnsealKey } from "../../finders/vendor-keys.ts";
import { HEX, sample } from "../samples.ts";

export const unsealKey = defineDetector({
  id: "secret/unseal-key",
  type: "api-key",
  title: "Unseal key of a vault",
  description: "With a few others it opens the whole vault.",
  category: "secret",
  severity: "critical",
  references: ["https://developer.hashicorp.com/vault/docs/concepts/seal"],
  cues: ["unseal key", "operator unseal"],
  rule: { kind: "cued", read: readUnsealKey },
  examples: {
    match: [
      `Unseal Key 1: «${sample("", 44)}»`,
      `vault operator unseal «${sample("", 44)}»`,
      `unseal key: «${sample("", 64, HEX)}»`,
    ],
    ignore: ["Unseal Key 1: ask Ana", "vault operator unseal -reset", "the unseal key was rotated"],
  },
});

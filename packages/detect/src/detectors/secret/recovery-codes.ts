import { defineDetector } from "../../detector.ts";
import { readCodes } from "../../finders/code-lists.ts";

export const recoveryCodes = defineDetector({
  id: "secret/recovery-codes",
  type: "otp",
  title: "Recovery codes",
  description: "Each one replaces the second factor.",
  category: "secret",
  severity: "critical",
  references: ["https://pages.nist.gov/800-63-4/sp800-63b.html"],
  cues: [
    "recovery codes",
    "recovery code",
    "backup codes",
    "backup code",
    "codigos de recuperacao",
    "codigo de recuperacao",
    "codigos de backup",
    "codigos de recuperacion",
    "codigo de recuperacion",
    "codigos de respaldo",
    "codigo de respaldo",
  ],
  rule: { kind: "cued", read: readCodes },
  examples: {
    match: [
      "recovery codes: «a1b2-c3d4 e5f6-a7b8 c9d0-e1f2»",
      "meus códigos de backup: «1234-5678, 8765-4321»",
      "código de recuperación «9f3k-22lm»",
    ],
    ignore: ["recovery codes are lost", "onde acho os códigos de backup?", "no tengo código de recuperación"],
  },
});

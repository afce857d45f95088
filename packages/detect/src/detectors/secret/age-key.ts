import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const ageKey = defineDetector({
  id: "secret/age-key",
  type: "private-key",
  title: "age secret key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://age-encryption.org"],
  rule: {
    kind: "token",
    prefixes: ["AGE-SECRET-KEY-1"],
    charset: "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L",
    minimum: 58,
    maximum: 58,
  },
  examples: {
    match: [
      `«${sample("AGE-SECRET-KEY-1", 58, "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L")}»`,
      `segue o acesso: «${sample("AGE-SECRET-KEY-1", 58, "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L")}», obrigado`,
      `valor="«${sample("AGE-SECRET-KEY-1", 58, "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L")}»"`,
    ],
    ignore: [
      `it begins with AGE-SECRET-KEY-1 and then stops`,
      `corto ${sample("AGE-SECRET-KEY-1", 6, "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L")} fin`,
      `sem nada AGE aqui`,
    ],
  },
});

import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const frameioToken = defineDetector({
  id: "secret/frameio-token",
  type: "api-key",
  title: "Frame.io token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://developer.frame.io"],
  rule: {
    kind: "token",
    prefixes: ["fio-u-"],
    charset: "A-Za-z0-9_-",
    minimum: 60,
    maximum: 70,
  },
  examples: {
    match: [
      `«${sample("fio-u-", 62)}»`,
      `segue o acesso: «${sample("fio-u-", 62)}», obrigado`,
      `valor="«${sample("fio-u-", 62)}»"`,
    ],
    ignore: [`it begins with fio-u- and then stops`, `corto ${sample("fio-u-", 6)} fin`, `sem nada fio aqui`],
  },
});

import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const dopplerToken = defineDetector({
  id: "secret/doppler-token",
  type: "api-key",
  title: "Doppler token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://docs.doppler.com"],
  rule: {
    kind: "token",
    prefixes: ["dp.pt.", "dp.st.", "dp.ct.", "dp.sa.", "dp.scim.", "dp.audit."],
    charset: "A-Za-z0-9_.-",
    minimum: 40,
    maximum: 60,
  },
  examples: {
    match: [
      `«${sample("dp.pt.", 41)}»`,
      `segue o acesso: «${sample("dp.st.", 41)}», obrigado`,
      `valor="«${sample("dp.pt.", 41)}»"`,
    ],
    ignore: [`it begins with dp.pt. and then stops`, `corto ${sample("dp.pt.", 6)} fin`, `sem nada dpp aqui`],
  },
});

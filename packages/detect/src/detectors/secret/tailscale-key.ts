import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const tailscaleKey = defineDetector({
  id: "secret/tailscale-key",
  type: "api-key",
  title: "Tailscale key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://tailscale.com/kb"],
  rule: {
    kind: "token",
    prefixes: ["tskey-"],
    charset: "A-Za-z0-9_-",
    minimum: 24,
    maximum: 80,
  },
  examples: {
    match: [
      `«${sample("tskey-", 25)}»`,
      `segue o acesso: «${sample("tskey-", 25)}», obrigado`,
      `valor="«${sample("tskey-", 25)}»"`,
    ],
    ignore: [`it begins with tskey- and then stops`, `corto ${sample("tskey-", 6)} fin`, `sem nada tsk aqui`],
  },
});

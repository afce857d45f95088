import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const vercelToken = defineDetector({
  id: "secret/vercel-token",
  type: "api-key",
  title: "Vercel token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://vercel.com/docs"],
  rule: {
    kind: "token",
    prefixes: ["vcp_", "vci_", "vca_", "vcr_", "vck_"],
    charset: "A-Za-z0-9",
    minimum: 24,
    maximum: 80,
  },
  examples: {
    match: [
      `«${sample("vcp_", 25)}»`,
      `segue o acesso: «${sample("vci_", 25)}», obrigado`,
      `valor="«${sample("vcp_", 25)}»"`,
    ],
    ignore: [`it begins with vcp_ and then stops`, `corto ${sample("vcp_", 6)} fin`, `sem nada vcp aqui`],
  },
});

import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const supabaseKey = defineDetector({
  id: "secret/supabase-key",
  type: "api-key",
  title: "Supabase key",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://supabase.com/docs"],
  rule: {
    kind: "token",
    prefixes: ["sbp_", "sb_secret_"],
    charset: "A-Za-z0-9_",
    minimum: 30,
    maximum: 60,
  },
  examples: {
    match: [
      `«${sample("sbp_", 31)}»`,
      `segue o acesso: «${sample("sb_secret_", 31)}», obrigado`,
      `valor="«${sample("sbp_", 31)}»"`,
    ],
    ignore: [`it begins with sbp_ and then stops`, `corto ${sample("sbp_", 6)} fin`, `sem nada sbp aqui`],
  },
});

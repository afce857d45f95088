import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const mapboxToken = defineDetector({
  id: "secret/mapbox-token",
  type: "api-key",
  title: "Mapbox secret token",
  description: "Whoever holds it acts as its owner until it is revoked.",
  category: "secret",
  severity: "critical",
  references: ["https://docs.mapbox.com"],
  rule: {
    kind: "token",
    prefixes: ["sk.eyJ", "tk.eyJ", "pk.eyJ"],
    charset: "A-Za-z0-9_.-",
    minimum: 60,
    maximum: 200,
  },
  examples: {
    match: [
      `«${sample("sk.eyJ", 62)}»`,
      `segue o acesso: «${sample("tk.eyJ", 62)}», obrigado`,
      `valor="«${sample("sk.eyJ", 62)}»"`,
    ],
    ignore: [`it begins with sk.eyJ and then stops`, `corto ${sample("sk.eyJ", 6)} fin`, `sem nada ske aqui`],
  },
});

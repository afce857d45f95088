import { isAmka } from "../../checksums/europe.ts";
import { defineDetector } from "../../detector.ts";

export const grAmka = defineDetector({
  id: "health/gr-amka",
  type: "gr.amka",
  title: "Greek social security number (AMKA)",
  description: "Opens health and work records.",
  category: "health",
  severity: "high",
  references: ["https://www.amka.gr"],
  cues: ["amka"],
  rule: {
    kind: "number",
    formats: ["11"],
    validate: isAmka,
    alone: "never",
  },
  examples: {
    match: ["AMKA «28125290768»", "my AMKA is «02111922106»", "amka: «14100415232»"],
    ignore: ["pedido 15091843159", "order 30495160773 was delivered", "protocolo 31055021443286"],
  },
});

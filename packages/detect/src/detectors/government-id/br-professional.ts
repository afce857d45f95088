import { defineDetector } from "../../detector.ts";
import { readProfessional } from "../../finders/ids.ts";

export const brProfessional = defineDetector({
  id: "government-id/br-professional",
  type: "br.professional-id",
  title: "Brazilian professional card (CRM, OAB, CREA …)",
  description: "Passes for a doctor or lawyer.",
  category: "government-id",
  severity: "medium",
  references: ["https://www.cnj.jus.br"],
  cues: ["crm", "oab", "crea", "cro", "coren", "crp", "crc", "creci", "crefito", "crmv"],
  rule: { kind: "cued", read: readProfessional },
  examples: {
    match: ["OAB/SP «123.456»", "CRM «54321-RJ»", "CREA «5061234567»"],
    ignore: ["CRM da empresa", "no crm 2 vezes", "OAB prova"],
  },
});

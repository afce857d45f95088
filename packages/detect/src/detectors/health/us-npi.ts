import { isNpi } from "../../checksums/north-america.ts";
import { defineDetector } from "../../detector.ts";

export const usNpi = defineDetector({
  id: "health/us-npi",
  type: "us.npi",
  title: "US health provider identifier (NPI)",
  description: "Bills health insurers in a provider's name.",
  category: "health",
  severity: "medium",
  references: ["https://npiregistry.cms.hhs.gov"],
  cues: ["npi", "provider identifier"],
  rule: {
    kind: "number",
    formats: ["10"],
    validate: isNpi,
    alone: "never",
  },
  examples: {
    match: ["NPI «2288195748»", "the doctor's NPI is «1251773960»", "npi: «1489419048»"],
    ignore: ["pedido 1118397227", "order 3334023000 was delivered", "protocolo 1774867570953"],
  },
});

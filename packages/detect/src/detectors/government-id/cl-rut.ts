import { isRut } from "../../checksums/latin-america.ts";
import { defineDetector } from "../../detector.ts";

export const clRut = defineDetector({
  id: "government-id/cl-rut",
  type: "cl.rut",
  title: "Chilean identity number with K (RUT, RUN)",
  description: "Opens credit and contracts in the holder's name.",
  category: "government-id",
  severity: "high",
  references: ["https://www.registrocivil.cl"],
  cues: ["rut", "run", "rol unico tributario"],
  rule: {
    kind: "code",
    shapes: ["99.999.999-K", "9.999.999-K"],
    validate: isRut,
    alone: "formatted",
  },
  examples: {
    match: ["mi RUT es «44.307.600-K»", "rut «04087111K»", "facturar a «01.028.886-K»"],
    ignore: ["modelo 28512611K en stock", "part 56204256K", "SKU 08209165K37"],
  },
});

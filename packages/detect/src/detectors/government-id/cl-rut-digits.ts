import { isRut } from "../../checksums/latin-america.ts";
import { defineDetector } from "../../detector.ts";

export const clRutDigits = defineDetector({
  id: "government-id/cl-rut-digits",
  type: "cl.rut",
  title: "Chilean identity number (RUT, RUN), digits only",
  description: "Opens credit and contracts in the holder's name.",
  category: "government-id",
  severity: "high",
  references: ["https://www.registrocivil.cl"],
  cues: ["rut", "run", "rol unico tributario"],
  rule: {
    kind: "number",
    formats: ["2.3.3-1", "1.3.3-1", "8-1", "7-1"],
    validate: isRut,
    alone: "formatted",
  },
  examples: {
    match: ["mi RUT es «41.989.082-0»", "rut «20284483-9»", "facturar a «60.443.620-6»"],
    ignore: ["pedido 127890595", "order 790832077 was delivered", "protocolo 268776370748"],
  },
});

import { hasNifLetter } from "../../checksums/iberia.ts";
import { defineDetector } from "../../detector.ts";

export const esNif = defineDetector({
  id: "government-id/es-nif",
  type: "es.nif",
  title: "Spanish identity number (DNI, NIF)",
  description: "Signs contracts and opens credit in the holder's name.",
  category: "government-id",
  severity: "high",
  references: ["https://www.interior.gob.es/opencms/es/servicios-al-ciudadano/tramites-y-gestiones/dni/"],
  cues: ["nif", "dni", "d n i", "documento", "dni nif"],
  rule: {
    kind: "code",
    shapes: ["99.999.999-A"],
    validate: hasNifLetter,
    alone: "formatted",
  },
  examples: {
    match: ["mi DNI es «68197378D»", "nif «30.827.396-J»", "el titular es «92527111C»"],
    ignore: ["el lote 12345678A salió", "factura 2024-000123", "pedido 40213823 B"],
  },
});

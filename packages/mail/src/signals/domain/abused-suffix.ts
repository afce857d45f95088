import { defineSignal } from "../define-signal.ts";

export const abusedSuffix = defineSignal({
  id: "domain/abused-suffix",
  strength: "weak",
  description: "A domain under a suffix that is used for abuse more than for honest sites.",
  texts: {
    "pt-BR": "O domínio {domain} tem um final muito usado em golpes.",
    en: "The domain {domain} has an ending much used for scams.",
    es: "El dominio {domain} tiene una terminación muy usada en estafas.",
  },
});

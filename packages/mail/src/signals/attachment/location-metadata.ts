import { defineFileSignal } from "../define-file-signal.ts";

export const locationMetadata = defineFileSignal({
  id: "attachment/location-metadata",
  strength: "weak",
  holds: false,
  description: "A photo that tells where it was taken.",
  texts: {
    "pt-BR": "A foto guarda o lugar em que foi tirada.",
    en: "The photo keeps the place where it was taken.",
    es: "La foto guarda el lugar donde se tomó.",
  },
});

import { defineSignal } from "../define-signal.ts";

export const learnedOrdinary = defineSignal({
  kind: "learned",
  id: "content/learned-ordinary",
  strength: "weak",
  benign: true,
  description:
    "The wording as a whole resembles what customers ordinarily write: questions, complaints, thanks. It takes a little from other evidence and never excuses a request.",
  texts: {
    "pt-BR": "O texto, no conjunto, lembra o que clientes escrevem no dia a dia.",
    en: "The wording as a whole resembles what customers write every day.",
    es: "El texto, en su conjunto, se parece a lo que los clientes escriben a diario.",
  },
  examples: {
    "pt-BR": { match: ["O pacote chegou bem, obrigada."], ignore: ["Me passa a senha dela"] },
    en: { match: ["The parcel arrived safely, thank you."], ignore: ["Give me her password"] },
    es: { match: ["El paquete llegó bien, gracias."], ignore: ["Dame la contraseña de ella"] },
  },
});

import { defineSignal } from "../define-signal.ts";

const PRESSURE = [
  "conversation/proof-refusal",
  "conversation/exception",
  "conversation/lost-channel",
  "conversation/already-approved",
  "content/intimidation",
  "content/physical-threat",
  "content/consistency",
];

export const pressureAfterRefusal = defineSignal({
  kind: "conversation",
  id: "conversation/pressure-after-refusal",
  strength: "strong",
  advice: "prove-identity",
  description: "The agent asked for proof or said no, and the answer was pressure instead of proof.",
  texts: {
    "pt-BR": "Você pediu uma prova ou disse não, e a resposta foi pressão.",
    en: "You asked for proof or said no, and the answer was pressure.",
    es: "Usted pidió una prueba o dijo que no, y la respuesta fue presión.",
  },
  of: PRESSURE,
  holds: ({ now, ago }) =>
    (ago("fact/proof-demanded") ?? 9) <= 2 &&
    PRESSURE.some((id) => now.has(id)) &&
    (now.has("fact/asks") || ago("fact/asks") !== undefined),
  examples: {
    "pt-BR": {
      match: [
        "customer: reseta minha senha\nagent: Posso enviar o link para o e-mail cadastrado.\ncustomer: esse e-mail «não tenho mais», «abre uma exceção»",
      ],
      ignore: [
        "customer: esqueci minha senha\nagent: Vou enviar o link para o e-mail cadastrado.\ncustomer: recebi, obrigado",
      ],
    },
    en: {
      match: [
        "customer: reset my password\nagent: I can send a link to the email on file.\ncustomer: it's «stolen», «come on»",
      ],
      ignore: [
        "customer: I forgot my password\nagent: I'm sending a link to the email on file.\ncustomer: got it, thanks",
      ],
    },
    es: {
      match: [
        "customer: restablece mi contraseña\nagent: Le envío el enlace al correo registrado.\ncustomer: «ya no tengo» ese correo, «haga una excepción»",
      ],
      ignore: [
        "customer: olvidé mi clave\nagent: Le envío el enlace al correo registrado.\ncustomer: ya llegó, gracias",
      ],
    },
  },
});

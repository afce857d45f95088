import { defineSignal } from "../define-signal.ts";

export const asksIfGenuine = defineSignal({
  kind: "text",
  id: "content/asks-if-genuine",
  strength: "medium",
  benign: true,
  description: "Shows a message from elsewhere and asks whether it is ours.",
  texts: {
    "pt-BR": "Mostra uma mensagem recebida e pergunta se é nossa.",
    en: "Shows a message from elsewhere and asks whether it is ours.",
    es: "Muestra un mensaje recibido y pregunta si es nuestro.",
  },
  rules: ["ask-legit"],
  examples: {
    "pt-BR": { match: ["Recebi isto, «é de vocês mesmo»?"], ignore: ["Esse preço é de ontem."] },
    en: { match: ["Got this today, «is this really you»?"], ignore: ["This price is from yesterday."] },
    es: { match: ["Me llegó esto, ¿«es de ustedes»?"], ignore: ["Este precio es de ayer."] },
  },
});

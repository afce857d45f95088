import { defineSignal } from "../define-signal.ts";

export const fortuneFromStranger = defineSignal({
  id: "content/fortune-from-stranger",
  strength: "strong",
  description: "A fortune, a loan or a prize from a stranger.",
  texts: {
    "pt-BR": "Uma fortuna, um prêmio ou um empréstimo oferecido por um desconhecido.",
    en: "A fortune, a prize or a loan offered by a stranger.",
    es: "Una fortuna, un premio o un préstamo ofrecido por un desconocido.",
  },
});

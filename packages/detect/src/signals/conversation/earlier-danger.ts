import { defineSignal } from "../define-signal.ts";

export const earlierDanger = defineSignal({
  kind: "aftermath",
  id: "conversation/earlier-danger",
  strength: "medium",
  advice: "prove-identity",
  description:
    "An earlier message of this conversation was a danger. This one says nothing of the kind, but what it asks for still needs proof. Mere thanks, greetings and assent are not marked.",
  texts: {
    "pt-BR": "Esta mensagem parece inofensiva, mas antes, nesta conversa, houve um perigo.",
    en: "This message seems harmless, but earlier in this conversation there was a danger.",
    es: "Este mensaje parece inofensivo, pero antes, en esta conversación, hubo un peligro.",
  },
  examples: {
    "pt-BR": {
      match: [
        "customer: Me passa a sua senha e o código que chegou\ncustomer: e a minha fatura de maio, quando sai?",
      ],
      ignore: ["customer: Me passa a sua senha e o código que chegou\ncustomer: obrigado, bom dia"],
    },
    en: {
      match: [
        "customer: Send me your password and the code you got\ncustomer: and when does my May bill come out?",
      ],
      ignore: ["customer: Send me your password and the code you got\ncustomer: ok thanks"],
    },
    es: {
      match: [
        "customer: Pásame tu contraseña y el código que te llegó\ncustomer: ¿y cuándo sale mi factura de mayo?",
      ],
      ignore: ["customer: Pásame tu contraseña y el código que te llegó\ncustomer: muchas gracias"],
    },
  },
});

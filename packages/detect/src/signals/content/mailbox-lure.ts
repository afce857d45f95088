import { defineSignal } from "../define-signal.ts";

export const mailboxLure = defineSignal({
  kind: "text",
  id: "content/mailbox-lure",
  strength: "strong",
  advice: "do-not-open",
  description: "The mailbox is said to be full, old or about to close; the way out asks for the login.",
  texts: {
    "pt-BR": "Diz que a caixa de e-mail está cheia ou vai fechar e pede o login.",
    en: "Says the mailbox is full or about to close and asks for the login.",
    es: "Dice que el buzón está lleno o va a cerrarse y pide el acceso.",
  },
  rules: [
    "mailbox ~16 suspension & click|give|reply|password",
    "mailbox & password & suspension|deadline|payment-failed & click|reply|give !!how-to",
  ],
  examples: {
    "pt-BR": {
      match: ["«Sua caixa de entrada será suspensa»: «clique» e «confirme»"],
      ignore: ["Minha caixa de entrada está cheia de propaganda."],
    },
    en: {
      match: ["Your «mailbox will be deactivated», «click» «to keep» your «password»"],
      ignore: ["My inbox is full of ads."],
    },
    es: {
      match: ["Su «buzón será suspendido»: «haga clic» para «validar»"],
      ignore: ["Mi buzón está lleno de publicidad."],
    },
  },
});

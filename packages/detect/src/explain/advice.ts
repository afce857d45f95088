import type { Advice } from "../signals/define-signal.ts";
import type { Language, SignalCategory } from "../types.ts";

type Texts = Readonly<Record<Language, string>>;

/** What to do next; the type demands every kind of advice in every language. */
export const ADVICE: Readonly<Record<Advice, Texts>> = {
  "prove-identity": {
    "pt-BR":
      "Peça que a pessoa prove quem é pela verificação antes de mudar qualquer coisa; dados que ela sabe não contam.",
    en: "Have the person prove who they are through verification before you change anything; facts they know do not count.",
    es: "Pida que la persona demuestre quién es con la verificación antes de cambiar nada; los datos que sabe no cuentan.",
  },
  "no-secret": {
    "pt-BR": "Não envie nem peça senha, código ou dados de cartão, por nenhum canal.",
    en: "Do not send or ask for a password, a code or card data, on any channel.",
    es: "No envíe ni pida contraseñas, códigos ni datos de tarjeta, por ningún canal.",
  },
  "call-back": {
    "pt-BR":
      "Desligue ou pare aqui e ligue para o número que já está no cadastro, nunca para o que veio na mensagem.",
    en: "Stop here and call the number already on file, never one that came with the message.",
    es: "Deténgase y llame al número que ya está registrado, nunca al que vino en el mensaje.",
  },
  "do-not-open": {
    "pt-BR": "Não abra links nem arquivos desta mensagem.",
    en: "Do not open links or files of this message.",
    es: "No abra enlaces ni archivos de este mensaje.",
  },
  "do-not-pay": {
    "pt-BR": "Não pague, não transfira e não compre nada por causa desta mensagem.",
    en: "Do not pay, transfer or buy anything because of this message.",
    es: "No pague, no transfiera ni compre nada por este mensaje.",
  },
  "original-method": {
    "pt-BR": "Devolva dinheiro só pelo mesmo meio em que foi pago.",
    en: "Give money back only the way it was paid.",
    es: "Devuelva el dinero solo por el mismo medio con que se pagó.",
  },
  escalate: {
    "pt-BR": "Não responda sozinho: chame seu supervisor e a segurança, e guarde a mensagem.",
    en: "Do not answer alone: call your supervisor and security, and keep the message.",
    es: "No responda a solas: avise a su supervisor y a seguridad, y guarde el mensaje.",
  },
  "ignore-instructions": {
    "pt-BR":
      "Trate as ordens do texto como conteúdo, não como instruções; não as repasse a um assistente automático.",
    en: "Treat the orders in the text as content, not as instructions; do not pass them to an automatic assistant.",
    es: "Trate las órdenes del texto como contenido, no como instrucciones; no las pase a un asistente automático.",
  },
  "do-not-install": {
    "pt-BR": "Não instale nada, não dite números de acesso e não digite comandos.",
    en: "Install nothing, read out no access number and type no commands.",
    es: "No instale nada, no dicte números de acceso ni teclee comandos.",
  },
  "do-not-describe": {
    "pt-BR": "Não descreva como a verificação funciona; diga apenas que ela acontece quando há um pedido.",
    en: "Do not describe how verification works; say only that it happens when there is a request.",
    es: "No describa cómo funciona la verificación; diga solo que se hace cuando hay una petición.",
  },
  "no-disclosure": {
    "pt-BR": "Não confirme nem leia dados do cadastro; pedidos de autoridades vão por escrito ao jurídico.",
    en: "Neither confirm nor read out data on file; requests of authorities go to the legal team in writing.",
    es: "No confirme ni lea datos registrados; las peticiones de autoridades van por escrito al equipo jurídico.",
  },
  "support-victim": {
    "pt-BR": "Ajude a pessoa a bloquear o que for preciso pelo canal oficial e registre o caso.",
    en: "Help the person to block what is needed through the official channel, and record the case.",
    es: "Ayude a la persona a bloquear lo necesario por el canal oficial y registre el caso.",
  },
  "second-person": {
    "pt-BR": "Peça a aprovação de uma segunda pessoa, que confirme por um canal conhecido.",
    en: "Get a second person's approval, confirmed over a channel you know.",
    es: "Pida la aprobación de una segunda persona, confirmada por un canal conocido.",
  },
  contain: {
    "pt-BR": "Não negocie nem pague; acione a segurança agora e preserve a mensagem original.",
    en: "Do not bargain or pay; call security now and keep the original message.",
    es: "No negocie ni pague; avise a seguridad ahora y conserve el mensaje original.",
  },
};

/** Advice for signals of other packages that name none. */
export const ADVICE_BY_CATEGORY: Readonly<Record<SignalCategory, Advice>> = {
  identity: "call-back",
  authentication: "call-back",
  domain: "do-not-open",
  url: "do-not-open",
  content: "call-back",
  request: "prove-identity",
  attachment: "do-not-open",
  behaviour: "prove-identity",
  conversation: "prove-identity",
};

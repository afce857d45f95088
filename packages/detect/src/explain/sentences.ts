import type { Language, SignalCategory, Verdict } from "../types.ts";

type Texts = Readonly<Record<Language, string>>;

export const LEAD: Readonly<Record<Exclude<Verdict, "clear">, Texts>> = {
  danger: { "pt-BR": "Perigo: {theme}.", en: "Danger: {theme}.", es: "Peligro: {theme}." },
  caution: { "pt-BR": "Atenção: {theme}.", en: "Take care: {theme}.", es: "Cuidado: {theme}." },
};

export const CLEAR: Texts = {
  "pt-BR": "Nada de suspeito nesta mensagem.",
  en: "Nothing suspicious in this message.",
  es: "Nada sospechoso en este mensaje.",
};

export const INCOMPLETE: Texts = {
  "pt-BR": "Não foi examinada por inteiro; não a trate como segura.",
  en: "It was not fully looked at; do not treat it as safe.",
  es: "No se examinó por completo; no la trate como segura.",
};

/** What the message is about, by the id or prefix of the evidence that weighs most; the first row that fits. */
export const THEMES: readonly { readonly of: string; readonly texts: Texts }[] = [
  {
    of: "request/password-in-clear",
    texts: {
      "pt-BR": "quer receber uma senha em aberto",
      en: "wants a password handed over in the clear",
      es: "quiere que le entreguen una contraseña tal cual",
    },
  },
  {
    of: "request/sim-swap",
    texts: {
      "pt-BR": "quer tomar uma linha telefônica",
      en: "wants to take over a phone line",
      es: "quiere quedarse con una línea telefónica",
    },
  },
  {
    of: "request/credential-reset",
    texts: {
      "pt-BR": "pede uma nova senha; só depois da prova de identidade",
      en: "asks for a new password; only after proof of identity",
      es: "pide una contraseña nueva; solo tras probar la identidad",
    },
  },
  {
    of: "request/factor-change",
    texts: {
      "pt-BR": "quer mudar a verificação em duas etapas de uma conta",
      en: "wants to change an account's second factor",
      es: "quiere cambiar el segundo factor de una cuenta",
    },
  },
  {
    of: "request/contact-change",
    texts: {
      "pt-BR": "quer trocar o contato que protege a conta",
      en: "wants to change the contact that protects the account",
      es: "quiere cambiar el contacto que protege la cuenta",
    },
  },
  {
    of: "request/password-solicitation",
    texts: {
      "pt-BR": "tenta obter a senha de alguém",
      en: "tries to get somebody's password",
      es: "intenta conseguir la contraseña de alguien",
    },
  },
  {
    of: "request/code-solicitation",
    texts: {
      "pt-BR": "tenta obter um código de acesso",
      en: "tries to get an access code",
      es: "intenta conseguir un código de acceso",
    },
  },
  {
    of: "request/card-solicitation",
    texts: {
      "pt-BR": "tenta obter dados de cartão ou documento",
      en: "tries to get card or identity data",
      es: "intenta conseguir datos de tarjeta o documento",
    },
  },
  {
    of: "request/login-sharing",
    texts: {
      "pt-BR": "quer usar o login de outra pessoa",
      en: "wants to use somebody else's login",
      es: "quiere usar el acceso de otra persona",
    },
  },
  {
    of: "request/data-",
    texts: {
      "pt-BR": "tenta tirar dados de um cliente",
      en: "tries to get a customer's data out",
      es: "intenta sacar datos de un cliente",
    },
  },
  {
    of: "request/access-grant",
    texts: {
      "pt-BR": "pede acesso para alguém",
      en: "asks for access for somebody",
      es: "pide acceso para alguien",
    },
  },
  {
    of: "request/remote-access",
    texts: {
      "pt-BR": "quer controlar um computador",
      en: "wants control of a computer",
      es: "quiere controlar un ordenador",
    },
  },
  {
    of: "request/order-redirect",
    texts: {
      "pt-BR": "quer desviar uma entrega já comprada",
      en: "wants to divert a purchase already made",
      es: "quiere desviar una compra ya hecha",
    },
  },
  {
    of: "request/",
    texts: {
      "pt-BR": "quer levar dinheiro para outro destino",
      en: "wants money sent somewhere else",
      es: "quiere llevar dinero a otro destino",
    },
  },
  {
    of: "content/prompt-injection",
    texts: {
      "pt-BR": "dá ordens escondidas a um assistente automático",
      en: "gives hidden orders to an automatic assistant",
      es: "da órdenes ocultas a un asistente automático",
    },
  },
  {
    of: "content/insider-offer",
    texts: {
      "pt-BR": "oferece dinheiro por acesso interno",
      en: "offers money for inside access",
      es: "ofrece dinero por acceso interno",
    },
  },
  {
    of: "content/physical-threat",
    texts: { "pt-BR": "ameaça uma pessoa", en: "threatens a person", es: "amenaza a una persona" },
  },
  {
    of: "content/intimidation",
    texts: { "pt-BR": "ameaça quem atende", en: "threatens the agent", es: "amenaza a quien atiende" },
  },
  {
    of: "content/extortion",
    texts: {
      "pt-BR": "exige dinheiro sob ameaça",
      en: "demands money under threat",
      es: "exige dinero bajo amenaza",
    },
  },
  {
    of: "content/",
    texts: {
      "pt-BR": "parece isca para fazer alguém clicar, ligar ou pagar",
      en: "looks like a lure to make somebody click, call or pay",
      es: "parece un señuelo para que alguien pulse, llame o pague",
    },
  },
  {
    of: "conversation/procedure-probing",
    texts: {
      "pt-BR": "sonda como a verificação funciona",
      en: "probes how verification works",
      es: "tantea cómo funciona la verificación",
    },
  },
  {
    of: "conversation/",
    texts: {
      "pt-BR": "tenta escapar da verificação",
      en: "tries to get around verification",
      es: "intenta esquivar la verificación",
    },
  },
  {
    of: "attachment/",
    texts: {
      "pt-BR": "traz um arquivo que pode fazer estrago",
      en: "brings a file that may do harm",
      es: "trae un archivo que puede hacer daño",
    },
  },
  {
    of: "",
    texts: {
      "pt-BR": "o remetente pode não ser quem diz",
      en: "the sender may not be who they say",
      es: "el remitente puede no ser quien dice",
    },
  },
];

/** Reason for a signal nobody gave words for: never silence. */
export const UNNAMED: Readonly<Record<SignalCategory, Texts>> = {
  identity: {
    "pt-BR": "Algo na identidade do remetente não confere.",
    en: "Something about the sender's identity does not fit.",
    es: "Algo en la identidad del remitente no encaja.",
  },
  authentication: {
    "pt-BR": "A autenticação do e-mail não confere.",
    en: "The mail's authentication does not fit.",
    es: "La autenticación del correo no encaja.",
  },
  domain: {
    "pt-BR": "O domínio é suspeito.",
    en: "The domain is suspicious.",
    es: "El dominio es sospechoso.",
  },
  url: {
    "pt-BR": "Há um link suspeito.",
    en: "There is a suspicious link.",
    es: "Hay un enlace sospechoso.",
  },
  content: {
    "pt-BR": "O texto tem sinais de golpe.",
    en: "The text shows signs of fraud.",
    es: "El texto tiene señales de fraude.",
  },
  request: {
    "pt-BR": "Pede uma ação sensível.",
    en: "Asks for a sensitive action.",
    es: "Pide una acción sensible.",
  },
  attachment: {
    "pt-BR": "Há um arquivo suspeito.",
    en: "There is a suspicious file.",
    es: "Hay un archivo sospechoso.",
  },
  behaviour: {
    "pt-BR": "O comportamento foge do normal.",
    en: "The behaviour is out of the ordinary.",
    es: "El comportamiento se sale de lo normal.",
  },
  conversation: {
    "pt-BR": "O rumo da conversa é suspeito.",
    en: "The course of the conversation is suspicious.",
    es: "El rumbo de la conversación es sospechoso.",
  },
};

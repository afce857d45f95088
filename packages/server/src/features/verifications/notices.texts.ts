import type { Language } from "@atalaia/contract";

export const noticeKinds = [
  "verification-started",
  "verification-passed",
  "verification-failed",
  "verification-disowned",
  "access-started",
  "access-passed",
  "authenticator-bound",
  "authenticator-removed",
  "contact-changed",
  "action-authorized",
  "action-executed",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What the sentences are made of, in the language they are written in. */
export interface Wording {
  readonly desk: string;
  /** Name of the action; empty where there is none. */
  readonly action: string;
  /** First name of who asks for the desk; empty where nobody does. */
  readonly agent: string;
  /** Of the verification page, for who was asked to open it. */
  readonly link: string | null;
  /** One tap: it was not me. */
  readonly disown: string;
}

type Sentence = (words: Wording) => string;

interface Notice {
  readonly subject: Sentence;
  readonly text: Sentence;
}

const portuguese: Readonly<Record<NoticeKind, Notice>> = {
  "verification-started": {
    subject: () => "Pedido para confirmar que é você",
    text: ({ agent, desk, action }) =>
      `${agent}, da equipe ${desk}, começou a confirmar que está falando com você. Motivo: ${action}.`,
  },
  "verification-passed": {
    subject: () => "Confirmamos que era você",
    text: ({ action }) => `Alguém confirmou ser você para: ${action}.`,
  },
  "verification-failed": {
    subject: () => "Tentativa de confirmação sem sucesso",
    text: ({ action }) =>
      `Alguém tentou confirmar ser você e errou vezes demais. O pedido era: ${action}. Nada foi feito.`,
  },
  "verification-disowned": {
    subject: () => "Paramos tudo: você disse que não era você",
    text: () =>
      "Recebemos o aviso de que não era você. O atendimento está congelado e o que tinha sido confirmado nele deixou de valer.",
  },
  "access-started": {
    subject: () => "Pedido para ver quem acessou seus dados",
    text: () => "Alguém pediu para ver quem consultou os seus dados e vai ter de confirmar que é você.",
  },
  "access-passed": {
    subject: () => "A lista de acessos aos seus dados foi aberta",
    text: () => "Alguém confirmou ser você e abriu a lista de quem consultou os seus dados.",
  },
  "authenticator-bound": {
    subject: () => "Nova forma de confirmar que é você",
    text: () =>
      "Uma chave de acesso ou um aplicativo autenticador foi guardado para você. Só passa a valer depois do período de espera.",
  },
  "authenticator-removed": {
    subject: () => "Uma forma de confirmar foi removida",
    text: () => "Uma chave de acesso ou um aplicativo autenticador seu foi removido.",
  },
  "contact-changed": {
    subject: () => "Seus dados de contato mudaram",
    text: () =>
      "Um e-mail ou telefone do seu cadastro mudou. O novo contato só serve para confirmar quem é você depois do período de espera.",
  },
  "action-authorized": {
    subject: () => "Um pedido seu foi autorizado",
    text: ({ action }) => `Foi autorizado: ${action}.`,
  },
  "action-executed": {
    subject: () => "Um pedido seu foi concluído",
    text: ({ action }) => `Foi feito: ${action}.`,
  },
};

const english: Readonly<Record<NoticeKind, Notice>> = {
  "verification-started": {
    subject: () => "Somebody is about to confirm that they are you",
    text: ({ agent, desk, action }) =>
      `${agent} of ${desk} has begun to make sure that it is you they are talking to. What for: ${action}.`,
  },
  "verification-passed": {
    subject: () => "We confirmed that it was you",
    text: ({ action }) => `Somebody confirmed that they are you, for: ${action}.`,
  },
  "verification-failed": {
    subject: () => "An attempt to confirm that it is you failed",
    text: ({ action }) =>
      `Somebody tried to confirm that they are you and was wrong too often. It was about: ${action}. Nothing was done.`,
  },
  "verification-disowned": {
    subject: () => "Everything is stopped: you said it was not you",
    text: () =>
      "We were told that it was not you. The conversation is frozen, and what had been confirmed in it no longer counts.",
  },
  "access-started": {
    subject: () => "Somebody asks who saw your data",
    text: () => "Somebody asked to see who looked at your data, and will have to confirm that they are you.",
  },
  "access-passed": {
    subject: () => "The list of who saw your data was opened",
    text: () => "Somebody confirmed that they are you and opened the list of who looked at your data.",
  },
  "authenticator-bound": {
    subject: () => "A new way to confirm that it is you",
    text: () =>
      "A passkey or an authenticator app was kept for you. It begins to count only after the waiting period.",
  },
  "authenticator-removed": {
    subject: () => "A way to confirm that it is you was removed",
    text: () => "A passkey or an authenticator app of yours was removed.",
  },
  "contact-changed": {
    subject: () => "Your contact details changed",
    text: () =>
      "An e-mail address or phone number on your file changed. The new one can confirm who you are only after the waiting period.",
  },
  "action-authorized": {
    subject: () => "A request of yours was authorized",
    text: ({ action }) => `Authorized: ${action}.`,
  },
  "action-executed": {
    subject: () => "A request of yours was carried out",
    text: ({ action }) => `Done: ${action}.`,
  },
};

const spanish: Readonly<Record<NoticeKind, Notice>> = {
  "verification-started": {
    subject: () => "Alguien va a confirmar que es usted",
    text: ({ agent, desk, action }) =>
      `${agent}, de ${desk}, ha empezado a comprobar que habla con usted. Motivo: ${action}.`,
  },
  "verification-passed": {
    subject: () => "Hemos confirmado que era usted",
    text: ({ action }) => `Alguien ha confirmado ser usted para: ${action}.`,
  },
  "verification-failed": {
    subject: () => "Un intento de confirmar su identidad ha fallado",
    text: ({ action }) =>
      `Alguien ha intentado confirmar que es usted y se ha equivocado demasiadas veces. Se trataba de: ${action}. No se ha hecho nada.`,
  },
  "verification-disowned": {
    subject: () => "Todo está detenido: ha dicho que no era usted",
    text: () =>
      "Nos han avisado de que no era usted. La conversación está congelada y lo que se había confirmado en ella ya no cuenta.",
  },
  "access-started": {
    subject: () => "Alguien pide ver quién consultó sus datos",
    text: () => "Alguien ha pedido ver quién ha consultado sus datos y tendrá que confirmar que es usted.",
  },
  "access-passed": {
    subject: () => "Se ha abierto la lista de accesos a sus datos",
    text: () => "Alguien ha confirmado ser usted y ha abierto la lista de quién ha consultado sus datos.",
  },
  "authenticator-bound": {
    subject: () => "Una nueva forma de confirmar que es usted",
    text: () =>
      "Se ha guardado para usted una llave de acceso o una aplicación de autenticación. Solo empieza a contar tras el periodo de espera.",
  },
  "authenticator-removed": {
    subject: () => "Se ha eliminado una forma de confirmar que es usted",
    text: () => "Se ha eliminado una llave de acceso o una aplicación de autenticación suya.",
  },
  "contact-changed": {
    subject: () => "Sus datos de contacto han cambiado",
    text: () =>
      "Ha cambiado un correo o un teléfono de su ficha. El nuevo solo sirve para confirmar quién es tras el periodo de espera.",
  },
  "action-authorized": {
    subject: () => "Se ha autorizado una solicitud suya",
    text: ({ action }) => `Autorizado: ${action}.`,
  },
  "action-executed": {
    subject: () => "Se ha realizado una solicitud suya",
    text: ({ action }) => `Hecho: ${action}.`,
  },
};

const notices: Readonly<Record<Language, Readonly<Record<NoticeKind, Notice>>>> = {
  "pt-BR": portuguese,
  en: english,
  es: spanish,
};

interface Frame {
  readonly greeting: string;
  readonly open: (link: string) => string;
  readonly wasNotMe: (link: string) => string;
  readonly never: string;
}

const frames: Readonly<Record<Language, Frame>> = {
  "pt-BR": {
    greeting: "Olá,",
    open: (link) => `Para continuar, abra ${link} e digite ali o código que a equipe disser a você.`,
    wasNotMe: (link) => `Não foi você? Pare tudo com um toque:\n${link}`,
    never: "Se foi você, não precisa fazer nada. Nunca diga um código a ninguém, nem a nós.",
  },
  en: {
    greeting: "Hello,",
    open: (link) => `To go on, open ${link} and type the code that the team tells you there.`,
    wasNotMe: (link) => `Was it not you? Stop everything with one tap:\n${link}`,
    never: "If it was you, there is nothing to do. Never tell anybody a code, not even us.",
  },
  es: {
    greeting: "Hola:",
    open: (link) => `Para continuar, abra ${link} y escriba allí el código que le diga el equipo.`,
    wasNotMe: (link) => `¿No ha sido usted? Deténgalo todo con un toque:\n${link}`,
    never: "Si ha sido usted, no tiene que hacer nada. No diga nunca un código a nadie, tampoco a nosotros.",
  },
};

export function mailOf(
  kind: NoticeKind,
  language: Language,
  words: Wording,
): { readonly subject: string; readonly text: string } {
  const notice = notices[language][kind];
  const frame = frames[language];
  const parts = [
    frame.greeting,
    notice.text(words),
    ...(words.link ? [frame.open(words.link)] : []),
    frame.wasNotMe(words.disown),
    frame.never,
    words.desk,
  ];
  return { subject: `${words.desk}: ${notice.subject(words)}`, text: parts.join("\n\n") };
}

export function textOf(kind: NoticeKind, language: Language, words: Wording): string {
  const frame = frames[language];
  const link = words.link ? ` ${frame.open(words.link)}` : "";
  return `${words.desk}: ${notices[language][kind].text(words)}${link} ${frame.wasNotMe(words.disown)}`;
}

const codeMails: Readonly<
  Record<Language, (code: string, desk: string) => { subject: string; text: string }>
> = {
  "pt-BR": (code, desk) => ({
    subject: `${desk}: seu código`,
    text: `Olá,\n\nSeu código é ${code}. Digite-o somente na página que você abriu; vale por 30 minutos.\n\nNunca diga este código a ninguém, nem a nós: quem pedir está tentando se passar por você.\n\n${desk}`,
  }),
  en: (code, desk) => ({
    subject: `${desk}: your code`,
    text: `Hello,\n\nYour code is ${code}. Type it only into the page you opened; it is good for 30 minutes.\n\nNever tell this code to anybody, not even us: whoever asks for it wants to pass for you.\n\n${desk}`,
  }),
  es: (code, desk) => ({
    subject: `${desk}: su código`,
    text: `Hola:\n\nSu código es ${code}. Escríbalo solo en la página que ha abierto; vale durante 30 minutos.\n\nNo diga nunca este código a nadie, tampoco a nosotros: quien lo pida quiere hacerse pasar por usted.\n\n${desk}`,
  }),
};

const codeTexts: Readonly<Record<Language, (code: string, desk: string) => string>> = {
  "pt-BR": (code, desk) =>
    `${desk}: seu código é ${code}. Digite-o só na página que você abriu. Nunca o diga a ninguém, nem a nós.`,
  en: (code, desk) =>
    `${desk}: your code is ${code}. Type it only into the page you opened. Never tell it to anybody, not even us.`,
  es: (code, desk) =>
    `${desk}: su código es ${code}. Escríbalo solo en la página que ha abierto. No lo diga nunca a nadie, tampoco a nosotros.`,
};

export function codeMailOf(language: Language, code: string, desk: string) {
  return codeMails[language](code, desk);
}

export function codeTextOf(language: Language, code: string, desk: string): string {
  return codeTexts[language](code, desk);
}

const tests: Readonly<Record<Language, (desk: string) => string>> = {
  "pt-BR": (desk) => `${desk}: mensagem de teste da Atalaia.`,
  en: (desk) => `${desk}: test message from Atalaia.`,
  es: (desk) => `${desk}: mensaje de prueba de Atalaia.`,
};

export function testTextOf(language: Language, desk: string): string {
  return tests[language](desk);
}

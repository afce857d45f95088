import type { Language } from "@atalaia/contract";
import type { AlertKind } from "./alerts.store.ts";

export interface AlertNames {
  /** Null where the log itself raised the alert. */
  readonly member: string | null;
  readonly contact: string | null;
}

type Sentence = (names: AlertNames) => string;

const somebody: Readonly<Record<Language, string>> = { "pt-BR": "Alguém", en: "Somebody", es: "Alguien" };

const sentences: Readonly<Record<AlertKind, Readonly<Record<Language, Sentence>>>> = {
  honey: {
    "pt-BR": ({ member, contact }) =>
      `${member ?? somebody["pt-BR"]} abriu o cadastro-isca ${contact ?? ""}: essa pessoa não existe, ninguém tem motivo para procurá-la.`,
    en: ({ member, contact }) =>
      `${member ?? somebody.en} touched the honey contact ${contact ?? ""}: this person does not exist, nobody has a reason to look them up.`,
    es: ({ member, contact }) =>
      `${member ?? somebody.es} tocó la ficha señuelo ${contact ?? ""}: esa persona no existe, nadie tiene motivo para buscarla.`,
  },
  "break-glass": {
    "pt-BR": ({ member }) =>
      `${member ?? somebody["pt-BR"]} forçou uma ação sensível sem a prova exigida. Revise em até 24 horas.`,
    en: ({ member }) =>
      `${member ?? somebody.en} forced a sensitive action without the required proof. Review it within 24 hours.`,
    es: ({ member }) =>
      `${member ?? somebody.es} forzó una acción sensible sin la prueba exigida. Revísala en un máximo de 24 horas.`,
  },
  disowned: {
    "pt-BR": ({ contact }) =>
      `${contact ?? "Uma pessoa cliente"} avisou: “não fui eu”. A conversa está congelada.`,
    en: ({ contact }) => `${contact ?? "A customer"} said: “it was not me”. The conversation is frozen.`,
    es: ({ contact }) => `${contact ?? "Un cliente"} avisó: «no fui yo». La conversación está congelada.`,
  },
  log: {
    "pt-BR": () =>
      "O registro de evidências não confere ou não pode ser escrito. Nada sensível acontece até que isso se resolva.",
    en: () =>
      "The evidence log does not add up or cannot be written. Nothing sensitive happens until that is settled.",
    es: () =>
      "El registro de evidencias no cuadra o no puede escribirse. Nada sensible ocurre hasta que se resuelva.",
  },
  policy: {
    "pt-BR": () =>
      "As regras da equipe não puderam ser avaliadas. Ações e revelações são recusadas até que isso se resolva.",
    en: () =>
      "The desk's rules could not be evaluated. Actions and reveals are refused until that is settled.",
    es: () =>
      "Las reglas del equipo no pudieron evaluarse. Las acciones y revelaciones se rechazan hasta que se resuelva.",
  },
  "bulk-lookup": {
    "pt-BR": ({ member }) =>
      `${member ?? somebody["pt-BR"]} está consultando muito mais cadastros do que o normal da equipe.`,
    en: ({ member }) =>
      `${member ?? somebody.en} is looking up far more customers than the desk usually does.`,
    es: ({ member }) =>
      `${member ?? somebody.es} está consultando muchas más fichas de lo normal en el equipo.`,
  },
};

export function sentenceOf(kind: AlertKind, language: Language, names: AlertNames): string {
  return sentences[kind][language](names).replace(/ {2,}/g, " ").replace(" :", ":");
}

interface Letter {
  subject(desk: string): string;
  text(sentence: string, link: string): string;
}

/** The mail to admins and leads: what the console says, and where. */
export const letterTexts: Readonly<Record<Language, Letter>> = {
  "pt-BR": {
    subject: (desk) => `${desk}: alerta de segurança`,
    text: (sentence, link) =>
      `${sentence}\n\nVeja o alerta e registre o que descobriu:\n${link}\n\nEsta mensagem foi enviada a toda a liderança e administração.`,
  },
  en: {
    subject: (desk) => `${desk}: security alert`,
    text: (sentence, link) =>
      `${sentence}\n\nSee the alert and note what you found:\n${link}\n\nAll leads and admins got this message.`,
  },
  es: {
    subject: (desk) => `${desk}: alerta de seguridad`,
    text: (sentence, link) =>
      `${sentence}\n\nConsulta la alerta y anota lo que averigües:\n${link}\n\nTodos los responsables y administradores recibieron este mensaje.`,
  },
};

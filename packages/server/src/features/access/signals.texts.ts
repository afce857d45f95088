import type { Language } from "@atalaia/contract";
import type { AccessSignal } from "./signals.ts";

type Sentence = Readonly<Record<Language, string>>;

/** What a signal says to whoever reviews or explains the access. */
export const signalTexts: Readonly<Record<AccessSignal, Sentence>> = {
  "no-open-conversation": {
    "pt-BR": "Não havia conversa aberta com essa pessoa.",
    en: "There was no open conversation with this person.",
    es: "No había ninguna conversación abierta con esta persona.",
  },
  unassigned: {
    "pt-BR": "A conversa é de outra pessoa da equipe, ou de ninguém.",
    en: "The conversation is somebody else's, or nobody's.",
    es: "La conversación es de otra persona del equipo, o de nadie.",
  },
  "before-verification": {
    "pt-BR": "Um dado sensível foi visto antes de a pessoa provar quem é.",
    en: "A sensitive value was seen before the person had proven who they are.",
    es: "Se vio un dato sensible antes de que la persona probara quién es.",
  },
  "closed-at-once": {
    "pt-BR": "A conversa foi encerrada menos de um minuto depois.",
    en: "The conversation was closed less than a minute later.",
    es: "La conversación se cerró menos de un minuto después.",
  },
  bulk: {
    "pt-BR": "Muito mais pessoas consultadas do que é normal nesta equipe.",
    en: "Far more people looked up than is usual at this desk.",
    es: "Muchas más personas consultadas de lo habitual en este equipo.",
  },
  sequential: {
    "pt-BR": "Cadastros abertos um após o outro, em ordem de lista.",
    en: "Files opened one after the other, in the order of a list.",
    es: "Fichas abiertas una tras otra, en orden de lista.",
  },
  vip: {
    "pt-BR": "A pessoa está marcada como VIP.",
    en: "The person is marked as VIP.",
    es: "La persona está marcada como VIP.",
  },
  colleague: {
    "pt-BR": "A pessoa trabalha na equipe.",
    en: "The person works at this desk.",
    es: "La persona trabaja en el equipo.",
  },
  "off-shift": {
    "pt-BR": "Fora do horário em que essa pessoa da equipe costuma trabalhar.",
    en: "Outside the hours in which this member usually works.",
    es: "Fuera del horario en que suele trabajar esta persona del equipo.",
  },
  "new-network": {
    "pt-BR": "De uma rede que essa pessoa da equipe nunca usou.",
    en: "From a network this member has never used.",
    es: "Desde una red que esta persona del equipo nunca usó.",
  },
  "dormant-account": {
    "pt-BR": "De uma conta que não era usada havia mais de um mês.",
    en: "From an account that had not been used for more than a month.",
    es: "Desde una cuenta que llevaba más de un mes sin usarse.",
  },
  "copied-reason": {
    "pt-BR": "O mesmo motivo, palavra por palavra, para muitas pessoas no mesmo dia.",
    en: "The same reason, word for word, for many people on the same day.",
    es: "El mismo motivo, palabra por palabra, para muchas personas el mismo día.",
  },
  forced: {
    "pt-BR": "Uma ação foi forçada como emergência.",
    en: "An action was forced as an emergency.",
    es: "Se forzó una acción como emergencia.",
  },
  honey: {
    "pt-BR": "O contato é uma isca: ninguém tem motivo para abri-lo.",
    en: "The contact is a decoy: nobody has a reason to open it.",
    es: "El contacto es un señuelo: nadie tiene motivo para abrirlo.",
  },
};

import type { EvidenceType } from "@atalaia/contract";
import type { Language } from "@atalaia/detect";

type Sentence = Readonly<Record<Language, string>>;

/** What an entry says, by its type. `{who}` did it; `{whom}` is the contact it is about. */
export const sentences: Readonly<Record<EvidenceType, Sentence>> = {
  "session.signed-in": { "pt-BR": "{who} entrou", en: "{who} signed in", es: "{who} inició sesión" },
  "session.stepped-up": {
    "pt-BR": "{who} confirmou a própria identidade de novo",
    en: "{who} confirmed who they are again",
    es: "{who} volvió a confirmar su identidad",
  },
  "session.ended": {
    "pt-BR": "A sessão de {who} terminou",
    en: "The session of {who} ended",
    es: "La sesión de {who} terminó",
  },
  "member.invited": {
    "pt-BR": "{who} convidou alguém para a equipe",
    en: "{who} invited somebody to the team",
    es: "{who} invitó a alguien al equipo",
  },
  "member.changed": {
    "pt-BR": "{who} alterou o acesso de alguém da equipe",
    en: "{who} changed a team member's access",
    es: "{who} cambió el acceso de alguien del equipo",
  },
  "settings.changed": {
    "pt-BR": "{who} alterou as configurações",
    en: "{who} changed the settings",
    es: "{who} cambió la configuración",
  },
  "policy.changed": {
    "pt-BR": "{who} alterou a política",
    en: "{who} changed the policy",
    es: "{who} cambió la política",
  },
  "action-definition.changed": {
    "pt-BR": "{who} alterou uma ação sensível",
    en: "{who} changed a sensitive action",
    es: "{who} cambió una acción sensible",
  },
  "field-definition.changed": {
    "pt-BR": "{who} alterou um campo dos contatos",
    en: "{who} changed a field of contacts",
    es: "{who} cambió un campo de los contactos",
  },
  "message.held": {
    "pt-BR": "Uma mensagem de {whom} ficou retida",
    en: "A message from {whom} was held",
    es: "Un mensaje de {whom} quedó retenido",
  },
  "message.released": {
    "pt-BR": "{who} liberou uma mensagem retida",
    en: "{who} released a held message",
    es: "{who} liberó un mensaje retenido",
  },
  "message.withheld": {
    "pt-BR": "{who} voltou a reter uma mensagem",
    en: "{who} held a message back again",
    es: "{who} volvió a retener un mensaje",
  },
  "conversation.frozen": {
    "pt-BR": "A conversa com {whom} foi congelada",
    en: "The conversation with {whom} was frozen",
    es: "La conversación con {whom} quedó congelada",
  },
  "conversation.unfrozen": {
    "pt-BR": "{who} descongelou a conversa com {whom}",
    en: "{who} lifted the freeze on the conversation with {whom}",
    es: "{who} descongeló la conversación con {whom}",
  },
  "contact.imported": {
    "pt-BR": "{who} importou contatos",
    en: "{who} imported contacts",
    es: "{who} importó contactos",
  },
  "contact.changed": {
    "pt-BR": "{who} alterou o cadastro de {whom}",
    en: "{who} changed what is on file of {whom}",
    es: "{who} cambió los datos de {whom}",
  },
  "contact.erased": {
    "pt-BR": "{who} apagou os dados de {whom}",
    en: "{who} erased the data of {whom}",
    es: "{who} borró los datos de {whom}",
  },
  "contact.field-revealed": {
    "pt-BR": "{who} viu um dado de {whom}",
    en: "{who} looked at a value of {whom}",
    es: "{who} vio un dato de {whom}",
  },
  "contact.field-copied": {
    "pt-BR": "{who} copiou um dado de {whom}",
    en: "{who} copied a value of {whom}",
    es: "{who} copió un dato de {whom}",
  },
  "contact.honey-touched": {
    "pt-BR": "{who} mexeu no contato-isca {whom}",
    en: "{who} touched the decoy contact {whom}",
    es: "{who} tocó el contacto señuelo {whom}",
  },
  "contact.accesses-shown": {
    "pt-BR": "{who} consultou quem viu os dados de {whom}",
    en: "{who} asked who has seen the data of {whom}",
    es: "{who} consultó quién vio los datos de {whom}",
  },
  "access.flagged": {
    "pt-BR": "Um acesso de {who} precisa de explicação",
    en: "An access by {who} wants an explanation",
    es: "Un acceso de {who} necesita explicación",
  },
  "access.explained": {
    "pt-BR": "{who} explicou um acesso",
    en: "{who} explained an access",
    es: "{who} explicó un acceso",
  },
  "access.reviewed": {
    "pt-BR": "{who} avaliou a explicação de um acesso",
    en: "{who} reviewed an explained access",
    es: "{who} revisó un acceso explicado",
  },
  "verification.started": {
    "pt-BR": "{who} pediu que {whom} comprovasse a identidade",
    en: "{who} asked {whom} to prove who they are",
    es: "{who} pidió a {whom} que probara su identidad",
  },
  "verification.joined": {
    "pt-BR": "{whom} abriu a página de verificação com o código",
    en: "{whom} opened the verification page with the code",
    es: "{whom} abrió la página de verificación con el código",
  },
  "verification.proof-accepted": {
    "pt-BR": "Uma comprovação de {whom} foi aceita",
    en: "A proof by {whom} was accepted",
    es: "Se aceptó una prueba de {whom}",
  },
  "verification.proof-refused": {
    "pt-BR": "Uma comprovação em nome de {whom} foi recusada",
    en: "A proof in the name of {whom} was refused",
    es: "Se rechazó una prueba a nombre de {whom}",
  },
  "verification.passed": {
    "pt-BR": "{whom} comprovou a identidade",
    en: "{whom} proved who they are",
    es: "{whom} probó su identidad",
  },
  "verification.ended": {
    "pt-BR": "A verificação de {whom} terminou sem comprovação",
    en: "The verification of {whom} ended without proof",
    es: "La verificación de {whom} terminó sin prueba",
  },
  "verification.disowned": {
    "pt-BR": "{whom} avisou: não fui eu",
    en: "{whom} said: it was not me",
    es: "{whom} avisó: no fui yo",
  },
  "authenticator.bound": {
    "pt-BR": "{whom} cadastrou uma forma de comprovar a identidade",
    en: "{whom} set up a way to prove who they are",
    es: "{whom} registró una forma de probar su identidad",
  },
  "authenticator.removed": {
    "pt-BR": "{who} removeu uma forma de comprovação de {whom}",
    en: "{who} took away a way of proving of {whom}",
    es: "{who} quitó una forma de prueba de {whom}",
  },
  "action.opened": {
    "pt-BR": "{who} abriu uma ação sensível para {whom}",
    en: "{who} opened a sensitive action for {whom}",
    es: "{who} abrió una acción sensible para {whom}",
  },
  "action.changed": {
    "pt-BR": "{who} alterou uma ação sensível de {whom}",
    en: "{who} changed a sensitive action for {whom}",
    es: "{who} cambió una acción sensible de {whom}",
  },
  "action.approved": {
    "pt-BR": "{who} aprovou uma ação sensível de {whom}",
    en: "{who} approved a sensitive action for {whom}",
    es: "{who} aprobó una acción sensible de {whom}",
  },
  "action.refused": {
    "pt-BR": "{who} recusou uma ação sensível de {whom}",
    en: "{who} refused a sensitive action for {whom}",
    es: "{who} rechazó una acción sensible de {whom}",
  },
  "action.authorized": {
    "pt-BR": "Uma ação sensível de {whom} foi autorizada",
    en: "A sensitive action for {whom} was authorized",
    es: "Se autorizó una acción sensible de {whom}",
  },
  "action.executed": {
    "pt-BR": "Uma ação sensível de {whom} foi executada",
    en: "A sensitive action for {whom} was carried out",
    es: "Se ejecutó una acción sensible de {whom}",
  },
  "action.failed": {
    "pt-BR": "Uma ação sensível de {whom} falhou",
    en: "A sensitive action for {whom} failed",
    es: "Falló una acción sensible de {whom}",
  },
  "action.cancelled": {
    "pt-BR": "{who} cancelou uma ação sensível de {whom}",
    en: "{who} cancelled a sensitive action for {whom}",
    es: "{who} canceló una acción sensible de {whom}",
  },
  "action.forced": {
    "pt-BR": "{who} executou uma ação de {whom} em caráter de emergência",
    en: "{who} carried out an action for {whom} as an emergency",
    es: "{who} ejecutó una acción de {whom} como emergencia",
  },
  "evidence.exported": {
    "pt-BR": "{who} exportou evidências",
    en: "{who} exported evidence",
    es: "{who} exportó evidencias",
  },
  "witness.changed": {
    "pt-BR": "{who} alterou quem testemunha os registros",
    en: "{who} changed who witnesses the logs",
    es: "{who} cambió quién atestigua los registros",
  },
  "backup.made": {
    "pt-BR": "Um backup foi feito",
    en: "A backup was made",
    es: "Se hizo una copia de seguridad",
  },
};

/** Who stands in a sentence where no name is known. */
export const nobodyKnown: Readonly<Record<"system" | "contact", Sentence>> = {
  system: { "pt-BR": "Atalaia", en: "Atalaia", es: "Atalaia" },
  contact: { "pt-BR": "um contato", en: "a contact", es: "un contacto" },
};

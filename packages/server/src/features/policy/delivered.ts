import type { Language } from "@atalaia/contract";

/** A rule that comes with the product: what it says in Cedar, and to a person. */
export interface DeliveredRule {
  readonly id: string;
  readonly effect: "permit" | "forbid";
  readonly source: string;
  readonly texts: Readonly<Record<Language, string>>;
}

const desk = `principal in Role::"agent" || principal in Role::"lead" || principal in Role::"admin"`;
const seniors = `principal in Role::"lead" || principal in Role::"admin"`;

/** Nothing is allowed unless a permit says so, and one forbid is enough: docs.cedarpolicy.com/auth/authorization.html. */
export const deliveredRules: readonly DeliveredRule[] = [
  {
    id: "reveal-in-conversation",
    effect: "permit",
    source: `permit (principal, action == Action::"reveal-field", resource)
when { (${desk}) && context.openConversation };`,
    texts: {
      "pt-BR": "Quem atende pode revelar um dado de quem tem uma conversa aberta com a equipe.",
      en: "Members may reveal a value of somebody who has an open conversation with the desk.",
      es: "Quien atiende puede revelar un dato de quien tiene una conversación abierta con el equipo.",
    },
  },
  {
    id: "reveal-without-conversation",
    effect: "permit",
    source: `permit (principal, action == Action::"reveal-field", resource)
when { (${seniors}) && context.steppedUp };`,
    texts: {
      "pt-BR":
        "Sem conversa aberta, só a liderança ou a administração revela, após confirmar a identidade; depois precisa explicar.",
      en: "Without an open conversation only leads and admins may reveal, after confirming who they are; they explain it afterwards.",
      es: "Sin conversación abierta solo revelan responsables o administradores, tras confirmar su identidad; después deben explicarlo.",
    },
  },
  {
    id: "open-in-conversation",
    effect: "permit",
    source: `permit (principal, action == Action::"open-action", resource)
when { (${desk}) && context.openConversation };`,
    texts: {
      "pt-BR": "Quem atende pode abrir uma ação sensível em uma conversa aberta.",
      en: "Members may open a sensitive action in an open conversation.",
      es: "Quien atiende puede abrir una acción sensible en una conversación abierta.",
    },
  },
  {
    id: "approve-by-senior",
    effect: "permit",
    source: `permit (principal, action == Action::"approve-action", resource)
when { (${seniors}) && context.steppedUp };`,
    texts: {
      "pt-BR": "A liderança e a administração aprovam, após confirmar a identidade.",
      en: "Leads and admins may approve, after confirming who they are.",
      es: "Responsables y administradores aprueban, tras confirmar su identidad.",
    },
  },
  {
    id: "carry-out-proven",
    effect: "permit",
    source: `permit (principal, action == Action::"carry-out-action", resource)
when { (${desk}) && context.provenLevel >= context.requiredLevel };`,
    texts: {
      "pt-BR": "Quem atende pode executar o que a pessoa cliente provou no nível exigido.",
      en: "Members may carry out what the customer has proven at the required level.",
      es: "Quien atiende puede ejecutar lo que la persona cliente ha demostrado en el nivel exigido.",
    },
  },
  {
    id: "force-by-senior",
    effect: "permit",
    source: `permit (principal, action == Action::"force-action", resource)
when { (${seniors}) && context.steppedUp && context.breakGlass };`,
    texts: {
      "pt-BR":
        "Em emergência, a liderança e a administração podem forçar uma ação: sempre com motivo, alerta e revisão.",
      en: "In an emergency leads and admins may force an action: always with a reason, an alert and a review.",
      es: "En una emergencia, responsables y administradores pueden forzar una acción: siempre con motivo, alerta y revisión.",
    },
  },
  {
    id: "below-required-level",
    effect: "forbid",
    source: `forbid (principal, action in [Action::"reveal-field", Action::"carry-out-action"], resource)
when { context.provenLevel < context.requiredLevel };`,
    texts: {
      "pt-BR": "A pessoa cliente ainda não provou o nível exigido.",
      en: "The customer has not proven the required level yet.",
      es: "La persona cliente aún no ha demostrado el nivel exigido.",
    },
  },
  {
    id: "frozen",
    effect: "forbid",
    source: `forbid (principal, action in [Action::"reveal-field", Action::"open-action", Action::"approve-action", Action::"carry-out-action"], resource)
when { context.frozen };`,
    texts: {
      "pt-BR": "A conversa está congelada: a pessoa cliente disse que não era ela.",
      en: "The conversation is frozen: the customer said it was not them.",
      es: "La conversación está congelada: la persona cliente dijo que no era ella.",
    },
  },
  {
    id: "own-approval",
    effect: "forbid",
    source: `forbid (principal, action == Action::"approve-action", resource)
when { context.own };`,
    texts: {
      "pt-BR": "Ninguém aprova a própria ação.",
      en: "Nobody approves an action of their own.",
      es: "Nadie aprueba su propia acción.",
    },
  },
  {
    id: "own-data",
    effect: "forbid",
    source: `forbid (principal, action in [Action::"reveal-field", Action::"carry-out-action", Action::"force-action"], resource)
when { context.own };`,
    texts: {
      "pt-BR": "Ninguém atende o próprio cadastro.",
      en: "Nobody serves their own record.",
      es: "Nadie atiende su propia ficha.",
    },
  },
  {
    id: "honey",
    effect: "forbid",
    source: `forbid (principal, action in [Action::"approve-action", Action::"carry-out-action", Action::"force-action"], resource)
when { context.honey };`,
    texts: {
      "pt-BR": "Este cadastro não pertence a ninguém: nada é executado nele.",
      en: "This record is nobody's: nothing is carried out on it.",
      es: "Esta ficha no es de nadie: en ella no se ejecuta nada.",
    },
  },
  {
    id: "approvals-missing",
    effect: "forbid",
    source: `forbid (principal, action == Action::"carry-out-action", resource)
when { context.approvals < context.approvalsNeeded };`,
    texts: {
      "pt-BR": "Falta a aprovação de outra pessoa.",
      en: "Somebody else has to approve first.",
      es: "Falta la aprobación de otra persona.",
    },
  },
  {
    id: "delay-running",
    effect: "forbid",
    source: `forbid (principal, action == Action::"carry-out-action", resource)
unless { context.delayPassed };`,
    texts: {
      "pt-BR": "O prazo de espera ainda não passou.",
      en: "The waiting time has not passed yet.",
      es: "El plazo de espera aún no ha pasado.",
    },
  },
  {
    id: "step-up",
    effect: "forbid",
    source: `forbid (principal, action == Action::"reveal-field", resource)
when { (resource.sensitivity == "sensitive" || resource.sensitivity == "secret") && !context.steppedUp };`,
    texts: {
      "pt-BR": "Dados sensíveis pedem que você confirme a sua identidade.",
      en: "Sensitive values need you to confirm who you are.",
      es: "Los datos sensibles piden que confirmes tu identidad.",
    },
  },
  {
    id: "danger-needs-proof",
    effect: "forbid",
    source: `forbid (principal, action == Action::"reveal-field", resource)
when { context.verdict == "danger" && context.provenLevel < 2 && resource.sensitivity != "low" };`,
    texts: {
      "pt-BR": "A conversa foi julgada perigosa: nada pessoal é revelado antes do nível V2.",
      en: "The conversation was judged dangerous: nothing personal is revealed below level V2.",
      es: "La conversación fue juzgada peligrosa: nada personal se revela por debajo del nivel V2.",
    },
  },
  {
    id: "secret-by-senior",
    effect: "forbid",
    source: `forbid (principal, action == Action::"reveal-field", resource)
when { resource.sensitivity == "secret" }
unless { ${seniors} };`,
    texts: {
      "pt-BR": "Segredos são revelados só à liderança ou à administração.",
      en: "Secrets are revealed to leads and admins only.",
      es: "Los secretos se revelan solo a responsables o administradores.",
    },
  },
  {
    id: "stale-proof",
    effect: "forbid",
    source: `forbid (principal, action == Action::"reveal-field", resource)
when { context.requiredLevel > 0 && context.provenAge > 240 };`,
    texts: {
      "pt-BR": "A prova tem mais de quatro horas: é preciso provar de novo.",
      en: "The proof is more than four hours old: it has to be given again.",
      es: "La prueba tiene más de cuatro horas: hay que darla de nuevo.",
    },
  },
];

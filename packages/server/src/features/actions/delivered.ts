import type { BodyOf, createActionDefinition } from "@atalaia/contract";

export type DefinitionInput = BodyOf<typeof createActionDefinition>;

type Parameter = DefinitionInput["parameters"][number];

const account: Parameter = {
  key: "account",
  label: { "pt-BR": "Login ou conta", en: "Login or account", es: "Usuario o cuenta" },
  kind: "reference",
  required: true,
  sensitive: false,
};
const order: Parameter = {
  key: "order",
  label: { "pt-BR": "Pedido", en: "Order", es: "Pedido" },
  kind: "reference",
  required: true,
  sensitive: false,
};
const email: Parameter = {
  key: "new-email",
  label: { "pt-BR": "Novo e-mail", en: "New e-mail address", es: "Nuevo correo" },
  kind: "email",
  required: true,
  sensitive: true,
};
const phone: Parameter = {
  key: "new-phone",
  label: { "pt-BR": "Novo telefone", en: "New phone number", es: "Nuevo teléfono" },
  kind: "phone",
  required: true,
  sensitive: true,
};
const amount: Parameter = {
  key: "amount",
  label: { "pt-BR": "Valor", en: "Amount", es: "Importe" },
  kind: "amount",
  required: true,
  sensitive: false,
};
const payout: Parameter = {
  key: "new-account",
  label: { "pt-BR": "Nova conta de recebimento", en: "New payout account", es: "Nueva cuenta de cobro" },
  kind: "account",
  required: true,
  sensitive: true,
};
const address: Parameter = {
  key: "new-address",
  label: {
    "pt-BR": "Novo endereço de entrega",
    en: "New delivery address",
    es: "Nueva dirección de entrega",
  },
  kind: "address",
  required: true,
  sensitive: true,
};
const line: Parameter = {
  key: "line",
  label: { "pt-BR": "Linha", en: "Phone line", es: "Línea" },
  kind: "phone",
  required: true,
  sensitive: true,
};
const what: Parameter = {
  key: "what",
  label: { "pt-BR": "O que foi pedido", en: "What was asked for", es: "Qué se pidió" },
  kind: "text",
  required: true,
  sensitive: false,
};

const strict = {
  requiredLevel: "V3",
  amountLimit: null,
  levelAboveLimit: null,
  secondApprover: false,
  delayHours: 0,
  notices: true,
  stepUp: true,
  executor: { kind: "task" },
  enabled: true,
} as const satisfies Partial<DefinitionInput>;

/** What every desk begins with; levels by trust.md 2.1: what cannot be undone asks for more. */
export const deliveredDefinitions: readonly DefinitionInput[] = [
  {
    ...strict,
    key: "reset-password",
    names: { "pt-BR": "Redefinir a senha", en: "Reset the password", es: "Restablecer la contraseña" },
    family: "credential-reset",
    parameters: [account],
  },
  {
    ...strict,
    key: "reset-second-factor",
    names: {
      "pt-BR": "Redefinir o segundo fator",
      en: "Reset the second factor",
      es: "Restablecer el segundo factor",
    },
    family: "factor-change",
    parameters: [account],
  },
  {
    ...strict,
    key: "change-email",
    names: { "pt-BR": "Trocar o e-mail", en: "Change the e-mail address", es: "Cambiar el correo" },
    family: "contact-change",
    parameters: [email],
  },
  {
    ...strict,
    key: "change-phone",
    names: { "pt-BR": "Trocar o telefone", en: "Change the phone number", es: "Cambiar el teléfono" },
    family: "contact-change",
    parameters: [phone],
  },
  {
    ...strict,
    key: "refund",
    names: { "pt-BR": "Reembolsar", en: "Refund", es: "Reembolsar" },
    family: "money-out",
    requiredLevel: "V2",
    amountLimit: 50_000,
    levelAboveLimit: "V3",
    parameters: [order, amount],
  },
  {
    ...strict,
    key: "change-payout-account",
    names: {
      "pt-BR": "Trocar a conta de recebimento",
      en: "Change the payout account",
      es: "Cambiar la cuenta de cobro",
    },
    family: "money-out",
    secondApprover: true,
    delayHours: 24,
    parameters: [payout],
  },
  {
    ...strict,
    key: "redirect-order",
    names: {
      "pt-BR": "Mudar o endereço de um pedido",
      en: "Redirect an order",
      es: "Cambiar el destino de un pedido",
    },
    family: "order-redirect",
    requiredLevel: "V2",
    parameters: [order, address],
  },
  {
    ...strict,
    key: "sim-swap",
    names: {
      "pt-BR": "Trocar o chip (SIM)",
      en: "Move the line to another SIM",
      es: "Cambiar la línea a otra SIM",
    },
    family: "factor-change",
    requiredLevel: "V4",
    secondApprover: true,
    delayHours: 24,
    parameters: [line],
  },
  {
    ...strict,
    key: "disclose-data",
    names: {
      "pt-BR": "Informar dados da conta",
      en: "Disclose account data",
      es: "Informar datos de la cuenta",
    },
    family: "data-out",
    requiredLevel: "V2",
    stepUp: false,
    parameters: [what],
  },
  {
    ...strict,
    key: "export-data",
    names: { "pt-BR": "Exportar todos os dados", en: "Export all data", es: "Exportar todos los datos" },
    family: "data-out",
    parameters: [what],
  },
  {
    ...strict,
    key: "delete-account",
    names: { "pt-BR": "Excluir a conta", en: "Delete the account", es: "Eliminar la cuenta" },
    family: "other",
    delayHours: 24,
    parameters: [account],
  },
];

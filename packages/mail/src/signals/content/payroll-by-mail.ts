import { defineSignal } from "../define-signal.ts";

export const payrollByMail = defineSignal({
  id: "content/payroll-by-mail",
  strength: "strong",
  description: "Someone asks to have a salary paid into another account.",
  texts: {
    "pt-BR": "A mensagem pede para mudar a conta do salário.",
    en: "The message asks to change the account a salary is paid to.",
    es: "El mensaje pide cambiar la cuenta de la nómina.",
  },
});

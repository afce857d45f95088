import { defineSignal } from "../define-signal.ts";

export const calendarLure = defineSignal({
  id: "content/calendar-lure",
  strength: "medium",
  description: "A calendar invitation from outside that carries a payment, call or sign-in pretext.",
  texts: {
    "pt-BR": "O convite de calendário traz um pretexto de cobrança ou acesso.",
    en: "The calendar invitation carries a payment or sign-in pretext.",
    es: "La invitación de calendario trae un pretexto de cobro o acceso.",
  },
});

import { defineFileSignal } from "../define-file-signal.ts";

export const calendarProgram = defineFileSignal({
  id: "attachment/calendar-program",
  strength: "strong",
  holds: true,
  description: "A calendar entry whose alarm starts a program.",
  texts: {
    "pt-BR": "O evento de calendário tenta iniciar um programa.",
    en: "The calendar entry tries to start a program.",
    es: "El evento de calendario intenta iniciar un programa.",
  },
});

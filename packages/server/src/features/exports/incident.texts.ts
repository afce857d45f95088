export const incidentTexts = {
  lgpd: {
    "pt-BR": "Comunicação de incidente de segurança (LGPD, art. 48)",
    en: "Security incident notice (LGPD, article 48)",
    es: "Comunicación de incidente de seguridad (LGPD, art. 48)",
  },
  gdpr: {
    "pt-BR": "Notificação de violação de dados pessoais (RGPD, art. 33)",
    en: "Personal data breach notification (GDPR, article 33)",
    es: "Notificación de violación de datos personales (RGPD, art. 33)",
  },
  deadlines: { "pt-BR": "Prazos", en: "Deadlines", es: "Plazos" },
  knownAt: {
    "pt-BR": "A empresa soube em",
    en: "The company learned of it on",
    es: "La empresa lo supo el",
  },
  "notify-authority": {
    "pt-BR": "comunicar à autoridade",
    en: "notify the authority",
    es: "notificar a la autoridad",
  },
  "notify-people": {
    "pt-BR": "comunicar às pessoas atingidas",
    en: "notify the people affected",
    es: "comunicar a las personas afectadas",
  },
  "complete-notification": {
    "pt-BR": "completar a comunicação, se ela for feita no prazo",
    en: "complete the notice, if it is given in time",
    es: "completar la comunicación, si se hace en plazo",
  },
  "keep-register-until": {
    "pt-BR": "guardar o registro do incidente até",
    en: "keep the record of the incident until",
    es: "conservar el registro del incidente hasta",
  },
  description: { "pt-BR": "O que aconteceu", en: "What happened", es: "Qué ocurrió" },
  period: { "pt-BR": "Período", en: "Period", es: "Periodo" },
  affected: { "pt-BR": "Quem foi atingido", en: "Who was affected", es: "Quién resultó afectado" },
  people: { "pt-BR": "pessoas", en: "people", es: "personas" },
  conversations: { "pt-BR": "conversas", en: "conversations", es: "conversaciones" },
  categories: {
    "pt-BR": "Categorias de dados encontradas (contadas nos registros, não declaradas)",
    en: "Categories of data found (counted in the records, not declared)",
    es: "Categorías de datos encontradas (contadas en los registros, no declaradas)",
  },
  measures: { "pt-BR": "Medidas tomadas", en: "Measures taken", es: "Medidas tomadas" },
  noMeasures: {
    "pt-BR": "Nenhuma medida foi descrita ainda.",
    en: "No measure has been described yet.",
    es: "Todavía no se ha descrito ninguna medida.",
  },
  timeline: { "pt-BR": "Linha do tempo", en: "Timeline", es: "Cronología" },
  proofs: {
    "pt-BR":
      "Cada linha tem um recibo na pasta receipts, que se confere sem rede com verifier.html ou com “atalaia verify”.",
    en: "Each line has a receipt in the folder receipts, which is checked without a network by verifier.html or by “atalaia verify”.",
    es: "Cada línea tiene un recibo en la carpeta receipts, que se comprueba sin red con verifier.html o con «atalaia verify».",
  },
} as const;

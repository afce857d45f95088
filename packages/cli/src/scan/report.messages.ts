/** The words of the report for people. */
export const reportTexts = {
  verdicts: {
    danger: { "pt-BR": "PERIGO", en: "DANGER", es: "PELIGRO" },
    caution: { "pt-BR": "ATENÇÃO", en: "CAUTION", es: "ATENCIÓN" },
    clear: { "pt-BR": "SEM SINAIS", en: "CLEAR", es: "SIN SEÑALES" },
  },
  why: { "pt-BR": "Por quê", en: "Why", es: "Por qué" },
  advice: { "pt-BR": "O que fazer", en: "What to do", es: "Qué hacer" },
  found: {
    "pt-BR": "Dados pessoais e segredos encontrados",
    en: "Personal data and secrets found",
    es: "Datos personales y secretos encontrados",
  },
  incomplete: {
    "pt-BR": "Não foi analisado por completo ({limits}): não considere seguro.",
    en: "Not fully looked at ({limits}): do not take it for safe.",
    es: "No se analizó por completo ({limits}): no lo dé por seguro.",
  },
  failed: {
    "pt-BR": "não foi possível analisar",
    en: "could not be looked at",
    es: "no se pudo analizar",
  },
  summary: {
    "pt-BR":
      "Analisados: {total}. Perigo: {danger}; atenção: {caution}; sem sinais: {clear}; falhas: {error}.",
    en: "Looked at: {total}. Danger: {danger}; caution: {caution}; clear: {clear}; failed: {error}.",
    es: "Analizados: {total}. Peligro: {danger}; atención: {caution}; sin señales: {clear}; fallos: {error}.",
  },
} as const;

import { defineDetector } from "../../detector.ts";
import { sample } from "../samples.ts";

export const djangoKey = defineDetector({
  id: "secret/django-key",
  type: "api-key",
  title: "Django generated key",
  description: "Signs sessions and reset links of the site.",
  category: "secret",
  severity: "critical",
  references: ["https://docs.djangoproject.com/en/stable/ref/settings/#secret-key"],
  rule: {
    kind: "token",
    prefixes: ["django-insecure-"],
    charset: "!#-&(-~",
    minimum: 30,
    maximum: 80,
  },
  examples: {
    match: [
      `«${sample("django-insecure-", 50)}»`,
      `SECRET_KEY = '«${sample("django-insecure-", 50)}»'`,
      `achei «${sample("django-insecure-", 50)}» no repositório`,
    ],
    ignore: [
      "django-insecure- is the prefix",
      `curto ${sample("django-insecure-", 8)} fim`,
      "django-insecure-keys are bad",
    ],
  },
});

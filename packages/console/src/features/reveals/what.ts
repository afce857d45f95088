import { useQuery } from "@tanstack/react-query";
import { useLanguage, useMessages } from "../../lib/i18n/i18n.tsx";
import { useKind } from "../../lib/kind.ts";
import { fieldsQuery } from "./reveals.api.ts";
import { pointMessages, revealsMessages } from "./reveals.messages.ts";

/** Plain words for what was revealed: the key of a field, `name`, a kind of contact point, or a type of token. */
export function useWhat(): (what: string) => string {
  const { locale } = useLanguage();
  const t = useMessages(revealsMessages);
  const point = useMessages(pointMessages);
  const kind = useKind();
  const fields = useQuery(fieldsQuery);
  return (what) => {
    const field = fields.data?.items.find(({ key }) => key === what);
    if (field) return field.names[locale];
    if (what === "name") return t("name");
    return Object.hasOwn(pointMessages, what) ? point(what as keyof typeof pointMessages) : kind(what);
  };
}

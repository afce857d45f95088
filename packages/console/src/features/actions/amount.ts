const form = /^(\d{1,10})(?:[.,](\d{1,2}))?$/u;

/** Minor units of `1234`, `1234,5` or `1234.50`; null for nothing, undefined for what is no amount. */
export function minorUnits(text: string): number | null | undefined {
  const given = text.trim();
  if (given === "") return null;
  const [match, whole, part = ""] = form.exec(given) ?? [];
  return match === undefined ? undefined : Number(whole) * 100 + Number(part.padEnd(2, "0"));
}

/** As one types it, with the sign of the language. */
export function amountText(minor: number | null, locale: string): string {
  if (minor === null) return "";
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    useGrouping: false,
  }).format(minor / 100);
}

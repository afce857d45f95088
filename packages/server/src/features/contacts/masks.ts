/** `maria.silva@example.com` as `m•••@example.com`: enough to tell two apart, too little to write to. */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf("@");
  if (at < 1) return "•••";
  return `${address[0]}•••${address.slice(at)}`;
}

/** The last four digits, as on a card slip. */
export function maskNumber(number: string): string {
  const digits = number.replace(/\D/g, "");
  return digits.length < 6 ? "••••" : `•••• ${digits.slice(-4)}`;
}

export function maskHandle(handle: string): string {
  return handle.length < 4 ? "•••" : `${handle.slice(0, 2)}•••`;
}

/** Initials: whoever knows the name recognises it, whoever does not learns no more. */
export function maskName(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== "");
  return words.length === 0
    ? "•••"
    : words
        .slice(0, 4)
        .map((word) => `${[...word][0]}•••`)
        .join(" ");
}

/** Ids of other systems may be people's documents: the end alone is shown. */
export function maskExternalId(id: string): string {
  return id.length < 6 ? "•••" : `•••${id.slice(id.length < 10 ? -2 : -4)}`;
}

export type PointKind = "email" | "phone" | "handle" | "visitor";

export const maskByKind: Readonly<Record<PointKind, (value: string) => string>> = {
  email: maskEmail,
  phone: maskNumber,
  handle: maskHandle,
  visitor: () => "web chat",
};

/** One person's address however it is written: lower case for mail and handles, digits for numbers. */
export function canonicalPoint(kind: PointKind, value: string): string {
  if (kind === "phone") return value.replace(/\D/g, "");
  return value.normalize("NFKC").trim().toLowerCase();
}

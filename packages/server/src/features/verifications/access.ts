import type { Language, VerificationMethod } from "@atalaia/contract";
import type { Context } from "../../context.ts";
import type { VerificationSettings } from "./types.ts";
import type { VerificationRow } from "./verifications.store.ts";

export const accessActionNames: Readonly<Record<Language, string>> = {
  "pt-BR": "Ver quem acessou meus dados",
  en: "See who saw my data",
  es: "Ver quién consultó mis datos",
};

type Row = Pick<VerificationRow, "id" | "typed_kind" | "typed_masked">;

/** What an access view offers before anything is proven: the same for every address, on file or not. */
export function accessWays(
  context: Pick<Context, "keys">,
  row: Row,
  { methods }: Pick<VerificationSettings, "methods">,
): { method: VerificationMethod; pointId: string | null; masked: string | null }[] {
  const code = row.typed_kind === "phone" ? ("sms-code" as const) : ("email-code" as const);
  const ways = [
    { method: code, pointId: typedPointId(context, row), masked: row.typed_masked },
    { method: "passkey" as const, pointId: null, masked: null },
    { method: "totp" as const, pointId: null, masked: null },
  ];
  return ways.filter(({ method }) => methods.has(method));
}

/** Stands for the typed address, which may be nobody's: a UUID (version 8, RFC 9562) that says nothing. */
export function typedPointId({ keys }: Pick<Context, "keys">, { id }: Pick<Row, "id">): string {
  const bytes = keys.fingerprint("access-point", id).subarray(0, 16);
  bytes[6] = 0x80 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

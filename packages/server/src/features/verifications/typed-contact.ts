import type { Context } from "../../context.ts";
import type { Queryable } from "../../platform/database/types.ts";
import { pointFingerprint } from "../contacts/index.ts";
import { findDesk } from "../settings/index.ts";

/** An address or number as somebody typed it, and what it may be on file as. */
export interface TypedContact {
  readonly kind: "email" | "phone";
  /** Likeliest first: as it was typed, then with the codes of the countries the desk expects. */
  readonly fingerprints: readonly Buffer[];
}

/** Country calling codes (ITU-T E.164) of the regions that a desk may name. */
const callingCodes: Readonly<Record<string, string>> = {
  AO: "244",
  AR: "54",
  BO: "591",
  BR: "55",
  CA: "1",
  CL: "56",
  CO: "57",
  DE: "49",
  EC: "593",
  ES: "34",
  FR: "33",
  GB: "44",
  IT: "39",
  MX: "52",
  MZ: "258",
  PE: "51",
  PT: "351",
  PY: "595",
  US: "1",
  UY: "598",
  VE: "58",
};
const usualRegions = ["BR", "PT", "ES", "MX", "AR", "CL", "CO", "US", "GB"];

export async function readTyped(
  context: Pick<Context, "keys">,
  tx: Queryable,
  contact: string,
): Promise<TypedContact> {
  const kind = contact.includes("@") ? "email" : "phone";
  const forms = kind === "email" ? [contact] : formsOf(contact, await regionsOf(tx));
  return { kind, fingerprints: forms.map((form) => pointFingerprint(context, kind, form)) };
}

async function regionsOf(tx: Queryable): Promise<readonly string[]> {
  const { regions = [] } = (await findDesk(tx)).knowledge;
  return regions.length > 0 ? regions : usualRegions;
}

/** People leave out the country's code, and write the trunk zero. */
function formsOf(number: string, regions: readonly string[]): string[] {
  const national = number.replaceAll(/\D/g, "").replace(/^0+/, "");
  const codes = number.trim().startsWith("+") ? [] : regions.flatMap((region) => callingCodes[region] ?? []);
  return [number, national, ...new Set(codes.map((code) => `${code}${national}`))];
}

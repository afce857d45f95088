import { type Inflated, inflate, inflateZlib } from "./inflate.ts";
import type { Look } from "./look.ts";

/** Up to this size no expansion ratio is suspicious: a page of spaces compresses a thousandfold. */
const harmlessBytes = 4 * 1024 * 1024;

export type Packing = "deflate" | "zlib";
const decoders: Readonly<Record<Packing, (bytes: Uint8Array, max: number) => Inflated>> = {
  deflate: inflate,
  zlib: inflateZlib,
};

/** Unpacks within the budget of the whole message; output over the ratio or the budget is cut and said so. */
export function unpack(packed: Uint8Array, packing: Packing, look: Look): Inflated {
  const byRatio = Math.max(harmlessBytes, packed.length * look.limit.expansionRatio);
  const inflated = decoders[packing](packed, Math.min(byRatio, look.budget.left("expandedBytes")));
  look.budget.take("expandedBytes", inflated.bytes.length);
  if (inflated.stopped === "limit") look.stoppedBy("expanded-bytes");
  return inflated;
}

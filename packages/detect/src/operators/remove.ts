import type { Operator } from "../types.ts";

/** Leaves nothing in place of the value. */
export const remove: Operator = () => "";

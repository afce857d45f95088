import { observable } from "./observable.ts";

/** Milliseconds since 1970, renewed every half minute. */
export const minute = observable(Date.now());
setInterval(() => minute.set(Date.now()), 30_000);

declare module "pg-copy-streams" {
  import type { Readable, Writable } from "node:stream";
  import type { Submittable } from "pg";

  /** Rows as they were copied; the count is known at the end. */
  export function to(sql: string): Readable & Submittable & { readonly rowCount: number };
  export function from(sql: string): Writable & Submittable & { readonly rowCount: number };
}

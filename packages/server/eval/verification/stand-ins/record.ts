import { randomUUID } from "node:crypto";

export async function record(): Promise<string> {
  return randomUUID();
}

export async function awaitLogged(): Promise<void> {}

export async function disclose<T>(
  _context: unknown,
  _record: unknown,
  open: () => T | Promise<T>,
): Promise<{ entryId: string; value: T }> {
  return { entryId: randomUUID(), value: await open() };
}

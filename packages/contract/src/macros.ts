import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { byId, id, language, name } from "./primitives.ts";

export const macro = z.object({ id, name: z.string(), language, text: z.string() });
const macroBody = z.object({ name, language, text: z.string().trim().min(1).max(10_000) });

export const listMacros = endpoint({
  id: "macros.list",
  method: "GET",
  path: "/api/macros",
  access: "macros:read",
  summary: "Ready-made replies",
  response: z.object({ items: z.array(macro) }),
});
export const createMacro = endpoint({
  id: "macros.create",
  method: "POST",
  path: "/api/macros",
  access: "macros:write",
  summary: "Add a ready-made reply",
  body: macroBody,
  response: macro,
  errors: ["outgoing-refused"],
});
export const updateMacro = endpoint({
  id: "macros.update",
  method: "PUT",
  path: "/api/macros/:id",
  access: "macros:write",
  summary: "Change a ready-made reply",
  params: byId,
  body: macroBody,
  errors: ["not-found", "outgoing-refused"],
});
export const deleteMacro = endpoint({
  id: "macros.delete",
  method: "DELETE",
  path: "/api/macros/:id",
  access: "macros:write",
  summary: "Delete a ready-made reply",
  params: byId,
  errors: ["not-found"],
});

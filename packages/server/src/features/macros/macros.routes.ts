import * as wire from "@atalaia/contract";
import { route } from "../../platform/http/call.ts";
import { listMacroRows } from "./macros.store.ts";
import { createMacro, deleteMacro, updateMacro } from "./macros.ts";

export const macrosRoutes = [
  route(wire.listMacros, async ({ context }) => ({ items: await listMacroRows(context.database) })),
  route(wire.createMacro, ({ context, body }) => createMacro(context, body)),
  route(wire.updateMacro, async ({ context, params, body }) => {
    await updateMacro(context, params.id, body);
    return undefined;
  }),
  route(wire.deleteMacro, async ({ context, params }) => {
    await deleteMacro(context, params.id);
    return undefined;
  }),
];

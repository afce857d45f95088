import * as wire from "@atalaia/contract";
import { route } from "../../platform/http/call.ts";
import { listTagRows } from "./tags.store.ts";
import { createTag, deleteTag, updateTag } from "./tags.ts";

export const tagsRoutes = [
  route(wire.listTags, async ({ context }) => ({ items: await listTagRows(context.database) })),
  route(wire.createTag, ({ context, body }) => createTag(context, body)),
  route(wire.updateTag, async ({ context, params, body }) => {
    await updateTag(context, params.id, body);
    return undefined;
  }),
  route(wire.deleteTag, async ({ context, params }) => {
    await deleteTag(context, params.id);
    return undefined;
  }),
];

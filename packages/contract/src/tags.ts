import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { byId, id } from "./primitives.ts";

export const tagColour = z.enum(["grey", "blue", "green", "amber", "red", "violet"]);
export const tag = z.object({ id, name: z.string(), colour: tagColour });
const tagBody = z.object({ name: z.string().trim().min(1).max(40), colour: tagColour });

export const listTags = endpoint({
  id: "tags.list",
  method: "GET",
  path: "/api/tags",
  access: "tags:read",
  summary: "Tags of the desk",
  response: z.object({ items: z.array(tag) }),
});
export const createTag = endpoint({
  id: "tags.create",
  method: "POST",
  path: "/api/tags",
  access: "tags:write",
  summary: "Add a tag",
  body: tagBody,
  response: tag,
  errors: ["conflict"],
});
export const updateTag = endpoint({
  id: "tags.update",
  method: "PUT",
  path: "/api/tags/:id",
  access: "tags:write",
  summary: "Rename or recolour a tag",
  params: byId,
  body: tagBody,
  errors: ["not-found", "conflict"],
});
export const deleteTag = endpoint({
  id: "tags.delete",
  method: "DELETE",
  path: "/api/tags/:id",
  access: "tags:write",
  summary: "Delete a tag",
  params: byId,
  errors: ["not-found"],
});

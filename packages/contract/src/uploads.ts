import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { byId, id, instant } from "./primitives.ts";

export const uploadView = z.object({
  id,
  fileName: z.string(),
  kind: z.enum(["eml", "mbox", "chat-export", "file"]),
  /** Messages found, accepted so far, and refused with the code why. */
  found: z.int(),
  accepted: z.int(),
  refused: z.array(z.object({ index: z.int(), code: z.string() })),
  state: z.enum(["reading", "done", "failed"]),
  error: z.string().nullable(),
  conversationIds: z.array(id),
  createdAt: instant,
});

export const upload = endpoint({
  id: "uploads.create",
  method: "POST",
  path: "/api/uploads",
  access: "conversations:write",
  summary:
    "A file as the raw body (`application/octet-stream`, its name in `x-file-name`, percent-encoded): .eml, .mbox, a chat export, or any single file to be looked at",
  bodyLimit: 64 * 1024 * 1024,
  response: uploadView,
  errors: ["too-large", "file-unreadable", "content-type-refused"],
});

export const showUpload = endpoint({
  id: "uploads.show",
  method: "GET",
  path: "/api/uploads/:id",
  access: "conversations:write",
  summary: "How far an upload is",
  params: byId,
  response: uploadView,
  errors: ["not-found"],
});

export const listUploads = endpoint({
  id: "uploads.list",
  method: "GET",
  path: "/api/uploads",
  access: "conversations:write",
  summary: "The latest uploads",
  response: z.object({ items: z.array(uploadView) }),
});

import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { roles } from "./permissions.ts";
import { language } from "./primitives.ts";

export const enterDemo = endpoint({
  id: "demo.enter",
  method: "POST",
  path: "/api/demo/session",
  access: "public",
  summary: "Enter a demonstration as one of its members; on every other desk there is no such route",
  body: z.object({ role: z.enum(roles), language }),
  errors: ["not-found"],
});

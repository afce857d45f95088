import * as wire from "@atalaia/contract";
import { route } from "../../platform/http/call.ts";
import { explainAccess, judgeAccess, listOwnReviews, listReviews } from "./access.ts";

export const accessRoutes = [
  route(wire.listAccessReviews, ({ context, principal, query }) =>
    listReviews(context, principal.language, query),
  ),
  route(wire.listMyAccessReviews, ({ context, principal }) => listOwnReviews(context, principal)),
  route(wire.explainAccess, async ({ context, principal, params, body }) => {
    await explainAccess(context, principal, params.id, body.text);
    return undefined;
  }),
  route(wire.reviewAccess, async ({ context, principal, params, body }) => {
    await judgeAccess(context, principal, params.id, body);
    return undefined;
  }),
];

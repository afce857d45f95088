import { mayRole, type Permission, type ResponseOf, showMe } from "@atalaia/contract";
import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { call } from "./api.ts";

export type Me = ResponseOf<typeof showMe>;

export const meQuery = queryOptions({
  queryKey: ["sessions", "me"],
  queryFn: ({ signal }) => call(showMe, {}, { signal }),
  staleTime: 60_000,
});

/** Who is signed in. Only below the desk route, which loads it first. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

export function may(me: Pick<Me, "role">, permission: Permission): boolean {
  return mayRole(me.role, permission);
}

import {
  acceptInvitation,
  type BodyInputOf,
  disableMember,
  enableMember,
  invitationPasskeyOptions,
  invite,
  listMembers,
  type ResponseOf,
  type Role,
  showInvitation,
  updateMember,
  withdrawInvitation,
} from "@atalaia/contract";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../lib/api.ts";
import { createPasskey } from "../../lib/passkey.ts";
import { useWithStepUp } from "../../lib/step-up.tsx";

export type Member = ResponseOf<typeof listMembers>["items"][number];
export type Invitation = ResponseOf<typeof listMembers>["invitations"][number];

export const membersQuery = queryOptions({
  queryKey: ["members", "list"],
  queryFn: ({ signal }) => call(listMembers, {}, { signal }),
});

/** A POST, so that the token stands in no address and no log; reading does not use the link up. */
export function invitationQuery(token: string) {
  return queryOptions({
    queryKey: ["members", "invitation", token],
    queryFn: ({ signal }) => call(showInvitation, { body: { token } }, { signal }),
  });
}

export function useInvite() {
  const withStepUp = useWithStepUp();
  return useMemberChange((body: BodyInputOf<typeof invite>) => withStepUp(() => call(invite, { body })));
}

export function useWithdrawInvitation() {
  return useMemberChange((id: string) => call(withdrawInvitation, { params: { id } }));
}

export function useChangeRole() {
  const withStepUp = useWithStepUp();
  return useMemberChange(({ id, role }: { id: string; role: Role }) =>
    withStepUp(() => call(updateMember, { params: { id }, body: { role } })),
  );
}

export function useDisableMember() {
  const withStepUp = useWithStepUp();
  return useMemberChange((id: string) => withStepUp(() => call(disableMember, { params: { id } })));
}

export function useEnableMember() {
  const withStepUp = useWithStepUp();
  return useMemberChange((id: string) => withStepUp(() => call(enableMember, { params: { id } })));
}

type Acceptance = BodyInputOf<typeof acceptInvitation>;

export function useAcceptWithPasskey() {
  return useMutation({
    mutationFn: async (person: Pick<Acceptance, "token" | "name" | "language">) => {
      const { token, name } = person;
      const passkey = await createPasskey(await call(invitationPasskeyOptions, { body: { token, name } }));
      return call(acceptInvitation, { body: { ...person, passkey } });
    },
  });
}

export function useAcceptWithPassword() {
  return useMutation({ mutationFn: (body: Acceptance) => call(acceptInvitation, { body }) });
}

function useMemberChange<Input, Output>(act: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => queries.invalidateQueries({ queryKey: ["members"] }),
  });
}

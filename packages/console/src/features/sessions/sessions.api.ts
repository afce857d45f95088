import {
  addPasskey,
  addPasskeyOptions,
  type BodyInputOf,
  confirmTotp,
  listDevices,
  listPasskeys,
  removePasskey,
  renewRecoveryCodes,
  revokeDevice,
  setPassword,
  setupState,
  signInOptions,
  signInWithPasskey,
  signInWithPassword,
  signOut,
  startSingleSignOn,
  startTotp,
  stepUp,
  stepUpOptions,
  updateMe,
} from "@atalaia/contract";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { useToast } from "../../components/toast.tsx";
import { call } from "../../lib/api.ts";
import { createPasskey, signWithPasskey } from "../../lib/passkey.ts";
import { useProblemText } from "../../lib/problem.ts";
import { meQuery } from "../../lib/session.ts";
import { useWithStepUp } from "../../lib/step-up.tsx";

export const deskQuery = queryOptions({
  queryKey: ["setup", "state"],
  queryFn: ({ signal }) => call(setupState, {}, { signal }),
});
export const devicesQuery = queryOptions({
  queryKey: ["sessions", "devices"],
  queryFn: ({ signal }) => call(listDevices, {}, { signal }),
});
export const passkeysQuery = queryOptions({
  queryKey: ["sessions", "passkeys"],
  queryFn: ({ signal }) => call(listPasskeys, {}, { signal }),
});

export function useSignInWithPasskey() {
  return useMutation({
    mutationFn: async () => {
      const passkey = await signWithPasskey(await call(signInOptions));
      await call(signInWithPasskey, { body: { passkey } });
    },
  });
}

export function useSignInWithPassword() {
  return useMutation({
    mutationFn: (body: BodyInputOf<typeof signInWithPassword>) => call(signInWithPassword, { body }),
  });
}

/** Leaves the console for the identity provider; comes back through the server. */
export function useSingleSignOn() {
  return useMutation({
    mutationFn: async () => location.assign((await call(startSingleSignOn)).location),
  });
}

/** A full page load afterwards: nothing of the session is left in the memory of the page. */
export function useSignOut() {
  return useMutation({
    mutationFn: () => call(signOut),
    onSuccess: () => location.assign("/"),
  });
}

export function useStepUpWithPasskey() {
  return useMutation({
    mutationFn: async () => {
      const passkey = await signWithPasskey(await call(stepUpOptions));
      await call(stepUp, { body: { passkey } });
    },
  });
}

export function useStepUpWithPassword() {
  return useMutation({
    mutationFn: (body: { password: string; code: string }) => call(stepUp, { body }),
  });
}

/** Own name, language or theme: shown at once, taken back when the server refuses. */
export function usePreferences() {
  const queries = useQueryClient();
  const toast = useToast();
  const problem = useProblemText();
  return useMutation({
    mutationFn: (body: BodyInputOf<typeof updateMe>) => call(updateMe, { body }),
    onMutate: (change) => {
      // Without waiting, and without going back to what was before the fetch: the choice is shown at once.
      void queries.cancelQueries({ queryKey: meQuery.queryKey }, { revert: false });
      const before = queries.getQueryData(meQuery.queryKey);
      const { name, language, theme } = change;
      if (before) {
        queries.setQueryData(meQuery.queryKey, {
          ...before,
          name: name ?? before.name,
          language: language ?? before.language,
          theme: theme ?? before.theme,
        });
      }
      return { before };
    },
    onError: (error, change, context) => {
      if (context?.before) queries.setQueryData(meQuery.queryKey, context.before);
      // The form of the name says so itself.
      if (change.name === undefined) toast({ text: problem(error), tone: "failed" });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: meQuery.queryKey }),
  });
}

export function useAddPasskey() {
  const withStepUp = useWithStepUp();
  return useOwnChange(async (label: string) => {
    const options = await withStepUp(() => call(addPasskeyOptions));
    const passkey = await createPasskey(options);
    await withStepUp(() => call(addPasskey, { body: { label, passkey } }));
  });
}

export function useRemovePasskey() {
  const withStepUp = useWithStepUp();
  return useOwnChange((id: string) => withStepUp(() => call(removePasskey, { params: { id } })));
}

export function useRevokeDevice() {
  return useOwnChange((id: string) => call(revokeDevice, { params: { id } }));
}

export function useSetPassword() {
  const withStepUp = useWithStepUp();
  return useOwnChange((password: string) => withStepUp(() => call(setPassword, { body: { password } })));
}

export function useStartTotp() {
  const withStepUp = useWithStepUp();
  return useMutation({ mutationFn: () => withStepUp(() => call(startTotp)) });
}

export function useConfirmTotp() {
  const withStepUp = useWithStepUp();
  return useOwnChange((code: string) => withStepUp(() => call(confirmTotp, { body: { code } })));
}

export function useRenewRecoveryCodes() {
  const withStepUp = useWithStepUp();
  return useOwnChange(() => withStepUp(() => call(renewRecoveryCodes)));
}

function useOwnChange<Input, Output>(act: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => queries.invalidateQueries({ queryKey: ["sessions"] }),
  });
}

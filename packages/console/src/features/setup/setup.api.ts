import {
  type BodyInputOf,
  confirmKeyBackup,
  downloadKey,
  keyBackup,
  setupComplete,
  setupPasskeyOptions,
  setupState,
} from "@atalaia/contract";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../lib/api.ts";
import { createPasskey } from "../../lib/passkey.ts";
import { bytesOf, saveFile } from "../../lib/save-file.ts";
import { meQuery } from "../../lib/session.ts";
import { useWithStepUp } from "../../lib/step-up.tsx";

export const setupQuery = queryOptions({
  queryKey: ["setup", "state"],
  queryFn: ({ signal }) => call(setupState, {}, { signal }),
});
export const keyBackupQuery = queryOptions({
  queryKey: ["setup", "key-backup"],
  queryFn: ({ signal }) => call(keyBackup, {}, { signal }),
});

/** Makes the passkey and, with it, owner and desk in one call: nothing is half set up. */
export function useCompleteSetup() {
  return useMutation({
    mutationFn: async (owner: Omit<BodyInputOf<typeof setupComplete>, "passkey">) => {
      const { token, name, email } = owner;
      const passkey = await createPasskey(await call(setupPasskeyOptions, { body: { token, name, email } }));
      return call(setupComplete, { body: { ...owner, passkey } });
    },
  });
}

export function useDownloadKey() {
  const withStepUp = useWithStepUp();
  return useMutation({
    mutationFn: async (passphrase: string) => {
      const file = await withStepUp(() => call(downloadKey, { body: { passphrase } }));
      saveFile(file.fileName, bytesOf(file.age));
      return file.fileName;
    },
  });
}

export function useConfirmKeyBackup() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (fingerprintEnd: string) => call(confirmKeyBackup, { body: { fingerprintEnd } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: keyBackupQuery.queryKey });
      await queries.invalidateQueries({ queryKey: meQuery.queryKey });
    },
  });
}

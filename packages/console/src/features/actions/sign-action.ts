import { actionStepUpOptions } from "@atalaia/contract";
import { call } from "../../lib/api.ts";
import { signWithPasskey } from "../../lib/passkey.ts";
import { useMe } from "../../lib/session.ts";

/** Signs exactly this action with the member's passkey; undefined for who has none, whom the server then asks otherwise. */
export function useSignAction(): (actionId: string) => Promise<Record<string, unknown> | undefined> {
  const { hasPasskey } = useMe();
  return async (actionId) => {
    if (!hasPasskey) return undefined;
    const options = await call(actionStepUpOptions, { params: { id: actionId } });
    return { ...(await signWithPasskey({ challenge: "", ...options })) };
  };
}

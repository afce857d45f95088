import { createContext, useContext } from "react";
import { isApiError } from "./api-error.ts";

/** Asks the member to confirm who they are; resolves to false when they turn away. */
export type AskStepUp = () => Promise<boolean>;

const StepUpContext = createContext<AskStepUp | null>(null);
export const StepUpProvider = StepUpContext;

/** The member closed the confirmation; nothing was done and nothing needs saying. */
export class StepUpDeclined extends Error {
  override readonly name = "StepUpDeclined";
}

/**
 * Runs an act; when the server wants a fresh confirmation first, asks for it and runs the act once more.
 * @throws {StepUpDeclined} when the member turns away; otherwise whatever the act throws.
 */
export function useWithStepUp(): <T>(act: () => Promise<T>) => Promise<T> {
  const ask = useContext(StepUpContext);
  if (!ask) throw new Error("StepUpProvider is missing above this component");
  return async (act) => {
    try {
      return await act();
    } catch (error) {
      if (!isApiError(error, "step-up-required")) throw error;
      if (!(await ask())) throw new StepUpDeclined();
      return act();
    }
  };
}

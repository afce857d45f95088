/** How one try ended. `later` is worth another try; `failed` is not. */
export type DeliveryOutcome =
  | { readonly state: "sent" }
  | { readonly state: "later" | "failed"; readonly code: string };

import { useEffect, useMemo, useState } from "react";
import { settle } from "./settle.ts";

/** Rows in an order that does not jump while `isHeld`; `release` takes in what waits. */
export function useSettled<Item extends { readonly id: string }>(
  items: readonly Item[],
  isHeld: () => boolean,
): { rows: readonly Item[]; waiting: number; release: () => void } {
  const ids = items.map(({ id }) => id);
  const signature = ids.join();
  const [order, setOrder] = useState<readonly string[]>(ids);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature stands for the ids; holding is asked at that moment.
  useEffect(() => setOrder((current) => settle(current, ids, isHeld()).order), [signature]);
  const rows = useMemo(() => {
    const byId = new Map(items.map((item) => [item.id, item]));
    return order.flatMap((id) => byId.get(id) ?? []);
  }, [items, order]);
  return { rows, waiting: settle(order, ids, true).waiting, release: () => setOrder(ids) };
}

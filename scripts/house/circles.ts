import type { Import } from "./sources.ts";

/** Groups of files that reach each other, each sorted: Tarjan's strongly connected components with more than one file. */
export function circles(imports: readonly Import[]): string[][] {
  const graph = graphOf(imports);
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];

  function visit(file: string): void {
    index.set(file, index.size);
    low.set(file, index.get(file)!);
    stack.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(file, Math.min(low.get(file)!, low.get(next)!));
    }
    if (low.get(file) === index.get(file)) close(file);
  }

  function close(file: string): void {
    const group = stack.splice(stack.indexOf(file));
    if (group.length > 1) found.push(group.sort());
  }

  for (const file of graph.keys()) if (!index.has(file)) visit(file);
  return found;
}

function graphOf(imports: readonly Import[]): Map<string, string[]> {
  const graph = new Map<string, string[]>();
  for (const { from, target } of imports) {
    if (target !== null) graph.set(from, [...(graph.get(from) ?? []), target]);
  }
  return graph;
}

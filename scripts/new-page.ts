import { camelCase, checkName, pascalCase, writeFiles } from "./scaffold.ts";

/** A page of the console and the feature it shows: words in three languages, a list with its states, the page. */
export function newPage(root: string, name: string): { files: string[]; next: string } {
  checkName(name);
  const feature = `packages/console/src/features/${name}`;
  const files = writeFiles(root, {
    [`${feature}/${name}.messages.ts`]: messages(name),
    [`${feature}/${name}.api.ts`]: api(name),
    [`${feature}/${name}-list.tsx`]: list(name),
    [`packages/console/src/app/pages/${name}-page.tsx`]: page(name),
  });
  return { files, next: steps(name) };
}

function steps(name: string): string {
  const Name = pascalCase(name);
  const constant = camelCase(name);
  return `Two lines by hand:
  packages/console/src/app/paths.ts    ${constant}: "/${name}",
  packages/console/src/app/router.tsx  const ${constant} = createRoute({ getParentRoute: () => desk, path: paths.${constant},
                                         component: lazyRouteComponent(() => import("./pages/${name}-page.tsx"), "${Name}Page") });
                                       and ${constant} among the children of desk.
Then load what the contract offers in ${name}.api.ts, and write its words in three languages.`;
}

function messages(name: string): string {
  return `import { defineMessages } from "../../lib/i18n/messages.ts";

export const ${camelCase(name)}Messages = defineMessages({
  title: { "pt-BR": "${pascalCase(name)}", en: "${pascalCase(name)}", es: "${pascalCase(name)}" },
  none: {
    "pt-BR": "Ainda não há nada aqui.",
    en: "There is nothing here yet.",
    es: "Aún no hay nada aquí.",
  },
});
`;
}

function api(name: string): string {
  return `import { queryOptions } from "@tanstack/react-query";

export interface ${pascalCase(name)}Item {
  readonly id: string;
  readonly name: string;
}

/** Ask the contract's row here: \`call(listSomething, {}, { signal })\`. */
export const ${camelCase(name)}Query = queryOptions({
  queryKey: ["${name}", "list"],
  queryFn: async (): Promise<{ readonly items: readonly ${pascalCase(name)}Item[] }> => ({ items: [] }),
});
`;
}

function list(name: string): string {
  const Name = pascalCase(name);
  const constant = camelCase(name);
  return `import { useQuery } from "@tanstack/react-query";
import { Failed, Loading } from "../../components/states.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";
import { ${constant}Query } from "./${name}.api.ts";
import { ${constant}Messages } from "./${name}.messages.ts";

export function ${Name}List() {
  const t = useMessages(${constant}Messages);
  const found = useQuery(${constant}Query);
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failed error={found.error} onRetry={() => found.refetch()} />;
  if (found.data.items.length === 0) return <p className="muted">{t("none")}</p>;
  return (
    <ul>
      {found.data.items.map(({ id, name }) => (
        <li key={id}>{name}</li>
      ))}
    </ul>
  );
}
`;
}

function page(name: string): string {
  const Name = pascalCase(name);
  const constant = camelCase(name);
  return `import { Page } from "../../components/page.tsx";
import { ${constant}Messages } from "../../features/${name}/${name}.messages.ts";
import { ${Name}List } from "../../features/${name}/${name}-list.tsx";
import { useMessages } from "../../lib/i18n/i18n.tsx";

export function ${Name}Page() {
  const t = useMessages(${constant}Messages);
  return (
    <Page title={t("title")}>
      <${Name}List />
    </Page>
  );
}
`;
}

interface Findable {
  readonly id: string;
  readonly label: string;
  readonly group: string;
}

/**
 * The actions whose label or group holds every typed word, without regard to case and accents; those whose label
 * begins with what was typed come first. One of several with the same id is kept: the newest.
 */
export function findActions<T extends Findable>(actions: readonly T[], typed: string): T[] {
  const words = plain(typed).split(/\s+/u).filter(Boolean);
  const unique = [...new Map(actions.map((action) => [action.id, action])).values()];
  return unique
    .filter((action) => words.every((word) => plain(`${action.group} ${action.label}`).includes(word)))
    .map((action, place) => ({
      action,
      place,
      first: plain(action.label).startsWith(words[0] ?? "") ? 0 : 1,
    }))
    .sort((a, b) => a.first - b.first || a.place - b.place)
    .map(({ action }) => action);
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

const name = "atalaia.upgraded";
const onceMilliseconds = 60_000;

/**
 * A part of the console that is fetched later is gone when the server was upgraded meanwhile: the page is loaded again,
 * at most once a minute, so that a part that is missing for good shows its error instead.
 */
export function reloadAfterUpgrade(): void {
  addEventListener("vite:preloadError", (event) => {
    if (Date.now() - Number(sessionStorage.getItem(name) ?? 0) < onceMilliseconds) return;
    event.preventDefault();
    sessionStorage.setItem(name, String(Date.now()));
    location.reload();
  });
}

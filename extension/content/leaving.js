// A browser that begins to load another page cuts off what this one was reading. That looks like a broken connection and is
// none: told as "offline", it would stand on the next page for a quarter of a minute.

/**
 * Watches while a case is read. `beforeunload` comes before the browser cuts anything off; it also comes for a download, after
 * which the page stays.
 * @returns {{isLeft: () => boolean, stop: () => void}}
 */
export function watchLeaving() {
  let left = false;
  const leave = () => { left = true; };
  for (const type of ['beforeunload', 'pagehide']) addEventListener(type, leave);
  return {
    isLeft: () => left,
    stop: () => {
      for (const type of ['beforeunload', 'pagehide']) removeEventListener(type, leave);
    },
  };
}

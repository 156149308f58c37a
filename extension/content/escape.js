// Escape in the page. Only real presses count, and only those that the page did not want for itself.

/** @param {() => void} act @returns {() => void} stops listening */
export function onEscape(act) {
  const pressed = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === 'Escape' && event.isTrusted && !event.defaultPrevented) act();
  };
  addEventListener('keydown', pressed);
  return () => removeEventListener('keydown', pressed);
}

// A step that asks and then draws, done once at a time: two answers that come in the other order would leave the older one on the screen.

/**
 * @param {() => Promise<void>} step
 * @returns {() => Promise<void>} has the step done; while it runs, once more after it, with what is true then. An error is the caller's when
 * no later step has made it good.
 */
export function oneAtATime(step) {
  let isRunning = false;
  let isWanted = false;
  return async () => {
    isWanted = true;
    if (isRunning) return;
    isRunning = true;
    try {
      while (isWanted) {
        isWanted = false;
        await step().catch((error) => {
          if (!isWanted) throw error;
        });
      }
    } finally {
      isRunning = false;
    }
  };
}

// What a screen reader says of the state line by itself: what has begun, and what came of it. How far a reading of many cases has come is
// there to be read, and is not said again at each case.

/** @returns {(said: {tone: string, title: string, text: string}) => string} what the live region holds now */
export function createSpoken() {
  let last = '';
  let wasReading = false;
  return ({ tone, title, text }) => {
    const isReading = tone === 'reading';
    if (!(isReading && wasReading)) last = isReading ? title : `${title} ${text}`;
    wasReading = isReading;
    return last;
  };
}

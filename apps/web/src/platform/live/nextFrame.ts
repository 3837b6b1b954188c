/** Calls back with the next picture of the screen, or after 100 ms where none is drawn. */
export function nextFrame(callback: () => void): void {
  let isDone = false;
  const once = () => {
    if (!isDone) {
      isDone = true;
      callback();
    }
  };
  // A page in the background draws nothing, and must still follow.
  setTimeout(once, 100);
  requestAnimationFrame(once);
}

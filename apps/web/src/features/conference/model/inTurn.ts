/** Runs one at a time; whatever is asked meanwhile runs once more at the end. Failures end a run only. */
export function inTurn(work: () => Promise<void>): () => void {
  let isBusy = false;
  let isAgain = false;
  const run = () => {
    if (isBusy) {
      isAgain = true;
      return;
    }
    isBusy = true;
    work()
      .catch(() => undefined)
      .finally(() => {
        isBusy = false;
        if (isAgain) {
          isAgain = false;
          run();
        }
      });
  };
  return run;
}

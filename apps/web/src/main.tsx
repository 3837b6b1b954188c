import { createRoot } from "react-dom/client";
import { applyDisplay, followSystemTheme } from "./platform/display/chooseDisplay.ts";
import { useDisplay } from "./platform/display/useDisplay.ts";
import { startWords } from "./platform/i18n/startWords.ts";
import { watchUpdates } from "./platform/pwa/updates.ts";
import { App } from "./shell/App.tsx";
import { registerWords } from "./words.ts";

/** Starts the page: how it looks, what it says, then what it shows. */
async function start(): Promise<void> {
  const root = document.getElementById("root");
  if (root === null) {
    throw new Error("index.html has lost its #root");
  }

  applyDisplay(useDisplay.getState());
  followSystemTheme();
  await startWords(useDisplay.getState().language);
  registerWords();
  createRoot(root).render(<App />);

  if (import.meta.env.PROD) {
    // Without the worker Plenary works, only not offline.
    await watchUpdates().catch(() => undefined);
  }
}

void start();

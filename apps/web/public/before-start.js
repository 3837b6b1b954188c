/*
 * Runs before the first paint, in the oldest browsers too: plain ES5, no inline script anywhere.
 * 1. A browser that cannot run Plenary (older than Chromium 108 or Safari 15.4) gets a plain page.
 * 2. The reader's language, text size, elder mode and theme are set, so that nothing flashes.
 */
(function () {
  const isOld =
    !("noModule" in document.createElement("script")) ||
    typeof structuredClone !== "function" ||
    !window.CSS ||
    !CSS.supports ||
    !CSS.supports("height", "100dvh");

  if (isOld) {
    location.replace("/old-browser.html");
    return;
  }

  let kept = {};
  try {
    kept = JSON.parse(localStorage.getItem("plenary.display") || "{}") || {};
    // oxlint-disable-next-line no-unused-vars -- The oldest browsers know no catch without a name.
  } catch (closed) {
    kept = {};
  }

  const root = document.documentElement;
  const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
  root.lang = kept.language === "en" ? "en" : "zh-CN";
  root.setAttribute("data-size", kept.textSize || "standard");
  root.setAttribute("data-elder", kept.isElder === true ? "on" : "off");
  root.setAttribute(
    "data-theme",
    kept.theme === "dark" || (kept.theme !== "light" && isDark) ? "dark" : "light",
  );
})();

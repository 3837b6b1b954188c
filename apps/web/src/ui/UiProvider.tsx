import "@mantine/core/styles/default-css-variables.layer.css";
import "./styles/base.css";
import "./styles/tokens.css";
import { createTheme, DirectionProvider, MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";

const theme = createTheme({
  fontFamily: "var(--font)",
  respectReducedMotion: true,
  cursorType: "pointer",
});

export interface UiProviderProps {
  theme: "light" | "dark";
  direction: "ltr" | "rtl";
  children: ReactNode;
}

/** Gives the behaviour library what it needs; the skin comes from the tokens alone. */
export function UiProvider({ theme: scheme, direction, children }: UiProviderProps) {
  return (
    <DirectionProvider key={direction} initialDirection={direction} detectDirection={false}>
      <MantineProvider
        theme={theme}
        forceColorScheme={scheme}
        withGlobalClasses={false}
        withStaticClasses={false}
      >
        {children}
      </MantineProvider>
    </DirectionProvider>
  );
}

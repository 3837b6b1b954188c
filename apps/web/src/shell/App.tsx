import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { makeQueryClient } from "../platform/api/makeQueryClient.ts";
import { startApi } from "../platform/api/startApi.ts";
import { shownTheme } from "../platform/display/chooseDisplay.ts";
import { useDisplay } from "../platform/display/useDisplay.ts";
import { readDirection } from "../platform/display/direction.ts";
import { router } from "../routes.tsx";
import { UiProvider } from "../ui/UiProvider.tsx";

startApi();
const queries = makeQueryClient();

/** The whole page. */
export function App() {
  const theme = useDisplay((choice) => choice.theme);

  return (
    <UiProvider theme={shownTheme(theme)} direction={readDirection()}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </UiProvider>
  );
}

import { Outlet } from "@tanstack/react-router";
import { Toasts } from "../ui/overlay/Toasts.tsx";
import { UpdateNotice } from "./UpdateNotice.tsx";

/** What stands around every page: the page, the toasts and the notice of a newer version. */
export function RootLayout() {
  return (
    <>
      <Outlet />
      <UpdateNotice />
      <Toasts />
    </>
  );
}

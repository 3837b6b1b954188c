export { useSession, useSignOut } from "./api.ts";
export { MePage } from "./pages/MePage.tsx";
export { RequireSession } from "./parts/RequireSession.tsx";
export { AdministratorFrame } from "./parts/AdministratorFrame.tsx";

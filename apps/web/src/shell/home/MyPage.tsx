import { MePage, useSession } from "../../features/identity/index.ts";
import { usePhoneTabs } from "./usePhoneTabs.tsx";

/** 我的, with the tabs of the phone. */
export function MyPage() {
  const session = useSession();
  const tabs = usePhoneTabs();
  return session.data === undefined ? null : <MePage session={session.data} tabs={tabs} />;
}

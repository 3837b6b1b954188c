import { useNavigate, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PhoneFrame } from "../../../shell/PhoneFrame.tsx";
import { useGroup } from "../api.ts";
import { TopicGroup } from "../parts/TopicGroup.tsx";
import styles from "./GroupPage.module.css";

/** One conversation on a page of its own. */
export function GroupPage() {
  const { t } = useTranslation();
  const { groupId = "" } = useParams({ strict: false }) as { groupId?: string };
  const navigate = useNavigate();
  const group = useGroup(groupId);

  return (
    <PhoneFrame
      title={group.data?.title ?? ""}
      subtitle={group.data && t("groups.members", { count: group.data.members })}
      onBack={() => void navigate({ to: "/" })}
    >
      <div className={styles["page"]}>
        <TopicGroup groupId={groupId} />
      </div>
    </PhoneFrame>
  );
}

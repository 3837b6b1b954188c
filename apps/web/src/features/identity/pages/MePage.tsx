import type { DeviceView, SessionView } from "@plenary/contract/identity/schema";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DisplayButton } from "../../../shell/DisplayButton.tsx";
import { PhoneFrame, type PhoneTab } from "../../../shell/PhoneFrame.tsx";
import { Button } from "../../../ui/action/Button.tsx";
import { Failure } from "../../../ui/answer/Failure.tsx";
import { failureText } from "../../../ui/answer/failureText.ts";
import { Skeleton } from "../../../ui/answer/Skeleton.tsx";
import { showToast } from "../../../ui/overlay/toasts.ts";
import { Sheet } from "../../../ui/overlay/Sheet.tsx";
import { Card } from "../../../ui/surface/Card.tsx";
import { Facts } from "../../../ui/surface/Facts.tsx";
import { ListRow } from "../../../ui/surface/ListRow.tsx";
import { Section } from "../../../ui/surface/Section.tsx";
import { Moment } from "../../../ui/time/Moment.tsx";
import { useActInPost, useDevices, useEndDevice, useSignOut } from "../api.ts";
import { PasswordStep } from "../parts/PasswordStep.tsx";
import styles from "./MePage.module.css";

/** 我的: who I am here, in which post, on which devices. */
export function MePage({ session, tabs }: { session: SessionView; tabs: readonly PhoneTab[] }) {
  const { t } = useTranslation();
  const [isChanging, setChanging] = useState(false);
  const leave = useSignOut();
  const { person, post, posts } = session;

  return (
    <PhoneFrame title={t("identity.me.title")} tools={<DisplayButton />} tabs={tabs}>
      <div className={styles["page"]}>
        <Card>
          <h2 className={styles["name"]}>{person.name}</h2>
          <Facts
            facts={[
              { name: t("identity.me.number"), value: person.number },
              ...(person.sector === null
                ? []
                : [{ name: t("identity.me.sector"), value: person.sector }]),
              { name: t("identity.me.post"), value: post?.title ?? "" },
            ]}
          />
        </Card>
        {posts.length > 1 && <OtherPosts session={session} />}
        <Devices />
        <Card pad="rows">
          <ListRow title={t("identity.newPassword.title")} onOpen={() => setChanging(true)} />
          <ListRow
            title={t("identity.signOut")}
            note={t("identity.signOutText")}
            onOpen={() => leave.mutate()}
          />
        </Card>
      </div>
      <Sheet
        opened={isChanging}
        onClose={() => setChanging(false)}
        title={t("identity.newPassword.title")}
      >
        <PasswordStep
          onStep={() => {
            setChanging(false);
            showToast({ message: t("identity.newPassword.saved") });
          }}
        />
      </Sheet>
    </PhoneFrame>
  );
}

function OtherPosts({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  const act = useActInPost();
  const tell = useTellFailure();

  return (
    <Section title={t("identity.me.otherPosts")}>
      <Card pad="rows">
        {session.posts
          .filter((each) => each.id !== session.post?.id)
          .map((each) => (
            <ListRow
              key={each.id}
              title={each.title}
              note={`${each.committeeName} · ${t(`identity.posts.${each.kind}`)}`}
              onOpen={() => act.mutate(each.id, { onError: tell })}
            />
          ))}
      </Card>
    </Section>
  );
}

function Devices() {
  const { t } = useTranslation();
  const devices = useDevices();

  return (
    <Section title={t("identity.me.devices")}>
      {devices.isPending && <Skeleton rows={2} />}
      {devices.isError && <Failure error={devices.error} onRetry={() => void devices.refetch()} />}
      {devices.data !== undefined && (
        <Card pad="rows">
          {devices.data.devices.map((each) => (
            <DeviceRow key={each.sessionId} device={each} />
          ))}
        </Card>
      )}
    </Section>
  );
}

function DeviceRow({ device }: { device: DeviceView }) {
  const { t } = useTranslation();
  const end = useEndDevice();
  const tell = useTellFailure();
  const finish = () =>
    end.mutate(device.sessionId, {
      onSuccess: () => showToast({ message: t("identity.me.ended") }),
      onError: tell,
    });

  return (
    <ListRow
      title={device.device === "" ? device.address : device.device}
      note={
        <>
          {t("identity.me.lastSeen")} <Moment at={device.lastSeenAt} />
        </>
      }
      end={
        device.isThis ? (
          t("identity.me.thisDevice")
        ) : (
          <Button size="small" loading={end.isPending} onClick={finish}>
            {t("identity.me.endDevice")}
          </Button>
        )
      }
    />
  );
}

/** Says a failure in a toast that stays. */
function useTellFailure(): (failure: Error) => void {
  const { t } = useTranslation();
  return (failure) => showToast({ message: failureText(failure, t).text, tone: "bad" });
}

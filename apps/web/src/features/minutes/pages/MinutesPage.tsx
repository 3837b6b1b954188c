import type { MinutesView } from "@plenary/contract/minutes/schema";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/action/Button.tsx";
import { Banner } from "../../../ui/answer/Banner.tsx";
import { EmptyState } from "../../../ui/answer/EmptyState.tsx";
import { Failure } from "../../../ui/answer/Failure.tsx";
import { failureText } from "../../../ui/answer/failureText.ts";
import { Skeleton } from "../../../ui/answer/Skeleton.tsx";
import { Tag } from "../../../ui/mark/Tag.tsx";
import { showToast } from "../../../ui/overlay/toasts.ts";
import { useBeginMinutes, useMinutes, useMinutesLive, useReadAnew } from "../api.ts";
import { DraftDesk } from "../parts/DraftDesk.tsx";
import { MinutesFrame } from "../parts/MinutesFrame.tsx";
import { MinutesPaper } from "../parts/MinutesPaper.tsx";
import { MinutesState } from "../parts/MinutesState.tsx";
import { MinutesSteps } from "../parts/MinutesSteps.tsx";
import { MinutesTools } from "../parts/MinutesTools.tsx";
import { useMeetingId } from "../useMeetingId.ts";
import styles from "./MinutesPage.module.css";

/** The minutes of a sitting: written and signed by some, read by all on the roster. */
export function MinutesPage() {
  const { t } = useTranslation();
  const meetingId = useMeetingId();
  const [no, setNo] = useState<number | null>(null);
  const minutes = useMinutes(meetingId, no);
  const view = minutes.data;
  const isOurs = view !== undefined && Object.values(view.can).some(Boolean);
  const isLive = useChanges(isOurs ? meetingId : null, view);
  const isAbsent = minutes.error?.code === "minutes/not-found";

  return (
    <MinutesFrame
      meetingId={meetingId}
      body={view?.title ?? ""}
      title={t("minutes.title")}
      canReplay={view?.can.replay ?? false}
      live={isLive}
      beside={view?.edition && <Tag>{t(`minutes.states.${view.edition.state}`)}</Tag>}
    >
      {minutes.isPending && <Skeleton rows={10} />}
      {isAbsent && <EmptyState title={t("minutes.absent")}>{t("minutes.absentText")}</EmptyState>}
      {minutes.isError && !isAbsent && (
        <Failure error={minutes.error} onRetry={() => void minutes.refetch()} />
      )}
      {view?.edition === null && <Beginning view={view} />}
      {view !== undefined && view.edition !== null && (
        <Edition key={view.edition.id} view={view} onEdition={setNo} />
      )}
    </MinutesFrame>
  );
}

/** Reads anew whenever writers or signers hear of another version than the one on the page. */
function useChanges(meetingId: string | null, view: MinutesView | undefined): boolean {
  const live = useMinutesLive(meetingId);
  const readAnew = useReadAnew(view?.meetingId ?? "");
  const told = live.state === null ? "" : JSON.stringify(live.state.editions);
  const shown = view === undefined ? "" : JSON.stringify(view.editions);

  useEffect(() => {
    if (told !== "" && shown !== "" && told !== shown) {
      void readAnew();
    }
    // What is asked for is what was told; what is shown follows from it.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- One reading for each change that is told.
  }, [told]);
  return live.is === "live";
}

function Beginning({ view }: { view: MinutesView }) {
  const { t } = useTranslation();
  const readAnew = useReadAnew(view.meetingId);
  const begin = useBeginMinutes(view.meetingId, {
    onDone: readAnew,
    onFailed: (failure) => {
      void readAnew();
      showToast({ message: failureText(failure, t).text, tone: "bad" });
    },
  });

  return view.can.begin ? (
    <EmptyState
      title={t("minutes.none")}
      action={
        <Button kind="primary" loading={begin.isPending} onClick={() => begin.mutate()}>
          {t("minutes.begin")}
        </Button>
      }
    >
      {t("minutes.noneText")}
    </EmptyState>
  ) : (
    <EmptyState title={t("minutes.notYet")}>{t("minutes.notYetText")}</EmptyState>
  );
}

function Edition({ view, onEdition }: { view: MinutesView; onEdition: (no: number) => void }) {
  const { t } = useTranslation();
  const { edition, can, record } = view;

  if (edition === null) {
    return null;
  }
  return (
    <div className={styles["page"]}>
      <MinutesState edition={edition} />
      {edition.returned !== null && (
        <Banner tone="warn" title={t("minutes.returned", { by: edition.returned.by })}>
          {edition.returned.reason}
        </Banner>
      )}
      {edition.reason !== null && (
        <Banner tone="info" title={t("minutes.correction", { no: edition.no })}>
          {edition.reason}
        </Banner>
      )}
      {can.save ? (
        <DraftDesk view={view} edition={edition} onEdition={onEdition} />
      ) : (
        <>
          <div className={styles["bar"]}>
            <MinutesTools view={view} onEdition={onEdition} />
            <MinutesSteps view={view} isBusy={false} />
          </div>
          <MinutesPaper edition={edition} record={record} />
        </>
      )}
    </div>
  );
}

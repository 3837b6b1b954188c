import { IconHome, IconId, IconMessage, IconSearch, IconStar } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/action/Button.tsx";
import { IconButton } from "../../ui/action/IconButton.tsx";
import { StateMark } from "../../ui/mark/StateMark.tsx";
import { useSamples } from "../../ui/pages/samples.ts";
import { Card } from "../../ui/surface/Card.tsx";
import { ListRow } from "../../ui/surface/ListRow.tsx";
import { Section } from "../../ui/surface/Section.tsx";
import { DisplayButton } from "../DisplayButton.tsx";
import { ElderToggle } from "../ElderToggle.tsx";
import { PhoneFrame } from "../PhoneFrame.tsx";
import { PhoneMasthead } from "../PhoneMasthead.tsx";

/** The phone's frame with sample content, at /ui/phone. */
export function PhoneGallery() {
  const s = useSamples();
  const { t } = useTranslation();

  return (
    <PhoneFrame
      masthead={
        <PhoneMasthead title={s("province")} note={s("caption")}>
          <ElderToggle />
          <IconButton
            label={t("shell.search")}
            tooltip={false}
            icon={<IconSearch size={22} stroke={1.5} aria-hidden="true" />}
          />
        </PhoneMasthead>
      }
      tabs={[
        { to: "/ui/phone", label: s("todos"), icon: <IconHome size={24} stroke={1.5} /> },
        {
          to: "/ui/desk",
          label: s("exchange"),
          icon: <IconMessage size={24} stroke={1.5} />,
          count: 9,
        },
        { to: "/ui/room", label: s("marks"), icon: <IconId size={24} stroke={1.5} /> },
      ]}
      actions={<Button kind="primary">{s("sign")}</Button>}
    >
      <Section title={s("todos")} count={2} aside={<DisplayButton />}>
        <Card pad="rows">
          {(["todo1", "todo2"] as const).map((key) => (
            <ListRow
              key={key}
              title={s(key)}
              note={s(`${key}n`)}
              end={<StateMark state="near">{s(`${key}e`)}</StateMark>}
              start={<IconStar size={20} stroke={1.5} aria-hidden="true" />}
              as={({ className, children }) => (
                <a className={className} href="/ui">
                  {children}
                </a>
              )}
            />
          ))}
        </Card>
      </Section>
    </PhoneFrame>
  );
}

import { IconCalendarEvent, IconClipboardList, IconServer, IconUsers } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/surface/Card.tsx";
import { ListRow } from "../../ui/surface/ListRow.tsx";

const pages = [
  {
    rights: ["meetings.plan", "meetings.review"],
    to: "/meetings",
    key: "meetings",
    icon: IconCalendarEvent,
  },
  { rights: ["identity.accounts"], to: "/admin/accounts", key: "accounts", icon: IconUsers },
  { rights: ["audit.read"], to: "/admin/audit", key: "audit", icon: IconClipboardList },
  { rights: ["system.read"], to: "/admin/system", key: "system", icon: IconServer },
] as const;

/** What the post of an office or an administrator opens; nothing for anyone else. */
export function AdministratorRows({ rights }: { rights: readonly string[] }) {
  const { t } = useTranslation();
  const mine = pages.filter((page) => page.rights.some((right) => rights.includes(right)));

  if (mine.length === 0) {
    return null;
  }
  return (
    <Card pad="rows">
      {mine.map(({ to, key, icon: Icon }) => (
        <ListRow
          key={to}
          start={<Icon size={20} stroke={1.5} aria-hidden="true" />}
          title={t(`shell.home.admin.${key}`)}
          as={(row) => (
            <Link to={to} className={row.className}>
              {row.children}
            </Link>
          )}
        />
      ))}
    </Card>
  );
}

import { type Kysely, sql } from "kysely";

/** Preparing a meeting: templates, states before the notice, agenda tree, material, receipts, the trace. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);

  await run(`
    alter table meetings_meetings
      drop constraint meetings_meetings_state_check,
      add constraint meetings_meetings_state_check check (state in ('draft', 'approved', 'planned',
        'ready', 'waiting', 'sitting', 'adjourned', 'closed', 'cancelled')),
      alter column chair_id drop not null,
      add column version integer not null default 1,
      add column notified_at timestamptz,
      add column made_by text not null default ''
  `);
  await run("update meetings_meetings set notified_at = made_at");
  await run("drop index meetings_meetings_state");
  await run(`
    create index meetings_meetings_state on meetings_meetings (state)
    where state not in ('closed', 'cancelled')
  `);

  // Reordering moves many rows at once: places are compared when all have moved.
  for (const table of ["items", "venues", "speeches"]) {
    await run(`
      alter table meetings_${table}
        drop constraint meetings_${table}_meeting_id_sort_key,
        add constraint meetings_${table}_meeting_id_sort_key
          unique (meeting_id, sort) deferrable initially deferred
    `);
  }
  await run(`
    alter table meetings_items
      add column parent_id uuid references meetings_items (id) on delete cascade,
      add column venue_id uuid references meetings_venues (id) on delete set null
  `);
  await run("create index meetings_items_parent on meetings_items (parent_id)");
  await run("create index meetings_items_venue on meetings_items (venue_id)");
  await run(`
    alter table meetings_speeches
      add column state text not null default 'approved'
        check (state in ('entered', 'chosen', 'approved'))
  `);
  await run("alter table meetings_speeches alter column state set default 'entered'");

  // Names as they stood when somebody was put on the roster; \`sort\`: their place in lists of names.
  await run(`
    alter table meetings_roster
      add column name text not null default '',
      add column title text not null default '',
      add column sort integer not null default 0
  `);
  await run(`
    update meetings_roster r set
      name = p.name,
      sort = p.sort,
      title = coalesce((select title from identity_posts q where q.person_id = p.id
        and q.ended_at is null order by q.id limit 1), '')
    from identity_people p where p.id = r.person_id
  `);

  await run(`
    create table meetings_materials (
      id uuid primary key default uuidv7(),
      meeting_id uuid not null references meetings_meetings (id),
      item_id uuid references meetings_items (id) on delete cascade,
      speech_id uuid references meetings_speeches (id) on delete cascade,
      file_id uuid not null unique,
      kind text not null check (kind in ('material', 'manuscript', 'slides')),
      name text not null,
      type text not null,
      size integer not null,
      added_by text not null,
      added_at timestamptz not null,
      check ((item_id is null) <> (speech_id is null))
    )
  `);
  await run("create index meetings_materials_meeting on meetings_materials (meeting_id)");
  await run("create index meetings_materials_item on meetings_materials (item_id)");
  await run("create index meetings_materials_speech on meetings_materials (speech_id)");

  await run(`
    create table meetings_notices (
      meeting_id uuid not null references meetings_meetings (id),
      person_id uuid not null,
      sent_at timestamptz not null,
      read_at timestamptz,
      reminded_at timestamptz,
      answer text check (answer in ('coming', 'leave')),
      reason text not null default '',
      answered_at timestamptz,
      decision text check (decision in ('granted', 'refused')),
      decided_by text not null default '',
      primary key (meeting_id, person_id)
    )
  `);
  await run("create index meetings_notices_person on meetings_notices (person_id)");

  await run(`
    create table meetings_changes (
      id uuid primary key default uuidv7(),
      meeting_id uuid not null references meetings_meetings (id),
      version integer not null,
      at timestamptz not null,
      person_id uuid not null,
      person_name text not null,
      -- What was touched, by name: title, item:<id>:minutes, agenda. Conflicts are found by these.
      fields text[] not null,
      what text not null,
      subject text not null,
      was text,
      became text,
      is_after_notice boolean not null,
      unique (meeting_id, version)
    )
  `);

  await run(`
    create table meetings_templates (
      id uuid primary key default uuidv7(),
      -- Null: for every committee that has none of its own of this form.
      committee_id uuid,
      form text not null,
      name text not null,
      sort integer not null,
      venues text not null check (venues in ('main', 'all')),
      is_for_all boolean not null,
      items jsonb not null,
      unique nulls not distinct (committee_id, form)
    )
  `);
  for (const [i, { form, name, venues, isForAll, items }] of usualTemplates.entries()) {
    const rows = items.map(([title, who, minutes]) => ({ title, who, minutes }));
    await sql`
      insert into meetings_templates (committee_id, form, name, sort, venues, is_for_all, items)
      values (null, ${form}, ${name}, ${i + 1}, ${venues}, ${isForAll}, ${JSON.stringify(rows)}::jsonb)
    `.execute(db);
  }
}

/** What committees usually hold; a committee's own rows go before these. */
const usualTemplates: {
  form: string;
  name: string;
  venues: string;
  isForAll: boolean;
  items: [string, string, number][];
}[] = [
  {
    ...{ form: "consultation", name: "月度协商座谈会", venues: "main", isForAll: false },
    items: [
      ["主持人开场", "介绍出席人员、议题与程序", 5],
      ["情况通报", "主管部门或调研组", 12],
      ["实地连线与调研成果", "", 10],
      ["预约发言", "每人 8 分钟", 48],
      ["互动发言", "即席发言每人 5 分钟，选读网上意见", 40],
      ["部门逐一回应", "每个部门 5 至 8 分钟", 40],
      ["讲话", "出席领导", 15],
      ["主持人小结", "", 10],
    ],
  },
  {
    ...{ form: "study", name: "全区学习会议", venues: "all", isForAll: true },
    items: [
      ["主持人开场", "", 5],
      ["专题辅导", "", 90],
      ["学习交流", "每人 8 分钟", 40],
      ["讲话", "出席领导", 15],
    ],
  },
  {
    ...{ form: "special", name: "专题协商会", venues: "main", isForAll: false },
    items: [
      ["主持人开场", "", 5],
      ["调研组报告", "", 15],
      ["委员与专家发言", "每人 8 分钟", 40],
      ["互动交流", "", 30],
      ["部门回应", "", 24],
      ["主持人小结", "", 6],
    ],
  },
  {
    ...{ form: "plenary", name: "大会发言", venues: "all", isForAll: true },
    items: [
      ["执行主席开场", "", 5],
      ["大会发言", "每人 8 分钟", 96],
      ["主持人小结", "", 4],
    ],
  },
];

import { FindPeople, ListChoices } from "@plenary/contract/meetings/choices";
import { EditHead, StepPlan } from "@plenary/contract/meetings/edits";
import { ListFiles, ListTemplates, MakeMeeting, ReadFile } from "@plenary/contract/meetings/plan";
import type { Server } from "../../../platform/feature.ts";
import type { Serve } from "../../../platform/http/serve.ts";
import { defined } from "./defined.ts";
import { editHead } from "./editHead.ts";
import { findPeople, listChoices } from "./listChoices.ts";
import { listFiles } from "./listFiles.ts";
import { makeMeeting } from "./makeMeeting.ts";
import { requireDesk } from "./policy.ts";
import { presentTemplate } from "./present.ts";
import { readFile } from "./readFile.ts";
import { stepPlan } from "./stepPlan.ts";
import { templatesOf } from "./store.ts";

/** Preparing a meeting over HTTP: list, file, head, steps. */
export function planRoutes(serve: Serve, { db }: Server): void {
  serve(ListTemplates, async ({ actor }) => {
    const templates = await templatesOf(db, requireDesk(actor, "plan"));
    return { templates: templates.map(presentTemplate) };
  });
  serve(ListChoices, ({ actor }) => listChoices(db, actor));
  serve(FindPeople, async ({ actor, query }) => ({ people: await findPeople(db, actor, query) }));
  serve(ListFiles, ({ actor, query }) => listFiles(db, actor, query));
  serve(ReadFile, ({ actor, params }) => readFile(db, actor, params.id));
  serve(MakeMeeting, ({ body, command }) => command(makeMeeting, body));
  serve(EditHead, ({ params, body: { base, ...set }, command }) =>
    command(editHead, { meetingId: params.id, base, set: defined(set) }),
  );
  serve(StepPlan, ({ params, body, command }) =>
    command(stepPlan, { meetingId: params.id, step: body.step }),
  );
}

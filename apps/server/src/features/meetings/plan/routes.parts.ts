import {
  AddItem,
  AddMaterial,
  AddPeople,
  AddSpeech,
  AddVenues,
  EditItem,
  EditSpeech,
  EditVenue,
  ImportRoster,
  MoveOnRoster,
  OrderItems,
  OrderSpeeches,
  OrderVenues,
  RemoveFromRoster,
  RemoveItem,
  RemoveMaterial,
  RemoveSpeech,
  RemoveVenue,
} from "@plenary/contract/meetings/edits";
import type { Server } from "../../../platform/feature.ts";
import type { Serve } from "../../../platform/http/serve.ts";
import { addItem } from "../agenda/addItem.ts";
import { editItem } from "../agenda/editItem.ts";
import { orderItems } from "../agenda/orderItems.ts";
import { removeItem } from "../agenda/removeItem.ts";
import { addPeople } from "../roster/addPeople.ts";
import { importRoster } from "../roster/importRoster.ts";
import { moveOnRoster } from "../roster/moveOnRoster.ts";
import { removeFromRoster } from "../roster/removeFromRoster.ts";
import { addMaterial } from "../speeches/addMaterial.ts";
import { addSpeech } from "../speeches/addSpeech.ts";
import { editSpeech } from "../speeches/editSpeech.ts";
import { orderSpeeches } from "../speeches/orderSpeeches.ts";
import { removeMaterial } from "../speeches/removeMaterial.ts";
import { removeSpeech } from "../speeches/removeSpeech.ts";
import { addVenues } from "../venues/addVenues.ts";
import { editVenue } from "../venues/editVenue.ts";
import { orderVenues } from "../venues/orderVenues.ts";
import { removeVenue } from "../venues/removeVenue.ts";
import { defined } from "./defined.ts";

/** Agenda, venues, roster, speeches and files of a meeting in preparation. */
export function planPartRoutes(serve: Serve, { files }: Server): void {
  agendaRoutes(serve);
  venueRoutes(serve);
  rosterRoutes(serve);
  speechRoutes(serve, addMaterial(files));
}

function agendaRoutes(serve: Serve): void {
  serve(AddItem, ({ params, body, command }) => {
    const { title = "", who = "", minutes = 10, venueId = null, parentId } = body;
    return command(addItem, { meetingId: params.id, parentId, title, who, minutes, venueId });
  });
  serve(EditItem, ({ params, body: { base, ...set }, command }) =>
    command(editItem, { meetingId: params.id, itemId: params.itemId, base, set: defined(set) }),
  );
  serve(RemoveItem, ({ params, command }) =>
    command(removeItem, { meetingId: params.id, itemId: params.itemId }),
  );
  serve(OrderItems, ({ params, body, command }) =>
    command(orderItems, { meetingId: params.id, ...body }),
  );
}

function venueRoutes(serve: Serve): void {
  serve(AddVenues, ({ params, body, command }) =>
    command(addVenues, {
      ...{ meetingId: params.id, placeIds: body.placeIds, named: body.named ?? null },
    }),
  );
  serve(EditVenue, ({ params, body: { base, ...set }, command }) =>
    command(editVenue, { meetingId: params.id, venueId: params.venueId, base, set: defined(set) }),
  );
  serve(RemoveVenue, ({ params, command }) =>
    command(removeVenue, { meetingId: params.id, venueId: params.venueId }),
  );
  serve(OrderVenues, ({ params, body, command }) =>
    command(orderVenues, { meetingId: params.id, ...body }),
  );
}

function rosterRoutes(serve: Serve): void {
  serve(AddPeople, ({ params, body, command }) =>
    command(addPeople, { meetingId: params.id, ...body }),
  );
  serve(ImportRoster, ({ params, body, command }) =>
    command(importRoster, { meetingId: params.id, ...body }),
  );
  serve(MoveOnRoster, ({ params, body, command }) =>
    command(moveOnRoster, {
      ...{ meetingId: params.id, personId: params.personId, role: params.role },
      venueId: body.venueId,
    }),
  );
  serve(RemoveFromRoster, ({ params, command }) =>
    command(removeFromRoster, {
      ...{ meetingId: params.id, personId: params.personId, role: params.role },
    }),
  );
}

function speechRoutes(serve: Serve, attach: ReturnType<typeof addMaterial>): void {
  serve(AddSpeech, ({ params, body, command }) =>
    command(addSpeech, { meetingId: params.id, ...body }),
  );
  serve(EditSpeech, ({ params, body: { base, ...set }, command }) =>
    command(editSpeech, {
      ...{ meetingId: params.id, speechId: params.speechId, base, set: defined(set) },
    }),
  );
  serve(RemoveSpeech, ({ params, command }) =>
    command(removeSpeech, { meetingId: params.id, speechId: params.speechId }),
  );
  serve(OrderSpeeches, ({ params, body, command }) =>
    command(orderSpeeches, { meetingId: params.id, ...body }),
  );
  serve(AddMaterial, ({ params, body: { to, fileId, kind }, command }) =>
    command(attach, {
      ...{ meetingId: params.id, fileId, kind },
      itemId: "itemId" in to ? to.itemId : null,
      speechId: "speechId" in to ? to.speechId : null,
    }),
  );
  serve(RemoveMaterial, ({ params, command }) =>
    command(removeMaterial, { meetingId: params.id, fileId: params.fileId }),
  );
}

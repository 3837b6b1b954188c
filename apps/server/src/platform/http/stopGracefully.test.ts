import { describe, expect, it } from "vitest";
import { boardFeature, makeBoardTables } from "../../../test/board.ts";
import { openHouse } from "../../../test/house.ts";
import { makeActor } from "../../../test/makers.ts";
import { openPage } from "../../../test/page.ts";

describe("a node that is told to stop", () => {
  it("ends what it has begun, takes nothing new, and lets its pages go so that they come back", async () => {
    const [entered, leave] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const house = await openHouse({
      features: [
        {
          ...boardFeature,
          plain: (app) => {
            app.get("/slow", async () => {
              entered.resolve();
              await leave.promise;
              return { done: true };
            });
          },
        },
      ],
    });
    await makeBoardTables(house.db);
    const address = await house.listen();
    const page = await openPage(address, house.as(makeActor()).cookie());
    const why = new Promise((resolve) => page.socket.once("disconnect", resolve));
    const slow = fetch(`${address}/slow`);
    await entered.promise;

    const closing = house.app.close();
    // "io server disconnect" would keep the page from coming back by itself.
    expect(await why).toBe("transport close");
    leave.resolve();
    expect(await (await slow).json()).toEqual({ done: true });
    await closing;
    await expect(fetch(`${address}/health`)).rejects.toThrow();
    await house.close();
  });
});

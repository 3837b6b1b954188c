import { useQuery } from "@tanstack/react-query";
import { listGroupsOptions } from "../../platform/api/generated/@tanstack/react-query.gen.ts";
import type { ListGroupsResponse } from "../../platform/api/generated/types.gen.ts";

// Apart from the rest, so that a list of conversations does not bring the live line along.

/** The conversations as they are listed. */
export type GroupList = ListGroupsResponse["groups"];

/** The conversations I belong to, the one last written in first. */
export const useGroups = () => useQuery(listGroupsOptions());

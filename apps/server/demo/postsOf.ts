import type { DemoPost, Standing } from "./types.ts";

const words: Record<Standing, string> = {
  chair: "主席",
  "vice-chair": "副主席",
  "secretary-general": "秘书长",
  standing: "常委",
  member: "委员",
};

/** Standings that stand before the order of strokes. */
export const leaders = new Set<Standing>(["chair", "vice-chair", "secretary-general"]);

/** Posts that come with a standing; a leader is a member too. */
export function postsOf(
  standing: Standing,
  committee: DemoPost["committee"],
  sector: string,
): DemoPost[] {
  const member: DemoPost = {
    kind: "member",
    committee,
    title: `政协${words[standing === "standing" ? "standing" : "member"]} · ${sector}`,
    scope: null,
  };
  if (!leaders.has(standing)) {
    return [member];
  }
  return [{ kind: "leader", committee, title: words[standing], scope: null }, member];
}

import { phone } from "./phones.ts";
import type { CommitteeKey, DemoPerson, DemoPost } from "./types.ts";

type Kind = DemoPost["kind"];

// name, employer's section, title, what the person is in the product
const provincial: [string, string, string, Kind[]][] = [
  ["沈砚", "信息中心", "副主任", ["director"]],
  ["程永宁", "信息中心", "一级主任科员", ["director"]],
  ["邢云舒", "办公厅秘书处", "二级主任科员", ["clerk"]],
  ["周秋池", "研究室", "三级主任科员", ["clerk"]],
  ["姜立东", "办公厅", "副主任", ["staff"]],
  ["汪念慈", "办公厅会务处", "处长", ["staff"]],
  ["冉攸宁", "办公厅会务处", "一级主任科员", ["staff"]],
  ["方之行", "委员联络室", "副主任", ["staff"]],
  ["江思兰", "委员联络室", "二级主任科员", ["staff"]],
  ["林叙白", "提案委员会办公室", "副主任", ["staff"]],
  ["韦欣梅", "提案委员会办公室", "一级主任科员", ["staff"]],
  ["孙伟恒", "提案委员会办公室", "四级主任科员", ["staff"]],
  ["黄玉山", "研究室", "主任", ["staff"]],
  ["彭雅宁", "研究室", "社情民意处副处长", ["staff"]],
  ["陈文朗", "人口资源环境委员会办公室", "主任", ["staff"]],
  ["袁婉娟", "社会和法制委员会办公室", "副主任", ["staff"]],
  ["慕容昌然", "文化文史和学习委员会办公室", "一级主任科员", ["staff"]],
  ["曾向阳", "信息中心", "高级工程师", ["technician"]],
  ["谢宇东", "信息中心", "工程师", ["technician"]],
  ["桂佳琴", "信息中心", "工程师", ["technician"]],
  ["马志杰", "信息中心", "系统管理员", ["system-admin"]],
  ["司徒慧洁", "办公厅机要保密处", "安全管理员", ["security-admin"]],
  ["郑嘉然", "机关纪委", "审计管理员", ["audit-admin"]],
];

const county: [string, string, string, Kind[]][] = [
  ["胡家宁", "办公室", "主任", ["staff"]],
  ["侯佳玲", "办公室", "四级主任科员", ["staff", "clerk"]],
  ["徐雨梅", "提案委员会办公室", "副主任", ["staff"]],
  ["贾晓川", "办公室", "信息专员", ["director"]],
  ["牟春娟", "办公室", "系统管理员", ["system-admin"]],
  ["黄清源", "提案委员会办公室", "安全管理员", ["security-admin"]],
  ["王春琴", "社会法制和民族宗教委员会办公室", "审计管理员", ["audit-admin"]],
  ["胡宇然", "上禾镇政协工作联络组", "联络员", ["operator"]],
  ["孙思琴", "柳桥镇政协工作联络组", "联络员", ["operator"]],
  ["苏宏勇", "云田乡政协工作联络组", "联络员", ["operator"]],
  ["江立平", "县融媒体中心", "主会场联络员", ["operator"]],
];

const duties: Partial<Record<Kind, string>> = {
  director: "导播",
  clerk: "记录员",
  technician: "技术值守",
};

function person(
  committee: CommitteeKey,
  house: string,
  row: [string, string, string, Kind[]],
  number: string,
  index: number,
): DemoPerson {
  const [name, section, title, kinds] = row;
  return {
    number,
    name,
    phone: phone("staff", index),
    employer: `${house}${section}`,
    title,
    posts: kinds.map((kind) => ({
      kind,
      committee,
      title: duties[kind] ?? `${section}${title}`,
      scope: null,
    })),
  };
}

/** Staff of both committees. No one holds two of the three administrators' posts. */
export function staff(): DemoPerson[] {
  return [
    ...provincial.map((row, index) =>
      person("yunling", "云岭省政协", row, `G${String(index + 1).padStart(4, "0")}`, index),
    ),
    ...county.map((row, index) =>
      person("qinghe", "青禾县政协", row, `QG${String(index + 1).padStart(3, "0")}`, 500 + index),
    ),
  ];
}

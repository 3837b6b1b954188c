import type { OfficialDocument } from "../src/platform/documents/document.ts";

/** A short document with everything a document can have. */
export const officialDocument: OfficialDocument = {
  body: "政协云岭省委员会",
  number: "云协纪〔2026〕3号",
  signer: "签发人：苏怀远",
  title: "社区养老协商座谈会会议纪要",
  note: null,
  blocks: [
    { is: "fact", name: "时间", value: "2026年3月2日9时至11时" },
    { is: "heading", text: "一、出席情况" },
    { is: "paragraph", text: "会议设主会场1个、分会场2个，应到240人，实到231人。" },
  ],
  closing: { unit: "政协云岭省委员会", date: "2026年3月3日", seal: "印章" },
  annexes: [
    {
      title: "附件1　各会场到会情况",
      columns: [
        { title: "会场", width: 3, align: "start" },
        { title: "应到", width: 1, align: "center" },
      ],
      rows: [["主会场", "80"]],
    },
  ],
  foot: "政协云岭省委员会办公厅　2026年3月4日印发",
  mark: null,
  language: "zh-CN",
};

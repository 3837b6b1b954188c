// 姓氏笔画: first characters in the order of their strokes, as lists of names are kept. Approximate
// within one count of strokes; the committee may set any order by hand afterwards.
const strokes = `
  丁卜
  于万马卫上
  王尹方文孔毛车牛尤韦贝公巴乌邓仁丛
  石叶田白冯史申左龙卢甘冉乐司令旦古包边
  朱任刘江许孙毕安阮乔关庄纪年伍华邢祁牟曲吉成向仲齐汤
  李吴杨张陈何宋邹汪沈苏杜余谷时辛芦严陆邱邵闵岑吕阿沙克吾玛沐
  林罗周郑孟武易金范岳季庞屈单欧房叔尚迪苗卓昌帕
  赵胡侯姚姜段施洪柳祝费俞柯钟郝贺查项郎洛柴荣皇祖娜
  高郭徐唐夏袁秦钱贾顾倪翁陶席凌耿莫桂聂殷谈诸格
  黄梁萧曹常崔康龚章盛阎梅隋尉商梯
  韩程傅曾彭董谢葛温景焦游鲁童舒蒋裴覃
  詹靳雷鲍蒙路
  谭管廖熊翟端蔡慕臧
  潘颜黎樊
  薛霍澹
  魏戴
`;

const order = [...strokes.replace(/\s/gu, "")];

/** Rank of a whole name in a list by surname strokes; unknown first characters come last. */
export function strokeRank(name: string): number {
  const at = order.indexOf(name.charAt(0));
  return at === -1 ? order.length : at;
}

/** Compares two whole names by surname strokes, then steadily by the rest. */
export function byStrokes(a: string, b: string): number {
  const rank = strokeRank(a) - strokeRank(b);
  if (rank !== 0) {
    return rank;
  }
  return a < b ? -1 : Number(a > b);
}

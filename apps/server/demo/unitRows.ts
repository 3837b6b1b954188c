// Handling units. A row: group, name, leader and post, officer and post. All people are invented.
export const unitRows = `
  government 省发展改革委 冯知微 副主任 辛文峰 社会发展处四级调研员
  government 省教育厅 姜伯言 副厅长 贺青棠 基础教育处副处长
  government 省科学技术厅 黄卿云 副厅长 钱玉洁 社会发展科技处一级主任科员
  government 省工业和信息化厅 黄春燕 二级巡视员 黎欣梅 信息化推进处副处长
  government 省民族宗教委 孟素芳 副主任 曾立本 民族经济发展处处长
  government 省公安厅 季映秋 副厅长 林怀民 交通管理总队秩序处副处长
  government 省民政厅 方立言 厅长 胡伟林 养老服务处副处长
  government 省司法厅 陶昌平 副厅长 卢仁甫 公共法律服务处副处长
  government 省财政厅 周同舟 副厅长 郑砚农 社会保障处副处长
  government 省人力资源社会保障厅 夏明勇 副厅长 卫雅莹 职业能力建设处一级主任科员
  government 省自然资源厅 韩世杰 副厅长 王叙宁 国土空间规划处副处长
  government 省生态环境厅 彭如松 总工程师 梁静娟 水生态处四级调研员
  government 省住房城乡建设厅 许蕙兰 副厅长 方含章 城市更新处副处长
  government 省交通运输厅 范仁甫 副厅长 樊建新 运输服务处副处长
  government 省水务局 陆怀远 副局长 江予安 农村供水处副处长
  government 省农业农村厅 尉迟全福 副厅长 刘雅宁 乡村建设促进处副处长
  government 省林业局 沈语兰 副局长 牛永然 产业发展处一级主任科员
  government 省商务厅 武继业 副厅长 张明德 流通业发展处副处长
  government 省文化和旅游厅 徐惠民 副厅长 伍宏波 公共服务处副处长
  government 省卫生健康委 龙嘉萍 副主任 萧德明 老龄健康处处长
  government 省应急管理厅 范玉兰 副厅长 梁明德 综合减灾处副处长
  government 省市场监管局 靳晴岚 副局长 高丹红 餐饮食品处副处长
  government 省体育局 游砺行 副局长 魏小兰 群众体育处副处长
  government 省统计局 钟雅南 副局长 于霁明 人口和就业处副处长
  government 省医疗保障局 叶语兰 副局长 冯宏明 待遇保障处副处长
  government 省大数据局 牟友仁 副局长 熊晓燕 数据应用处一级主任科员
  party 省委老干部局 冯立群 副局长 管志刚 活动指导处副处长
  party 省委政法委 何晓勇 副书记 文少宁 基层社会治理处副处长
  mass-body 省残疾人联合会 高慧霞 副理事长 金晓辉 康复部副部长
  mass-body 省科学技术协会 曹丽华 副主席 苏明霞 科普部副部长
`;

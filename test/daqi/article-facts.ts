/** One statement of the article, as the API must serve it. */
export interface ArticleFact {
  readonly claimId: string;
  readonly subjectId: string;
  readonly predicate: string;
  readonly value: string;
  readonly unit?: string;
  readonly locator: string;
}

// claim | subject | predicate | value | unit | paragraph
const table = `
event-qishangji-yanheli | evt:daqi/qishangji-yanheli | eventPlace | 岩河社区 |  | 1
xusheng-automation | ent:603305 | workshopAutomation | 机械臂、智能运输车 |  | 2
xusheng-future-factory | ent:603305 | honour | 2024年省级未来工厂 |  | 2
xusheng-committee-linkage | ent:603305 | chainCommitteeBenefit | 数字化改造共识、产业合力 |  | 2
xusheng-efficiency | ent:603305 | efficiencyGain | 24.2 | % | 2
xusheng-energy | ent:603305 | energySavingGain | 13.92 | % | 2
work-committee-promotes | pty:daqi/work-committee | promotes | 新能源汽车产业链党建 |  | 3
work-committee-resources | pty:daqi/work-committee | reliesOn | 区级部门、龙头企业、科研机构 |  | 3
work-committee-links | pty:daqi/work-committee | linksParties | 上下游、政企社、产学研 |  | 3
work-committee-services | pty:daqi/work-committee | servicesForEnterprises | 拓市场、用政策、汇资源、破难题 |  | 3
output-2024 | reg:330206004 | industrialOutputAboveSize2024 | 605 | 亿元 | 3
sample-revenue-growth-2024 | reg:330206004 | sampleRevenueGrowthBelowSize2024 | 20 | % | 3
zhenzhi-joint-project | prj:daqi/integrated-mould | participants | 臻至机械、北航宁波创新研究院 |  | 4
zhenzhi-project-duration | prj:daqi/integrated-mould | duration | 5 | 个月 | 4
zhenzhi-problem-solved | prb:daqi/zhenzhi-mould | problemOutcome | 已突破 |  | 4
zhenzhi-largest-mould | ach:daqi/largest-mould | record | 世界最大 |  | 4
zhenzhi-tonnage-before | ent:daqi/zhenzhi | mouldTonnageBefore | 80 | 吨 | 4
zhenzhi-tonnage-now | ent:daqi/zhenzhi | mouldTonnage | 250 | 吨 | 4
zhenzhi-tonnage-year | ent:daqi/zhenzhi | tonnageLimitYear | 2022 | 年 | 4
zhenzhi-growth-period | ent:daqi/zhenzhi | growthPeriod | 3 | 年 | 4
zhenzhi-output-before | ent:daqi/zhenzhi | outputValueBefore | 1 | 亿元 | 4
zhenzhi-output-now | ent:daqi/zhenzhi | outputValue | 3.5 | 亿元 | 4
four-chain-fusion | prj:daqi/integrated-mould | illustrates | 教育链、人才链、产业链、创新链 |  | 4
lingfeng-member | icm:daqi/lingfeng | memberOf | 新能源汽车产业链党委 |  | 5
lingfeng-covered | icm:daqi/lingfeng | coveredPartyOrganizations | 34 | 家 | 5
lingfeng-mechanisms | icm:daqi/lingfeng | coBuildingMechanisms | 项目领办、轮值共建、定期会商 |  | 5
lingfeng-aims | icm:daqi/lingfeng | coBuildingAims | 思想、要素、人才、技术 |  | 5
chain-party-role | pty:daqi/nev-chain-committee | organizationRole | 资源对接、解决难题 |  | 6
lingfeng-secretary | pty:daqi/lingfeng-committee | secretaryName | 孟艳 |  | 6
mould-branch-promoted | icm:daqi/lingfeng | promotesCoBuildingOf | 高端模具工程技术中心党支部 |  | 6
mould-branch-cobuilding | pty:daqi/mould-centre-branch | coBuildingBranchCount | 52 | 家 | 6
mould-problems-solved | pty:daqi/mould-centre-branch | problemsSolved | 16 | 个 | 6
mould-problem-fields | pty:daqi/mould-centre-branch | problemFields | 用材、设计、检测 |  | 6
parlour-evening | stn:daqi/yanhe-parlour | eveningUse | 看书、瑜伽 |  | 7
parlour-volunteer | stn:daqi/yanhe-parlour | volunteerService | 整理图书 |  | 7
yanhe-centre-model | stn:daqi/yanhe-centre | honour | 省级示范党群服务中心 |  | 8
yanhe-centre-services | stn:daqi/yanhe-centre | services | 咖啡、阅读、夜市、音乐、青年夜校、社群活动 |  | 8
night-school-venue | tal:daqi/youth-night-school | venue | 岩河社区党群服务中心 |  | 8
centre-reform | pol:daqi/service-centre-reform | promotedBy | 大碶街道党工委 |  | 8
company-model | prj:daqi/community-companies | operatingModel | 市场化运作 |  | 9
company-count | gov:daqi/daqi-street | communityCompanyCount | 7 | 个 | 9
company-fuchun | com:daqi/fuchun | communityCompany | 已注册 |  | 9
company-partners | prj:daqi/community-companies | professionalPartnerCount | 20 | 家 | 9
qishangji-communities | prj:daqi/qishangji | communityCount | 4 | 个 | 9
qishangji-space-use | prj:daqi/qishangji | spaceUse | 多途径盘活 |  | 9
company-loop | prj:daqi/community-companies | intendedLoop | 公司惠民、居民助社区 |  | 9
canteen-place | stn:daqi/late-canteen | placedIn | 太白社区 |  | 10
canteen-hours | stn:daqi/late-canteen | openUntil | 14 | 点 | 10
canteen-discount | stn:daqi/late-canteen | mealDiscount | 6.8 | 折 | 10
canteen-free-services | stn:daqi/late-canteen | freeServices | 热水、休息区、充电 |  | 10
canteen-price | stn:daqi/late-canteen | mealPrice | 10 | 元 | 10
canteen-opinion | stn:daqi/late-canteen | riderOpinion | 实惠、卫生、环境好 |  | 10
warm-new-target | prj:daqi/warm-new-groups | targetGroup | 新就业群体 |  | 11
network-pattern | stn:daqi/hub | networkPattern | 1+8+N |  | 11
network-branches | stn:daqi/hub | branchStationCount | 8 | 个 | 11
network-partners | stn:daqi/hub | partnerStationCount | N | 个 | 11
riders-branch-first | pty:daqi/riders-branch | firstInDistrict | 全区首个 |  | 11
rider-hall-founded | tal:daqi/rider-hall | foundedBy | 大碶街道 |  | 11
weiguang-founded | org:daqi/weiguang | foundedBy | 大碶街道 |  | 11
warm-new-forms | prj:daqi/warm-new-groups | empowermentForms | 微心愿、青年夜校、法律课堂 |  | 11
kindergarten-nursery | org:daqi/experimental-kindergarten | nurseryClass | 有托班 |  | 12
joint-live-meeting | evt:daqi/joint-live-meeting | sessionPlace | 清泰社区 |  | 12
kindergarten-opened | org:daqi/experimental-kindergarten | openedOn | 2024-09-01 |  | 13
kindergarten-investment | org:daqi/experimental-kindergarten | investment | 1.45 | 亿元 | 13
kindergarten-model | org:daqi/experimental-kindergarten | institutionModel | 幼托一体 |  | 13
kindergarten-place | org:daqi/experimental-kindergarten | placedIn | 九峰山下 |  | 13
kindergarten-facilities | org:daqi/experimental-kindergarten | facilities | 操场、森林小屋 |  | 13
street-groups | gov:daqi/daqi-street | servesGroups | 青年、老年 |  | 14
street-settling-aims | gov:daqi/daqi-street | settlingAims | 来、留、住、业 |  | 14
lunch-hour-length | evt:daqi/lunch-hour | eventLength | 1 | 小时 | 15
lunch-hour-organizer | evt:daqi/lunch-hour | organizer | 灵峰工业社区党群服务中心 |  | 15
lunch-hour-billiards | evt:daqi/billiards | eventContent | 桌球 |  | 15
lunch-hour-fair | evt:daqi/worker-farmer-fair | eventContent | 市集 |  | 15
factory-fair-venue | evt:daqi/factory-fair | eventPlace | 星源 |  | 15
ten-million-years | pol:daqi/green-rural-revival | runningYears | 20 | 年 | 16
rural-strategy | gov:daqi/daqi-street | ruralStrategy | 农文旅融合 |  | 16
rural-goal | gov:daqi/daqi-street | ruralGoal | 宜居、宜业、宜游 |  | 16
sweet-life-award | prj:daqi/sweet-life | award | 银奖 |  | 16
sweet-life-year | prj:daqi/sweet-life | awardYear | 2024 | 年 | 16
sweet-life-first | ach:daqi/charity-silver | firstForDistrict | 北仑首次 |  | 16
sweet-life-only | ach:daqi/charity-silver | onlyInCity | 宁波市唯一 |  | 16
talent-by-hometown | gov:daqi/daqi-street | talentApproach | 乡情引才 |  | 17
chengwan-road | com:daqi/chengwan | hibiscusRoadLength | 700 | 米 | 17
guesthouse-founder | svc:daqi/nianli-chengwan | founder | 叶茂升 |  | 17
ye-origin | per:daqi/ye-maosheng | origin | 城湾村 |  | 17
ye-cohort | per:daqi/ye-maosheng | birthCohort | 90后 |  | 17
ye-title | per:daqi/ye-maosheng | publicTitle | 碶上新农 |  | 17
ye-return | per:daqi/ye-maosheng | careerChange | 放弃高薪、返乡创业 |  | 17
ye-plans | per:daqi/ye-maosheng | plans | 亲子研学项目、文创产品 |  | 17
village-cafe-role | reg:330206004 | villageCafeRole | 城乡融合的推动者、见证者 |  | 18
luoka-features | svc:daqi/luoka | features | 田园布景、装修、店主故事 |  | 19
yangao-destination | com:daqi/yangao | visitorDraw | 城市居民周末游 |  | 19
zhouaichen-type | com:daqi/zhouaichen | villageType | 城中村 |  | 20
zuoka-place | svc:daqi/zuoka | placedIn | 周隘陈村 |  | 20
zuoka-elderly | svc:daqi/zuoka | oldestCustomers | 80 | 岁 | 20
zuoka-pupils | svc:daqi/zuoka | youngestCustomers | 10 | 岁 | 20
zhouaichen-hall | com:daqi/zhouaichen | honour | 浙江省金牌五星级文化礼堂 |  | 21
zuoka-culture | svc:daqi/zuoka | culturalRole | 文化符号 |  | 21
zhouaichen-new-business | com:daqi/zhouaichen | newBusinesses | 增多 |  | 21
xusheng-workshop-picture | ent:603305 | pictured | 生产车间 |  | 22
xueyuan-renewal | evt:daqi/xueyuan-renewal | eventContent | 未来社区焕新启动 |  | 23
henghe-reading | evt:daqi/reading-club | organizer | 横河工业社区 |  | 24
street-principle | gov:daqi/daqi-street | workingPrinciple | 围绕发展抓党建、以党建促发展 |  | 25
street-ideas | gov:daqi/daqi-street | workingIdeas | 强组织、优服务、促作为 |  | 25
street-fields | gov:daqi/daqi-street | focusFields | 产业、阵地、民生、乡村 |  | 25
article-authors | doc:daqi/daqi-2024 | authorCount | 3 | 人 | 26
article-pictures | doc:daqi/daqi-2024 | picturesProvidedBy | 大碶街道 |  | 26
`;

function readFact(line: string): ArticleFact {
  const [claim = "", subjectId = "", predicate = "", value = "", unit = "", paragraph = ""] = line.split(" | ");
  const fact = { claimId: `clm:daqi/${claim}`, subjectId, predicate, value, locator: `第${paragraph}段` };
  return unit === "" ? fact : { ...fact, unit };
}

/** Every statement of the article, in the order of its paragraphs. */
export const articleFacts: readonly ArticleFact[] = table.trim().split("\n").map(readFact);

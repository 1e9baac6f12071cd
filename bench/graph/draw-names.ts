import { pinyin } from "pinyin-pro";
import { type Random, randomBelow } from "../../src/lib/seeded-random.js";

/** A name of one or more parts, and the keys by which people who type pinyin find it. */
export interface DrawnName {
  readonly name: string;
  readonly searchKeys: readonly string[];
}

/** Words, characters apart by blanks, as the names of firms and goods are made of. */
const words = {
  place:
    "宁波 杭州 温州 嘉兴 湖州 绍兴 金华 台州 苏州 无锡 常州 南通 扬州 合肥 芜湖 青岛 济南 烟台 潍坊 武汉 长沙 株洲 成都 重庆 西安 沈阳 大连 厦门 泉州 东莞 佛山 惠州".split(
      " ",
    ),
  trade:
    "精密机械 汽车零部件 电子科技 新材料 生物医药 智能装备 光电 半导体 化工 纺织 五金 模具 轴承 电机 仪表 软件 环保 食品 包装 物流 橡塑 铝业 磁材 液压 阀门 光学 涂料 电缆 能源 机器人".split(
      " ",
    ),
  form: "有限公司 股份有限公司 集团有限公司 科技有限公司".split(" "),
  quality:
    "高强 耐磨 轻量化 高纯 低温 耐热 柔性 微型 大功率 高速 防水 绝缘 导电 阻燃 可降解 超薄 高精度 智能 无油 静音 抗菌 高频 宽温 车规级 医用级 食品级".split(
      " ",
    ),
  material:
    "铝合金 不锈钢 碳纤维 聚氨酯 聚酰亚胺 稀土永磁 氮化镓 碳化硅 石墨 玻璃 陶瓷 铜箔 硅钢 环氧树脂 尼龙 橡胶 镁合金 钛合金 光刻胶 锂电".split(
      " ",
    ),
  thing:
    "轴承 齿轮 阀体 壳体 支架 电机 传感器 连接器 线束 控制器 压缩机 泵 滤芯 薄膜 基板 芯片 模组 底盘 座椅 转向器 减速器 散热器 密封圈 弹簧 螺栓 模具 涂层 导轨 丝杠 叶片 电池包 电解液 隔膜 正极材料 光纤 镜头 显示屏 继电器 电容 变压器".split(
      " ",
    ),
  surname: "王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 高 罗 郑 梁 谢 宋 唐 许 邓 韩 冯 曹".split(" "),
};

const bright = Array.from(
  "安邦宝北博昌晨成诚驰创达大德东鼎方飞丰福富刚高格光广国海瀚浩和恒弘宏鸿华汇慧吉佳嘉建健江杰捷金锦晶精景凯康科坤朗乐力立利联亮林灵龙隆路绿茂美民明铭南能宁鹏启千强清庆荣瑞润三森山盛晟时世舒双顺思泰腾天通同拓万威维伟文沃西先翔晓新欣信兴星雄旭轩雅亚阳耀一亿亦益银永优宇裕元远源跃云运泽展振正志智中众舟卓紫",
);

const spelling = new Map<string, readonly string[]>();

/** The syllables of a text, each word's looked up once. */
function syllablesOf(text: string): readonly string[] {
  const known = spelling.get(text);
  if (known !== undefined) return known;
  const syllables = pinyin(text, { toneType: "none", type: "array", v: true });
  spelling.set(text, syllables);
  return syllables;
}

function keysOf(parts: readonly string[]): string[] {
  const syllables = parts.flatMap(syllablesOf);
  return [syllables.join(""), syllables.map((syllable) => syllable.charAt(0)).join("")];
}

const named = (parts: readonly string[], core?: readonly string[]): DrawnName => ({
  name: parts.join(""),
  searchKeys: [...new Set([...keysOf(parts), ...(core === undefined ? [] : keysOf(core))])],
});

/** Draws names from one source of chance; equal sources give equal names. */
export class NameDrawer {
  constructor(private readonly random: Random) {}

  /** 宁波旭升精密机械有限公司, with the keys of 旭升精密机械 too. */
  enterprise(): DrawnName {
    const core = [...this.coined(), this.one(words.trade)];
    return named([this.one(words.place), ...core, this.one(words.form)], core);
  }

  /** 高强铝合金壳体, at times with a model. */
  product(): DrawnName {
    const parts = [this.one(words.quality), this.one(words.material), this.one(words.thing)];
    const model =
      randomBelow(this.random, 3) === 0 ? [] : [`${this.one(bright)}${randomBelow(this.random, 9_000) + 1_000}型`];
    return named([...parts, ...model]);
  }

  person(): DrawnName {
    return named([this.one(words.surname), ...this.coined()]);
  }

  /** Technologies, projects, institutes: what they are about, and what they are. */
  about(ending: string): DrawnName {
    return named([...this.coined(), this.one(words.material), this.one(words.thing), ending]);
  }

  /** A coined word of two or three characters, as firms are called. */
  private coined(): string[] {
    const length = randomBelow(this.random, 3) === 0 ? 2 : 3;
    return Array.from({ length }, () => this.one(bright));
  }

  private one(list: readonly string[]): string {
    return list[randomBelow(this.random, list.length)] ?? "";
  }
}

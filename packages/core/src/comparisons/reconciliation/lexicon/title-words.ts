/** Who gives titles: they begin with it (国家森林城市, 全国文明城区, 省级生态县). */
export const TITLE_GIVERS = "国家级?|全国|国际|联合国|全省|省级|自治区级";

/** What titles end with: kinds of places and areas that are named after a quality. */
export const TITLE_ENDS =
  "文明城市|文明城区|卫生城市|卫生城区|卫生区|卫生县城|森林城市|园林城市|园林城区|环保模范城市|模范城市|模范城|示范城市|示范城区|示范市|示范区|示范县|示范乡镇|示范基地|先进城市|先进县|先进区|强市|强县|强区|名城|先行区|试验区|创新型城市|创新型城区|创新型县|生态县|生态区|生态市|旅游区|度假区|百强县|双拥模范城";

/** Deeds by which a title is sought. */
export const SOUGHT = "创建成为|创建成功|创建|争创|申创|创成|建成|争当|打造成为|申报";

/** Deeds by which a title is told as won. */
export const WON =
  "成功创建|创建成为|创建成功|创成|建成|获评|荣获|获得|获授|入选|被评为|被评定为|被命名为|被授予|被认定为|成为|荣膺|获批|通过";

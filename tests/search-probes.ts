/** What someone types on the search page of a language, and the records that must be among the first three results. */
export interface SearchProbe {
  language: string;
  query: string;
  /** None: the query must find nothing. */
  expected: string[];
}

const probes = (language: string, expected: Record<string, string[]>): SearchProbe[] =>
  Object.entries(expected).map(([query, ids]) => ({ language, query, expected: ids }));

/** Written from the museum's content, by what a visitor would look for; not from what the search returns. */
export const SEARCH_PROBES: readonly SearchProbe[] = [
  ...probes('vi', {
    'ghe ngo': ['object/ghe-ngo', 'term/ghe-ngo'],
    'GHE NGO': ['object/ghe-ngo'],
    ghengo: ['object/ghe-ngo'],
    'dua ghe ngo': ['term/dua-ghe-ngo'],
    'cốm dẹp': ['term/com-dep'],
    'com dep': ['term/com-dep'],
    'ok om bok': ['term/ok-om-bok', 'festival/ok-om-bok'],
    'cối quết cốm': ['term/coi-quet-com'],
    'duong dua ghe ngo': ['place/song-long-binh'],
    'dong bao': ['term/dan-toc-khmer'],
    trong: ['object/samphor', 'object/skor-chhayyam'],
    'trống chhay-dăm': ['object/skor-chhayyam', 'term/trong-chhay-dam'],
    'den nuoc': ['object/water-lantern', 'term/den-nuoc'],
    'đá sima': ['term/da-sima', 'object/seima-stone'],
    'ao ba om': ['place/ao-ba-om'],
    'chùa âng': ['place/chua-ang'],
    'chua hang': ['place/chua-hang'],
    'óc eo': ['term/van-hoa-oc-eo', 'object/kendi-oc-eo'],
    'phù nam': ['term/phu-nam'],
    'vang la': ['term/vang-la', 'object/gold-leaves-lo-gach'],
    'mat na': ['object/yeak-mask', 'term/mat-na'],
    'chiếu cà hom': ['object/mat-flower'],
    'sách lá buông': ['object/satra'],
    linga: ['object/linga-yoni-luu-cu', 'term/linga'],
    lingga: ['object/linga-yoni-luu-cu', 'term/linga'],
    moon: ['object/ok-om-bok-altar'],
    mortar: ['object/com-dep-mortar'],
    'racing boat': ['object/ghe-ngo'],
    ទូកង: ['object/ghe-ngo', 'term/ghe-ngo'],
    យក្ស: ['term/chan'],
    អកអំបុក: ['term/ok-om-bok', 'festival/ok-om-bok'],
    'ngay di san': ['festival/heritage-day'],
    'dữ liệu của em': ['page/privacy'],
    'GDCD7-DS-1': ['outcome/GDCD7-DS-1'],
    moonqqq: [],
    xyzzyq: [],
    'ghe moonqqq': [],
  }),
  ...probes('km', {
    ទូកង: ['object/ghe-ngo', 'term/ghe-ngo'],
    អកអំបុក: ['term/ok-om-bok', 'festival/ok-om-bok'],
    យក្ស: ['term/chan', 'object/yeak-mask'],
    អំបុក: ['term/com-dep', 'place/ba-so'],
    បេតិកភណ្ឌ: ['term/di-san-van-hoa-phi-vat-the'],
    បេតិកភ័ណ្ឌ: ['term/di-san-van-hoa-phi-vat-the'],
    កន្ទេល: ['object/mat-flower', 'term/chieu'],
    'ទូក\u200Bង': ['object/ghe-ngo'],
    ប្រទីប: ['object/water-lantern'],
    សារមន្ទីរ: ['term/bao-tang'],
    នាគ: ['object/naga-finial', 'term/naga'],
    'ghe ngo': ['object/ghe-ngo', 'term/ghe-ngo'],
    'com dep': ['term/com-dep'],
    'racing boat': ['object/ghe-ngo'],
    linga: ['object/linga-yoni-luu-cu', 'term/linga'],
    moonqqq: [],
    ហហហហហ: [],
  }),
  ...probes('en', {
    'racing boat': ['object/ghe-ngo', 'term/ghe-ngo'],
    'ghe ngo': ['object/ghe-ngo', 'term/ghe-ngo'],
    ទូកង: ['object/ghe-ngo', 'term/ghe-ngo'],
    moon: ['object/ok-om-bok-altar'],
    'floating lantern': ['object/water-lantern', 'term/den-nuoc'],
    'floating lanterns': ['object/water-lantern', 'term/den-nuoc'],
    'Khmer New Year': ['festival/chol-chnam-thmay', 'term/chol-chnam-thmay'],
    vishnu: ['object/visnu-standing', 'term/visnu'],
    vishnuu: ['object/visnu-standing', 'term/visnu'],
    'sedge mat': ['object/mat-flower'],
    'palm-leaf manuscript': ['object/satra', 'term/kinh-la-buong'],
    'boundary stone': ['object/seima-stone', 'term/da-sima'],
    ogre: ['object/yeak-mask', 'term/chan'],
    xylophone: ['object/roneat-ek', 'term/roneat-ek'],
    'cốm dẹp': ['term/com-dep'],
    'heritage day': ['festival/heritage-day'],
    qwertzuiop: [],
    moonqqq: [],
  }),
];

/** The festival as it is typed: in any marks, capitals and encoding it is one query. */
export const FESTIVAL_SPELLINGS = [
  'le hoi',
  'lễ hội',
  'LỄ HỘI',
  'lễ hội'.normalize('NFD'),
  'LỄ HỘI'.normalize('NFD'),
];

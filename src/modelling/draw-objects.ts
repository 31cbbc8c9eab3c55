import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { phang, vongHai } from './drawings/blades.ts';
import { buddhaSonTho } from './drawings/buddha.ts';
import { caRang } from './drawings/ca-rang.ts';
import { chapei } from './drawings/chapei.ts';
import { chetdei } from './drawings/chetdei.ts';
import { fourFacePost } from './drawings/four-face-post.ts';
import { goldLeaves } from './drawings/gold-leaves.ts';
import { kongVongThom } from './drawings/gong-circle.ts';
import { kendi } from './drawings/kendi.ts';
import { krudBracket } from './drawings/krud.ts';
import { luuCuPlan } from './drawings/luu-cu-plan.ts';
import { flowerMat } from './drawings/mat-flower.ts';
import { matLoom } from './drawings/mat-loom.ts';
import { okOmBokAltar } from './drawings/moon-altar.ts';
import { nagaFinial } from './drawings/naga.ts';
import { nocCay } from './drawings/noc-cay.ts';
import { phuocMinhCung } from './drawings/phuoc-minh-cung.ts';
import { preachingChair } from './drawings/preaching-chair.ts';
import { riceBaskets } from './drawings/rice-baskets.ts';
import { sacredPit } from './drawings/sacred-pit.ts';
import { samphor } from './drawings/samphor.ts';
import { satra } from './drawings/satra.ts';
import { seimaStone } from './drawings/seima.ts';
import { Sheet } from './drawings/sheet.ts';
import { skorChhayyam } from './drawings/skor-chhayyam.ts';
import { skorThom } from './drawings/skor-thom.ts';
import { sralai } from './drawings/sralai.ts';
import { kramaSampot } from './drawings/textiles.ts';
import { tongTau } from './drawings/tong-tau.ts';
import { visnu } from './drawings/visnu.ts';
import { watAngHall } from './drawings/wat-ang-hall.ts';
import { waterLantern } from './drawings/water-lantern.ts';
import { roneatDek, roneatEk, roneatThung } from './drawings/xylophones.ts';
import { yeakMask } from './drawings/yeak-mask.ts';
import { yoni } from './drawings/yoni.ts';

/** What to draw for which object; the number is the hand's seed, so that every run draws the same lines. */
const DRAWINGS: Record<string, (sheet: Sheet) => void> = {
  'ok-om-bok-altar': okOmBokAltar,
  'water-lantern': waterLantern,
  'skor-chhayyam': skorChhayyam,
  'skor-thom': skorThom,
  samphor,
  'kendi-oc-eo': kendi,
  'tong-tau': tongTau,
  'roneat-ek': roneatEk,
  'roneat-dek': roneatDek,
  'roneat-thung': roneatThung,
  chapei,
  sralai,
  'kong-vong-thom': kongVongThom,
  'mat-flower': flowerMat,
  'mat-loom': matLoom,
  'noc-cay': nocCay,
  'vong-hai': vongHai,
  'phang-co-co': phang,
  'rice-baskets': riceBaskets,
  'ca-rang': caRang,
  'krama-sampot': kramaSampot,
  satra,
  'preaching-chair': preachingChair,
  chetdei,
  'seima-stone': seimaStone,
  'naga-finial': nagaFinial,
  'four-face-post': fourFacePost,
  'yeak-mask': yeakMask,
  'krud-bracket': krudBracket,
  'gold-leaves-lo-gach': goldLeaves,
  'yoni-lo-gach': yoni,
  'sacred-pit-lo-gach': sacredPit,
  'luu-cu-ii-plan': luuCuPlan,
  'visnu-standing': visnu,
  'buddha-son-tho': buddhaSonTho,
  'wat-ang-hall': watAngHall,
  'phuoc-minh-cung': phuocMinhCung,
};

/** `node src/modelling/draw-objects.ts [id…]`: draws the objects without a model again into their `images/` folders. */
const wanted = process.argv.slice(2);
for (const [index, [id, draw]] of Object.entries(DRAWINGS).entries()) {
  if (wanted.length > 0 && !wanted.includes(id)) continue;
  const sheet = new Sheet(index + 1);
  draw(sheet);
  const folder = join('content/objects', id, 'images');
  mkdirSync(folder, { recursive: true });
  const svg = sheet.svg();
  writeFileSync(join(folder, `${id}.svg`), svg);
  console.log(id, svg.length);
}

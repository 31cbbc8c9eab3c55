import { createStore } from 'zustand/vanilla';
import { fill } from '../../../i18n/words.ts';
import { aroundBoth, enlargement, viewOfAll } from '../comparison.ts';
import { htmlPart } from '../html-part.ts';
import type { StudyTool } from '../interface.ts';
import { disposeModel, parseModel, readModelFile } from '../scene/model-file.ts';
import { type OtherObject, otherObjectLayer } from '../scene/other-object-layer.tsx';
import type { ComparedObject } from './compare-objects.ts';
import { paneBeside } from './pane-beside.ts';

/** Fetches a model and reads it. @throws ModelProblem */
const fetchModel = async ({ url, bytes }: ComparedObject['lods'][number]) =>
  parseModel(await readModelFile(fetch(url), bytes));

/**
 * Another object in a pane beside this one. Both turn as one, at one scale or each as large as its pane. What the other
 * tools do to the surface and the light they do to both; what they draw belongs to the first.
 */
export const compare: StudyTool = (viewer, drawer) => {
  const { root, state, scene, config, show } = viewer;
  const written = htmlPart(drawer, '[data-compare-objects]').textContent;
  const objects: readonly ComparedObject[] = JSON.parse(written);
  const choice = htmlPart<HTMLSelectElement>(drawer, '[data-compare-choice]');
  const scales = [...drawer.querySelectorAll<HTMLInputElement>('[name="compare-scale"]')];
  const sizes = htmlPart(drawer, '[data-compare-sizes]');
  const otherSize = htmlPart(drawer, '[data-compare-size]');
  const { missing = '' } = sizes.dataset;
  const stop = new AbortController();
  const { signal } = stop;
  const shown = createStore<OtherObject | null>(() => null);
  const pane = paneBeside(viewer, drawer);
  const remove = scene.add(otherObjectLayer(pane.canvas, shown));
  /** The object that is in the pane or on its way there. */
  let wanted: ComparedObject | null = null;

  const enlarged = (other: ComparedObject) =>
    enlargement(config.bounds, other.bounds, state.getState().compare?.filling === true);
  const put = (other: OtherObject | null) => {
    const former = shown.getState();
    shown.setState(other, true);
    if (former !== null && former.object !== other?.object) disposeModel(former.object);
    scene.redraw();
  };
  const load = async (other: ComparedObject) => {
    const { lods, bounds } = other;
    const levels = lods.toSorted((a, b) => a.level - b.level);
    const [first, ...finer] = levels;
    if (first === undefined) return;
    const coarse = await fetchModel(first);
    if (wanted !== other) return disposeModel(coarse);
    put({ object: coarse, coarse: coarse.clone(), bounds, enlarged: enlarged(other) });
    pane.busy(false);
    const lod = finer.findLast(({ level }) => level <= scene.stats().level);
    if (lod === undefined) return;
    const detailed = await fetchModel(lod).catch(() => null); // the coarse one stays
    const now = shown.getState();
    if (detailed === null) return;
    if (wanted !== other || now === null) disposeModel(detailed);
    else put({ ...now, object: detailed });
  };
  const fit = (other: ComparedObject) => {
    scene.makeRoomFor(aroundBoth(config.bounds, other.bounds, enlarged(other)));
    const now = shown.getState();
    if (now !== null && wanted === other) put({ ...now, enlarged: enlarged(other) });
  };

  /** Shows what the state says. */
  const draw = () => {
    const { compare: comparison } = state.getState();
    const other = objects.find(({ id }) => id === comparison?.id) ?? null;
    choice.value = other?.id ?? '';
    sizes.hidden = other === null;
    otherSize.textContent = other === null ? '' : `${other.name}: ${other.size}`;
    otherSize.lang = other?.lang ?? '';
    for (const scale of scales)
      scale.checked = (scale.value === 'filling') === (comparison?.filling === true);
    root.toggleAttribute('data-comparing', other !== null);
    root.toggleAttribute('data-compare-filling', comparison?.filling === true);
    pane.show(other);
    if (other === null) {
      wanted = null;
      put(null);
      scene.makeRoomFor(null);
      if (comparison !== null) state.setState({ compare: null });
      return;
    }
    fit(other);
    if (wanted === other) return;
    wanted = other;
    put(null);
    pane.busy(true);
    load(other).catch(() => {
      if (wanted !== other) return;
      state.setState({ compare: null });
      show(fill(missing, { name: other.name }));
    });
  };
  /** What the visitor has chosen is looked at whole; what a link says, as the link says. */
  const choose = (id: string, filling: boolean) => {
    const other = objects.find((candidate) => candidate.id === id);
    state.setState({ compare: other === undefined ? null : { id, filling } });
    if (other === undefined) return scene.look(config.view, 'fly');
    const around = aroundBoth(config.bounds, other.bounds, enlarged(other));
    scene.look(viewOfAll(scene.goal(), around, config.view.fov), 'fly');
  };
  const chosen = () =>
    choose(
      choice.value,
      scales.some((scale) => scale.checked && scale.value === 'filling'),
    );
  choice.addEventListener('change', chosen, { signal });
  for (const scale of scales) scale.addEventListener('change', chosen, { signal });

  const unsubscribe = state.subscribe((now, before) => {
    if (now.compare !== before.compare) draw();
  });
  draw();
  return () => {
    unsubscribe();
    stop.abort();
    wanted = null;
    remove();
    put(null);
    scene.makeRoomFor(null);
    pane.end();
    root.removeAttribute('data-comparing');
    root.removeAttribute('data-compare-filling');
  };
};

import { htmlPart } from '../html-part.ts';
import type { StudyTool } from '../interface.ts';
import { ProvenanceLayer } from '../scene/provenance-layer.tsx';

/** What each part of the model rests on: shown while the drawer with its legend is open, and longer where one asks. */
export const provenance: StudyTool = ({ state, scene }, drawer) => {
  const keep = htmlPart<HTMLInputElement>(drawer, '[name="provenance-keep"]');
  const draw = () => (keep.checked = state.getState().provenance);
  const onChange = () => state.setState({ provenance: keep.checked });
  keep.addEventListener('change', onChange);
  const unsubscribe = state.subscribe(draw);
  draw();
  const remove = scene.add(ProvenanceLayer);
  return () => {
    remove();
    unsubscribe();
    keep.removeEventListener('change', onChange);
  };
};

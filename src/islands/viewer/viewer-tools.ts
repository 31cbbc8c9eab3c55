import type { ViewerTool } from './interface.ts';
import { address } from './tools/address.ts';
import { ar } from './tools/ar.ts';
import { contextLoss } from './tools/context-loss.ts';
import { detail } from './tools/detail.ts';
import { entering } from './tools/entering.ts';
import { finish } from './tools/finish.ts';
import { fullScreen } from './tools/full-screen.ts';
import { keys } from './tools/keys.ts';
import { outOfSight } from './tools/out-of-sight.ts';
import { pace } from './tools/pace.ts';
import { places } from './tools/places.ts';
import { pointing } from './tools/pointing.ts';
import { scaleBar } from './tools/scale-bar.ts';
import { spokenViews } from './tools/spoken-views.ts';
import { studyTools } from './tools/study-tools.ts';
import { viewButtons } from './tools/view-buttons.ts';

/**
 * What makes the first look a viewer. It comes after the first frame, which needs none of it. Delete a line and its
 * file, and the viewer works without that tool.
 */
const TOOLS: readonly ViewerTool[] = [
  entering,
  keys,
  viewButtons,
  places,
  pointing,
  scaleBar,
  spokenViews,
  fullScreen,
  studyTools,
  detail,
  finish,
  ar,
  address,
  contextLoss,
  outOfSight,
];

/** @param mayGiveUp something simpler than 3D stands ready for a slow device */
export const toolsFor = (mayGiveUp: boolean): readonly ViewerTool[] =>
  mayGiveUp ? [...TOOLS, pace] : TOOLS;

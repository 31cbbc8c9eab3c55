import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { LayerProps } from './layer.ts';
import { dressFor } from './modes.ts';

/** Dresses the model in the chosen mode. */
export function ModeLayer({ state, wardrobe }: LayerProps) {
  const mode = useStore(state, (now) => now.mode);
  useEffect(() => {
    wardrobe.wear(dressFor(mode));
    return () => wardrobe.wear(null);
  }, [mode, wardrobe]);
  return null;
}
